"""The bytes of a file that a brand kit names, or one clear message why there are none."""

from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

MOST_BYTES = 5_000_000


def read_small(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: there is no such file, it can't be opened, or has more than ``MOST_BYTES``.
    """
    try:
        if not path.is_file():
            raise InputError(
                N_("there is no such file"),
                remedy=N_("Check the name and the folder."),
                where=str(path),
            )
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise InputError(
            N_("the file can't be opened"),
            remedy=N_("Check that your account may read it."),
            where=str(path),
        ) from None
    if len(content) > MOST_BYTES:
        raise InputError(
            N_("the file has more than {most} MB"),
            remedy=N_("Give a smaller one."),
            where=str(path),
            most=MOST_BYTES // 1_000_000,
        )
    return content


def read_small_text(path: Path) -> str:
    """What a file says; a byte order mark, which some editors write, does no harm.

    Raises:
        InputError: see ``read_small``, or it isn't UTF-8.
    """
    try:
        return read_small(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(
            N_("the file isn't UTF-8"), remedy=N_("Save the file as UTF-8."), where=str(path)
        ) from None

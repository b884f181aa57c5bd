"""Why a file can't be read at all, in the words of every other file that a person names."""

import stat
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message


def checked_size(path: Path) -> int:
    """The bytes of a file that can be opened.

    Raises:
        InputError: there is none, it is none, it may not be read, or it is empty.
    """
    where = str(path)
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            path.open("rb").close()
    except FileNotFoundError as error:
        raise InputError(
            N_("there is no such file"), remedy=N_("Check the name and the folder."), where=where
        ) from error
    except PermissionError as error:
        raise InputError(
            N_("the file may not be read"),
            remedy=N_("Allow your account to read it, or copy it to a folder of yours."),
            where=where,
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            N_("the file can't be opened"),
            remedy=N_("Check the path and the disk it is on, and try again."),
            where=where,
        ) from error
    _check_kind(status.st_mode, where)
    if status.st_size == 0:
        raise empty(path)
    return status.st_size


def _check_kind(mode: int, where: str) -> None:
    if stat.S_ISDIR(mode):
        raise InputError(
            N_("this is a folder, not a file"),
            remedy=N_("Name the file in it that should be read."),
            where=where,
        )
    if not stat.S_ISREG(mode):
        raise InputError(
            N_("this is a device or a pipe, not a file"),
            remedy=N_("Save the content to a file first."),
            where=where,
        )


def empty(path: Path) -> InputError:
    """What is said of a file in which nothing is."""
    return InputError(
        N_("the file is empty"),
        remedy=N_("Check that it was saved or downloaded completely."),
        where=str(path),
    )


def damaged(why: Message, path: Path) -> InputError:
    """What is said of a file that is damaged before its first row."""
    return InputError(
        why.text,
        remedy=N_("Check that it was saved or downloaded completely."),
        where=str(path),
    )


def unknown(path: Path) -> InputError:
    """What is said of a file that is none of the formats."""
    return InputError(
        N_("the file holds no rows in a format that can be read"),
        remedy=N_(
            "Give CSV, JSON, JSON Lines, Parquet or HTML, as it is or compressed with gzip or zstd."
        ),
        where=str(path),
    )

"""The bytes of a file, or one clear message why there are none."""

import math
import stat
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

MEGABYTE = 1_000_000


def read_content(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file that a person named.

    Raises:
        InputError: there is none, it is no file, it is empty, or larger than ``max_bytes``.
    """
    where = str(path)
    try:
        status = path.stat()
        _check(status.st_mode, status.st_size, max_bytes, where)
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
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
    _check(status.st_mode, len(data), max_bytes, where)
    return data


def _check(mode: int, size: int, max_bytes: int, where: str) -> None:
    """Refuse by what the file system says, before a byte is read."""
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
    if size == 0:
        raise InputError(
            N_("the file is empty"),
            remedy=N_("Check that it was saved or downloaded completely."),
            where=where,
        )
    if size > max_bytes:
        raise InputError(
            N_("the file has {size} MB; the limit is {limit} MB"),
            remedy=N_("Give a smaller file, or raise the limit with --max-mb."),
            where=where,
            size=math.ceil(size * 10 / MEGABYTE) / 10,
            limit=max_bytes / MEGABYTE,
        )

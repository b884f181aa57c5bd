"""Write results whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

_WHY = {
    errno.EEXIST: N_("a file is where the folder should be"),
    errno.ENOTDIR: N_("a file is where the folder should be"),
    errno.EISDIR: N_("a folder is where a file should be"),
    errno.EACCES: N_("your account may not write there"),
    errno.EPERM: N_("your account may not write there"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOSPC: N_("the disk is full"),
}


def write_files(folder: Path, files: Mapping[str, bytes], *, option: str = "--out") -> list[Path]:
    """Write files into a folder, made where it is missing; what was there stays until all is ready.

    A name may be a path in the folder (``fr/index.html``).

    Raises:
        InputError: the folder can't be made or written.
    """
    ready: list[tuple[str, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            target = folder / name
            _refuse_folder(target)
            target.parent.mkdir(exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
            ready.append((temporary, target))
            with os.fdopen(handle, "wb") as out:
                out.write(content)
        for temporary, target in ready:
            Path(temporary).chmod(0o644)
            Path(temporary).replace(target)
    except (OSError, ValueError) as error:
        for temporary, _ in ready:
            Path(temporary).unlink(missing_ok=True)
        raise refused(error, folder, option) from None
    return [target for _, target in ready]


def refused(error: Exception, folder: Path, option: str) -> InputError:
    """What to tell somebody for whom nothing could be written into a folder."""
    return InputError(
        _WHY.get(getattr(error, "errno", 0), N_("nothing can be written there")),
        remedy=N_("Choose another folder with {option}."),
        where=str(folder),
        option=option,
    )


def write_file(path: Path, content: bytes) -> None:
    """Write one file where a person said, its folder made where it is missing.

    Raises:
        InputError: it can't be written there.
    """
    write_files(path.parent, {path.name: content})


def _refuse_folder(target: Path) -> None:
    """Find out before anything is replaced that a file can't be."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "", str(target))

"""Write results whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_


def write_files(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder, made where it is missing; what was there stays until all is ready.

    Raises:
        InputError: the folder can't be made or written.
    """
    ready: list[tuple[str, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
            ready.append((temporary, folder / name))
            with os.fdopen(handle, "wb") as out:
                out.write(content)
        for temporary, target in ready:
            Path(temporary).chmod(0o644)
            Path(temporary).replace(target)
    except OSError as error:
        for temporary, _ in ready:
            Path(temporary).unlink(missing_ok=True)
        raise InputError(
            N_("the folder can't be written: {reason}"),
            remedy=N_("Choose another one with --out."),
            where=str(folder),
            reason=error.strerror or str(error),
        ) from None
    return [target for _, target in ready]

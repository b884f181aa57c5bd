"""Write a file whole or not at all: to a temporary file beside it, which then takes its place."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write UTF-8 text; the folder is made where it is missing, rights of an old file are kept.

    Raises:
        OSError: it can't be written; what was there stands.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    rights = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            out.write(text)
        Path(temporary).chmod(rights)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)

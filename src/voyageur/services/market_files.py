"""The files that a person names: paths, folders, and patterns that the shell didn't expand."""

from collections.abc import Sequence
from glob import glob
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.services.read_batch import files_in


def files_of(paths: Sequence[str]) -> list[Path]:
    """All files, each once, those of a folder or a pattern in the order of their names.

    Raises:
        InputError: there is no such file, or none fits a pattern.
    """
    found: list[Path] = []
    for path in paths:
        if Path(path).exists() or not any(mark in path for mark in "*?["):
            found.append(Path(path))
            continue
        fitting = sorted(glob(path, recursive=True))  # noqa: PTH207 - of any folder, also absolute
        if not fitting:
            raise InputError(
                N_("no file fits this pattern"), remedy=N_("Check the path."), where=path
            )
        found.extend(map(Path, fitting))
    return files_in(found)

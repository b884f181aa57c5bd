"""Dependencies that a project declares, whichever language it is written in.

Lock files are none of these: they also name what only others chose.
"""

from collections.abc import Callable, Iterator

from voyageur.evidence.manifests import dotnet, go, javascript, jvm, python, r, rust
from voyageur.evidence.manifests.dependency import Dependency
from voyageur.evidence.paths import Paths

Reader = Callable[[str], Iterator[Dependency]]

_READERS: Paths[Reader] = Paths(
    (glob, reader)
    for module in (python, javascript, jvm, go, rust, dotnet, r)
    for glob, reader in module.READERS
)


def manifest_reader(path: str) -> Reader | None:
    """What reads the dependencies of a file, if it declares any."""
    return next(iter(_READERS.of(path)), None)


__all__ = ["Dependency", "Reader", "manifest_reader"]

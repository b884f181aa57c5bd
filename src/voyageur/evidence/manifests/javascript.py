"""npm's ``package.json``, which all JavaScript package managers share."""

import json
import re
from collections.abc import Iterator

from voyageur.evidence.manifests.dependency import Dependency, located, tables

_OBJECT = re.compile(r'[ \t{]*"([\w-]+)"[ \t]*:[ \t]*\{')
_KINDS = ("dependencies", "devDependencies", "peerDependencies", "optionalDependencies")


def package_json(text: str) -> Iterator[Dependency]:
    """Direct dependencies of all kinds."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return
    names = [name for kind in _KINDS for name in tables(said, kind)]
    yield from located("npm", _only_dependencies(text), ((name, name) for name in names))


def _only_dependencies(text: str) -> str:
    """The lines of dependencies, the others empty, as scripts and keywords have the same names."""
    inside, kept = False, []
    for line in text.split("\n"):
        if opened := _OBJECT.match(line):
            inside = opened[1] in _KINDS
        kept.append(line if inside else "")
        inside = inside and "}" not in line
    return "\n".join(kept)


READERS = (("**/package.json", package_json),)

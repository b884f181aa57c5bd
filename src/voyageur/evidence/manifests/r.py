"""R's ``DESCRIPTION``. What scripts attach is read as imports; ``renv.lock`` is a lock file."""

import re
from collections.abc import Iterator

from voyageur.evidence.manifests.dependency import Dependency

_FIELD = re.compile(r"([A-Za-z][\w/@-]*):(.*)")
_NAME = re.compile(r"[ \t]*([A-Za-z][\w.]*)")
_KINDS = frozenset({"Depends", "Imports", "Suggests", "LinkingTo", "Enhances"})


def description(text: str) -> Iterator[Dependency]:
    """Packages of every kind of dependency without R itself; nothing of other ``DESCRIPTION``s."""
    if not re.search(r"^Package:", text, re.M):
        return
    key = ""
    for number, line in enumerate(text.split("\n"), start=1):
        field = _FIELD.match(line)
        if field:
            key, line = field[1], field[2]  # noqa: PLW2901 - the field's own words
        elif line[:1] not in (" ", "\t"):
            key = ""
        if key in _KINDS:
            for part in line.split(","):
                if (name := _NAME.match(part)) and name[1] != "R":
                    yield Dependency("cran", name[1], number)


READERS = (("**/DESCRIPTION", description),)

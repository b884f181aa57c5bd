"""Go's ``go.mod``."""

import re
from collections.abc import Iterator

from voyageur.evidence.manifests.dependency import Dependency

_REQUIRED = re.compile(r"[ \t]*(?:require[ \t]+)?([\w.-]+\.[\w.-]+/[\w./~-]+)[ \t]+v\d")
_BLOCK = re.compile(r"[ \t]*(\w+)[ \t]*\(")


def go_mod(text: str) -> Iterator[Dependency]:
    """What is required directly: Go marks the rest as ``// indirect``."""
    block = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if opened := _BLOCK.match(line):
            block = opened[1]
        elif line.strip() == ")":
            block = ""
        elif "// indirect" in line:
            continue
        elif (block == "require" or line.lstrip().startswith("require")) and (
            found := _REQUIRED.match(line)
        ):
            yield Dependency("go", found[1], number)


READERS = (("**/go.mod", go_mod),)

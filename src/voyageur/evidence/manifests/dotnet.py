"""NuGet's names in project files, ``packages.config`` and ``Directory.Packages.props``."""

import re
from collections.abc import Iterator

from voyageur.evidence.lines import Lines
from voyageur.evidence.manifests.dependency import Dependency

_NAMED = re.compile(
    r"""<(?:(?:PackageReference|PackageVersion|FrameworkReference)[ \t]{1,20}(?:Include|Update)"""
    r"""|package[ \t]{1,20}id|Project[ \t]{1,20}Sdk)[ \t]{0,4}=[ \t]{0,4}["']([\w.-]{1,150})["']""",
    re.I,
)


def project(text: str) -> Iterator[Dependency]:
    """Packages, frameworks and the kind of project; NuGet doesn't heed case."""
    lines = Lines(text)
    for found in _NAMED.finditer(text):
        yield Dependency("nuget", found[1].lower(), lines.at(found.start()))


READERS = tuple(
    (f"**/{name}", project)
    for name in ("*.csproj", "*.vbproj", "*.fsproj", "packages.config", "Directory.*.props")
)

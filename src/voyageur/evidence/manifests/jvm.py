"""Maven, Gradle and sbt: names as ``group:artifact``."""

import re
from collections.abc import Iterator

from voyageur.evidence.lines import Lines
from voyageur.evidence.manifests.dependency import Dependency

_COMMENT = re.compile(r"<!--.*?-->", re.S)
_TAG = re.compile(
    r"<(/?)(dependency|plugin|parent|exclusion)>|<(groupId|artifactId)>[ \t\n]{0,80}([\w.-]{1,150})"
)
_QUOTED = re.compile(r"""["']([\w.-]{1,100}):([\w.-]{1,100})(?::[^"'\n]{0,100})?["']""")
_NAMED = re.compile(
    r"""\bgroup[ \t]{0,4}[:=][ \t]{0,4}["']([\w.-]{1,100})["'],[ \t]{0,4}"""
    r"""name[ \t]{0,4}[:=][ \t]{0,4}["']([\w.-]{1,100})["']"""
)
_PLUGIN = re.compile(
    r"""^[ \t]*(?:id[ \t(]{1,4}|apply[ \t]{1,4}plugin:[ \t]{0,4})["']([\w.-]{1,100})["']""", re.M
)
_SBT = re.compile(r'"([\w.-]{1,100})"[ \t]{1,4}%{1,3}[ \t]{1,4}"([\w.-]{1,100})"')


def pom(text: str) -> Iterator[Dependency]:
    """Dependencies, plugins and the parent, whose exclusions are none."""
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    lines, group = Lines(text), ""
    inside: list[str] = []
    for found in _TAG.finditer(text):
        if found[2] and found[1]:
            inside = inside[:-1]
        elif found[2]:
            inside, group = [*inside[-8:], found[2]], "org.apache.maven.plugins"
        elif inside and found[3] == "groupId":
            group = found[4]
        elif inside and inside[-1] != "exclusion":
            yield Dependency("maven", f"{group}:{found[4]}", lines.at(found.start()))


def gradle(text: str) -> Iterator[Dependency]:
    """Dependencies, written either way, and plugins by the artifact that marks each."""
    lines = Lines(text)
    for pattern in (_QUOTED, _NAMED):
        for found in pattern.finditer(text):
            yield Dependency("maven", f"{found[1]}:{found[2]}", lines.at(found.start()))
    for found in _PLUGIN.finditer(text):
        marker = f"{found[1]}:{found[1]}.gradle.plugin"
        yield Dependency("maven", marker, lines.at(found.start(1)))


def sbt(text: str) -> Iterator[Dependency]:
    """Dependencies of Scala's builds."""
    lines = Lines(text)
    for found in _SBT.finditer(text):
        yield Dependency("maven", f"{found[1]}:{found[2]}", lines.at(found.start()))


READERS = (
    ("**/pom.xml", pom),
    ("**/*.gradle", gradle),
    ("**/*.gradle.kts", gradle),
    ("**/libs.versions.toml", gradle),
    ("**/*.sbt", sbt),
)

"""Python's many ways to declare dependencies; names are normalised as PEP 503 has it.

Only what a project needs itself counts. Extras and groups (``dev``, ``docs``, a driver for each
database) also name what nobody there uses, and what is used of them is imported somewhere.
"""

import re
from collections.abc import Iterator
from typing import Any

from voyageur.evidence.lines import Lines
from voyageur.evidence.manifests.dependency import Dependency, located, tables, toml

_NAME = re.compile(r"[ \t]*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?![\w:/])")
_SEPARATORS = re.compile(r"[-_.]+")
_ASSIGNED = re.compile(
    r"(?:\binstall_requires|^requires|^requirements)[ \t]{0,4}=[ \t]{0,4}[\[(]", re.I | re.M
)
_STRING = re.compile(r"""["']([^"'\n]{1,200})["'](?![ \t]*:)|[\[({\])}]""")
_SECTION = re.compile(r"\[([^\]\n]+)\]")
_KEY = re.compile(r"([\w.-]+)[ \t]*=(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+[\"']?(?:[\w-]+::)?([A-Za-z0-9][\w.-]*)")
_DEPENDENCIES = re.compile(r"^[ \t]*(?:dependencies|-[ \t]+pip):", re.M)
_MOST_STRINGS = 2000


def normal(name: str) -> str:
    """One spelling of a name, as the index has it."""
    return _SEPARATORS.sub("-", name).lower()


def _named(requirement: str) -> str | None:
    found = _NAME.match(requirement)
    return normal(found[1]) if found else None


def requirements(text: str) -> Iterator[Dependency]:
    """A requirement a line; options, addresses and remarks are passed over."""
    for number, line in enumerate(text.split("\n"), start=1):
        if name := _named(line):
            yield Dependency("pypi", name, number)


def pyproject(text: str) -> Iterator[Dependency]:
    """PEP 621, as uv, PDM and Hatch have it too, and Poetry's table but what is optional."""
    said = toml(text)
    listed = tables(said, "project").get("dependencies")
    found = [
        (name, words)
        for words in (listed if isinstance(listed, list) else ())
        if isinstance(words, str) and (name := _named(words))
    ]
    own = tables(said, "tool", "poetry", "dependencies")
    found += [(normal(key), key) for key, value in own.items() if not _optional(key, value)]
    before = text[: max(text.find("\ndependencies"), text.find(".dependencies]"), 0)]
    for one in located("pypi", text, found):  # keywords may be the same, and stand before
        if one.line > before.count("\n"):
            yield one


def _optional(key: str, value: Any) -> bool:
    """Whether a dependency of Poetry's isn't always there, or is Python itself."""
    return key == "python" or (isinstance(value, dict) and value.get("optional") is True)


def pipfile(text: str) -> Iterator[Dependency]:
    """Packages that aren't only for development."""
    keys = tables(toml(text), "packages")
    yield from located("pypi", text, ((normal(key), key) for key in keys))


def setup_cfg(text: str) -> Iterator[Dependency]:
    """``install_requires``, on its own line or on those below it."""
    section, key = "", ""
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _SECTION.match(line):
            section, key = found[1], ""
        elif assigned := _KEY.match(line):
            key, line = assigned[1], assigned[2]  # noqa: PLW2901 - the key's own words
        if (section, key) == ("options", "install_requires") and (name := _named(line)):
            yield Dependency("pypi", name, number)


def setup_py(text: str) -> Iterator[Dependency]:
    """Strings in the list that is called ``install_requires``, or that is kept for it."""
    lines = Lines(text)
    for assigned in _ASSIGNED.finditer(text):
        depth = 1
        for number, found in enumerate(_STRING.finditer(text, assigned.end())):
            if found[1] is None:
                depth += 1 if found[0] in "[({" else -1
            elif name := _named(found[1]):
                yield Dependency("pypi", name, lines.at(found.start()))
            if depth == 0 or number > _MOST_STRINGS:
                break


def environment(text: str) -> Iterator[Dependency]:
    """Conda's environments, and what pip installs into them; packages of R are called ``r-…``."""
    start = _DEPENDENCIES.search(text)
    if start is None:
        return
    first = text.count("\n", 0, start.start()) + 1
    for number, line in enumerate(text[start.start() :].split("\n"), start=first):
        if found := _ITEM.match(line):
            name = normal(found[1])
            if name.startswith("r-"):
                yield Dependency("cran", found[1][2:], number)
            elif name != "pip":
                yield Dependency("pypi", name, number)


READERS = (
    *(
        (f"**/{name}.{ending}", requirements)
        for name in (
            "requirements", "requirements/base", "requirements/main", "requirements/prod",
            "requirements/production", "requirements/default", "requirements/core",
        )
        for ending in ("txt", "in")
    ),
    ("**/pyproject.toml", pyproject),
    ("**/Pipfile", pipfile),
    ("**/setup.cfg", setup_cfg),
    ("**/setup.py", setup_py),
    ("**/environment*.yml", environment),
    ("**/environment*.yaml", environment),
    ("**/conda*.yml", environment),
    ("**/conda*.yaml", environment),
)  # fmt: skip

"""Which skills a file shows, and where in it: all rules at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from voyageur.catalogue.artefact import catalogue
from voyageur.evidence.imports import imports, reader_of
from voyageur.evidence.lines import Lines
from voyageur.evidence.manifests import manifest_reader
from voyageur.evidence.manifests.python import normal
from voyageur.evidence.names import Names
from voyageur.evidence.notebooks import notebook_imports
from voyageur.evidence.paths import Paths
from voyageur.evidence.rule import Rule, read_rules

_FOLDER = Path(__file__).with_name("rules")
_ECOSYSTEMS = ("pypi", "npm", "maven", "go", "cargo", "nuget", "cran")
_LANGUAGES = ("python", "jvm", "dotnet")
_BELOW = {"go": "/", "python": ".", "jvm": ".", "dotnet": "."}
"""What parts a name from those below it, which it stands for too."""
_MOST = 1000
"""Places of one pattern in one file; more say nothing more."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that shows a skill: ``what`` was recognised there, by which ``rule``; lines from 1.

    ``what`` is a name that the rules know or a package has, never the line: it might hold a secret.
    """

    skill: str
    rule: str
    what: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True, eq=False)
class _Pattern:
    skill: str
    rule: str
    what: str
    sought: re.Pattern[str]
    beside: re.Pattern[str] | None


class Rules:
    """Every rule, looked up by a file's path and by the names that it holds."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = tuple(rules)
        self._kinds = Paths((glob, rule.skill) for rule in rules for glob in rule.files)
        self._patterns = Paths(
            (glob, pattern)
            for rule in rules
            for pattern, globs in _patterns(rule)
            for glob in globs
        )
        self._names = {
            **{kind: _names(rules, "packages", kind) for kind in _ECOSYSTEMS},
            **{kind: _names(rules, "imports", kind) for kind in _LANGUAGES},
        }

    def skills_by_path(self, path: str) -> tuple[str, ...]:
        """Skills that a file of this kind shows by being there."""
        return tuple(sorted(set(self._kinds.of(path))))

    def reads(self, path: str) -> bool:
        """Whether the text of such a file can show anything."""
        return (
            path.endswith(".ipynb")
            or reader_of(path) is not None
            or manifest_reader(path) is not None
            or bool(self._patterns.of(path))
        )

    def hits(self, path: str, text: str) -> Iterator[Hit]:
        """Every place in a file that shows a skill, each once."""
        yield from dict.fromkeys((*self._named(path, text), *self._matched(path, text)))

    def _named(self, path: str, text: str) -> Iterator[Hit]:
        """Declared dependencies and imports."""
        if declares := manifest_reader(path):
            for found in declares(text):
                yield from self._known(found.ecosystem, found.name, found.line)
        said = notebook_imports(text) if path.endswith(".ipynb") else imports(path, text)
        for kind, name, line in said:
            yield from self._known(kind, name, line)

    def _known(self, kind: str, name: str, line: int) -> Iterator[Hit]:
        for (skill, rule), what in self._names[kind].of(name):
            yield Hit(skill, rule, what, line, line)

    def _matched(self, path: str, text: str) -> Iterator[Hit]:
        there: dict[re.Pattern[str] | None, bool] = {None: True}
        lines: Lines | None = None
        for one in dict.fromkeys(self._patterns.of(path)):
            if one.beside not in there:
                there[one.beside] = one.beside is not None and bool(one.beside.search(text))
            if not there[one.beside]:
                continue
            for found in islice(one.sought.finditer(text), _MOST):
                lines = lines or Lines(text)
                first, last = lines.at(found.start()), lines.at(max(found.start(), found.end() - 1))
                yield Hit(one.skill, one.rule, one.what, first, last)


def _patterns(rule: Rule) -> Iterator[tuple[_Pattern, tuple[str, ...]]]:
    for number, content in enumerate(rule.content, start=1):
        beside = None if content.beside is None else re.compile(content.beside, re.M)
        sought = re.compile(content.pattern, re.M)
        name = f"{rule.skill}/content.{number}"
        yield _Pattern(rule.skill, name, content.what, sought, beside), content.files


def _names(rules: Iterable[Rule], part: str, kind: str) -> Names[tuple[str, str]]:
    """Skill and rule by the names of one ecosystem or language."""
    return Names(
        (
            (_normal(kind, name), (rule.skill, f"{rule.skill}/{part}.{kind}"))
            for rule in rules
            for name in getattr(getattr(rule, part), kind)
        ),
        _BELOW.get(kind, ""),
    )


def _normal(kind: str, name: str) -> str:
    """A rule's name as the readers write it."""
    if kind == "pypi":
        return normal(name)
    if kind == "cargo":
        return name.replace("_", "-")
    return name.lower() if kind == "nuget" else name


@cache
def load_rules() -> Rules:
    """The rules that come with the product.

    Raises:
        RuleError: one of them is wrong.
    """
    return Rules(read_rules(_FOLDER, catalogue().skills))

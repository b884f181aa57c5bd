"""The shape of a rule, and reading rules from their files: one file a skill, its name the id.

A repository in itself shows Git; that is the reader's to say, no rule's. Lock files name what
others depend on, so they show the package manager alone, by their path; what a person chose is in
the manifest beside them.
"""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from voyageur.catalogue.load import read_entity
from voyageur.catalogue.locate import line_of
from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message

Ecosystem = Literal["pypi", "npm", "maven", "go", "cargo", "nuget", "cran"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What shows the skill inside ``files``: a linear pattern, in which ``^`` is a line's start.

    Where the pattern alone could mean something else, or takes long, ``beside`` has to be somewhere
    in the file too.
    """

    files: tuple[str, ...]
    pattern: str
    what: str
    beside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """Names of dependencies, with ``*`` at the end for all that begin so.

    Maven's are ``group:artifact``. Those of npm, Go, Cargo and CRAN are also recognised where
    source imports them, as they are called the same there; Go's stand for all below them.
    """

    pypi: tuple[str, ...] = ()
    npm: tuple[str, ...] = ()
    maven: tuple[str, ...] = ()
    go: tuple[str, ...] = ()
    cargo: tuple[str, ...] = ()
    nuget: tuple[str, ...] = ()
    cran: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """What source imports, where it is called otherwise than the package; with all below it."""

    python: tuple[str, ...] = ()
    jvm: tuple[str, ...] = ()
    dotnet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How files show a skill.

    ``files`` are kinds of file that show it by being there: ``**/`` is any folder, ``*`` anything
    in a name, and case doesn't count.
    """

    skill: str
    files: tuple[str, ...] = ()
    content: tuple[Content, ...] = ()
    packages: Packages = field(default_factory=Packages)
    imports: Imports = field(default_factory=Imports)


class RuleError(InputError):
    """Rule files can't be used; ``findings`` names every mistake."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            N_("the rules that read code have mistakes: {n}"),
            remedy=N_("Mend the lines named; CONTRIBUTING.md says what a rule may hold."),
            findings=findings,
            n=len(findings),
        )


def read_rules(folder: Path, skills: Container[str]) -> tuple[Rule, ...]:
    """Every rule of a folder, by skill.

    Raises:
        RuleError: with every file that is no TOML, has a wrong key, names a skill that isn't in the
            catalogue, or holds a pattern that can't be read.
    """
    rules: list[Rule] = []
    findings: list[Finding] = []
    for path in sorted(folder.glob("*.toml")):
        rule, mistakes = read_entity(path, path.name, Rule)
        findings += mistakes
        if rule is not None:
            rules.append(rule)
            findings += _mistakes(rule, path, skills)
    if findings:
        raise RuleError(tuple(findings))
    return tuple(rules)


def _mistakes(rule: Rule, path: Path, skills: Container[str]) -> list[Finding]:
    """What only a look at the values tells."""
    text = path.read_text(encoding="utf-8")
    found: list[Finding] = []

    def add(key: tuple[str | int, ...], cause: Message, remedy: Message) -> None:
        at = ".".join(map(str, key))
        found.append(Finding(path.name, line_of(text, key), cause, remedy, at))

    if rule.skill != path.stem:
        cause = N_("the skill {id} is not the file's name {name}")
        values = {"id": rule.skill, "name": path.stem}
        add(("skill",), Message(cause, values), Message(N_("Make skill and name one.")))
    elif rule.skill not in skills:
        cause, remedy = N_("there is no skill {id}"), N_("Take an id that data/skills has.")
        add(("skill",), Message(cause, {"id": rule.skill}), Message(remedy))
    for number, content in enumerate(rule.content):
        for key, pattern in (("pattern", content.pattern), ("beside", content.beside)):
            if pattern is not None and (why := _wrong(pattern)):
                cause, remedy = N_("no regular expression: {why}"), N_("Mend the pattern.")
                add(("content", number, key), Message(cause, {"why": why}), Message(remedy))
    return found


def _wrong(pattern: str) -> str:
    """Why a pattern can't be read; empty where it can."""
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return ""

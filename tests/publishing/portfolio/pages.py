"""Portfolios to publish, and their pages read as a browser would."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from typing import Any

from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.names import LANGS
from voyageur.domain.portfolio import (
    CodeProject,
    Credential,
    Portfolio,
    SkillProof,
    SkillSet,
    SkillShown,
    Spot,
    StageShown,
    Step,
    UnitProject,
)
from voyageur.locale.translate import Translator
from voyageur.publishing.portfolio.build import portfolio_files

TODAY = date(2026, 11, 23)
HOSTILE = """</script><script>alert("1")</script><!--'{{ page }}&amp;\u2028"""
_VOID = {"meta", "link", "br", "hr", "img", "input"}


@dataclass
class Page(HTMLParser):
    """Elements in order with their attributes, the words between them, and what doesn't nest."""

    text: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    misnested: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.misnested.append(tag)

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        (self.scripts if inside == "script" else self.words).append(data)

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def visible(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def person(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads("".join(self.scripts))
        return found


def portfolio(words: str = "plain", **changes: Any) -> Portfolio:
    """One of everything, with these words wherever somebody else chooses them."""
    spots = (
        Spot(repository=words, command=words, path=words, lines=(1, 9), url="https://x.example/a"),
        Spot(repository="boats", command="git show --stat abc"),
        Spot(repository="boats", command="git show abc:b", path="b", lines=(3, 3)),
        Spot(repository="boats", command="git show abc:b", path="b"),
    )
    code = SkillProof(kind="code", words=Message("often"), level=Level.ALONE, spots=spots)
    resume = SkillProof(kind="resume", words=Message("named"), level=Level.GUIDED, quotes=(words,))
    skills = (
        SkillShown(skill="python", level=Level.ALONE, proofs=(code, resume)),
        SkillShown(skill="sql", level=Level.LEADS, proofs=(resume,), self_assessed=True),
        SkillShown(skill="thought", level=Level.MET, self_assessed=True),
    )
    whole = {
        "as_of": TODAY,
        "role": "clerk",
        "name": words,
        "links": ("https://x.example/me",),
        "groups": (
            SkillSet(kind="role", name={"en": words, "fr": words}, skills=skills[:1]),
            SkillSet(kind="roadmap", skills=skills[1:2]),
            SkillSet(kind="other", skills=skills[2:]),
        ),
        "projects": (
            CodeProject(
                name=words, authored=3, commits=9, url="https://x.example/a", first=TODAY,
                last=TODAY, skills=("python",),
            ),
            CodeProject(name="local", authored=1, commits=1),
        ),
        "finished": (
            UnitProject(unit="ledger", kind="project", on=TODAY, skills=("sql",)),
            UnitProject(unit="door", kind="open-source"),
        ),
        "certifications": (
            Credential(
                certification="anchor", issuer=words, status="valid", issued=TODAY,
                expires=date(2027, 11, 23), proof="unit",
            ),
            Credential(
                certification="old", issuer="Quay", status="expired", expires=date(2020, 1, 1),
                retired=True, retired_since=date(2025, 3, 31), proof="resume",
            ),
            Credential(certification="own", issuer="Quay", status="held", retired=True),
        ),
        "stages": (
            StageShown(
                stage="clerk/books", state="done", met=2, asked=2, self_assessed=True,
                steps=(Step(unit="ledger", kind="project", state="done", on=TODAY),),
            ),
            StageShown(
                stage="clerk/boats", state="under-way", met=0, asked=1,
                steps=(
                    Step(unit="boats", kind="study", state="under-way"),
                    Step(unit="anchor", kind="certification", state="to-come"),
                ),
            ),
        ),
        "beside": (StageShown(stage="closing", state="to-come"),),
    }  # fmt: skip
    return Portfolio(**{**whole, **changes})


EMPTY = Portfolio(as_of=TODAY, role="clerk", stages=(StageShown(stage="clerk/a", state="to-come"),))


def files(shown: Portfolio, main: str = "en") -> dict[str, bytes]:
    first, second = (Translator(lang) for lang in sorted(LANGS, key=lambda lang: lang != main))
    return portfolio_files(shown, first, second)


def pages(shown: Portfolio, main: str = "en") -> Iterator[Page]:
    for name, content in files(shown, main).items():
        if name.endswith(".html"):
            yield Page(content.decode())

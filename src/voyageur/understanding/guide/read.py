"""A guide's text to what it states: repaired, cut into blocks, sorted by what headings say."""

import re

from voyageur.catalogue.lookup import Lookup
from voyageur.domain.errors import InputError
from voyageur.domain.guide import Guide, GuideLine, GuideRole
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.understanding.guide.blocks import Block, Heading, Item, Paragraph
from voyageur.understanding.guide.html import read_page
from voyageur.understanding.guide.link import Linker
from voyageur.understanding.guide.markdown import read_markdown
from voyageur.understanding.guide.outline import outlined
from voyageur.understanding.guide.plaintext import as_markdown
from voyageur.understanding.guide.repair import repair
from voyageur.understanding.guide.sections import pictogram
from voyageur.understanding.guide.split import tidy
from voyageur.understanding.guide.statements import Reader
from voyageur.understanding.language import detect_language

_HTML = re.compile(
    r"\s*+(?>(?:<!--(?:(?!-->).)*+-->\s*+)*+)<(?:!doctype html|html|head|body|main|h1|div)\b",
    re.I | re.S,
)
_CANADA = re.compile(
    r"\bcanad|\bCAD\b|C\$|québec|quebec|ontario|toronto|montréal|alberta|colombie|vancouver", re.I
)
MOST_CHARACTERS = 500_000
"""About a hundred and fifty pages."""

_ENDLESS = 20_000
"""Characters of a line that states nothing; parsers take a time that grows with its square."""

MOST_TAGS = 30_000
"""The HTML parser's time grows with the square of the depth."""

_ENOUGH = 2
"""Kinds of statements that a role needs before a document is taken for a guide."""


def read_guide(text: str, name: str, lookup: Lookup) -> Guide:
    """Everything that a guide states; ``name`` is what the file is called.

    Raises:
        InputError: it is no guide: no role with at least two of pay, skills, certifications,
            responsibilities, roadmap and employers was found.
    """
    repaired = repair(text.removeprefix("\ufeff").replace("\r\n", "\n"), pictogram)
    _refuse_size(repaired.text, name)
    text, endless = _without_endless_lines(repaired.text)
    blocks, title = _blocks(text, name)
    lang = _language(blocks)
    dollars = "CAD" if lang == "fr" or _CANADA.search(repaired.text) else None
    reader = Reader(Linker(lookup), dollars)
    for block in outlined(blocks):
        reader.take(block)
    roles = reader.roles()
    if max((_kinds(role) for role in roles), default=0) < _ENOUGH:
        raise InputError(
            N_("this is no career guide: no role with pay, skills or a roadmap was found in it"),
            remedy=N_("See docs/guide/guides.md for the shapes that are read."),
            where=name,
        )
    return Guide(
        title=title or _title(blocks),
        lang=lang,
        roles=roles,
        advice=tuple(reader.advice),
        repairs=repaired.repairs,
        not_understood=tuple(sorted([*reader.leftover, *endless], key=lambda left: left.line)),
    )


def _refuse_size(text: str, name: str) -> None:
    """Refuse what is no guide by its size alone, before it takes minutes.

    Raises:
        InputError: naming the size.
    """
    if len(text) > MOST_CHARACTERS or text.count("<") > MOST_TAGS:
        raise InputError(
            N_("it holds {n} characters, far more than a guide"),
            remedy=N_("Give the guide alone, as a file of its own."),
            where=name,
            n=len(text),
        )


def _without_endless_lines(text: str) -> tuple[str, list[GuideLine]]:
    """The text with lines too long to state anything emptied, and their beginnings."""
    if _HTML.match(text):
        return text, []
    lines = text.split("\n")
    long = [at for at, line in enumerate(lines) if len(line) > _ENDLESS]
    left = [GuideLine(line=at + 1, words=f"{tidy(lines[at][:80])}…") for at in long]
    for at in long:
        lines[at] = ""
    return "\n".join(lines), left


def _language(blocks: list[Block]) -> Lang:
    """The language of the words, without the markup around them."""
    words = (block.text for block in blocks if isinstance(block, Heading | Paragraph | Item))
    return "fr" if detect_language("\n".join(words)) == "fr" else "en"


def _blocks(text: str, name: str) -> tuple[list[Block], str | None]:
    if _HTML.match(text):
        return read_page(text)
    if not name.lower().endswith((".md", ".markdown")) and not re.search(r"^#{1,6} ", text, re.M):
        text = as_markdown(text)
    return read_markdown(text, name)


def _title(blocks: list[Block]) -> str:
    """The first heading, else the first words."""
    for kinds in (Heading, (Heading, Paragraph)):
        for block in blocks:
            if isinstance(block, kinds):
                return tidy(block.text)
    return ""


def _kinds(role: GuideRole) -> int:
    said = (role.pay, role.groups, role.certifications, role.responsibilities, role.stages)
    return sum(map(bool, (*said, role.companies)))

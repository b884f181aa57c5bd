"""Which headings are roles: the level at which headings are followed by sections of a role.

Words that only look like a heading ("**Skills**", "Pay:") are made headings here, and a heading
that is neither role nor section is told apart from both.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voyageur.understanding.guide.blocks import PSEUDO, Block, Heading, Item, Paragraph, Table
from voyageur.understanding.guide.sections import Section, is_role_column, section_of
from voyageur.understanding.guide.split import is_sentence, label, tidy

_SHORT = 60
"""Characters of a line that may be a heading without being marked as one."""


@dataclass(frozen=True, slots=True)
class RoleHead:
    """A heading that begins a role."""

    line: int
    name: str


@dataclass(frozen=True, slots=True)
class SectionHead:
    """A heading that opens a section."""

    line: int
    section: Section


@dataclass(frozen=True, slots=True)
class OtherHead:
    """A heading of something else; ``within`` where it lies in a role, else it ends the role."""

    line: int
    words: str
    within: bool


Outlined = RoleHead | SectionHead | OtherHead | Block


def outlined(blocks: Sequence[Block]) -> Iterator[Outlined]:
    """The blocks with every heading told what it is."""
    blocks = _with_pseudo_headings(blocks)
    level = _role_level(blocks)
    role = False
    for at, block in enumerate(blocks):
        if not isinstance(block, Heading):
            yield block
            continue
        section = section_of(tidy(block.text))
        if section and (role or section == "advice" or block.level == PSEUDO):
            role = role and section != "advice"
            yield SectionHead(block.line, section)
        elif level is not None and block.level == level and _sections(blocks, at):
            role = True
            yield RoleHead(block.line, _name(block.text))
        else:
            role = role and level is not None and block.level > level
            yield OtherHead(block.line, tidy(block.text), role)


def _name(words: str) -> str:
    """A role's name without number and pictograms."""
    return tidy(re.sub(r"^\s*\d{1,2}\s*[.)]?[\ufe0f\u20e3]*\s+", "", tidy(words)))


def _with_pseudo_headings(blocks: Sequence[Block]) -> list[Block]:
    marked = any(isinstance(block, Heading) for block in blocks)
    done: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and (heading := _pseudo(block, marked=marked)):
            done.append(heading)
        else:
            done.append(block)
    return done


def _pseudo(block: Paragraph, *, marked: bool) -> Heading | None:
    words = tidy(block.text).removesuffix(":").strip()
    if len(words) > _SHORT or "\n" in block.text or is_sentence(words):
        return None
    if (said := label(block.text)) and said[1]:
        return None
    alone = block.bold or block.text.rstrip().endswith(":") or len(words.split()) <= 2
    if alone and section_of(words):
        return Heading(block.line, PSEUDO, words)
    return None if marked else Heading(block.line, 1, words)


def _role_level(blocks: Sequence[Block]) -> int | None:
    """The level whose headings have most sections below them; the deeper one of equals."""
    evidence: Counter[int] = Counter()
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level != PSEUDO and not section_of(block.text):
            evidence[block.level] += len(_sections(blocks, at))
    found = [(n, level) for level, n in evidence.items() if n]
    return max(found)[1] if found else None


def _sections(blocks: Sequence[Block], at: int) -> set[str]:
    """Sections between a heading and the next one that is no section."""
    found: set[str] = set()
    for block in blocks[at + 1 :]:
        if isinstance(block, Heading):
            section = section_of(tidy(block.text))
            if section is None:
                break
            found.add(section)
        found |= _labelled(block)
    return found - {"advice"}


def _labelled(block: Block) -> set[str]:
    """Sections that an item or the first column of a table names."""
    words: list[str] = []
    if isinstance(block, Item):
        said = label(block.text)
        words = [said[0] if said else block.text]
    elif isinstance(block, Table) and not any(map(is_role_column, block.header)):
        words = [row.cells[0] for row in block.rows if row.cells]
    return {section for held in words if (section := section_of(tidy(held)))}

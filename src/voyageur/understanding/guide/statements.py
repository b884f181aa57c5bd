"""What the blocks of a role state, section by section; what fits nowhere is kept as such."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from voyageur.domain.guide import (
    GuideGroup,
    GuideLine,
    GuideName,
    GuidePay,
    GuideRole,
    GuideStage,
)
from voyageur.understanding.guide import split
from voyageur.understanding.guide.blocks import Aside, Item, Paragraph, Row, Table
from voyageur.understanding.guide.link import Linker
from voyageur.understanding.guide.outline import OtherHead, Outlined, RoleHead, SectionHead
from voyageur.understanding.guide.sections import Section, is_role_column, section_of
from voyageur.understanding.pay import find_pay

_NOC = re.compile(r"\b(?:NOC|CNP) (\d{5})\b")
_PAY_LINE = 250
"""Characters of a line outside a section that may be a role's pay."""


@dataclass
class _Role:
    """A role while it is read."""

    line: int
    name: str
    pay: list[GuidePay] = field(default_factory=list)
    groups: list[GuideGroup] = field(default_factory=list)
    certifications: list[GuideName] = field(default_factory=list)
    responsibilities: list[GuideLine] = field(default_factory=list)
    stages: list[GuideStage] = field(default_factory=list)
    companies: list[GuideName] = field(default_factory=list)


class Reader:
    """Takes a guide's blocks one by one. A bare ``$`` is ``dollars``; None: nothing says whose."""

    def __init__(self, linker: Linker, dollars: str | None) -> None:
        self.advice: list[GuideLine] = []
        self.leftover: list[GuideLine] = []
        self._linker = linker
        self._dollars = dollars
        self._roles: list[_Role] = []
        self._role: _Role | None = None
        self._section: Section | None = None
        self._unknown = False
        self._open = False
        """Whether the last group has no name and takes further skills."""
        self._handlers: dict[Section, Callable[[_Role, Item], bool]] = {
            "pay": self._pay,
            "skills": self._skills,
            "certifications": self._certifications,
            "responsibilities": self._responsibilities,
            "roadmap": self._stage,
            "companies": self._companies,
            "advice": lambda _role, _item: False,
        }

    def roles(self) -> tuple[GuideRole, ...]:
        """The roles read, in the guide's order."""
        return tuple(
            GuideRole(
                line=role.line,
                name=role.name,
                ref=self._linker.role(role.name),
                pay=tuple(role.pay),
                groups=tuple(role.groups),
                certifications=tuple(role.certifications),
                responsibilities=tuple(role.responsibilities),
                stages=tuple(role.stages),
                companies=tuple(role.companies),
            )
            for role in self._roles
        )

    def take(self, block: Outlined) -> None:
        """Read the next block."""
        match block:
            case RoleHead():
                self._role = self._begin(block.line, block.name)
                self._enter(None)
            case SectionHead():
                self._enter(block.section)
            case OtherHead():
                self._role = self._role if block.within else None
                self._enter(None, unknown=block.within)
                if block.within:
                    self._leave(block.line, block.words)
            case Item():
                self._item(block)
            case Paragraph():
                self._paragraph(block)
            case Table():
                self._table(block)
            case Aside():
                self._leave(block.line, block.text)

    def _begin(self, line: int, name: str) -> _Role:
        role = _Role(line, name)
        self._roles.append(role)
        return role

    def _enter(self, section: Section | None, *, unknown: bool = False) -> None:
        self._section, self._unknown, self._open = section, unknown, False
        if section == "advice":
            self._role = None

    def _leave(self, line: int, words: str) -> None:
        if text := split.tidy(words):
            self.leftover.append(GuideLine(line=line, words=text))

    def _item(self, item: Item) -> None:
        if self._section == "advice":
            self.advice.append(GuideLine(line=item.line, words=split.tidy(item.text)))
        elif self._role is None or self._unknown:
            self._leave(item.line, item.text)
        elif self._section is None:
            self._labelled(self._role, item)
        elif not self._handlers[self._section](self._role, item):
            self._leave(item.line, item.text)

    def _labelled(self, role: _Role, item: Item) -> None:
        """An item outside any section that names one itself: "Salary: …", or with items below."""
        said = split.label(item.text)
        section = section_of(said[0] if said else split.tidy(item.text))
        if section is None or section == "advice":
            self._leave(item.line, item.text)
            return
        self._open = False
        rest = said[1] if said else ""
        lines = [Item(item.line, rest)] if rest else []
        self._each(role, section, [*lines, *item.children])

    def _each(self, role: _Role, section: Section, items: Sequence[Item]) -> None:
        for item in items:
            if not self._handlers[section](role, item):
                self._leave(item.line, item.text)

    def _paragraph(self, block: Paragraph) -> None:
        role, item = self._role, Item(block.line, block.text)
        if self._section == "advice":
            self.advice.append(GuideLine(line=block.line, words=split.tidy(block.text)))
        elif role is None or self._unknown:
            self._leave(block.line, block.text)
        elif self._section is None:
            self._loose(role, item)
        elif self._section == "pay" and not split.is_sentence(block.text):
            if not self._pay(role, item):
                self._leave(block.line, block.text)
        elif self._section in ("skills", "certifications", "companies") and (
            split.is_list(block.text)
        ):
            self._handlers[self._section](role, item)
        else:
            self._leave(block.line, block.text)

    def _loose(self, role: _Role, item: Item) -> None:
        """A paragraph outside any section: a short line of pay, or one that names its section."""
        short = len(item.text) <= _PAY_LINE and not split.is_sentence(item.text)
        if short and self._pay(role, item, sure=False):
            return
        said = split.label(item.text)
        if said and section_of(said[0]):
            self._labelled(role, item)
        else:
            self._leave(item.line, item.text)

    def _table(self, table: Table) -> None:
        at = next((n for n, cell in enumerate(table.header) if is_role_column(cell)), None)
        sections = [section_of(cell) for cell in table.header]
        if at is not None and any(sections) and not self._section:
            for row in table.rows:
                self._row_of_roles(row, at, sections)
        elif self._role is None or self._unknown:
            for row in table.rows:
                self._leave(row.line, " ".join(row.cells))
        elif section := self._section_of(table):
            for row in table.rows:
                self._section_row(self._role, section, row, table.header)
        else:
            for row in table.rows:
                self._property(self._role, row)

    def _section_of(self, table: Table) -> Section | None:
        """What a table is about: its first column's header, else the section it stands in."""
        named = section_of(table.header[0]) if table.header else None
        return named or self._section

    def _row_of_roles(self, row: Row, at: int, sections: Sequence[Section | None]) -> None:
        if len(row.cells) <= at or split.is_nothing(row.cells[at]):
            return
        role = self._begin(row.line, split.tidy(row.cells[at]))
        for section, cell in zip(sections, row.cells, strict=False):
            if section and not split.is_nothing(cell):
                self._open = False
                self._each(role, section, [Item(row.line, cell)])

    def _property(self, role: _Role, row: Row) -> None:
        """A row that names a section in its first cell and speaks of it in the second."""
        name, *values = row.cells
        section = section_of(split.tidy(name))
        if section is None:
            self._leave(row.line, " ".join(row.cells))
            return
        self._open = False
        whole = section in ("skills", "certifications", "companies")
        for value in values:
            lines = [value] if whole else value.split("\n")
            self._each(role, section, [Item(row.line, line) for line in lines if line.strip()])

    def _section_row(self, role: _Role, section: Section, row: Row, header: Sequence[str]) -> None:
        first, *rest = row.cells
        behind = " ".join(rest)
        listed = section_of(header[0]) == "skills" if header else False
        text = {
            "skills": f"{first}: {behind}" if behind and not listed else first,
            "roadmap": f"{first}: {behind}" if behind else first,
            "pay": f"{first}: {behind} {' '.join(header)}",
        }.get(section, first)
        self._each(role, section, [Item(row.line, text)])

    def _pay(self, role: _Role, item: Item, *, sure: bool = True) -> bool:
        found = False
        for line in (item.text, *(child.text for child in item.children)):
            for stated in find_pay(line, dollars=self._dollars or "CAD", sure=sure):
                said = split.label(line[: stated.start])
                role.pay.append(
                    GuidePay(
                        line=item.line,
                        words=split.tidy(line),
                        low=stated.low,
                        high=stated.high,
                        label=said[0] if said else None,
                        noc=group[1] if (group := _NOC.search(line)) else None,
                        assumed=stated.bare and self._dollars is None,
                    )
                )
                found = True
        return found

    def _skills(self, role: _Role, item: Item) -> bool:
        said = split.label(item.text)
        if item.children:
            name = said[0] if said else split.tidy(item.text)
            words = [(c.line, n) for c in item.children for n in _deep_names(c)]
            if said and said[1]:
                words[:0] = [(item.line, n) for n in split.names(said[1])]
            self._group(role, item.line, name, words)
        elif said and said[1]:
            self._group(role, item.line, said[0], [(item.line, n) for n in split.names(said[1])])
        elif split.is_sentence(item.text) and len(item.text.split()) > 6:
            return False
        else:
            self._group(role, item.line, "", [(item.line, n) for n in split.names(item.text)])
        return True

    def _group(self, role: _Role, line: int, name: str, words: list[tuple[int, str]]) -> None:
        items = tuple(s for at, word in words for s in self._linker.skills(at, word))
        if not name and self._open:
            last = role.groups.pop()
            line, items = last.line, (*last.items, *items)
        self._open = not name
        role.groups.append(GuideGroup(line=line, name=name, items=items))

    def _certifications(self, role: _Role, item: Item) -> bool:
        parts = split.names(item.text, alternatives=True)
        for word in self._linker.completed(parts) if parts else ():
            named = self._linker.certification(item.line, word, struck=item.struck)
            role.certifications.append(named)
        for child in item.children:
            self._certifications(role, child)
        return bool(parts)

    def _responsibilities(self, role: _Role, item: Item) -> bool:
        role.responsibilities.append(GuideLine(line=item.line, words=split.tidy(item.text)))
        for child in item.children:
            self._responsibilities(role, child)
        return True

    def _stage(self, role: _Role, item: Item) -> bool:
        name, text = split.stage(item.text)
        if item.children:
            below = " ".join(split.tidy(child.text) for child in item.children)
            name, text = (name or text), (f"{text} {below}" if name else below).strip()
        role.stages.append(GuideStage(line=item.line, name=name, text=text))
        return True

    def _companies(self, role: _Role, item: Item) -> bool:
        for word in split.names(item.text):
            role.companies.extend(self._linker.companies(item.line, word))
        for child in item.children:
            self._companies(role, child)
        return True


def _deep_names(item: Item) -> list[str]:
    """The names of an item and of all below it."""
    return [*split.names(item.text), *(n for child in item.children for n in _deep_names(child))]

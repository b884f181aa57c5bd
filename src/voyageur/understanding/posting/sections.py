"""The sections of a posting, from the cues that make a short line a heading."""

from collections.abc import Iterable, Iterator, Sequence

from voyageur.domain.profile import Section
from voyageur.understanding.cues import FoundCue, flags, pattern, words
from voyageur.understanding.fold import Text
from voyageur.understanding.posting.flat import headings_in_flat
from voyageur.understanding.posting.heading import (
    INTRODUCES,
    ITEM,
    MARKS,
    heading_of,
    section_named,
)
from voyageur.understanding.sections import Sections

_LONGEST_LINE = 90
"""Characters of the line of a heading, with all that is around it."""
_LONGEST_INTRODUCTION = 140
_TEXT_ENDS = frozenset(".,;")
_SURE = flags("sure")
_ASKED: tuple[Section, ...] = ("requirement", "nice-to-have")
_BESIDE_THE_JOB = frozenset(("benefit", "company"))
_LASTING = frozenset(("other", "duty"))
"""Sections that a fact about place or pay doesn't end."""
_CLOSING = words("closing")
_CLOSING_INSIDE = words("closing-inside")
_NO_CLOSING = words("no-closing")
"""How paragraphs begin in which the employer says good-bye to the reader."""
_PROSE = 160
"""Characters from which a line after a list is a paragraph of its own."""
_LOOKED_AT = 1000
"""Characters of it in which the candidate would be named."""


def split_posting(text: Text, cues: Sequence[FoundCue]) -> Sections:
    """Find the headings of a posting; what stands before the first is its opening.

    A paragraph that follows a list and doesn't speak of the candidate ends the list's section:
    there the employer presents itself. A requirement heading right below one of wishes is a part
    of it ("Preferred", "Qualifications"). A fact about place or pay ("Salary: $90,000") is a line.
    """
    raw, folded = text.raw, text.folded
    sure = [cue for cue in cues if cue[2].flags & _SURE]
    parts = _Parts(text, sure)
    at = start = 0
    listing = False
    for line in raw.split("\n"):
        length = len(line)
        if length > _LONGEST_LINE and (
            length > _LONGEST_INTRODUCTION or not folded.startswith(INTRODUCES, start)
        ):
            if listing and _is_employers(text, line, start):
                parts.start("company", start)
            listing = line[:8].lstrip()[:1] in ITEM
            parts.above = None
        elif length > 2 and (bare := line.strip(MARKS)):
            lead = line[:8].lstrip()
            listing = lead[:1] in ITEM
            section = None
            if bare[-1] not in _TEXT_ENDS and not (
                listing and lead[1:2] == " " and lead[2:4] != "**"
            ):
                while at < len(sure) and sure[at][0] < start:
                    at += 1
                until = at
                while until < len(sure) and sure[until][0] < start + length:
                    until += 1
                section = heading_of(text, line, bare, start, sure[at:until])
            if section is not None:
                section = parts.below(section, start, start + length + 1, bare, sure=until > at)
            parts.above = section
        start += length + 1
    return parts.in_order()


class _Parts:
    """The parts found so far; ``above`` is the heading that a line stands right below."""

    __slots__ = ("_around", "_found", "_wishes", "above")

    def __init__(self, text: Text, sure: Sequence[FoundCue]) -> None:
        self._found: dict[int, Section] = {0: "other"}
        for start, _, cue in _before_colons(text.raw, sure):
            self._found[start] = section_named(cue.says["sure"])
        for start, name in headings_in_flat(text, sure):
            self._found[start] = section_named(name)
        self._around: Section = "other"
        self._wishes = False
        self.above: Section | None = None

    def start(self, section: Section, start: int) -> None:
        """A section starts here."""
        self._found[start] = self._around = section

    def below(self, section: Section, start: int, end: int, bare: str, *, sure: bool) -> Section:
        """Take a line from start to end for a heading; the section that it is one of.

        Right below what is asked for, a word that is no ``sure`` sign makes a part of it ("Tools").
        """
        if not sure and section == "duty" and self.above in _ASKED:
            section = self.above
        generic = self._wishes and " " not in bare and not pattern("must").search(bare.lower())
        self._wishes = section == "requirement" and (generic or self.above == "nice-to-have")
        section = "nice-to-have" if self._wishes else section
        around = self._around
        self.start(section, start)
        if around in _LASTING and section in _BESIDE_THE_JOB and ":" in bare:
            self.start(around, end)
        return section

    def in_order(self) -> Sections:
        """All parts, by where they start."""
        order = sorted(self._found)
        return Sections(tuple(order), tuple([self._found[start] for start in order]))


def _before_colons(raw: str, sure: Iterable[FoundCue]) -> Iterator[FoundCue]:
    """Headings within running text ("… team. Requirements: 3 years of …")."""
    inside = 0
    for cue in sure:
        start, end, _ = cue
        if end > inside and raw[end : end + 1] == ":" and raw[start].isupper():
            yield cue
        inside = max(inside, end)


def _is_employers(text: Text, line: str, start: int) -> bool:
    """Whether a paragraph is no item, and speaks of no candidate or closes the posting."""
    if line[:8].lstrip()[:1] in ITEM:
        return False
    if text.folded.startswith(_CLOSING, start):
        return not text.folded.startswith(_NO_CLOSING, start)
    if any(text.folded.find(said, start, start + _PROSE) >= 0 for said in _CLOSING_INSIDE):
        return True
    end = start + min(len(line), _LOOKED_AT)
    return len(line) >= _PROSE and not pattern("candidate").search(text.folded, start, end)

"""The parts of a résumé and its lines: made once, and handed to all who read it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from voyageur.domain.career import Lines
from voyageur.domain.profile import Section
from voyageur.understanding.career.headings import Part, heading
from voyageur.understanding.fold import Text
from voyageur.understanding.sections import Sections

_SECTIONS: dict[Part, Section] = {
    "summary": "summary", "experience": "experience", "education": "education",
    "training": "education", "skills": "skills", "languages": "other",
    "certifications": "certifications", "projects": "projects", "volunteering": "projects",
    "publications": "projects", "other": "other",
}  # fmt: skip
_HOLDS_SOFT = ("experience", "volunteering", "projects")


class Stretch(NamedTuple):
    """A part of a résumé from below its heading to its end."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A résumé in its parts. ``breaks`` are the offsets at which its lines start."""

    text: Text
    breaks: tuple[int, ...]
    stretches: tuple[Stretch, ...]
    sections: Sections

    def of(self, *parts: Part) -> list[Stretch]:
        """The stretches of some parts, in order."""
        return [stretch for stretch in self.stretches if stretch.part in parts]

    def part_at(self, offset: int) -> Part:
        """The part that an offset lies in."""
        return self.stretches[bisect_right(self.sections.starts, offset) - 1].part

    def heading_at(self, offset: int) -> str:
        """The heading of the part that an offset lies in, empty before the first."""
        at = bisect_right(self.sections.starts, offset) - 1
        return self.text.raw[self.sections.starts[at] : self.stretches[at].start].strip()

    def lines_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Start and end of each line that begins in a stretch, without its line feed."""
        first, last = bisect_left(self.breaks, start), bisect_left(self.breaks, end)
        ends = [at - 1 for at in self.breaks[first + 1 : last + 1]]
        if last == len(self.breaks):
            ends.append(len(self.text.raw))
        return list(zip(self.breaks[first:last], ends, strict=False))

    def line_at(self, offset: int) -> int:
        """The number of the line of an offset, from 1."""
        return bisect_right(self.breaks, offset)

    def lines(self, start: int, end: int) -> Lines:
        """Where a stretch of text stands; blank lines at its end are no part of it."""
        last = start + len(self.text.raw[start:end].rstrip())
        return Lines(first=self.line_at(start), last=self.line_at(max(start, last - 1)))


def outline(text: Text) -> Outline:
    """Find the lines and headings of a résumé; what stands before the first is its summary."""
    starts: list[int] = [0]
    bodies: list[int] = [0]
    parts: list[Part] = ["summary"]
    breaks = []
    offset = 0
    for line in text.raw.split("\n"):
        breaks.append(offset)
        end = offset + len(line) + 1
        found = heading(line)
        if found and not (found.soft and parts[-1] in _HOLDS_SOFT):
            starts.append(offset)
            bodies.append(min(end, len(text.raw)))
            parts.append(found.part)
        offset = end
    ends = [*starts[1:], len(text.raw)]
    stretches = tuple(map(Stretch, parts, bodies, ends))
    sections = Sections(tuple(starts), tuple(_SECTIONS[part] for part in parts))
    return Outline(text, tuple(breaks), stretches, sections)

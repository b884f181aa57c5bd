"""Jobs with their dates: the lines of each one's heading, and its text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voyageur.domain.career import Job
from voyageur.understanding.career.headings import Part
from voyageur.understanding.career.job_heads import Head, find_heads
from voyageur.understanding.career.lines import lines_of, spans_in, undated
from voyageur.understanding.career.outline import Outline, Stretch
from voyageur.understanding.career.pieces import (
    Heading,
    has_title,
    is_duration,
    kind_of,
    kinds_in,
    read_heading,
)
from voyageur.understanding.career.titled import is_titled
from voyageur.understanding.dates import Span

_MOST_ABOVE = 3
_MOST_BELOW = 2
_OUTSIDE: tuple[Part, ...] = ("summary", "skills", "other")
"""Parts that are looked through for jobs where no heading names any experience."""


@dataclass(frozen=True, slots=True)
class Block:
    """A job with the text that belongs to it, from ``start`` to ``end``."""

    job: Job
    span: Span
    start: int
    end: int


def find_jobs(outline: Outline, spans: Sequence[Span]) -> list[Block]:
    """The dated jobs of a résumé as they stand in it, with the text of each."""
    named = outline.of("experience")
    found: list[Block] = []
    for stretch in named or outline.of(*_OUTSIDE):
        if not spans_in(spans, stretch.start, stretch.end):
            continue
        found.extend(_Stretch(outline, stretch, spans).blocks(sure=bool(named)))
    return found


def distinct(blocks: Sequence[Block]) -> tuple[Job, ...]:
    """The jobs, one that is told twice only once."""
    seen: dict[tuple[object, ...], Job] = {}
    for block in blocks:
        job = block.job
        seen.setdefault((job.title, job.employer, job.start, job.end, job.current), job)
    return tuple(seen.values())


@dataclass(frozen=True, slots=True)
class _Laid:
    """The lines of a job: from ``top`` to before ``bottom`` its heading, to ``end`` the rest."""

    top: int
    head: Head
    bottom: int
    end: int


class _Stretch:
    """One stretch of experience, line by line."""

    def __init__(self, outline: Outline, stretch: Stretch, spans: Sequence[Span]) -> None:
        self.outline, self.stretch = outline, stretch
        self.lines = lines_of(outline, stretch.start, stretch.end, spans)

    def blocks(self, *, sure: bool) -> Iterator[Block]:
        """Its jobs, in order; where it isn't ``sure`` to hold any, those with a known title."""
        laid = self._laid()
        texts = [self._texts(one) for one in laid]
        orders = [h.title_first for h in map(read_heading, texts) if h.title_first is not None]
        title_first = 2 * sum(orders) >= len(orders)
        before = Heading()
        for number, one in enumerate(laid):
            own = self._texts(replace(one, bottom=one.head.stop + 1))
            if not sure and not any(map(has_title, own)):
                continue
            heading = read_heading(texts[number], title_first=title_first)
            if heading.title and not heading.employer and len(texts[number]) == 1:
                heading = replace(heading, employer=before.employer, place=before.place)
            before = heading
            if number + 1 == len(laid) or not self._is_frame(one, laid[number + 1], heading):
                yield self._block(one, heading)

    def _block(self, laid: _Laid, heading: Heading) -> Block:
        start, span = self.lines[laid.top].start, laid.head.span
        until = self.lines[laid.end].start if laid.end < len(self.lines) else self.stretch.end
        end = max(until, span.stop)
        job = Job(
            title=heading.title,
            employer=heading.employer,
            place=heading.place,
            start=span.first,
            end=span.last,
            current=span.open,
            lines=self.outline.lines(start, end),
        )
        return Block(job, span, start, end)

    def _is_frame(self, laid: _Laid, following: _Laid, heading: Heading) -> bool:
        """Whether a date is the time with an employer, under which the jobs stand dated."""
        if any(not line.blank for line in self.lines[laid.bottom : laid.end]):
            return False
        span, inner = laid.head.span, following.head.span
        known_title = heading.title is not None and has_title(heading.title)
        holds = span.first.first <= inner.first.first and (span.open or not inner.open)
        return holds and not known_title and span.ranges and inner.ranges

    def _laid(self) -> list[_Laid]:
        heads = find_heads(self.outline, self.lines)
        tops = self._tops(heads)
        ends = [*tops[1:], len(self.lines)]
        found = []
        for top, head, end in zip(tops, heads, ends, strict=False):
            bottom = self._bottom(_Laid(top, head, head.stop + 1, end))
            found.append(_Laid(top, head, bottom, end))
        return found

    def _tops(self, heads: Sequence[Head]) -> list[int]:
        """The first line of each heading: the first job's shows how many stand above the date."""
        tops: list[int] = []
        most, blanks = _MOST_ABOVE, True
        for number, head in enumerate(heads):
            lowest = heads[number - 1].stop + 1 if number else 0
            top = self._top(head.at, lowest, most, blanks=blanks)
            if not number:
                shown = self.lines[top : head.at]
                most = sum(not line.blank for line in shown)
                blanks = len(shown) > most
            tops.append(top)
        return tops

    def _top(self, at: int, lowest: int, most: int, *, blanks: bool) -> int:
        top = at
        dated = self.lines[at]
        if dated.bullet and kinds_in(undated(self.outline, dated.start, dated.end, dated.spans)):
            return at
        for above in range(at - 1, lowest - 1, -1):
            line = self.lines[above]
            if line.blank:
                if blanks:
                    continue
                break
            if not most or line.bullet:
                break
            if not is_titled(line.text) and not is_duration(line.text):
                break
            top = above
            most -= 1
        return top

    def _bottom(self, laid: _Laid) -> int:
        """The line behind the last of a heading, which goes on while something is missing."""
        bottom = laid.bottom
        known = read_heading(self._texts(laid))
        apart = laid.head.at > laid.top or (
            known.employer and kind_of(known.employer) == "employer"
        )
        whole = bool(known.title and known.employer and apart)
        taken = 0
        while bottom < laid.end and taken < _MOST_BELOW:
            line = self.lines[bottom]
            if not line.blank:
                if line.bullet or not is_titled(line.text) or line.spans:
                    break
                follows = self.lines[bottom + 1] if bottom + 1 < laid.end else None
                told = follows is None or follows.bullet or follows.blank
                says = kinds_in(line.text)
                if says != {"place"} and (whole or (says == {"unknown"} and (not told or taken))):
                    break
                taken += 1
            bottom += 1
        return bottom

    def _texts(self, laid: _Laid) -> list[str]:
        """The lines of a heading that say something, without its date."""
        head = laid.head
        first, last = self.lines[head.at], self.lines[head.stop]
        spans = (*first.spans, *(last.spans if head.stop > head.at else ()))
        dated = undated(self.outline, first.start, max(head.span.stop, last.end), spans)
        above = [line.text for line in self.lines[laid.top : head.at]]
        below = [line.text for line in self.lines[head.stop + 1 : laid.bottom]]
        return [text for text in (*above, dated, *below) if kinds_in(text)]

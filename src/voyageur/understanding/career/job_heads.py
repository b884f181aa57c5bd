"""Which dates of a résumé head a job: those at the edge of a short line, not in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from voyageur.understanding.career.lexicon import any_of, lexicon
from voyageur.understanding.career.lines import EDGE, Line
from voyageur.understanding.career.outline import Outline
from voyageur.understanding.career.pieces import has_mark, has_title
from voyageur.understanding.career.titled import LONGEST, is_titled
from voyageur.understanding.dates import Span

_SHORT = 40
"""Characters of what may be a title though it is written small."""
_RUNNING = 70
"""Characters from which a line that no mark ends goes on in the next."""
_LEAD = 24


@dataclass(frozen=True, slots=True)
class Head:
    """A line ``at`` which a date heads a job; the date ends in line ``stop``."""

    at: int
    stop: int
    span: Span


def find_heads(outline: Outline, lines: Sequence[Line]) -> list[Head]:
    """The dates that head a job, in order; in a list of jobs, those of its items."""
    for bullets in (False, True):
        found = []
        for at, line in enumerate(lines):
            if line.bullet == bullets and (span := _date(outline, lines, at)):
                stop = at
                while stop + 1 < len(lines) and lines[stop + 1].start < span.stop:
                    stop += 1
                found.append(Head(at, stop, span))
        if found:
            return found
    return []


def _date(outline: Outline, lines: Sequence[Line], at: int) -> Span | None:
    """The date by which a line heads a job."""
    line = lines[at]
    for span in line.spans:
        if span.ranges and _heads_job(outline, lines, at, span):
            return span
    if len(line.spans) == 1 and not line.bullet and not line.spans[0].ranges:
        return _single(outline, lines, at)
    return None


def _single(outline: Outline, lines: Sequence[Line], at: int) -> Span | None:
    """A date that names no end heads a job only beside a title or an employer."""
    line = lines[at]
    span = line.spans[0]
    before, after = _before(outline, line, span), _after(outline, line, span)
    rest = f"{before}   {after}".strip(EDGE)
    text = rest or (lines[at - 1].text if at else "")
    if (before and after) or not _heads_job(outline, lines, at, span):
        return None
    titled = has_title(text)
    if _honour().search(text.lower()) or not (titled or (rest and has_mark(rest))):
        return None
    return span if span.first.month or not rest or (titled and not before) else None


def _heads_job(outline: Outline, lines: Sequence[Line], at: int, span: Span) -> bool:
    line = lines[at]
    if span.offset - line.start > LONGEST:
        return False
    before, after = _before(outline, line, span), _after(outline, line, span)
    folded = outline.text.folded
    if not before or _label().fullmatch(folded, line.start, span.offset):
        return not _runs_on(lines, at)
    told = _told().search(folded[max(line.start, span.offset - _LEAD) : span.offset])
    if told or (span.since and not has_title(before)):
        return False
    if after:
        return is_titled(before) and is_titled(f"{before} {after}")
    small = len(before) <= _SHORT and span.first.month is not None and not _runs_on(lines, at)
    return small or is_titled(before)


def _before(outline: Outline, line: Line, span: Span) -> str:
    skipped = line.end - line.start - len(line.text)
    return outline.text.raw[line.start + skipped : span.offset][-2 * LONGEST :].strip(EDGE)


def _after(outline: Outline, line: Line, span: Span) -> str:
    last = max(span.stop, min(line.end, span.stop + LONGEST))
    return outline.text.raw[span.stop : last].strip(EDGE)


def _runs_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a line goes on with the sentence of the one above."""
    if not at:
        return False
    above = lines[at - 1].text.rstrip()
    long = len(above) >= _RUNNING and above[-1] not in ".:;!?)"
    return long and not (is_titled(above) and has_mark(above))


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(lexicon('jobs')['dates']['told'])}) ?$")


@cache
def _label() -> re.Pattern[str]:
    """What may stand before the date that a line starts with: "Duration: from"."""
    leads = any_of(lexicon("jobs")["dates"]["leads"])
    word = r"[a-z]{2,12}"
    return re.compile(rf"[\s*.-]{{0,20}}(?:{word}(?: {word})? ?[:-]+ ?)?(?:{leads})?(?: date)?:? ?")


@cache
def _honour() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("jobs")["dates"]["honours"]))

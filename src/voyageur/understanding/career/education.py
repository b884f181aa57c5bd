"""Studies: degree, field, institution and dates, from the lines below a heading of education."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from voyageur.domain.career import Study
from voyageur.understanding.career.degrees import Degree, field_after, find_degree, words_of
from voyageur.understanding.career.headings import Part
from voyageur.understanding.career.lexicon import any_of, plain
from voyageur.understanding.career.lines import EDGE, Line, lines_of, undated
from voyageur.understanding.career.outline import Outline, Stretch
from voyageur.understanding.career.pieces import has_title, split_pieces
from voyageur.understanding.dates import Span
from voyageur.understanding.fold import fold

_LONGEST = 260
"""Characters of a line that names a degree; what is longer is told."""
_CLOSE = 2
"""Lines below a school within which its degree stands."""
_OUTSIDE: tuple[Part, ...] = ("summary", "skills", "other", "certifications", "training")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, its dates replaced by gaps, and what it names; ``detail`` says more of a study."""

    at: Line
    text: str
    degree: Degree | None
    institution: str | None
    detail: bool


@dataclass(slots=True)
class _Entry:
    """Lines that speak of one degree, and what they have named so far."""

    start: int
    end: int
    degree: Degree | None = None
    institution: str | None = None
    subject: str | None = None
    spans: list[Span] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def find_studies(outline: Outline, spans: Sequence[Span], as_of: date) -> tuple[Study, ...]:
    """The studies of a résumé as they stand in it.

    Where no heading names any, lines elsewhere count that name a degree and where it is from.
    """
    named = outline.of("education")
    found = []
    for stretch in named or outline.of(*_OUTSIDE):
        for entry in _entries(_lines(outline, stretch, spans)):
            certain = entry.degree is not None and not entry.degree.vague and entry.institution
            if _counts(entry) and (named or certain):
                found.append(_study(outline, entry, as_of))
    return tuple(dict.fromkeys(found))


def _lines(outline: Outline, stretch: Stretch, spans: Sequence[Span]) -> list[_Line]:
    lines = lines_of(outline, stretch.start, stretch.end, spans)
    found = [_line(outline, line) for line in lines if not line.blank]
    plainly = any(_says(line) and not line.at.bullet for line in found)
    return [line for line in found if not (plainly and line.at.bullet)]


def _line(outline: Outline, line: Line) -> _Line:
    text = undated(outline, line.start, line.end, line.spans)
    detail = _details().match(plain(text)) is not None or len(text) > _LONGEST
    degree = None if detail else find_degree(text)
    return _Line(line, text, degree, None if detail else _institution(text), detail)


def _says(line: _Line) -> bool:
    return line.degree is not None or line.institution is not None


def _entries(lines: Sequence[_Line]) -> Iterator[_Entry]:
    """Lines in entries: one ends where the next line names again what it has already."""
    entry: _Entry | None = None
    for number, line in enumerate(lines):
        follows = lines[number + 1] if number + 1 < len(lines) else None
        if entry is None or _begins(line, entry, follows):
            if entry is not None:
                yield entry
            entry = _Entry(line.at.start, line.at.end)
        entry.end = line.at.end
        entry.texts.append(line.text)
        if line.degree and not line.degree.vague and line.at.spans:
            entry.spans[:0] = line.at.spans
        else:
            entry.spans.extend(line.at.spans)
        if entry.degree is None or (entry.degree.vague and line.degree and not line.degree.vague):
            entry.degree = line.degree or entry.degree
        entry.institution = entry.institution or line.institution
        entry.subject = entry.subject or _subject(line, entry)
    if entry is not None:
        yield entry


def _begins(line: _Line, entry: _Entry, follows: _Line | None) -> bool:
    if line.detail:
        return False
    if line.degree and entry.degree:
        if line.degree.vague and not entry.degree.vague:
            dated = bool(entry.spans) and bool(line.at.spans)
            return line.institution is not None and (entry.institution is not None or dated)
        complete = entry.institution is not None or bool(entry.spans)
        return complete or not (line.degree.vague or entry.degree.vague)
    if line.degree and entry.institution and entry.spans:
        bare_school = follows is not None and follows.institution and not follows.at.spans
        return bool(bare_school and follows and not follows.degree) or len(entry.texts) > _CLOSE
    if line.institution and entry.institution:
        return True
    only_dated = bool(line.at.spans) and not line.text.strip(EDGE)
    return only_dated and bool(entry.spans) and entry.degree is not None


def _counts(entry: _Entry) -> bool:
    """Whether an entry is a study: a degree, or a school with a date.

    A certificate is one only of a college or university; others are the trade's.
    """
    if entry.degree is None:
        return entry.institution is not None and bool(entry.spans)
    if entry.degree.vague and entry.degree.level == "certificate":
        return entry.institution is not None and _awards(entry.institution)
    return True


def _study(outline: Outline, entry: _Entry, as_of: date) -> Study:
    span = entry.spans[0] if entry.spans else None
    start = span.first if span and span.ranges else None
    end = (span.last or span.first) if span and not span.open else None
    text = fold("\n".join(entry.texts))
    coming = end is not None and end.last > as_of.year * 12 + as_of.month
    going = bool(span and span.open) or (end is None and _going().search(text) is not None)
    return Study(
        level=entry.degree.level if entry.degree else None,
        field=entry.subject,
        institution=entry.institution,
        start=start,
        end=end,
        in_progress=coming or going,
        lines=outline.lines(entry.start, entry.end),
    )


def _institution(text: str) -> str | None:
    for piece in split_pieces(text):
        if _institutions().search(f" {plain(piece)} "):
            degree = find_degree(piece)
            if degree is None or degree.vague or degree.level == "secondary":
                return piece
            after = piece[degree.stop :]
            return (
                piece
                if _institutions().search(f" {plain(after)} ") is None
                else after.strip(" :,-")
            )
    return None


def _subject(line: _Line, entry: _Entry) -> str | None:
    if line.degree is not None:
        return field_after(line.text, line.degree)
    below = entry.degree is not None and len(entry.texts) == 2 and not line.at.spans
    if entry.degree and entry.degree.level == "secondary":
        return None
    if below and not has_title(line.text) and line.institution is None and not line.detail:
        return field_after(f": {line.text}", None)
    return None


@cache
def _institutions() -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(map(plain, words_of('institutions')))})(?= )")


def _awards(institution: str) -> bool:
    return re.search(rf"\b(?:{any_of(words_of('awarding'))})\b", fold(institution)) is not None


@cache
def _going() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words_of('in_progress'))})\b")


@cache
def _details() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(map(plain, words_of('details')))})\b")

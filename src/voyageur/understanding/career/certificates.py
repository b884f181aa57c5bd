"""Certifications that the catalogue doesn't know, from the lines below a heading of their own."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise

from voyageur.domain.career import Certificate
from voyageur.understanding.career.certified import (
    dates_of,
    ends,
    is_certification,
    is_detail,
    is_held,
    not_held,
    phrases,
    words,
)
from voyageur.understanding.career.lexicon import plain
from voyageur.understanding.career.lines import EDGE, GAP, Line, lines_of, spans_in, undated
from voyageur.understanding.career.outline import Outline, Stretch
from voyageur.understanding.career.pieces import kind_of
from voyageur.understanding.dates import Span
from voyageur.understanding.fold import fold

_LONGEST = 120
_FEW = 4
"""Lines that one certification may take."""
_MOST_LISTED = 480
_MARK = re.compile(r" {3,}|[|·•;]|, ?(?!Inc|Ltd|LLC)")
_DASH = re.compile(r"\s[-–—]{1,3}\s")
_CREDENTIAL = re.compile(
    r"(?:https?://|www\.)\S{1,200}|\b(?:credential )?id:? \S{4,60}", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\(.{1,12}\)")


def find_certificates(
    outline: Outline, spans: Sequence[Span], known: Sequence[tuple[int, int]], as_of: date
) -> tuple[Certificate, ...]:
    """Certifications that are held, but for the ``known`` ones.

    ``known`` are the code points at which the catalogue's own certifications are named.
    """
    found: dict[str, Certificate] = {}
    for stretch in outline.of("certifications"):
        for start, end in _entries(outline, stretch, spans):
            if any(start <= a and b <= end for a, b in known) or not is_held(outline, start, start):
                continue
            if (one := _certificate(outline, start, end, spans, as_of)) is not None:
                found.setdefault(plain(one.name), one)
    return tuple(found.values())


def _certificate(
    outline: Outline, start: int, end: int, spans: Sequence[Span], as_of: date
) -> Certificate | None:
    dates = dates_of(outline, start, end, spans)
    coming = dates.issued and dates.issued.first > as_of.year * 12 + as_of.month
    if coming or not_held().search(outline.text.folded, start, end):
        return None
    name, issuer = _named(undated(outline, start, end, spans).replace("\n", " "))
    if len(plain(name)) < 2 or plain(name) in words("none") or kind_of(name) == "place":
        return None
    return Certificate(
        name=name,
        issuer=issuer,
        issued=dates.issued,
        expires=dates.expires,
        lines=outline.lines(start, end),
    )


def _named(text: str) -> tuple[str, str | None]:
    """Name and issuer: what a comma, a gap or a bar parts; behind a dash only a known issuer."""
    text = _CREDENTIAL.sub(GAP, text)
    text = _gapped(text, rf"\b(?:{phrases('expires')}|{phrases('issued')})\W{{0,3}} {{2}}")
    text = _gapped(text, rf"\b{phrases('by')} ")
    pieces = [piece.strip(EDGE + ".") for piece in _MARK.split(text)]
    pieces = [p for p in pieces if any(map(str.isalpha, p)) and plain(p) not in words("details")]
    halves = [half for piece in pieces[:2] for half in map(str.strip, _DASH.split(piece)) if half]
    issuer = next((half for half in halves[1:] if _is_issuer(half)), None)
    name = pieces[0] if pieces else ""
    if issuer and name.endswith(issuer):
        name = name.removesuffix(issuer).strip(EDGE)
    elif issuer is None and len(pieces) > 1 and pieces[1][0].isupper():
        issuer = pieces[1]
    name = re.sub(r"\s+", " ", name)[:_LONGEST]
    return name + ")" * (name.count("(") > name.count(")")), issuer


def _gapped(text: str, pattern: str) -> str:
    """A text with a gap in place of what a pattern finds in its folded form."""
    parts, at = [], 0
    for match in re.finditer(pattern, fold(text)):
        parts.append(text[at : match.start()])
        at = match.end()
    return GAP.join([*parts, text[at:]])


def _is_issuer(piece: str) -> bool:
    said = plain(piece)
    return any(said == known or said.startswith(f"{known} ") for known in words("issuers"))


def _entries(
    outline: Outline, stretch: Stretch, spans: Sequence[Span]
) -> Iterator[tuple[int, int]]:
    """The stretches of text that name one certification each."""
    lines = _named_lines(lines_of(outline, stretch.start, stretch.end, spans))
    bulleted = any(line.bullet for line in lines)
    one = plain(outline.heading_at(stretch.start)) in words("single")
    if lines and one and not bulleted and len(lines) <= _FEW:
        yield lines[0].start, lines[-1].end
        return
    entry: tuple[int, int] | None = None
    for line in lines:
        if entry and (not line.bullet if bulleted else _goes_on(outline, entry, line)):
            entry = (entry[0], line.end)
            continue
        if entry:
            yield from _parted(outline, *entry, spans)
        entry = (line.start, line.end)
    if entry:
        yield from _parted(outline, *entry, spans)


def _named_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines up to a paragraph that has no word or date of a certification.

    Behind a list in a side bar the page goes on with something else.
    """
    groups = [
        list(group) for blank, group in groupby(lines, key=lambda line: line.blank) if not blank
    ]
    for number, group in enumerate(groups):
        apart = number and len(group) > 1 and len(groups[number - 1]) > len(group) - _FEW
        if apart and not any(line.spans or is_certification(line.text) for line in group):
            groups = groups[:number]
            break
    return [line for group in groups for line in group]


def _goes_on(outline: Outline, entry: tuple[int, int], line: Line) -> bool:
    """Whether a line belongs to the certification above it."""
    bare = line.text.strip()
    above = outline.text.raw[entry[0] : entry[1]].strip()
    return (
        plain(_IN_BRACKETS.sub("", above)) in words("issuers")
        or bare[0] in "(–-|"
        or bare[0].islower()
        or above.endswith((",", "-", "–", ":"))
        or is_detail(bare)
        or not undated(outline, line.start, line.end, line.spans).strip(EDGE)
    )


def _parted(
    outline: Outline, start: int, end: int, spans: Sequence[Span]
) -> Iterator[tuple[int, int]]:
    """An entry cut behind each of its dates, or at the commas of a list without any."""
    raw = outline.text.raw
    inside = spans_in(spans, start, end)
    cuts = [span.stop for span in inside if not ends(outline, start, span)]
    starts, stops = [start, *cuts], [*cuts, end]
    named = [raw[a:b].strip(EDGE) for a, b in zip(starts, stops, strict=True)]
    named = [name for name in named if name]
    if len(cuts) > 1 and len(named) > 1 and all(n[0].isupper() or n[0].isdigit() for n in named):
        yield from zip(starts[:-1], [*cuts[:-1], end], strict=True)
        return
    commas = [m.end() for m in re.finditer(r",(?! (?:Inc|Ltd|LLC))", raw[start:end])]
    if not inside and len(commas) > 1 and end - start < _MOST_LISTED:
        bounds = [start, *(start + at for at in commas), end]
        yield from pairwise(bounds)
        return
    yield start, end

"""Whether a certification is held, and when it was issued and ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from voyageur.domain.career import When
from voyageur.understanding.career.lexicon import any_of, lexicon, plain
from voyageur.understanding.career.lines import line_of, spans_in
from voyageur.understanding.career.outline import Outline
from voyageur.understanding.dates import Span
from voyageur.understanding.fold import fold

_LINE = 480
"""Characters of a line that are looked at on either side."""
_LEAD = 40
"""Characters before a certification within which words say that it isn't held."""
_TRAIL = 48
_BELOW = 120
_BREAK = re.compile(
    r"[.;\n•|]|, (?:and|et) | (?:and|et) (?:am|I|I'm|now|currently|je|suis|prépare)\b"
)
_DATED = re.compile(r"(?:[a-z]{3,9}\.? )?(?:19|20)\d\d\b(?:[ ,.-]|$)")


@dataclass(frozen=True, slots=True)
class Dates:
    """When a certification was issued, and when it ends."""

    issued: When | None = None
    expires: When | None = None


def is_held(outline: Outline, start: int, end: int) -> bool:
    """Whether the words around a certification don't say that it is still to come."""
    raw, folded = outline.text.raw, outline.text.folded
    if not_held().search(fold(outline.heading_at(start))):
        return False
    before = _BREAK.split(raw[max(0, start - _LEAD) : start])[-1]
    if not_held().search(folded, start - len(before), start):
        return False
    stop = _BREAK.search(raw, end, end + _TRAIL)
    return not_held().search(folded, end, stop.start() if stop else end + _TRAIL) is None


def dates_of(
    outline: Outline, start: int, end: int, spans: Sequence[Span], at: int | None = None
) -> Dates:
    """The dates in a stretch of text that speaks of one certification, named ``at`` an offset.

    A range says when it was issued and when it ends; of several dates the next one counts.
    """
    issued: When | None = None
    expires: When | None = None
    inside = spans_in(spans, start, end)
    behind = [span for span in inside if span.offset >= (at or start)]
    for span in (*behind, *inside):
        if ends(outline, start, span):
            expires = expires or span.last or span.first
        elif issued is None:
            issued = span.first
            expires = span.last or expires
    return Dates(issued, expires)


def reach_of(outline: Outline, start: int, end: int) -> tuple[int, int]:
    """Start and end of the lines that speak of a certification: its own, and details below."""
    raw = outline.text.raw
    first = max(raw.rfind("\n", 0, start) + 1, start - _LINE)
    last = raw.find("\n", end)
    last = min(len(raw) if last < 0 else last, end + _LINE)
    below = raw.find("\n", last + 1)
    below = min(len(raw) if below < 0 else below, last + _BELOW)
    line = line_of(outline, last + 1, max(last + 1, below), ())
    if not line.blank and not line.bullet and is_detail(line.text):
        last = line.end
    return first, last


def is_detail(text: str) -> bool:
    """Whether a line says more of the certification above it: its issuer, a date, a number."""
    folded = fold(text).strip()
    if re.match(rf"{phrases('details')}\b", folded) or plain(text) in words("issuers"):
        return True
    return _DATED.match(folded) is not None


def is_certification(text: str) -> bool:
    """Whether a line has a word of certifications, or names who issues them."""
    said = f" {plain(text)} "
    return "certifi" in said or any(f" {issuer} " in said for issuer in words("issuers"))


def ends(outline: Outline, start: int, span: Span) -> bool:
    """Whether a date is that at which a certification ends."""
    before = outline.text.folded[max(start, span.offset - 24) : span.offset]
    return re.search(rf"(?<!\w){phrases('expires')}\W", before) is not None


@cache
def not_held() -> re.Pattern[str]:
    """Words by which a certification is still to come, or another's."""
    return re.compile(rf"(?<!\w){phrases('not_held')}(?!\w)")


@cache
def phrases(kind: str) -> str:
    """A pattern of folded text for a list of the lexicon."""
    return f"(?:{any_of(lexicon('certificates')[kind])})"


@cache
def words(kind: str) -> frozenset[str]:
    """A list of the lexicon, for comparison with plain words."""
    return frozenset(map(plain, lexicon("certificates")[kind]))

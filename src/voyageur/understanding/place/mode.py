"""Remote, hybrid or on site."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, get_args

from ahocorasick_rs import BytesAhoCorasick

from voyageur.domain.job import Mode
from voyageur.understanding.few import few
from voyageur.understanding.fold import Text, fold
from voyageur.understanding.place.gazetteer import Spot, listed

_HINTS = (
    b"remot", b"hybrid", b"onsite", b"on site", b"in office", b"the office", b"in person",
    b"teletravail", b"presentiel", b"a distance", b"sur place", b"au bureau",
)  # fmt: skip
"""No statement of a mode is without one of them; so few are found in a tenth of the time."""
_BEFORE, _AFTER, _MOST, _FAR = 40, 50, 12, 50_000


def mode_of(spots: Iterable[Spot], *, field: bool = False) -> Mode | None:
    """The mode that a location ``field`` or a title names; remote and on site are hybrid."""
    modes = {
        place.ident
        for spot in spots
        for place in spot.places
        if place.kind == "mode" and (field or not place.weak)
    }
    if "hybrid" in modes or len(modes) > 1:
        return "hybrid"
    return next((mode for mode in get_args(Mode) if mode in modes), None)


def mode_in_text(text: Text) -> Mode | None:
    """The mode that a text states: hybrid if it states that anywhere, else the first."""
    known, words = _statements(), text.words
    first: Mode | None = None
    for _, start, _ in known.hints.find_matches_as_indexes(words[:_FAR])[:_MOST]:
        near = b" %b " % b" ".join(words[max(0, start - _BEFORE) : start + _AFTER].split())
        for which, begin, end in known.statements.find_matches_as_indexes(near):
            before = near[:begin].rpartition(b" ")
            whole = before[2] in {b"", b"#"} and near[end : end + 1] == b" "
            if whole and before[0].rpartition(b" ")[2] not in known.unless:
                mode = known.modes[which]
                if mode == "hybrid":
                    return mode
                first = first or mode
    return first


class _Statements(NamedTuple):
    hints: BytesAhoCorasick
    statements: BytesAhoCorasick
    modes: list[Mode]
    unless: frozenset[bytes]


@cache
def _statements() -> _Statements:
    found: dict[bytes, Mode] = {
        b" ".join(Text(words).words.split()): mode
        for mode in get_args(Mode)
        for words in listed("modes_in_text", mode)
    }
    return _Statements(
        few(_HINTS),
        few(found),
        list(found.values()),
        frozenset(fold(word).encode() for word in listed("modes_in_text", "unless")),
    )

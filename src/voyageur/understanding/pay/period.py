"""For how long an amount is paid: as said beside it, else the likely period for such an amount."""

from collections.abc import Sequence
from math import ceil
from typing import get_args

from voyageur.domain.money import Per
from voyageur.domain.posted_pay import times_a_year
from voyageur.understanding.pay.words import EACH, EVERY, SAID, STOP, TWO, UNIT, WEEKS

_NEAR = 8
"""Words behind an amount that may say its period."""
_LIKELY: tuple[tuple[int, Per], ...] = (
    (250_00, "hour"),
    (1_000_00, "day"),
    (3_000_00, "fortnight"),
    (15_000_00, "month"),
)
"""An amount below so many cents that says no period is likely for this one."""
_BI = b"bi"
_TIMES = SAID.keys() | UNIT.keys() | TWO | {_BI}
_LONG_UNITS = (b"hour", b"year", b"month", b"week", b"day")
_LEAST, _MOST = 10_000_00, 1_500_000_00
"""Cents a year that somebody in a job can be paid (editorial), and so for each period."""
_PLAUSIBLE: dict[Per, tuple[int, int]] = {
    per: (ceil(_LEAST / times_a_year(per)), int(_MOST / times_a_year(per))) for per in get_args(Per)
}


def said_period(behind: Sequence[bytes], before: Sequence[bytes] = ()) -> Per | None:
    """The period that words behind an amount say, else the last one before it."""
    for at, word in enumerate(behind[:_NEAR]):
        if word in STOP or (word[:1].isdigit() and word not in TWO):
            break
        if found := _at(behind, at, word):
            return found
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if word in SAID:
            return _said(word, before[at - 1] if at else b"")
    return None


def _at(words: Sequence[bytes], at: int, word: bytes) -> Per | None:
    last = words[at - 1] if at else b""
    if word in SAID:
        return _said(word, last)
    if word in WEEKS and last in TWO and words[at - 2 : at - 1] and words[at - 2] in EVERY:
        return "fortnight"
    if word == b"a" and last == b"p":
        return "year"
    unit = UNIT.get(word) or _glued(word, last)
    if unit is None or last[:1].isdigit():
        return None
    following = words[at + 1] if at + 1 < len(words) else b""
    if word in EACH and following in UNIT:
        return UNIT[following]
    return unit if at == 0 or last in EACH else None


def _said(word: bytes, last: bytes) -> Per | None:
    """The period of a word like "weekly", and of it behind "bi"."""
    per = SAID[word]
    return per if last != _BI else "fortnight" if per == "week" else None


def is_time(word: bytes) -> bool:
    """Whether a word behind "per" is a unit of time, with whatever was glued to it."""
    return word in _TIMES or word.startswith(_LONG_UNITS)


def _glued(word: bytes, last: bytes) -> Per | None:
    """The unit in "per yearBenefits", where a line break was lost."""
    if last != b"per":
        return None
    return next((UNIT[unit] for unit in _LONG_UNITS if word.startswith(unit)), None)


def likely_period(cents: int) -> Per:
    """The period for which an amount is likely paid."""
    return next((per for below, per in _LIKELY if cents < below), "year")


def is_plausible(low: int | None, high: int | None, period: Per) -> bool:
    """Whether somebody in a job can be paid so, at usual hours."""
    least, most = _PLAUSIBLE[period]
    return (low is None or least <= low <= most) and (high is None or least <= high <= most)

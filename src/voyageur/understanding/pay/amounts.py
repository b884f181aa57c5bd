"""Amounts and ranges of money in a text, read into cents."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from voyageur.understanding.pay.pattern import LARGE, RANGE

_BACK = 32
"""Characters of a range before its only sign, at most: « 70 000,00 à 85 000,00 $ »."""
_JOINING = frozenset("0123456789-–—~kK€")
_WORDS = frozenset(("to", "o", "à", "a", "au", "et", "nd"))
"""What may stand before the upper end of a range: a mark, or the last letters of a word."""
_CODE = 5
"""Characters of a code and a space before a sign or a number, at most: "CAD $"."""
_DIGITS = 12
"""Digits of an amount and marks between them, at most."""
_STEPS = 4
"""How many times smaller the lower end of a range may be where only the upper one has a sign."""
_MARKS = frozenset((".", ","))
_GROUPED = 10_000_00
"""Cents from which a number is written in groups or with a k."""


class Written(NamedTuple):
    """An amount, or the two ends of a range, in cents, at code points ``start`` to ``end``.

    ``signs`` are the currency signs and codes at it, as written. ``grouped``: it is a number of
    thousands. ``open``: a plus stands behind the only amount.
    """

    start: int
    end: int
    low: int
    high: int | None
    signs: tuple[str, ...]
    grouped: bool
    open: bool = False


def written_in(raw: str) -> Iterator[Written]:
    """Every amount and range of a text, from left to right."""
    at = 0
    while (found := RANGE.search(raw, at)) is not None:
        read = _read(found)
        at = read if isinstance(read, int) else read.end
        if not isinstance(read, int) and not LARGE.match(raw, read.end):
            yield read


def written_at(raw: str, spot: int, least: int) -> Written | None:
    """The amount or range around ``spot``, not before ``least``; None where there is none.

    The spot is a currency sign, or a digit of a number without one.
    """
    at = _first(raw, spot, least)
    while at <= spot:
        found = RANGE.match(raw, at)
        if found is None:
            at += 1
            continue
        read = _read(found)
        if not isinstance(read, int) and read.end > spot:
            return None if LARGE.match(raw, read.end) else read
        at = read if isinstance(read, int) else read.end
    return None


def _first(raw: str, spot: int, least: int) -> int:
    """Where an amount around a spot may begin."""
    at = spot
    if raw[spot] not in "$€£":
        bound = max(least, spot - _DIGITS)
        while at > bound and (raw[at - 1].isdigit() or raw[at - 1] in ",."):
            at -= 1
    head = raw[max(least, at - 3) : at]
    if head.strip() in _WORDS or not (_JOINING.isdisjoint(head) and head.isascii()):
        return max(least, spot - _BACK)
    return max(least, at - _CODE) if head.strip()[-1:].isalpha() else at


def _read(found: re.Match[str]) -> Written | int:
    """What was found, or where to look on; a range that falls is none, but joined by "and"."""
    groups = found.groups()
    before, _, thousand, after, plus, between = groups[:6]
    low = _amount(groups[:4])
    if between is not None:
        first, last = _ends(low, groups[6:10], groups[10:], thousands=bool(thousand))
        bare = not (before or after or thousand)
        if bare and groups[6] and low < 1000_00 and low * _STEPS < last:
            return found.end(2)
        if first <= last:
            signs = (before, after, *groups[6:10:3], *groups[10::3])
            return _written(found.start(), found.end(), (first, last), signs)
        if between.strip() not in {"and", "et", "&", ","}:
            return found.end()
    if low == 0:
        return found.end(2)
    end = max(found.end(group) for group in (2, 3, 4, 5))
    single = _written(found.start(), end, (low, None), (before, after))
    return single._replace(open=True) if plus else single


def _written(
    start: int, end: int, amounts: tuple[int, int | None], signs: Sequence[str | None]
) -> Written:
    low, high = amounts
    said = tuple(sign.strip() for sign in signs if sign)
    return Written(start, end, low, high, said, (high or low) >= _GROUPED)


def _ends(
    low: int, second: Sequence[str | None], third: Sequence[str | None], *, thousands: bool
) -> tuple[int, int]:
    """Both ends; ``$120–160K``, ``$90k-120`` and « 120 à 160 000 $ » leave out thousands."""
    last = _amount(third if third[1] else second)
    if thousands and last < 1000_00:
        last *= 1000
    return (low * 1000 if low < 1000_00 and last >= _GROUPED else low), last


def _amount(groups: Sequence[str | None]) -> int:
    """An amount in cents; what is below a cent is rounded.

    A last group of two digits is cents. A last group of three is thousands, but for tenths of a
    cent behind a point, as hourly pay in dollars has them.
    """
    before, number, thousand, after = (group or "" for group in groups)
    places = 2 if number[-3:-2] in _MARKS else 1 if number[-2:-1] in _MARKS else 0
    if number[-4:-3] == "." and number[:-4].isdigit() and number[-3:] != "000":
        places = 3 if "$" in before + after else 0
    digits = int("".join(number.replace(",", "").replace(".", "").split()))
    scale = (1, 10, 100, 1000)[places]
    return (digits * 200 * (1000 if thousand else 1) + scale) // (2 * scale)

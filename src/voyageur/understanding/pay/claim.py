"""An amount with its ends and its period, which may be somebody's pay."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from voyageur.domain.money import Per
from voyageur.understanding.fold import Text
from voyageur.understanding.pay.amounts import Written
from voyageur.understanding.pay.around import Around
from voyageur.understanding.pay.period import is_plausible, likely_period, said_period
from voyageur.understanding.pay.words import (
    FROM,
    LOWER,
    OR_LESS,
    OR_MORE,
    UP_TO,
    UPPER,
    Phrases,
    Words,
)

_WIDEST = 8
"""How many times its lower end the upper end of pay may be, where no word calls it pay."""
_WORDS = 5
"""Words before an amount of which "minimum" makes it one end only: "minimum base salary of"."""
_RIGHT_BEFORE = 4
"""Words before an amount of which others do: "up to", "no less than about"."""


class Claim(NamedTuple):
    """An amount in cents for each ``period``.

    ``said``: the period stands right behind it. ``assumed``: it stands nowhere and is likely only.
    """

    written: Written
    around: Around
    low: int | None
    high: int | None
    period: Per
    said: bool
    assumed: bool

    @property
    def is_range_of_a_year(self) -> bool:
        """Whether both ends are said, and are no further apart than those of a year's pay."""
        low, high = self.written.low, self.written.high
        return self.period == "year" and high is not None and high <= low * _WIDEST


def claim_of(text: Text, near: Around) -> Claim | None:
    """What an amount claims; None where nobody in a job is paid so."""
    written = near.written
    low, high = ends_of(text, written, near.before)
    said = said_period(near.behind)
    period = said
    if period is None:
        before = said_period((), near.above + near.before)
        period = before if before and is_plausible(low, high, before) else None
    likely = period or likely_period(written.high or written.low)
    if not is_plausible(low, high, likely):
        return None
    return Claim(written, near, low, high, likely, said=said is not None, assumed=period is None)


def ends_of(text: Text, written: Written, before: Sequence[bytes]) -> tuple[int | None, int | None]:
    """Both ends; one where "from" or "up to" stands before the only amount, "or more" behind it."""
    if written.high is not None:
        return written.low, written.high
    closing = _CLOSING.match(text.folded, written.end)
    if closing is None and _is_end(before, UPPER, UP_TO):
        return None, written.low
    if closing is None and not written.open and not _is_end(before, LOWER, FROM):
        return written.low, written.low
    return (None, written.low) if closing and closing["less"] else (written.low, None)


def _is_end(before: Sequence[bytes], words: Words, phrases: Phrases) -> bool:
    """Whether words before an amount make it one end only."""
    if not words.isdisjoint(before[-_WORDS:]):
        return True
    near = before[-_RIGHT_BEFORE:]
    return any(
        tuple(near[end - length : end]) in phrases
        for end in (len(near), len(near) - 1)
        for length in (1, 2, 3)
        if length <= end
    )


def _either(phrases: Words) -> str:
    return "|".join(sorted(phrase.decode() for phrase in phrases))


_CLOSING = re.compile(
    rf" {{0,2}}\(? ?(?:(?P<more>{_either(OR_MORE)})|(?P<less>{_either(OR_LESS)}))\b(?! ?:| sal)"
)
"""Behind the only amount: "or more", "(maximum)", but not the label of the next one."""

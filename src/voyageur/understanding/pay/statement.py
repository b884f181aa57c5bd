"""What else is said of pay: base or not, the country it is for, whether a job board guessed it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from voyageur.understanding.fold import Text
from voyageur.understanding.pay.around import Around
from voyageur.understanding.pay.claim import Claim
from voyageur.understanding.pay.words import (
    BASE,
    BONUS,
    ESTIMATE,
    INCLUDING,
    PAY,
    REGION,
    TARGET,
    TOTAL,
    VARIABLE,
    Country,
)

_NEAR = 16
"""Words before an amount that say whether it is base pay."""
_CLOSE = 40
"""Characters behind an amount, and …"""
_NEXT = 5
"""… words, that may call it an estimate."""
_SHORT = 3
"""Letters of a place that counts only as written in capitals: US is one, us is none."""


_LAST = frozenset(name[-1] for name in REGION)


class Statement(NamedTuple):
    """Pay that is claimed; ``base`` and ``country`` are None where nothing says them."""

    claim: Claim
    base: bool | None
    country: Country | None
    estimate: bool


def state(text: Text, claim: Claim) -> Statement:
    """What the surroundings say of a pay."""
    start, end, near = claim.written.start, claim.written.end, claim.around
    close = text.folded[end : end + _CLOSE]
    guessed = "est.)" in close or any(word in ESTIMATE for word in near.behind[:_NEXT])
    before = list(_places(near.above + near.before, text.raw[near.top : start]))
    behind = set(_places(near.behind, text.raw[end : end + _CLOSE]))
    country = before[-1] if before else behind.pop() if len(behind) == 1 else None
    return Statement(claim, _is_base(near), country, estimate=guessed)


def _is_base(near: Around) -> bool | None:
    """Whether it is called base pay or pay with what varies, by the nearest words; else None."""
    for at, word in enumerate(near.phrase):
        following = near.phrase[at + 1 : at + 3]
        if word in BASE:
            return not any(w in VARIABLE for w in following)
        if word in TOTAL or (word in INCLUDING and any(w in BONUS for w in following)):
            return False
    named = any(word in PAY for word in near.before)
    before = (near.before if named else near.above + near.before)[-_NEAR:]
    variable = target = False
    for word, after in pairwise((*reversed(before), b"")):
        if word in TOTAL or (word in TARGET and after == b"on"):
            return False
        if word in BASE:
            return not variable
        variable = variable or word in VARIABLE
        target = target or word in TARGET
    return False if variable or target else None


def _places(words: Sequence[bytes], raw: str) -> Iterator[Country]:
    """The countries of the places among the words."""
    last = b""
    for word in words:
        if word in _LAST:
            country = REGION.get((word,)) or REGION.get((last, word))
            if country and (len(word) > _SHORT or word.decode().upper() in raw):
                yield country
        last = word

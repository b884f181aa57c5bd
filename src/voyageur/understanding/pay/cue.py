"""What the words around an amount say it is: pay, or money of another kind."""

from collections.abc import Sequence
from typing import NamedTuple

from voyageur.understanding.pay.around import Around
from voyageur.understanding.pay.period import is_time
from voyageur.understanding.pay.words import (
    AND,
    BASE,
    BEHIND,
    BESIDES,
    EXCLUDING,
    HINT,
    LABEL,
    OTHER,
    PAY,
    PAYERS,
    PAYING,
    STOP,
)

_SUBJECT = 3
"""Words before "pay" that may say who else pays: "customers pay"."""
_EXCLUDED = 6
"""Words back in which "not including" may stand."""
_PURPOSE = 6
"""Words behind an amount that may say what it is for."""
_GLUED = 3
"""Words before an amount that may be glued to others where a line break was lost: "timeSalary"."""
ENDINGS = (b"salary", b"pay", b"wage", b"salaire", b"compensation", b"remuneration", b"income")
"""How such a word ends."""


_PER = frozenset((b"per", b"par"))


class Cue(NamedTuple):
    """What the words before an amount say.

    ``pay``: how many words back it is called pay. ``hints``: how many words hint at pay nearer
    than that. ``other``: it is money of another kind.
    """

    pay: int | None = None
    hints: int = 0
    other: bool = False

    @property
    def names_pay(self) -> bool:
        """Whether it is called pay, by one sure word or two that hint at it."""
        return self.pay is not None or self.hints > 1


def cue_of(near: Around) -> Cue:
    """Words from the amount backwards, first in its phrase, until one of them decides.

    The lines above count where the amount has but a label of its own.
    """
    decided, cue = _scan(near.before, 0, Cue(), near)
    if decided or not near.is_labelled:
        return cue
    return _scan(near.above + near.before, len(near.before), cue, near)[1]


def _scan(words: Sequence[bytes], seen: int, cue: Cue, near: Around) -> tuple[bool, Cue]:
    """Whether a word decides, and what was found; ``seen`` words at the end are known."""
    hints = cue.hints
    for back in range(seen + 1, len(words) + 1):
        word = words[-back]
        if word in PAY or (back <= _GLUED and word.endswith(ENDINGS) and word not in HINT):
            other = words[-back - 1 : -back][:1]
            return True, Cue(back, hints, other=bool(other) and other[0] in BESIDES)
        if word in HINT:
            hints += 1
            if word in PAYING and _is_of_others(words, len(words) - back):
                return True, Cue(None, hints, other=True)
            if word in LABEL and back == 1 and near.before:
                return True, Cue(back, hints)
        elif word in OTHER and not _is_aside(words, len(words) - back):
            apart = hints > 0 and back > near.after_comma
            return True, Cue(None, hints, other=hints < 2 and not apart)
    return False, Cue(None, hints)


def _is_of_others(words: Sequence[bytes], at: int) -> bool:
    return any(word in PAYERS for word in words[max(0, at - _SUBJECT) : at])


def _is_aside(words: Sequence[bytes], at: int) -> bool:
    """Whether other money is left out, or counted in: "not including bonus", "base and bonus"."""
    if at > 1 and words[at - 1] in AND and (words[at - 2] in BASE or words[at - 2] in PAY):
        return True
    return any(word in EXCLUDING for word in words[max(0, at - _EXCLUDED) : at])


def has_purpose(phrase: Sequence[bytes]) -> bool:
    """Whether the words behind an amount say what it is for: a budget, a bonus, each user."""
    if len(phrase) > 1 and phrase[0] in _PER and not is_time(phrase[1]):
        return True
    for word in phrase[:_PURPOSE]:
        if word in STOP or word in PAY or word == b"base":
            return False
        if word in BEHIND:
            return True
    return False

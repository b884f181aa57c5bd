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
    LIGHT,
    OTHER,
    PAY,
    PAYERS,
    PAYING,
    SAID,
    SCALE,
    STOP,
)

_SUBJECT = 3
"""Words before "pay" that may say who else pays: "customers pay"."""
_KIND = 2
"""Words before "pay" that may say that it is other pay: "on-call pay"."""
_EXCLUDED = 6
"""Words back in which "not including" may stand."""
_PURPOSE = 6
"""Words behind an amount that may say what it is for."""
_GLUED = 3
"""Words before an amount that may be glued to others where a line break was lost: "timeSalary"."""
ENDINGS = (b"salary", b"pay", b"wage", b"salaire", b"compensation", b"remuneration", b"income")
"""How such a word ends."""


_PER = frozenset((b"per", b"par"))
LEADING = LIGHT | HINT | PAY | SAID.keys()
"""Words that may stand between a word for pay and its amount."""


class Cue(NamedTuple):
    """What the words before an amount say.

    ``pay``: how many words back it is called pay. ``hints``: how many words hint at pay nearer
    than that. ``led``: nothing stands between the nearest hint and the amount but words that lead
    from one to the other. ``other``: it is money of another kind.
    """

    pay: int | None = None
    hints: int = 0
    led: bool = False
    other: bool = False

    @property
    def names_pay(self) -> bool:
        """Whether it is called pay, by one sure word or two that hint at it."""
        return self.pay is not None or self.hints > 1


def is_led(words: Sequence[bytes]) -> bool:
    """Whether words lead to pay, and are nothing else."""
    return all(word in LEADING for word in words)


def cue_of(near: Around) -> Cue:
    """Words from the amount backwards, first in its phrase, until one of them decides.

    The lines above count where the amount has but a label of its own.
    """
    own = near.outside
    decided, cue = _scan(own, Cue(), near)
    if decided or not near.is_labelled:
        return cue
    return _scan(near.above + own, cue, near, len(own))[1]


def _scan(words: Sequence[bytes], cue: Cue, near: Around, seen: int = 0) -> tuple[bool, Cue]:
    """Whether a word decides, and what was found; ``seen`` words at the end are known."""
    hints, led = cue.hints, cue.led
    for back in range(seen + 1, len(words) + 1):
        word = words[-back]
        if word in PAY or (back <= _GLUED and word.endswith(ENDINGS) and word not in HINT):
            besides = back < len(words) and words[-back - 1] in BESIDES
            return True, Cue(back, hints, led, other=besides)
        if word in HINT:
            straight = hints == 0 and is_led(words[len(words) - back + 1 :])
            led = led or straight or word in SCALE
            hints += 1
            if word in PAYING and _is_of_others(words, len(words) - back):
                return True, Cue(None, hints, led, other=True)
            if word in LABEL and straight and not seen:
                besides = not OTHER.isdisjoint(words[-back - _KIND : -back])
                return True, Cue(back, hints, led, other=besides)
        elif word in OTHER and not _is_aside(words, len(words) - back):
            far = back > near.after_comma if not seen else back > seen + near.nearest
            spoken_for = hints > 1 or (hints > 0 and far) or (seen > 0 and far)
            return True, Cue(None, hints, led, other=not spoken_for)
    return False, Cue(None, hints, led)


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

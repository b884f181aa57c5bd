"""Where a text may state pay: looked for at the speed of C, so that the rest is never looked at."""

import re
from itertools import islice

from voyageur.understanding.fold import Text
from voyageur.understanding.pay.words import (
    BASE,
    EACH,
    EXCLUDING,
    HINT,
    INCLUDING,
    JOB,
    PAY,
    SAID,
    STOP,
    TOTAL,
)

_MOST = 300
"""Signs, and numbers without one, that are looked at: a text with more is no posting."""

_DIGITS = bytes(ord("0") if chr(byte).isdigit() else byte for byte in range(128)) + bytes(128)
_AMOUNT = re.compile(
    rb"0(?: 000|0000|k[ +]| k |\.000? "
    rb"| (?:(?:an |per |de l |l |par )(?:hr|hour|h|heure)|hr|h|dollars?|euros?) )"
)
"""Numbers that may be pay without a sign, with every digit written as 0."""

_NAMES = frozenset(
    (
        b"cad",
        b"usd",
        b"eur",
        b"gbp",
        b"cdn",
        b"can",
        b"dollars",
        b"euros",
        b"euro",
        b"jusqu",
        b"through",
    )
)
_COUNTED = re.compile(r"[\d,.\u00a0\u202f ]{0,12}\+?[ \u00a0]([a-z]{3,14})", re.IGNORECASE)
"""A number and the word behind it."""
_CODE = re.compile(r"[A-Z]{3} ?[\d,. ]{1,11}\Z")
_NUMBER = 14
"""Characters of a number and the code of its currency, at most."""
_MAY_FOLLOW = frozenset().union(
    BASE, EACH, EXCLUDING, HINT, INCLUDING, JOB, PAY, SAID, STOP, TOTAL, _NAMES
)


def is_count(raw: str, spot: int) -> bool:
    """Whether a number counts something: "24,000 employees", "401(k)"."""
    if raw[spot - 2 : spot + 1] == "401" and raw[spot + 1 : spot + 3].strip(" (")[:1] in ("k", "K"):
        return True
    found = _COUNTED.match(raw, spot)
    if found is None or found[1].lower().encode() in _MAY_FOLLOW:
        return False
    return not _CODE.search(raw, max(0, spot - _NUMBER), spot + 1)


def spots(text: Text) -> list[int]:
    """Places of currency signs, and of numbers that may be pay without one, in order."""
    raw, found = text.raw, list[int]()
    for sign in "$€£":
        at = raw.find(sign)
        while at >= 0 and len(found) < _MOST:
            found.append(at)
            at = raw.find(sign, at + 1)
    shape = text.words.translate(_DIGITS)
    found += [match.start() - 1 for match in islice(_AMOUNT.finditer(shape), _MOST)]
    found.sort()
    return found

"""The hours of a week that a posting states."""

import re
from decimal import Decimal

from voyageur.understanding.fold import Text

_NUMBER = r"(?<![\d.,:])(\d{2}(?:[.,]\d{1,2})?)"
_UNIT = r"(?:hours?|hrs?|heures?|h)"
_BEFORE = re.compile(
    rf"{_NUMBER} {{0,2}}{_UNIT}\.? {{0,2}}(?:of work |de travail )?"
    r"(?:an? |per |each |every |par |la )? ?(?:work ?)?(?:weeks?|semaines?|sem)\b"
)
_LABEL = re.compile(
    r"\b(?:weekly hours|hours (?:per|a) week|hours of work|hours|heures (?:par semaine|de travail))"
    rf"\W{{1,8}}{_NUMBER}(?![\d:%]| ?[ap]\.?m\b| ?h\d| {{0,3}}7\b)"
)
_BESIDE = re.compile(rf"[ (,]{{1,3}}{_NUMBER} {{0,2}}{_UNIT}\b(?! ?\d)")
_MARKS = ("week", "semaine", " sem ", "hours:", "hours of work")
_SPAN = 48
"""Characters before and behind a mark that are looked at."""
_MOST = 40
"""Places of each mark that are looked at: a posting has few."""
_WEEK = range(10, 61)
"""Hours that somebody may work in a week."""


def hours_a_week(text: Text, end: int) -> Decimal | None:
    """The hours of a week as stated anywhere, or right behind the pay that ends at ``end``."""
    folded = text.folded
    if beside := _hours(_BESIDE.match(folded, end)):
        return beside
    for mark in _MARKS:
        at = folded.find(mark)
        for _ in range(_MOST):
            if at < 0:
                break
            window = folded[max(0, at - _SPAN) : at + _SPAN]
            if found := _hours(_BEFORE.search(window)) or _hours(_LABEL.search(window)):
                return found
            at = folded.find(mark, at + len(mark))
    return None


def _hours(found: re.Match[str] | None) -> Decimal | None:
    if found is None:
        return None
    hours = Decimal(found[1].replace(",", "."))
    return hours if int(hours) in _WEEK else None

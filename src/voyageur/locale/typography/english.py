"""English as in Canada: amounts, units, dates, ranges."""

import re
from decimal import Decimal
from re import Match

from voyageur.locale.typography.quotes import Quotes
from voyageur.locale.typography.spaces import (
    DIGIT,
    HELD,
    NBSP,
    SPACE,
    THOUSANDS,
    bound,
    dashes,
    grouped,
)

_EN_DOLLAR = re.compile(rf"(?<!\d)(?<!\d{SPACE})\${SPACE}+(?=\d)")
_EN_PERCENT = re.compile(rf"(?<=\d){SPACE}+(?=[%¢](?!\w))")
_EN_UNITS = (
    "h|hr|hrs|min|s|ms|k?m|cm|mm|k?g|mg|L|mL|[kKMGTP]B|[kMGT]bps|[kMG]?Hz|[kM]?W|kWh|°C|°F|dB|px"
    "|pt|[ap]\\.m\\.|[ap]m|million|billion"
)
_EN_UNIT = re.compile(rf"(?<=\d){SPACE}(?=(?:{_EN_UNITS})(?![\w’'\-]))")
_EN_MONTHS = (
    "January February March April May June July August September October November December "
    "Jan\\.? Feb\\.? Mar\\.? Apr\\.? Jun\\.? Jul\\.? Aug\\.? Sept?\\.? Oct\\.? Nov\\.? Dec\\.?"
)
_EN_DATE = re.compile(
    rf"\b({'|'.join(_EN_MONTHS.split())}){SPACE}(?=\d{{1,2}}(?:st|nd|rd|th)?(?!\w))"
)
_EN_NUMBERED = bound(
    r"\bNo\.|\bno\.|\bNos\.|\bnos\.|\bp\.|\bpp\.|\bvol\.|\bVol\.|\bfig\.|\bFig\.|\bch\.", r"\d"
)
_EN_TITLE = bound(r"\bMr\.|\bMs\.|\bMrs\.|\bDr\.|\bSt\.", "[A-Z]")
_EN_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_EN_RANGE = re.compile(
    rf"(?<![\w.,:/$€\-–{HELD}])(?P<low>\$?{_EN_NUMBER})(?P<scale>[KkMB%])?{SPACE}?-{SPACE}?"
    rf"(?P<high>\$?{_EN_NUMBER})(?![\d\-–/:]|[.,]\d)(?P<after>[KkMB%]?)(?!\w)"
)
_COUNTED = re.compile(rf"\+|{SPACE}?(?:%|(?:{_EN_UNITS}|per|percent)\b|[a-z]+[^s\W]s\b)")
_COUNTS = re.compile(r"(?:pages?|pp\.|ages?|aged|grades?|levels?|years?|weeks?|chapters?)\s$", re.I)
_NAMES = re.compile(
    r"(?:exams?|tests?|codes?|standards?|models?|forms?|units?|suites?|rooms?|bills?|acts?|numbers?"
    r"|no\.|ext\.|NOC|ISO|IEC|NIST|RFC|CVE)\s$",
    re.IGNORECASE,
)


def english(text: str) -> str:
    """English as in Canada."""
    if '"' in text or "'" in text:
        text = Quotes("en").set(text)
    if DIGIT.search(text):
        text = _english_numbers(text)
    text = dashes(text)
    return _EN_TITLE.sub(NBSP, text) if ". " in text else text


def _english_numbers(text: str) -> str:
    """Amounts, units, dates and ranges.

    No space within $5 and 5% (Writing Tips, « Symbols »), a fixed one before a unit and within
    « 2.6 million » (The Canadian Style, 5).
    """
    if "$" in text:
        text = _EN_DOLLAR.sub("$", text)
    text = _EN_PERCENT.sub("", THOUSANDS.sub(grouped, text))
    if "-" in text:
        text = _EN_RANGE.sub(_through, text)
    text = _EN_UNIT.sub(NBSP, text)
    text = _EN_DATE.sub(rf"\1{NBSP}", text)
    return _EN_NUMBERED.sub(NBSP, text) if ". " in text else text


def _through(found: Match[str]) -> str:
    """An en dash joins inclusive numbers (Writing Tips Plus, « en dash »).

    A hyphen between figures is also how codes, phone numbers and scores are written: the figures
    have to rise, and something beside them has to be counted, priced or a year.
    """
    low, high = found["low"], found["high"]
    before, end = found.string[max(0, found.start() - 12) : found.start()], found.end()
    priced = low[0] == "$"
    years = len(low) == len(high) == 4 and {low[:2], high[:2]} <= {"19", "20"}
    counted = _COUNTED.match(found.string, end) or _COUNTS.search(before) or found["after"]
    long = len(high.partition(".")[0]) > 3 and "," not in high
    rises = Decimal(low.lstrip("$").replace(",", "")) < Decimal(high.lstrip("$").replace(",", ""))
    if not rises or _NAMES.search(before) or not (priced or years or (counted and not long)):
        return found[0]
    return f"{low}{found['scale'] or ''}–{high}{found['after']}"

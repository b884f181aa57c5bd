"""Pay as people write it in Canada, in English and French: amounts, ranges, currency, period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from voyageur.domain.money import Money, Per

_SPACE = "[ \u00a0\u202f\u2009]"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d{{2}})?(?!\d)|\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{2}})?(?!\d)"
    r"|\d{1,7}(?:[.,]\d{1,2})?(?!\d))"
)
_SIGN = r"(?:CA\$|C\$|US\$|CAD\$?|CDN\$?|USD\$?|EUR|GBP|[$€£])"
_ONE = (
    rf"(?P<before@>{_SIGN})?{_SPACE}?(?P<number@>{_NUMBER}){_SPACE}?(?P<thousand@>[kK])?"
    rf"{_SPACE}?(?P<after@>{_SIGN}(?!\w))?"
)
_BETWEEN = rf"{_SPACE}?(?:–|—|‑|-|\bto\b|\bà\b|\bet\b|\band\b|\bthrough\b){_SPACE}?"
_RANGE = re.compile(
    rf"(?<![\w.,]){_ONE.replace('@', '1')}(?P<open>\+)?"
    rf"(?:{_BETWEEN}{_ONE.replace('@', '2')}(?P<open2>\+)?)?"
)
_UP_TO = re.compile(r"\b(?:up to|at most|max(?:imum)?|jusqu['’]à|au plus)\W*$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|starting at|at least|min(?:imum)?|over|à partir de|au moins|dès|plus de)\W*$",
    re.IGNORECASE,
)
_PERIODS: tuple[tuple[Per, re.Pattern[str]], ...] = (
    (
        "hour",
        re.compile(
            r"(?:/|\bper\b|\ban?\b|\bl['’]|\bpar\b)\s*(?:h(?:r|our|eure)?s?)\b"
            r"|\bhourly\b|\bhoraire\b",
            re.I,
        ),
    ),
    ("day", re.compile(r"(?:/|\bper\b|\ba\b|\bpar\b)\s*(?:day|jour|diem)\b|\bdaily\b", re.I)),
    ("week", re.compile(r"(?:/|\bper\b|\ba\b|\bpar\b)\s*(?:wk|week|semaine)\b|\bweekly\b", re.I)),
    (
        "month",
        re.compile(
            r"(?:/|\bper\b|\ba\b|\bpar\b)\s*(?:mo|month|mois)\b|\bmonthly\b|\bmensuel", re.I
        ),
    ),
    (
        "year",
        re.compile(
            r"(?:/|\bper\b|\ba\b|\bpar\b)\s*(?:y(?:ea)?r|an(?:née|num)?)\b|\bannual|\byearly\b|\bannuel",
            re.I,
        ),
    ),
)
_CURRENCIES = {
    "€": "EUR",
    "EUR": "EUR",
    "£": "GBP",
    "GBP": "GBP",
    "US$": "USD",
    "USD": "USD",
    "USD$": "USD",
    "$": None,
}
_HOURLY_BELOW = 1000
"""An amount without a period is an hour's below this many units, else a year's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Pay found from ``start`` to ``end`` of a line; ``bare``: its currency is a bare ``$``."""

    start: int
    end: int
    low: Money | None
    high: Money | None
    bare: bool


def find_pay(words: str, *, dollars: str = "CAD", sure: bool = False) -> Iterator[Stated]:
    """Each pay that a line states.

    A bare dollar sign is ``dollars``. Numbers without currency and without ``k`` count only where
    the place is ``sure`` to speak of pay.
    """
    for found in _RANGE.finditer(words):
        signs = [found[name] for name in ("before1", "after1", "before2", "after2")]
        beside = re.match(rf"{_SPACE}*\(?({_SIGN})(?!\w)", words[found.end() :])
        said = [sign for sign in (*signs, beside[1] if beside else None) if sign]
        scaled = found["thousand1"] or found["thousand2"]
        if not said and not (sure and (scaled or _whole(found["number1"]) >= _HOURLY_BELOW)):
            continue
        stated = _stated(found, words, said, dollars)
        if stated is not None:
            yield stated


def _whole(number: str) -> int:
    return int(_amount(number))


def _amount(number: str) -> Decimal:
    """A number as written in either language; a last group of two digits is cents."""
    bare = re.sub(_SPACE, "", number)
    if re.search(r"[.,]\d{1,2}$", bare):
        whole, cents = re.split(r"[.,](?=\d{1,2}$)", bare)
        return Decimal(f"{re.sub('[.,]', '', whole)}.{cents}")
    return Decimal(re.sub("[.,]", "", bare))


def _stated(found: re.Match[str], words: str, said: list[str], dollars: str) -> Stated | None:
    second = found["number2"]
    thousand = (found["thousand1"], found["thousand2"])
    first = _amount(found["number1"]) * (1000 if thousand[0] or (second and thousand[1]) else 1)
    last = _amount(second) * (1000 if thousand[1] or thousand[0] else 1) if second else None
    if first == 0 or (last is not None and last < first):
        return None
    named = [_currency(sign, dollars) for sign in said]
    currency = next((c for c in named if c), dollars)
    per = _period(words, found.end(), last or first)

    def money(units: Decimal) -> Money:
        return Money(int(units * 100), currency, per)

    before = words[: found.start()]
    low: Money | None = money(first)
    high: Money | None = money(last if last is not None else first)
    if last is None and _UP_TO.search(before):
        low = None
    elif last is None and (found["open"] or _FROM.search(before)):
        high = None
    return Stated(start=found.start(), end=found.end(), low=low, high=high, bare=not any(named))


def _currency(sign: str, dollars: str) -> str | None:
    """The currency that a sign names; None for a bare dollar sign."""
    return _CURRENCIES.get(sign.upper(), dollars if sign.startswith("$") else "CAD")


def _period(words: str, end: int, amount: Decimal) -> Per:
    """The period said after the amount, else anywhere in the line, else the likely one."""
    for text in (words[end : end + 30], words):
        hits = [(m.start(), per) for per, pattern in _PERIODS if (m := pattern.search(text))]
        if hits:
            return min(hits)[1]
    return "hour" if amount < _HOURLY_BELOW else "year"

"""Pay as people write it in Canada, in English and French: amounts, ranges, currency, period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from voyageur.domain.money import Money, Per

_SPACE = "[ \u00a0\u202f\u2009]"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d{{2}})?(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)|\d{1,3}(?:\.\d{3})+(?!\d)"
    r"|\d{1,7}(?:[.,]\d{1,2})?(?!\d))"
)
_SIGN = (
    rf"(?:(?:USD?|CAD?|CDN|C){_SPACE}?\$|\${_SPACE}?(?:USD?|CAD?|CDN)(?!\w)"
    r"|USD|CAD|CDN|EUR|GBP|[$€£])"
)
_AFTER = rf"(?:{_SIGN}|USD?|CAD?)(?!\w)"
_ONE = (
    rf"(?P<before@>{_SIGN})?{_SPACE}?(?P<number@>{_NUMBER}){_SPACE}?(?P<thousand@>[kK](?!\w))?"
    rf"{_SPACE}?(?P<after@>{_AFTER})?"
)
_BETWEEN = rf"{_SPACE}?(?:–|—|‑|-|\bto\b|\bà\b|\bet\b|\band\b|\bthrough\b){_SPACE}?"
_RANGE = re.compile(
    rf"(?<![\w.,]){_ONE.replace('@', '1')}(?P<open>\+)?(?:/(?:hr|hour|h|yr|year|an|mo|day)\b)?"
    rf"(?:{_BETWEEN}{_ONE.replace('@', '2')}\+?)?"
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
    (
        "fortnight",
        re.compile(r"\bbi-?weekly\b|\bfortnight|\bevery two weeks\b|\baux deux semaines\b", re.I),
    ),
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
_MILLIONS = re.compile(rf"{_SPACE}?(?:[mMbB]\b|M\$|million|billion|milliard)")
_HOURLY_BELOW = 1000
"""An amount without a period is an hour's below this many units, else a year's."""

_LONGEST = 1000
"""Characters of a line that is looked at: a longer one is no statement of pay."""


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
    for found in _RANGE.finditer(words[:_LONGEST]):
        if _MILLIONS.match(words, found.end()):
            continue
        said = _signs(found, words)
        if not said and not (sure and _is_pay(found, words)):
            continue
        stated = _stated(found, words, said, dollars)
        if stated is not None:
            yield stated


def _signs(found: re.Match[str], words: str) -> list[str]:
    """The currency signs at an amount or range, one in brackets behind it too."""
    signs = [found[name] for name in ("before1", "after1", "before2", "after2")]
    beside = re.match(rf"{_SPACE}?\(?({_AFTER})", words[found.end() : found.end() + 12])
    return [sign for sign in (*signs, beside[1] if beside else None) if sign]


def _is_pay(found: re.Match[str], words: str) -> bool:
    """Whether numbers without currency are pay: a range of thousands, or nothing else beside."""
    thousands = bool(found["thousand1"] or found["thousand2"])
    large = thousands or _amount(found["number1"]) >= _HOURLY_BELOW
    return large and (found["number2"] is not None or found[0].strip() == words.strip())


def _amount(number: str) -> Decimal:
    """A number as written in either language; a last group of two digits is cents."""
    bare = re.sub(_SPACE, "", number)
    if re.search(r"[.,]\d{1,2}$", bare):
        whole, cents = re.split(r"[.,](?=\d{1,2}$)", bare)
        return Decimal(f"{re.sub('[.,]', '', whole)}.{cents}")
    return Decimal(re.sub("[.,]", "", bare))


def _stated(found: re.Match[str], words: str, said: list[str], dollars: str) -> Stated | None:
    first, last = _bounds(found)
    if first == 0 or (last is not None and last < first):
        return None
    named = [_currency(sign) for sign in said]
    currency = next((c for c in named if c), dollars)
    per = _period(words, found.end(), last or first)

    def money(units: Decimal) -> Money:
        return Money(int(units * 100), currency, per)

    before = words[max(0, found.start() - 40) : found.start()]
    low: Money | None = money(first)
    high: Money | None = money(last if last is not None else first)
    if last is None and _UP_TO.search(before):
        low = None
    elif last is None and (found["open"] or _FROM.search(before)):
        high = None
    return Stated(start=found.start(), end=found.end(), low=low, high=high, bare=not any(named))


def _bounds(found: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """The two amounts; ``$120–160K`` and « 120 à 160 000 $ » leave out the first's thousands."""
    first = _amount(found["number1"])
    if found["number2"] is None:
        return first * (1000 if found["thousand1"] else 1), None
    last = _amount(found["number2"])
    if found["thousand2"] or (found["thousand1"] and last < 1000):
        last *= 1000
    short = first < 1000 <= last and last >= 10_000
    return first * (1000 if found["thousand1"] or short else 1), last


def _currency(sign: str) -> str | None:
    """The currency that a sign names; None for a bare dollar sign, which is ``dollars``."""
    bare = sign.upper()
    if bare == "$":
        return None
    if "US" in bare:
        return "USD"
    return {"€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP"}.get(bare, "CAD")


def _period(words: str, end: int, amount: Decimal) -> Per:
    """The period said after the amount, else anywhere in the line, else the likely one."""
    for text in (words[end : end + 30], words[:_LONGEST]):
        hits = [(m.start(), per) for per, pattern in _PERIODS if (m := pattern.search(text))]
        if hits:
            return min(hits)[1]
    return "hour" if amount < _HOURLY_BELOW else "year"

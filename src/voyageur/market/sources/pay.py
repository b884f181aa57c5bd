"""Pay that a source states in numbers, as the words in which postings state it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from voyageur.catalogue.lookup import plain
from voyageur.domain.money import Per
from voyageur.domain.posted_pay import times_a_year

_LONGEST = 40
_AMOUNT = re.compile(
    r"(?:[A-Za-z]{0,3} ?[$€£]|[A-Z]{3}\b)? ?(-?\d+(?:[.,'’ ]\d+)*) ?([kK]?) ?(?:[$€£]|[A-Z]{3})?\Z",
    re.ASCII,
)
_NUMBER = re.compile(r"-?\d+(?:\.\d*)?\Z", re.ASCII)
_CODES = {"ca$": "CAD", "c$": "CAD", "cad$": "CAD", "us$": "USD", "usd$": "USD", "€": "EUR",
          "£": "GBP"}  # fmt: skip
_PERIODS: tuple[tuple[re.Pattern[str], Per], ...] = (
    (re.compile(r"\b(?:bi ?weekly|fortnight\w*|two weeks|deux semaines)\b"), "fortnight"),
    (re.compile(r"\b(?:h|hr|hrs|hur|hours?|hourly|heures?|horaire)\b"), "hour"),
    (re.compile(r"\b(?:d|days?|daily|jours?|journalier)\b"), "day"),
    (re.compile(r"\b(?:wee|wk|weeks?|weekly|semaines?|hebdomadaire)\b"), "week"),
    (re.compile(r"\b(?:mon|months?|monthly|mois|mensuel)\b"), "month"),
    (
        re.compile(r"\b(?:ann|yr|years?|yearly|annual|annually|annum|an|ans|annees?|annuel)\b"),
        "year",
    ),
)
_SAID: dict[Per, str] = {
    "hour": " an hour", "day": " a day", "week": " a week", "fortnight": " biweekly",
    "month": " a month", "year": " a year",
}  # fmt: skip
_LEAST, _LEAST_A_YEAR, _MOST_A_YEAR = Decimal(1), 1_000, 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Pay as a row states it, each part in words; what isn't stated is empty."""

    text: str = ""
    low: str = ""
    high: str = ""
    currency: str = ""
    period: str = ""


def pay_words(stated: Stated, *, estimated: bool) -> tuple[str | None, str | None]:
    """Pay in words that the reader of pay understands, and the amounts that nobody is paid.

    Text stays as it is, unless it is an amount alone.
    """
    low, high = amount(stated.low), amount(stated.high)
    if low is None and high is None:
        low = high = amount(stated.text)
        if low is None:
            return _marked(stated.text.replace("~", " to "), estimated=estimated), None
    period = _period(stated.period)
    amounts = sorted(each for each in (low, high) if each)
    if wrong := [each for each in amounts if not _is_pay(each, period)]:
        return None, _written(wrong[0])
    if not amounts:
        return None, None
    before, after = _range([_written(each) for each in amounts], upper=not low)
    currency = _currency(stated.currency)
    said = f"{before}{currency}{after}{_SAID[period] if period else ''}"
    return _marked(said, estimated=estimated), None


@lru_cache(maxsize=8192)
def amount(words: str) -> Decimal | None:
    """The amount that words are, if they are one and nothing else."""
    tidy = " ".join(words.split()) if len(words) <= _LONGEST else ""
    found = _AMOUNT.match(tidy)
    if found is None:
        return None
    number = _decimal(re.sub(r"['’ ]", "", found[1]))
    if not _NUMBER.match(number):
        return None
    return Decimal(number) * (1000 if found[2] else 1)


def _decimal(number: str) -> str:
    """A number with a point for its decimals only."""
    last = max(number.rfind("."), number.rfind(","))
    if last < 0:
        return number
    mark, tail = number[last], number[last + 1 :]
    both = "." in number and "," in number
    is_thousands = number.count(mark) > 1 or (mark == "," and len(tail) == 3 and not both)
    head = re.sub("[.,]", "", number[:last])
    return head + tail if is_thousands else f"{head}.{tail}"


def _is_pay(each: Decimal, period: Per | None) -> bool:
    if each <= _LEAST or each > _MOST_A_YEAR:
        return False
    if period is None:
        return True
    return _LEAST_A_YEAR <= float(each) * float(times_a_year(period)) <= _MOST_A_YEAR


def _range(written: list[str], *, upper: bool) -> tuple[str, str]:
    """What stands before the currency, and behind it."""
    if len(written) == 1:
        return ("up to " if upper else "from "), written[0]
    return "", " to ".join(dict.fromkeys(written))


def _written(each: Decimal) -> str:
    text = f"{each:,.2f}"
    return text.rstrip("0").rstrip(".")


def _currency(words: str) -> str:
    bare = words.strip()
    code = _CODES.get(bare.casefold().replace(" ", ""), bare.upper())
    return f"{code} " if re.fullmatch("[A-Z]{3}", code) else ""


def _period(words: str) -> Per | None:
    bare = re.sub(r"[^a-z0-9]+", " ", plain(words))
    return next((per for pattern, per in _PERIODS if pattern.search(bare)), None)


def _marked(said: str, *, estimated: bool) -> str | None:
    return f"{said} (estimated)" if said and estimated else said or None

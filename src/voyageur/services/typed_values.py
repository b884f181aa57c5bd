"""Values as somebody types them, on the command line or in a form."""

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from voyageur.domain.errors import UsageError
from voyageur.domain.level import Level
from voyageur.domain.message import N_
from voyageur.domain.money import Money, Per
from voyageur.domain.period import Period
from voyageur.services.clock import read_day

if TYPE_CHECKING:
    from voyageur.catalogue.lookup import Lookup

_CURRENCY = re.compile(r"usd|us\$|cad|ca\$|eur|€|gbp|£|\$", re.IGNORECASE)
_CODES = {"us$": "USD", "ca$": "CAD", "€": "EUR", "£": "GBP", "$": "CAD"}
_THOUSANDS = re.compile(r"(?<=\d)[,'’](?=\d{3}(?:\D|$))")


def read_number(value: str, option: str) -> float:
    """A number, with a point or a comma; neither infinite nor NaN."""
    try:
        number = float(value.replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UsageError(
            N_("“{value}” is no number"),
            remedy=N_("Write it like 10 or 7.5."),
            where=option,
            value=value,
        )
    return number


def read_period(value: str, option: str) -> Period:
    """Days as 2027-03-01..2027-03-14; one day alone is fine too."""
    first, dots, last = value.partition("..")
    start = read_day(first, option)
    end = read_day(last, option) if dots else start
    if end < start:
        raise UsageError(
            N_("“{value}” ends before it starts"),
            remedy=N_("Write the first day first: FROM..TO."),
            where=option,
            value=value,
        )
    return Period(start, end)


def read_have(value: str) -> tuple[str, Level]:
    """SKILL=LEVEL with a level from 1 to 4."""
    skill, _, level = value.rpartition("=")
    if skill and level in ("1", "2", "3", "4"):
        return skill, Level(int(level))
    raise UsageError(
        N_("“{value}” is not SKILL=LEVEL"),
        remedy=N_(
            "Write for example --have python=3 (1 has met it, 2 works with guidance, "
            "3 works alone, 4 leads)."
        ),
        where="--have",
        value=value,
    )


def read_levels(values: Sequence[str], lookup: "Lookup") -> dict[str, Level]:
    """Levels by skill id from SKILL=LEVEL, where SKILL is any name of the skill."""
    return {lookup.skill(name).id: level for name, level in map(read_have, values)}


def read_amount(words: str, per: Per) -> Money:
    """An amount as people write it: 120000, 120,000, $120k, "58 500,50 $", 90000 USD.

    Raises:
        UsageError: it is no amount.
    """
    found = _CURRENCY.search(words)
    sign = found.group().lower() if found else "$"
    text = re.sub(r"[\s\u00a0\u202f]", "", _CURRENCY.sub("", words))
    text = _THOUSANDS.sub("", text).replace(",", ".")
    times = 1_000 if text[-1:] in ("k", "K") else 1
    number = text[:-1] if times > 1 else text
    if not re.fullmatch(r"[-−]?\d+(?:\.\d+)?(?:e\d{1,2})?", number, re.IGNORECASE):
        raise UsageError(
            N_("“{value}” is no amount"),
            remedy=N_("Write it like 120000 or 58500.50."),
            where="AMOUNT",
            value=words,
        )
    cents = Decimal(number.replace("−", "-")) * times * 100
    return Money(int(cents), _CODES.get(sign, sign.upper()), per)

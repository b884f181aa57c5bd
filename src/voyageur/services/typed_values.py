"""Values as somebody types them, on the command line or in a form."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from voyageur.domain.errors import UsageError
from voyageur.domain.level import Level
from voyageur.domain.message import N_
from voyageur.domain.period import Period
from voyageur.services.clock import read_day

if TYPE_CHECKING:
    from voyageur.catalogue.lookup import Lookup


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

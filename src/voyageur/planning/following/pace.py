"""How fast somebody is, beside the estimates."""

from collections.abc import Mapping
from dataclasses import dataclass

from voyageur.domain.progress import Progress, UnitProgress
from voyageur.domain.ref import Ref

_PRIOR = 40 * 60
"""Minutes at the estimated pace that everybody starts with. Editorial: one unit of 30 hours moves
the pace by less than half of what it shows, a hundred hours by most of it."""

_SLOWEST, _FASTEST = 2.0, 0.5
"""Editorial: what lies beyond is rather a log that is missing hours than a pace."""


@dataclass(frozen=True, slots=True)
class Pace:
    """``factor`` times the estimated hours are what this person needs.

    From ``units`` that were finished, or have taken longer than estimated: estimated at ``planned``
    minutes, logged with ``logged``.
    """

    factor: float = 1.0
    units: int = 0
    planned: int = 0
    logged: int = 0


def pace_of(progress: Progress, hours: Mapping[Ref, float]) -> Pace:
    """The pace that units show, drawn towards 1 while they are few.

    ``hours`` are the estimates by reference. Finished units without a logged minute say nothing:
    they were known before, or nobody kept count.
    """
    done = [
        (round(60 * hours[ref]), unit.minutes)
        for ref, unit in progress.units.items()
        if ref in hours and _tells(unit, hours[ref])
    ]
    planned, logged = sum(p for p, _ in done), sum(m for _, m in done)
    factor = (_PRIOR + logged) / (_PRIOR + planned)
    return Pace(min(_SLOWEST, max(_FASTEST, factor)), len(done), planned, logged)


def _tells(unit: UnitProgress, hours: float) -> bool:
    return unit.minutes > 60 * hours or (unit.state == "done" and unit.minutes > 0)

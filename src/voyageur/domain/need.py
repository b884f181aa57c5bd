"""What has to be there first: all of several conditions, each met by any of its alternatives."""

from dataclasses import dataclass

from voyageur.domain.level import Level
from voyageur.domain.message import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One way to meet a need: a skill at a level, a finished unit, or a certification held."""

    skill: str | None = None
    level: Level = Level.GUIDED
    unit: str | None = None
    certification: str | None = None

    def __post_init__(self) -> None:
        if sum(x is not None for x in (self.skill, self.unit, self.certification)) != 1:
            msg = N_("a condition names exactly one of skill, unit, certification")
            raise ValueError(msg)


Needs = tuple[tuple[Condition, ...], ...]
"""all_of[any_of[condition]]"""

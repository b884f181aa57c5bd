"""The cheapest way through the catalogue's units to what a posting asks for and somebody lacks."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from voyageur.domain.level import Level
from voyageur.domain.need import Condition
from voyageur.domain.ranking import Closing, GroupMatch, Way
from voyageur.domain.requirement import Wanted
from voyageur.domain.skill import Skill, close
from voyageur.domain.unit import Unit

_LEARNT = ("study", "project", "open-source")
"""Kinds of units that teach; an exam only proves what is known."""

Units = frozenset[str]


def needed_level(wanted: Wanted) -> Level:
    """The level that meets a requirement: the one asked for, or else 2 (works with guidance).

    Where level 4 is asked for, 3 is enough: neither a résumé nor a unit shows more (levels.md).
    """
    return min(wanted.level or Level.GUIDED, Level.ALONE)


class Ways:
    """The units that bring each skill at each level to somebody who has ``levels``.

    Of each skill the set of fewest likely hours is kept, with all that its units need first; sets
    are improved until none changes (Knuth's generalisation of Dijkstra's algorithm, 1977, run to a
    fixed point), so rings of implied skills do no harm. A set is cheapest for its skill alone;
    over several skills a unit counts once, which may be more than the cheapest together.
    """

    def __init__(
        self, units: Mapping[str, Unit], skills: Mapping[str, Skill], levels: Mapping[str, Level]
    ) -> None:
        self._units = {i: units[i] for i in sorted(units) if units[i].kind in _LEARNT}
        self._levels = levels
        self._best: dict[tuple[str, Level], Units] = {}
        self._gives = {
            unit.id: close({one.skill: one.to for one in unit.gives}, skills)
            for unit in self._units.values()
        }
        while sum(self._improve(unit) for unit in self._units.values()):
            pass

    def to(self, skill: str, level: Level, taken: Units = frozenset()) -> Units | None:
        """Unit ids that bring a skill to a level, of those ``taken`` one where it does already.

        Empty where the skill is known so well, None where no unit leads there.
        """
        if self._levels.get(skill, Level.NONE) >= level:
            return frozenset()
        for unit in sorted(taken):
            if self._gives[unit].get(skill, Level.NONE) >= level:
                return frozenset((unit,))
        return self._best.get((skill, level))

    def hours(self, units: Iterable[str]) -> int:
        """Likely hours of units."""
        return sum(self._units[unit].hours.likely for unit in units)

    def close(
        self, groups: Sequence[GroupMatch], hours_a_week: float | None
    ) -> tuple[tuple[GroupMatch, ...], Closing]:
        """Groups with the way to those that are required and not met, and what it takes.

        Those with the longest way are closed first; the others then build on it.
        """
        lacking = [g for g in groups if g.must and g.state != "met"]
        taken: Units = frozenset()
        ways: dict[GroupMatch, Way] = {}
        for group in sorted(lacking, key=self._alone, reverse=True):
            way = self._way(group, taken)
            ways[group] = "none" if way is None else "units" if way else "practice"
            taken |= way or frozenset()
        marked = tuple(replace(group, way=ways.get(group)) for group in groups)
        untaught = not taken and "none" in ways.values()
        hours = None if untaught else self.hours(taken)
        weeks = math.ceil(hours / hours_a_week) if hours is not None and hours_a_week else None
        return marked, Closing(hours=hours, weeks=weeks, units=self._in_order(taken))

    def _alone(self, group: GroupMatch) -> tuple[float, tuple[str, ...]]:
        way = self._way(group, frozenset())
        names = tuple(wanted.skill for wanted in group.any_of)
        return (math.inf if way is None else self.hours(way)), names

    def _in_order(self, units: Units) -> tuple[str, ...]:
        """The units, each after what it needs, of those that can be next the shortest."""
        levels = dict(self._levels)
        waiting = sorted(units, key=lambda unit: (self._units[unit].hours.likely, unit))
        done: list[str] = []
        while waiting:
            unit = next(unit for unit in waiting if _ready(self._units[unit], levels))
            waiting.remove(unit)
            done.append(unit)
            for skill, to in self._gives[unit].items():
                levels[skill] = max(to, levels.get(skill, Level.NONE))
        return tuple(done)

    def _way(self, group: GroupMatch, taken: Units) -> Units | None:
        """The units that an alternative needs, of which fewest hours aren't taken yet.

        Empty where an alternative is known as well as asked for, and only years lack.
        """
        found = [self.to(wanted.skill, needed_level(wanted), taken) for wanted in group.any_of]
        there = [way for way in found if way is not None]
        return min(there, key=lambda way: (self.hours(way - taken), sorted(way)), default=None)

    def _improve(self, unit: Unit) -> bool:
        """Whether a unit is a better way to something than the one known before."""
        before = self._before(unit)
        if before is None:
            return False
        units = before | {unit.id}
        better = False
        for skill, to in self._gives[unit.id].items():
            for level in range(self._levels.get(skill, Level.NONE) + 1, to + 1):
                key = skill, Level(level)
                if key not in self._best or self._cost(units) < self._cost(self._best[key]):
                    self._best[key] = units
                    better = True
        return better

    def _before(self, unit: Unit) -> Units | None:
        """What a unit needs first; None where something of it can't be had."""
        taken: Units = frozenset()
        for need in unit.needs:
            found = [way for one in need if (way := self._meeting(one, taken)) is not None]
            if not found:
                return None
            taken |= min(found, key=lambda way: (self.hours(way - taken), sorted(way)))
        return taken

    def _meeting(self, condition: Condition, taken: Units) -> Units | None:
        return self.to(condition.skill, condition.level, taken) if condition.skill else None

    def _cost(self, units: Units) -> tuple[int, list[str]]:
        return self.hours(units), sorted(units)


def _ready(unit: Unit, levels: Mapping[str, Level]) -> bool:
    return all(
        any(one.skill and levels.get(one.skill, Level.NONE) >= one.level for one in need)
        for need in unit.needs
    )

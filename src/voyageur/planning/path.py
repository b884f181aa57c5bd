"""The units that lead from what a person knows to a skill, with all that they need first."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.need import Condition, Needs
from voyageur.domain.role import Role
from voyageur.domain.unit import Unit
from voyageur.planning.selection import Facts, Picked, Wishes

_REASONS = ("wanted", "known", "chosen", "chosen", "nearer", "demand")

_KINDS = {"study": 0, "project": 1, "open-source": 1}


class Path:
    """Grows a set of units towards the skills asked for.

    ``levels`` is what the person will know once everything picked is done. Skills that have to be
    in go before other alternatives, those that must not are none.
    """

    def __init__(
        self, role: Role, known: Mapping[str, Level], facts: Facts, wishes: Wishes = Wishes()
    ) -> None:
        self.role = role
        self.facts = facts
        self.wishes = wishes
        self.known = known
        self.levels = dict(known)
        self.picked: dict[str, Picked] = {}
        self._chosen = [
            ref.removeprefix("skill:") for ref in sorted(wishes.decided) if ref.startswith("skill:")
        ]
        self._givers: dict[str, list[str]] = {}
        self._leading = _leading(facts.units.values())
        self._waiting: list[str] = []

    def branch(self) -> "Path":
        """A copy that can be grown to see what something more would take."""
        branch = copy(self)
        branch.levels = dict(self.levels)
        branch.picked = {ident: picked.copy() for ident, picked in self.picked.items()}
        branch._chosen = list(self._chosen)
        branch._givers = {skill: list(units) for skill, units in self._givers.items()}
        return branch

    def adopt(self, picked: Mapping[str, Picked]) -> None:
        """Take over units that were picked elsewhere, in their order."""
        for ident, one in picked.items():
            self.picked[ident] = one
            self._learn(one.unit)

    def level(self, skill: str) -> Level:
        """The level of a skill after everything picked so far."""
        return self.levels.get(skill, Level.NONE)

    def met(self, need: Sequence[Condition]) -> Condition | None:
        """The first alternative that the person met before, else the first that is met by now."""
        for levels in (self.known, self.levels):
            for one in need:
                if one.skill and levels.get(one.skill, Level.NONE) >= one.level:
                    return one
        return None

    def remember(self, skill: str) -> None:
        """Prefer this skill from now on where a need has alternatives."""
        if skill not in self._chosen:
            self._chosen.append(skill)

    def best(self, need: Sequence[Condition]) -> Condition | None:
        """The alternative to go for; see ``because`` for what counts, in that order."""
        wanted = [c for c in need if c.skill and f"skill:{c.skill}" not in self.wishes.never]
        skills = [c for c in wanted if c.skill in self._leading] or wanted
        if len(skills) < 2:
            return skills[0] if skills else None
        return min(skills, key=lambda c: (self._rank(c), skills.index(c)))

    def because(self, chosen: Condition, other: Condition) -> str:
        """Why one alternative was preferred to another.

        ``wanted`` or ``known`` best by the person, ``chosen`` before in the plan, ``nearer`` for
        what else it needs, most in ``demand``, or ``first`` in the guide.
        """
        ranks = zip(_REASONS, self._rank(chosen), self._rank(other), strict=True)
        return next((reason for reason, one, two in ranks if one != two), "first")

    def _rank(self, condition: Condition) -> tuple[int, int, int, int, int, int]:
        skill = condition.skill or ""
        return (
            int(f"skill:{skill}" not in self.wishes.must),
            -self.known.get(skill, Level.NONE),
            -self.level(skill),
            int(skill not in self._chosen),
            self._hours_before(condition),
            -self.facts.demand.get(skill, 0),
        )

    def _hours_before(self, condition: Condition) -> int:
        """Hours of other units that an alternative would bring in first."""
        if condition.skill is None or self.level(condition.skill) >= condition.level:
            return 0
        trial = self.branch()
        trial.take(condition.skill, condition.level, len(self.role.stages), Message(""))
        new = [p.unit for ident, p in trial.picked.items() if ident not in self.picked]
        own = [u for u in new if any(g.skill == condition.skill for g in u.gives)]
        return sum(u.hours.likely for u in new) - sum(u.hours.likely for u in own)

    def take(self, skill: str, level: Level, stage: int, why: Message) -> None:
        """Pick the units that lead to a skill at a level, in a stage.

        Raises:
            InputError: no unit leads there; a fault of the facts, found by ``voyageur check``.
        """
        if self.level(skill) >= level:
            return
        self.add(self._provider(skill, level, stage), stage, why)

    def add(self, unit: Unit, stage: int, why: Message) -> None:
        """Pick a unit with all that it needs first.

        Raises:
            InputError: it needs something that the person never wants, or in the end itself.
        """
        if unit.id in self._waiting:
            ring = [*self._waiting[self._waiting.index(unit.id) :], unit.id]
            raise InputError(
                N_("units wait for each other: {ring}"),
                remedy=N_("This is a fault of the facts: run voyageur check."),
                where=f"data/units/{unit.id}.toml",
                ring=" → ".join(ring),
            )
        self._waiting = [*self._waiting, unit.id]
        after = self.prepare(unit, stage)
        self._waiting = self._waiting[:-1]
        self.picked[unit.id] = Picked(unit, stage, [why], after)
        self._learn(unit)

    def _learn(self, unit: Unit) -> None:
        for gives in unit.gives:
            if gives.to > self.level(gives.skill):
                self.levels[gives.skill] = gives.to
                self._givers.setdefault(gives.skill, []).append(unit.id)

    def prepare(self, unit: Unit, stage: int) -> list[str]:
        """Pick what a unit needs first; the units picked that it has to wait for."""
        after: list[str] = []
        for need in unit.needs:
            target = self.met(need) or self.best(need)
            if target is None or target.skill is None:
                self._refuse_unwanted(unit, need)
                after.extend(c.unit for c in need if c.unit and c.unit in self.picked)
                continue
            because = Message(
                N_("{unit} needs {skill} at level {level}"),
                {
                    "unit": f"unit:{unit.id}",
                    "skill": f"skill:{target.skill}",
                    "level": int(target.level),
                },
            )
            self.take(target.skill, target.level, stage, because)
            after.extend(self._brought_by(target.skill, target.level))
        return list(dict.fromkeys(after))

    def _refuse_unwanted(self, unit: Unit, need: Sequence[Condition]) -> None:
        unwanted = [c.skill for c in need if c.skill]
        if unwanted and all(c.skill for c in need):
            raise InputError(
                N_("{unit} needs {skill}, which you never want"),
                remedy=N_("Take it out of --never, or leave out with --never what needs it."),
                unit=f"unit:{unit.id}",
                skill=f"skill:{unwanted[0]}",
            )

    def stage_of(self, needs: Needs) -> int:
        """The stage in which the last of some needs is met; 0 where all were known before."""
        stages = [0]
        for need in needs:
            target = self.met(need)
            if target and target.skill:
                givers = self._brought_by(target.skill, target.level)
                stages.extend(self.picked[unit].stage for unit in givers)
        return max(stages)

    def _brought_by(self, skill: str, level: Level) -> list[str]:
        if self.known.get(skill, Level.NONE) >= level:
            return []
        for unit in self._givers.get(skill, []):
            if any(g.skill == skill and g.to >= level for g in self.picked[unit].unit.gives):
                return [unit]
        return []

    def _provider(self, skill: str, level: Level, stage: int) -> Unit:
        leading = self._leading.get(skill, ())
        suiting = [unit for unit in leading if self._suits(unit, skill, level)]
        found = [unit for unit in suiting if f"unit:{unit.id}" not in self.wishes.never]
        if suiting and not found:
            raise InputError(
                N_("only {unit} leads to {skill}, and you never want it"),
                remedy=N_("Take it out of --never, or leave out the skill as well."),
                unit=f"unit:{suiting[0].id}",
                skill=f"skill:{skill}",
            )
        if not found:
            raise InputError(
                N_("no unit leads to {skill} at level {level}"),
                remedy=N_("This is a gap in the facts: run voyageur check."),
                skill=f"skill:{skill}",
                level=int(level),
            )
        return min(found, key=lambda u: self._fit(u, skill, stage))

    def _suits(self, unit: Unit, skill: str, level: Level) -> bool:
        if unit.kind not in _KINDS or not any(
            g.skill == skill and g.to >= level for g in unit.gives
        ):
            return False
        return unit.kind == "study" or any(s.startswith(f"{self.role.id}/") for s in unit.stages)

    def _fit(self, unit: Unit, skill: str, stage: int) -> tuple[int, bool, int, bool, int, str]:
        to = max(g.to for g in unit.gives if g.skill == skill)
        here = f"{self.role.id}/{self.role.stages[min(stage, len(self.role.stages) - 1)].id}"
        waits = not all(map(self.met, unit.needs))
        return (to, here not in unit.stages, _KINDS[unit.kind], waits, unit.hours.likely, unit.id)


def _leading(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    """The units that lead to each skill."""
    found: dict[str, list[Unit]] = {}
    for unit in units:
        for skill in dict.fromkeys(gives.skill for gives in unit.gives):
            found.setdefault(skill, []).append(unit)
    return found

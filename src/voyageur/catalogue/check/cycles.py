"""No unit needs, by whatever way, what it gives itself; nothing implies itself."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from voyageur.catalogue.check.rule import Breach
from voyageur.catalogue.model import Catalogue
from voyageur.domain.need import Condition
from voyageur.domain.unit import Unit


def check(facts: Catalogue) -> Iterator[Breach]:
    """One breach for a cycle among study units, one among what skills are implied by."""
    units = {u.id: {g for n in u.needs for g in _only_givers(facts, u, n)} for u in _studies(facts)}
    yield from _cycle("units", "needs", units)
    implied = {skill.id: set(skill.implied_by) for skill in facts.skills.values()}
    yield from _cycle("skills", "implied_by", implied)


def _cycle(folder: str, key: str, graph: Mapping[str, set[str]]) -> Iterator[Breach]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring = error.args[1]
        words = " → ".join(ring)
        yield Breach(folder, ring[0], (key,), f"a cycle: {words}", "Take one of these out.")


def _studies(facts: Catalogue) -> list[Unit]:
    return [unit for unit in facts.units.values() if unit.kind == "study"]


def _only_givers(facts: Catalogue, unit: Unit, need: tuple[Condition, ...]) -> Iterator[str]:
    """Units that a need can't do without: the givers of a skill that has no alternative."""
    if len(need) != 1:
        return
    condition = need[0]
    skill, level = condition.skill, condition.level
    givers = [
        u.id
        for u in _studies(facts)
        if u.id != unit.id and any(g.skill == skill and g.to == level for g in u.gives)
    ]
    if len(givers) == 1:
        yield givers[0]

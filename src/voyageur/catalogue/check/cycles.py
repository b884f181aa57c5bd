"""No unit needs, by whatever way, what it gives itself; nothing implies or holds itself."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.domain.message import N_, Message
from voyageur.domain.need import Condition
from voyageur.domain.unit import Unit


def check(known: Known) -> Iterator[Breach]:
    """One breach for a cycle among units, among what skills are implied by, among regions."""
    facts = known.catalogue
    units = {
        unit.id: {other for need in unit.needs for other in _without_alternative(facts, unit, need)}
        for unit in facts.units.values()
    }
    yield from _cycle("units", "needs", units)
    implied = {skill.id: set(skill.implied_by) for skill in facts.skills.values()}
    yield from _cycle("skills", "implied_by", implied)
    broader = {s.id: {s.broader} if s.broader else set() for s in facts.skills.values()}
    yield from _cycle("skills", "broader", broader)
    within = {r.id: {r.within} if r.within else set() for r in facts.regions.values()}
    yield from _cycle("regions", "within", within)
    parents = {c.id: {c.parent} if c.parent else set() for c in facts.companies.values()}
    yield from _cycle("companies", "parent", parents)


def _cycle(folder: str, key: str, graph: Mapping[str, set[str]]) -> Iterator[Breach]:
    try:
        TopologicalSorter({ident: sorted(graph[ident]) for ident in sorted(graph)}).prepare()
    except CycleError as error:
        ring = error.args[1]
        cause = Message(N_("a cycle: {ring}"), {"ring": " → ".join(ring)})
        remedy = Message(N_("Take one of these out."))
        yield Breach(folder, ring[0], (key,), cause, remedy)


def _without_alternative(
    facts: Catalogue, unit: Unit, need: tuple[Condition, ...]
) -> Iterator[str]:
    """Units that a need can't do without, because nothing else meets it."""
    if len(need) != 1:
        return
    condition = need[0]
    if condition.unit:
        yield condition.unit
    if condition.certification:
        yield from (
            u.id for u in facts.units.values() if u.certification == condition.certification
        )
    givers = [
        u.id
        for u in facts.units.values()
        if u.kind == "study"
        and u.id != unit.id
        and any(g.skill == condition.skill and g.to == condition.level for g in u.gives)
    ]
    if len(givers) == 1:
        yield givers[0]

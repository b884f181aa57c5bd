"""Units lead to everything that a role's stages and its exams ask for, from nothing."""

from collections.abc import Iterator
from datetime import date

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.need import Needs
from voyageur.domain.role import Role

_REMEDY = Message(N_("Add a unit that gives it, or ask for less."))


def check(known: Known) -> Iterator[Breach]:
    """A breach for each need of a stage that no unit of the role meets in any alternative."""
    facts = known.catalogue
    for role in facts.roles.values():
        best = _reachable(facts, role)
        for number, stage in enumerate(role.stages):
            for index in _unmet(stage.needs, best):
                words = " | ".join(f"{c.skill} {int(c.level)}" for c in stage.needs[index])
                cause = Message(N_("no unit leads to {words}"), {"words": words})
                yield Breach("roles", role.id, ("stages", number, "needs"), cause, _REMEDY)
        for ident in role.certifications.any_of:
            if ident in facts.certifications:
                yield from _exam(facts, role, ident, best)


def _exam(facts: Catalogue, role: Role, ident: str, best: dict[str, Level]) -> Iterator[Breach]:
    retired = facts.certifications[ident].status(date.max) == "retired"
    exam = next((u for u in facts.units.values() if u.certification == ident), None)
    if exam is None:
        if not retired:
            cause = Message(N_("no unit prepares for {id}"), {"id": ident})
            remedy = Message(N_("Add an exam unit."))
            yield Breach("roles", role.id, ("certifications",), cause, remedy)
        return
    for index in _unmet(exam.needs, best):
        words = " | ".join(f"{c.skill} {int(c.level)}" for c in exam.needs[index])
        cause = Message(N_("needs {words}, to which no unit leads"), {"words": words})
        yield Breach("units", exam.id, ("needs",), cause, _REMEDY)


def _unmet(needs: Needs, best: dict[str, Level]) -> list[int]:
    return [
        index
        for index, need in enumerate(needs)
        if any(c.skill for c in need)
        and not any(c.skill and best.get(c.skill, Level.NONE) >= c.level for c in need)
    ]


def _reachable(facts: Catalogue, role: Role) -> dict[str, Level]:
    """Levels after doing everything that can be done for a role, starting from nothing."""
    best: dict[str, Level] = {}
    units = [
        unit
        for unit in facts.units.values()
        if unit.kind == "study" or any(s.startswith(f"{role.id}/") for s in unit.stages)
    ]
    grew = True
    while grew:
        grew = False
        for unit in units:
            if _unmet(unit.needs, best):
                continue
            for gives in unit.gives:
                if gives.to > best.get(gives.skill, Level.NONE):
                    best[gives.skill] = gives.to
                    grew = True
    return best

"""A role has five stages; each "Learn These" skill belongs to one; a stage is proven by work."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.role import Role
from voyageur.domain.unit import PROOFS


def check(known: Known) -> Iterator[Breach]:
    """Breaches of every role."""
    facts = known.catalogue
    for role in facts.roles.values():
        if len(role.stages) != 5:
            cause = Message(N_("{n} stages instead of 5"), {"n": len(role.stages)})
            remedy = Message(N_("The guide gives every role five."))
            yield Breach("roles", role.id, ("stages",), cause, remedy)
        asked = {c.skill for stage in role.stages for need in stage.needs for c in need}
        for number, group in enumerate(role.groups):
            for skill in group.members:
                if skill not in asked:
                    cause = Message(N_("no stage asks for {id} of this group"), {"id": skill})
                    remedy = Message(N_("Add it to the needs of a stage."))
                    yield Breach("roles", role.id, ("groups", number), cause, remedy)
        yield from _proofs(facts, role)


def _proofs(facts: Catalogue, role: Role) -> Iterator[Breach]:
    for number, stage in enumerate(role.stages):
        place = f"{role.id}/{stage.id}"
        units = [u for u in facts.units.values() if u.kind in PROOFS and place in u.stages]
        proven = {g.skill for unit in units for g in unit.gives if g.to >= Level.ALONE}
        core = {c.skill for need in stage.needs for c in need if c.level >= Level.ALONE}
        if not core & proven:
            cause = Message(N_("nothing proves the stage {id}"), {"id": stage.id})
            remedy = Message(N_("Add a project that gives level 3 of a skill the stage asks at 3."))
            yield Breach("roles", role.id, ("stages", number), cause, remedy)

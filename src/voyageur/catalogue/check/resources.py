"""Every study unit has at least one free official place to learn it."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.domain.message import N_, Message
from voyageur.domain.unit import Resource


def check(known: Known) -> Iterator[Breach]:
    """Breaches of study units without one, and of addresses that are none."""
    facts = known.catalogue
    for unit in facts.units.values():
        if unit.kind == "study" and not any(r.free and r.official for r in unit.resources):
            cause = Message(N_("no free official place to learn it"))
            remedy = Message(N_("Add one, with its source."))
            yield Breach("units", unit.id, ("resources",), cause, remedy)
        for number, resource in enumerate(unit.resources):
            yield from _address("units", unit.id, ("resources", number, "url"), resource)
    for role in facts.roles.values():
        for place, door in enumerate(role.doors):
            for number, resource in enumerate(door.resources):
                path = ("doors", place, "resources", number, "url")
                yield from _address("roles", role.id, path, resource)


def _address(
    folder: str, ident: str, path: tuple[str | int, ...], resource: Resource
) -> Iterator[Breach]:
    if not resource.url.startswith("https://"):
        cause = Message(N_("{url} is no https address"), {"url": resource.url})
        yield Breach(folder, ident, path, cause, Message(N_("Mend it.")))

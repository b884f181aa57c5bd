"""Every study unit has at least one free official place to learn it."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach
from voyageur.catalogue.model import Catalogue


def check(facts: Catalogue) -> Iterator[Breach]:
    """Breaches of study units without one, and of addresses that are none."""
    for unit in facts.units.values():
        if unit.kind == "study" and not any(r.free and r.official for r in unit.resources):
            cause = "no free official place to learn it"
            yield Breach("units", unit.id, ("resources",), cause, "Add one, with its source.")
        for number, resource in enumerate(unit.resources):
            if not resource.url.startswith("https://"):
                cause = f"{resource.url!r} is no https address"
                yield Breach("units", unit.id, ("resources", number, "url"), cause, "Mend it.")

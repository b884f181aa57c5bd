"""Every fact names a source that exists; an editorial estimate gives its reasoning."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach
from voyageur.catalogue.model import Catalogue

_REMEDY = "Name a file of data/sources, or add one."


def check(facts: Catalogue) -> Iterator[Breach]:
    """Breaches of all folders."""
    for folder, ident, path, source in _named(facts):
        if source not in facts.sources:
            yield Breach(folder, ident, path, f"there is no source {source!r}", _REMEDY)
    for unit in facts.units.values():
        if unit.basis == "editorial" and len(unit.reasoning.split()) < 4:
            cause = "an editorial estimate without its reasoning"
            yield Breach("units", unit.id, ("reasoning",), cause, "Say how the hours were made.")


Named = Iterator[tuple[str, str, tuple[str | int, ...], str]]


def _named(facts: Catalogue) -> Named:
    yield from _dated(facts)
    for unit in facts.units.values():
        for number, resource in enumerate(unit.resources):
            yield "units", unit.id, ("resources", number, "source"), resource.source
    for company in facts.companies.values():
        yield "companies", company.id, ("source",), company.source
    for region in facts.regions.values():
        yield "regions", region.id, ("source",), region.source


def _dated(facts: Catalogue) -> Named:
    for role in facts.roles.values():
        for number, fact in enumerate(role.pay):
            yield "roles", role.id, ("pay", number, "source"), fact.source
    for certification in facts.certifications.values():
        for number, event in enumerate(certification.events):
            yield "certifications", certification.id, ("events", number, "source"), event.source
        for number, price in enumerate(certification.prices):
            yield "certifications", certification.id, ("prices", number, "source"), price.source
    for number, rate in enumerate(facts.exchange):
        yield "exchange", "exchange", ("rates", number, "source"), rate.source

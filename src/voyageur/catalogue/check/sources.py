"""Every fact names a source that exists; an editorial estimate gives its reasoning."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.domain.message import N_, Message
from voyageur.domain.platform import Platform
from voyageur.domain.role import Role
from voyageur.domain.skill import MATCHED_IN

_REMEDY = Message(N_("Name a file of data/sources, or add one."))


def check(known: Known) -> Iterator[Breach]:
    """Breaches of all folders."""
    facts = known.catalogue
    for folder, ident, path, source in named(facts):
        if source not in facts.sources:
            cause = Message(N_("there is no source {id}"), {"id": source})
            yield Breach(folder, ident, path, cause, _REMEDY)
    for unit in facts.units.values():
        if unit.basis == "editorial" and len(unit.reasoning.split()) < 4:
            cause = Message(N_("an editorial estimate without its reasoning"))
            remedy = Message(N_("Say how the hours were made."))
            yield Breach("units", unit.id, ("reasoning",), cause, remedy)


Named = Iterator[tuple[str, str, tuple[str | int, ...], str]]


def named(facts: Catalogue) -> Named:
    """Folder, id, path and source of every fact that names one."""
    yield from _dated(facts)
    for skill in facts.skills.values():
        for scheme in skill.matches:
            yield "skills", skill.id, ("matches", scheme), MATCHED_IN[scheme]
    for unit in facts.units.values():
        for number, resource in enumerate(unit.resources):
            yield "units", unit.id, ("resources", number, "source"), resource.source
    for company in facts.companies.values():
        yield "companies", company.id, ("source",), company.source
    for region in facts.regions.values():
        yield "regions", region.id, ("source",), region.source
    for neighbour in facts.neighbours.values():
        yield "neighbours", neighbour.id, ("source",), neighbour.source


def _dated(facts: Catalogue) -> Named:
    for role in facts.roles.values():
        yield from _role(role)
    for certification in facts.certifications.values():
        for number, event in enumerate(certification.events):
            yield "certifications", certification.id, ("events", number, "source"), event.source
        for number, price in enumerate(certification.prices):
            yield "certifications", certification.id, ("prices", number, "source"), price.source
        if certification.terms:
            yield (
                "certifications",
                certification.id,
                ("terms", "source"),
                certification.terms.source,
            )
    for platform in facts.platforms.values():
        yield from _platform(platform)
    for notice in facts.notices.values():
        for number, reading in enumerate(notice.readings):
            yield "notices", notice.id, ("readings", number, "source"), reading.source
    for number, rate in enumerate(facts.exchange):
        yield "exchange", "exchange", ("rates", number, "source"), rate.source


def _role(role: Role) -> Named:
    for number, fact in enumerate(role.pay):
        yield "roles", role.id, ("pay", number, "source"), fact.source
    for number, occupation in enumerate(role.occupations):
        yield "roles", role.id, ("occupations", number, "source"), occupation.source
    for place, door in enumerate(role.doors):
        for number, resource in enumerate(door.resources):
            path = ("doors", place, "resources", number, "source")
            yield "roles", role.id, path, resource.source


def _platform(platform: Platform) -> Named:
    for place, form in enumerate(platform.formats):
        for number, limit in enumerate(form.limits):
            for at, says in enumerate(limit.says):
                path = ("formats", place, "limits", number, "says", at, "source")
                yield "platforms", platform.id, path, says.source

"""Every id that a fact names exists, and ids are kebab-case."""

from collections.abc import Collection, Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.domain.message import N_, Message
from voyageur.domain.need import Needs
from voyageur.domain.ref import is_id

_REMEDY = Message(N_("Correct the id, or add the file it names."))

Named = Iterator[tuple[tuple[str | int, ...], str, Collection[str]]]


def check(known: Known) -> Iterator[Breach]:
    """Breaches of all folders."""
    facts = known.catalogue
    for folder, entities, named in (
        ("skills", facts.skills, _skill),
        ("roles", facts.roles, _role),
        ("units", facts.units, _unit),
        ("certifications", facts.certifications, _certification),
        ("companies", facts.companies, _company),
        ("regions", facts.regions, _region),
        ("platforms", facts.platforms, _nothing),
        ("neighbours", facts.neighbours, _nothing),
        ("notices", facts.notices, _notice),
    ):
        for ident in entities:
            if not is_id(ident):
                cause = Message(N_("{id} is not kebab-case"), {"id": ident})
                yield Breach(folder, ident, ("id",), cause, Message(N_("Rename it.")))
            for path, wanted, there in named(facts, ident):
                if wanted not in there:
                    cause = Message(N_("there is no {id}"), {"id": wanted})
                    yield Breach(folder, ident, path, cause, _REMEDY)


def _skill(facts: Catalogue, ident: str) -> Named:
    for skill in facts.skills[ident].implied_by:
        yield ("implied_by",), skill, facts.skills
    if broader := facts.skills[ident].broader:
        yield ("broader",), broader, facts.skills


def _role(facts: Catalogue, ident: str) -> Named:
    role = facts.roles[ident]
    for other in role.neighbours:
        yield ("neighbours",), other, facts.roles
    for company in role.companies:
        yield ("companies",), company, facts.companies
    for certification in (*role.certifications.recommended, *role.certifications.any_of):
        yield ("certifications",), certification, facts.certifications
    for number, group in enumerate(role.groups):
        for skill in group.members:
            yield ("groups", number, "members"), skill, facts.skills
    stages = {stage.id for stage in role.stages}
    for number, stage in enumerate(role.stages):
        for path, wanted, known in _needs(facts, stage.needs):
            yield ("stages", number, *path), wanted, known
    for number, door in enumerate(role.doors):
        yield ("doors", number, "stage"), door.stage, stages
        for skill in door.skills:
            yield ("doors", number, "skills"), skill, facts.skills


def _unit(facts: Catalogue, ident: str) -> Named:
    unit = facts.units[ident]
    for gives in unit.gives:
        yield ("gives",), gives.skill, facts.skills
    yield from _needs(facts, unit.needs)
    if unit.certification:
        yield ("certification",), unit.certification, facts.certifications
    places = {f"{r.id}/{s.id}" for r in facts.roles.values() for s in r.stages} | {"*/last"}
    for stage in unit.stages:
        yield ("stages",), stage, places


def _certification(facts: Catalogue, ident: str) -> Named:
    certification = facts.certifications[ident]
    for skill in certification.attests:
        yield ("attests",), skill, facts.skills
    for successor in certification.successors():
        yield ("events",), successor, facts.certifications
    if certification.prerequisite:
        for other in certification.prerequisite.certifications:
            yield ("prerequisite", "certifications"), other, facts.certifications
        for skill in certification.prerequisite.experience_in:
            yield ("prerequisite", "experience_in"), skill, facts.skills


def _company(facts: Catalogue, ident: str) -> Named:
    company = facts.companies[ident]
    if company.parent:
        yield ("parent",), company.parent, facts.companies
    if company.headquarters and company.headquarters.region:
        yield ("headquarters",), company.headquarters.region, facts.regions


def _nothing(_facts: Catalogue, _ident: str) -> Named:
    yield from ()


def _region(facts: Catalogue, ident: str) -> Named:
    if within := facts.regions[ident].within:
        yield ("within",), within, facts.regions


def _notice(facts: Catalogue, ident: str) -> Named:
    for region in facts.notices[ident].regions:
        yield ("regions",), region, facts.regions


def _needs(facts: Catalogue, needs: Needs) -> Named:
    for need in needs:
        for condition in need:
            if condition.skill:
                yield ("needs",), condition.skill, facts.skills
            if condition.unit:
                yield ("needs",), condition.unit, facts.units
            if condition.certification:
                yield ("needs",), condition.certification, facts.certifications

"""Operations that answer with facts of the catalogue."""

# ruff: noqa: ARG001 - Ninja gives the request to every operation

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from voyageur.domain.certification import Status
from voyageur.domain.message import N_
from voyageur.domain.notice import Noted
from voyageur.domain.place import Region
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill
from voyageur.services.clock import today
from voyageur.services.facts import (
    CertificationFacts,
    RoleFacts,
    SourceFacts,
    certification_facts,
    role_facts,
    source_facts,
)
from voyageur.services.notices import notices_for_role, notices_in
from voyageur.shapes import to_json
from voyageur.web.api.answers import answer, gives, written
from voyageur.web.render import context

router = Router(tags=[N_("Facts")])

_NAME = N_("Id or name, in English or French.")
_ONLY = N_("Only what concerns a role: its id or name.")
_REGION = N_("Province (name or code), city, or Canada.")


@router.get(
    "/roles",
    summary=N_("The roles of the guide"),
    openapi_extra=gives("Roles", tuple[Role, ...]),
)
def roles(request: HttpRequest) -> HttpResponse:
    """All of them, in the guide's order."""
    found = sorted(context().catalogue.roles.values(), key=lambda role: role.number)
    return answer(tuple(found), tuple[Role, ...])


@router.get(
    "/roles/{role}",
    summary=N_("All that is known of a role in a region, with its sources"),
    openapi_extra=gives("RoleFacts", RoleFacts),
)
def role(
    request: HttpRequest,
    role: str = Path(description=_NAME),  # type: ignore[type-arg]
    region: str = Query("Canada", alias="in", description=_REGION),  # type: ignore[type-arg]
) -> HttpResponse:
    """A role with pay, outlook, certifications and demand."""
    lookup = context().lookup
    return written(_role(lookup.role(role).id, lookup.region(region).id, today()))


@router.get(
    "/skills",
    summary=N_("Skills, or those that have some words in a name or spelling"),
    openapi_extra=gives("Skills", tuple[Skill, ...]),
)
def skills(
    request: HttpRequest,
    q: str = Query("", description=N_("Part of a name or spelling.")),  # type: ignore[type-arg]
) -> HttpResponse:
    """By id."""
    return written(_skills(context().lookup.skills_like(q)) if q else _every_skill())


@router.get(
    "/certifications",
    summary=N_("Certifications with their status today"),
    openapi_extra=gives("Certifications", tuple[CertificationFacts, ...]),
)
def certifications(
    request: HttpRequest,
    role: str = Query("", description=_ONLY),  # type: ignore[type-arg]
    status: Literal[Status, "any"] = Query("any", description=N_("Only those of a status.")),  # type: ignore[type-arg]
) -> HttpResponse:
    """By id."""
    facts, at = context().catalogue, today()
    named = context().lookup.role(role).certifications.listed() if role else facts.certifications
    every = (facts.certifications[ident] for ident in sorted(named))
    found = [one for one in every if status in ("any", one.status(at))]
    return answer(certification_facts(found, at), tuple[CertificationFacts, ...])


@router.get(
    "/notices",
    summary=N_("Good to know in Canada: what is in force in a region, with its source"),
    openapi_extra=gives("Notices", tuple[Noted, ...]),
)
def notices(
    request: HttpRequest,
    role: str = Query("", description=_ONLY),  # type: ignore[type-arg]
    region: str = Query("Canada", alias="in", description=_REGION),  # type: ignore[type-arg]
) -> HttpResponse:
    """Information, not legal advice."""
    lookup, at = context().lookup, today()
    where = lookup.region(region).id
    if role:
        return answer(notices_for_role(context(), lookup.role(role), where, at), tuple[Noted, ...])
    return answer(notices_in(context(), where, at), tuple[Noted, ...])


@router.get(
    "/regions",
    summary=N_("Canada with its provinces, economic regions and cities"),
    openapi_extra=gives("Regions", tuple[Region, ...]),
)
def regions(request: HttpRequest) -> HttpResponse:
    """As the catalogue has them."""
    return answer(tuple(context().catalogue.regions.values()), tuple[Region, ...])


@router.get(
    "/sources",
    summary=N_("The publications that facts come from, and how many facts each gives"),
    openapi_extra=gives("Sources", tuple[SourceFacts, ...]),
)
def sources(request: HttpRequest) -> HttpResponse:
    """By title."""
    return answer(source_facts(context(), today()), tuple[SourceFacts, ...])


@lru_cache(maxsize=512)
def _role(ident: str, region: str, at: date) -> str:
    return to_json(role_facts(context(), context().catalogue.roles[ident], region, at))


@lru_cache(maxsize=1)
def _every_skill() -> str:
    return _skills(context().catalogue.skills.values())


def _skills(found: Iterable[Skill]) -> str:
    return to_json(tuple(sorted(found, key=lambda skill: skill.id)), tuple[Skill, ...])

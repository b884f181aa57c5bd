"""Certifications with their status today, by status and role."""

from datetime import date
from functools import lru_cache
from typing import get_args

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from voyageur.domain.certification import Status
from voyageur.domain.names import Lang, say
from voyageur.publishing.catalogue_document import certifications_document
from voyageur.publishing.words import STATUS
from voyageur.services.clock import today
from voyageur.web.asked import Asked
from voyageur.web.language import lang_of
from voyageur.web.pages.data.untitled import untitled
from voyageur.web.remembered import remembered
from voyageur.web.render import context, page, translator

_STATUSES: tuple[Status, ...] = get_args(Status)


@remembered
@require_safe
def certifications(request: HttpRequest) -> HttpResponse:
    """All, or those of a role (``?role=``) or with a status (``?status=``)."""
    asked = Asked(request)
    found, status = asked.role(), asked.one_of("status", _STATUSES)
    role = found.id if found else ""
    n, listed = _certifications(role, status, lang_of(request), today())
    return page(
        request,
        "data/certifications.html",
        status=asked.status,
        title=translator(request)("Certifications as of {day}", day=today().isoformat()),
        body=listed,
        n=n,
        count=len(context().catalogue.certifications),
        roles=context().catalogue.roles.values(),
        role=role,
        chosen=status,
        statuses=[(one, STATUS[one]) for one in _STATUSES],
        mistakes=asked.mistakes,
    )


@lru_cache(maxsize=128)
def _certifications(role: str, status: Status | None, lang: Lang, at: date) -> tuple[int, Markup]:
    """How many they are, and the list, which its page gives a heading."""
    facts = context().catalogue
    named = facts.roles[role].certifications.listed() if role else facts.certifications
    every = (facts.certifications[ident] for ident in named)
    found = [one for one in every if status in (None, one.status(at))]
    found.sort(key=lambda one: (one.issuer.casefold(), say(one.name, lang).casefold()))
    document = certifications_document(found, facts, context().translator(lang), at)
    return len(found), untitled(document) if found else Markup()

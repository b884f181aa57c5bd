"""What is good to know of Canadian law, for a region and a role."""

from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.publishing.notices_document import notices_document
from voyageur.services.clock import today
from voyageur.services.notices import notices_for_role, notices_in
from voyageur.web.asked import Asked, in_address, region_choices
from voyageur.web.language import lang_of
from voyageur.web.pages.data.untitled import untitled
from voyageur.web.remembered import remembered
from voyageur.web.render import context, page


@remembered
@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    """All in force in a region (``?in=``), or only those that concern a role (``?role=``)."""
    asked = Asked(request)
    region, found = asked.region(), asked.role()
    role = found.id if found else ""
    return page(
        request,
        "data/notices.html",
        status=asked.status,
        title=N_("Good to know in Canada"),
        body=_notices(region.id, role, lang_of(request), today()),
        roles=context().catalogue.roles.values(),
        role=role,
        region=in_address(region),
        places=region_choices(request, region),
        mistakes=asked.mistakes,
    )


@lru_cache(maxsize=256)
def _notices(region: str, role: str, lang: Lang, at: date) -> Markup:
    facts = context().catalogue
    noted = (
        notices_for_role(context(), facts.roles[role], region, at)
        if role
        else notices_in(context(), region, at)
    )
    return untitled(notices_document(noted, facts, context().translator(lang), at))

"""The start: choose a role, or drop a résumé."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.web.drafts import profile_now
from voyageur.web.remembered import remembered
from voyageur.web.render import context, page


@remembered
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """One sentence of what Voyageur does, and its two doors."""
    facts = context().catalogue
    return page(
        request,
        "home/home.html",
        title=N_("Start"),
        roles=sorted(facts.roles.values(), key=lambda role: role.number),
        skills=len(facts.skills),
        certifications=len(facts.certifications),
        postings=context().requirement_sets.n,
        sources=len(facts.sources),
        known=profile_now(context()) is not None,
        mistake=None,
    )

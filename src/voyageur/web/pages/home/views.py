"""The start: choose a role, or drop a résumé."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.web.render import context, page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """One sentence of what Voyageur does, and its two doors."""
    roles = sorted(context().catalogue.roles.values(), key=lambda role: role.number)
    return page(request, "home/home.html", title=N_("Start"), roles=roles)

"""What code shows is found out on somebody's own computer: a server sees none of their folders."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.web.render import page


@require_safe
def code(request: HttpRequest) -> HttpResponse:
    """How to do that."""
    return page(request, "code/elsewhere.html", title=N_("What your code shows"))

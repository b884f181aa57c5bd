"""What a shared link leads to, for whoever has it: nothing else of the person, and no forms."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_safe

from voyageur.domain.message import N_
from voyageur.publishing.plan_document import plan_document
from voyageur.publishing.portfolio.page import page_view
from voyageur.services.clock import now
from voyageur.services.follow import load_if_any
from voyageur.services.journal import Journal
from voyageur.services.organisation.shares import shared
from voyageur.services.portfolio import Wanted
from voyageur.store.organisation.models import Share
from voyageur.store.whose import acting_for, whose
from voyageur.web.pages.plan.calendar import calendar_now
from voyageur.web.pages.portfolio.shown import shown, usual_role
from voyageur.web.render import body, context, page, translator

_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


@require_safe
def shared_page(request: HttpRequest, token: str) -> HttpResponse:
    """A plan or a portfolio as a page.

    Raises:
        Http404: the link is forged, expired or revoked, or what it was to is gone.
    """
    link = shared(token, now())
    if link is None or link.kind == "calendar":
        raise Http404
    with acting_for(link.person_id):
        response = _plan(request) if link.kind == "plan" else _portfolio(request)
    for name, value in {**_HEADERS, "X-Robots-Tag": "noindex"}.items():
        response.headers[name] = value
    return response


@require_safe
def shared_calendar(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001 - Django's
    """A calendar, for programs that subscribe."""
    link = shared(token, now())
    content = _calendar(link) if link is not None and link.kind == "calendar" else None
    if content is None:
        return HttpResponseNotFound(content_type="text/plain", headers=_HEADERS)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=_HEADERS)


def _plan(request: HttpRequest) -> HttpResponse:
    following = load_if_any(context(), Journal(whose()))
    if following is None:
        raise Http404
    made = plan_document(following.plan, None, context().catalogue, translator(request))
    return page(request, "sharing/plan.html", title=N_("A shared plan"), body=body(made))


def _portfolio(request: HttpRequest) -> HttpResponse:
    found = shown(context().lookup.role(usual_role()), Wanted())
    if found is None:
        raise Http404
    view = page_view(found, translator(request), main=True)
    return page(request, "sharing/portfolio.html", title=N_("A shared portfolio"), shown=view)


def _calendar(link: Share) -> bytes | None:
    return calendar_now(link.person_id, "fr" if link.lang == "fr" else "en")

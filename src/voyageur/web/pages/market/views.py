"""The market: what is asked for, what is paid and where it goes, by role, region and month."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.locale.translate import Translator
from voyageur.publishing.words import sentence
from voyageur.services.clock import today
from voyageur.services.market_csv import to_csv
from voyageur.web.language import lang_of
from voyageur.web.market import built_at, market_folder
from voyageur.web.pages.market.choices import choices
from voyageur.web.pages.market.figures import Figures, figures
from voyageur.web.pages.market.filters import Filters, filters_of
from voyageur.web.remembered import remembered
from voyageur.web.render import body, page, translator

_FIELDS = {"--source": "source", "--month": "month", "--seniority": "seniority"}
"""Fields by what errors call them."""


@remembered
@require_safe
def market(request: HttpRequest) -> HttpResponse:
    """Figures with the filters of the address, and a form that changes them."""
    asked = filters_of(request.GET)
    values: dict[str, Any] = {
        "title": N_("Market"),
        "asked": asked,
        "choices": choices(asked, lang_of(request)),
    }
    try:
        found = _figures(asked, request)
    except UsageError as error:
        field, said = _mistake(error, translator(request))
        wrong = {field: said}
        return page(request, "market/market.html", status=422, wrong=wrong, body="", **values)
    return page(request, "market/market.html", wrong={}, body=body(found.document), **values)


@require_safe
def market_csv(request: HttpRequest, table: str) -> HttpResponse:
    """One table of the page with the same filters, as it is counted."""
    tables = _figures(filters_of(request.GET), request).tables
    if table not in tables:
        raise Http404
    return HttpResponse(
        to_csv(tables[table]),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="market-{table}.csv"'},
    )


def _figures(asked: Filters, request: HttpRequest) -> Figures:
    folder = market_folder()
    built = built_at(folder) if folder else 0
    return figures(asked, lang_of(request), today(), folder, built)


def _mistake(error: UsageError, t: Translator) -> tuple[str, str]:
    """The field and the words; what a list offers needs no other remedy."""
    said = sentence(t.say(error.what))
    if error.where in _FIELDS:
        return _FIELDS[error.where], f"{said} {t.say(error.remedy)}"
    return "region" if "region" in error.what.text else "role", said

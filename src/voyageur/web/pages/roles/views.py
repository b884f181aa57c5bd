"""The roles of the guide, and the page of one, with what is known of it in a region."""

from datetime import date
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from voyageur.domain.names import Lang
from voyageur.publishing.catalogue_document import roles_document
from voyageur.publishing.role_document import role_document
from voyageur.services.clock import today
from voyageur.services.demand import demand_of
from voyageur.services.notices import notices_for_role
from voyageur.web.language import lang_of
from voyageur.web.render import body, context, page


@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """All of them, with the pay stated and the official median."""
    lang = lang_of(request)
    t = context().translator(lang)
    return page(request, "document.html", title=t("Roles"), body=_roles(lang, today()))


@require_safe
def role(request: HttpRequest, ident: str) -> HttpResponse:
    """Everything known of a role in a region (``?in=ON``)."""
    facts, lookup = context().catalogue, context().lookup
    if ident not in facts.roles:
        raise Http404
    where = lookup.region(request.GET.get("in") or "Canada").id
    lang = lang_of(request)
    return page(
        request,
        "roles/role.html",
        title=facts.roles[ident].name[lang],
        role=facts.roles[ident],
        region=where,
        provinces=[r for r in facts.regions.values() if r.kind in ("country", "province")],
        body=_role(ident, where, lang, today()),
    )


@lru_cache(maxsize=8)
def _roles(lang: Lang, at: date) -> Markup:
    facts, tables = context().catalogue, context().tables
    found = tuple(sorted(facts.roles.values(), key=lambda one: one.number))
    return body(roles_document(found, facts, tables, context().translator(lang), at))


@lru_cache(maxsize=512)
def _role(ident: str, region: str, lang: Lang, at: date) -> Markup:
    facts, found = context().catalogue, context().catalogue.roles[ident]
    demand = demand_of(context(), found, region)
    noted = notices_for_role(context(), found, region, at)
    t = context().translator(lang)
    return body(role_document(found, region, facts, context().tables, t, at, None, demand, noted))

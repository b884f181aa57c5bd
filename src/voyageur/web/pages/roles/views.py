"""The roles of the guide, and the page of one, with what is known of it in a region."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from voyageur.domain.message import N_
from voyageur.domain.names import Lang, say
from voyageur.domain.plan import Gap
from voyageur.planning.gap import measure_gap
from voyageur.publishing.roadmap_picture import roadmap_picture
from voyageur.publishing.role_document import role_document
from voyageur.services.clock import today
from voyageur.services.demand import demand_of
from voyageur.services.market_report import find_cell
from voyageur.services.notices import notices_for_role
from voyageur.services.scope import scope_for
from voyageur.web.asked import Asked, in_address, region_choices
from voyageur.web.drafts import profile_now
from voyageur.web.language import lang_of
from voyageur.web.market import built_at, market_folder
from voyageur.web.pages.roles.cards import Card, cards
from voyageur.web.pages.roles.groups import groups
from voyageur.web.pages.roles.parts import Part, cut
from voyageur.web.pages.roles.roadmap import Map, maps
from voyageur.web.pages.roles.stages import Step, steps
from voyageur.web.remembered import remembered
from voyageur.web.render import context, moved, page, translator

_LEARN, _ROADMAP = N_("Learn these"), N_("Roadmap")
"""Sections of a role's document that its page shows in a way of its own."""


class Road(NamedTuple):
    """A roadmap as a map for a wide page and one for a phone, and its stages in words."""

    title: str
    maps: tuple[Map, ...]
    steps: tuple[Step, ...]


@remembered
@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """All of them, with the pay stated and the official median."""
    asked = Asked(request)
    region = asked.region()
    found, sources = _cards(region.id, lang_of(request), today())
    return page(
        request,
        "roles/roles.html",
        status=asked.status,
        title=N_("Roles"),
        cards=found,
        sources=sources,
        region=in_address(region),
        places=region_choices(request, region),
        mistakes=asked.mistakes,
    )


@remembered
@require_safe
def role(request: HttpRequest, ident: str) -> HttpResponse:
    """Everything known of a role in a region (``?in=ON``), and what of it the person knows."""
    facts, t = context().catalogue, translator(request)
    if ident not in facts.roles:
        return moved(request, "role", ident)
    asked, found, profile = Asked(request), facts.roles[ident], profile_now(context())
    region = asked.region()
    levels = profile.levels() if profile else {}
    scope = scope_for(context(), found, region.id)
    market = market_folder()
    return page(
        request,
        "roles/role.html",
        status=asked.status,
        title=say(found.name, t.lang),
        role=found,
        parts=_parts(ident, region.id, t.lang, today(), market, built_at(market) if market else 0),
        own={t(_LEARN): "roles/groups.html", t(_ROADMAP): "roles/roadmap.html"},
        groups=groups(found, scope, t, levels),
        scope=scope,
        scope_words=scope.words,
        road=_road(ident, t.lang, measure_gap(found, levels) if profile else None),
        neighbours=[facts.roles[one] for one in found.neighbours],
        known=profile is not None,
        market=market,
        region=in_address(region),
        places=region_choices(request, region),
        mistakes=asked.mistakes,
    )


@lru_cache(maxsize=64)
def _cards(region: str, lang: Lang, at: date) -> tuple[tuple[Card, ...], Markup]:
    return cards(region, context().translator(lang), at)


@lru_cache(maxsize=64)
def _road(ident: str, lang: Lang, gap: Gap | None) -> Road:
    """The roadmap; with a gap, what of it is known already."""
    facts, t = context().catalogue, context().translator(lang)
    found = facts.roles[ident]
    chart = roadmap_picture(found, facts, t, gap)
    return Road(chart.title, maps(found, chart, t), steps(found, chart, t))


@lru_cache(maxsize=512)
def _parts(
    ident: str, region: str, lang: Lang, at: date, market: Path | None, built: int
) -> tuple[Part, ...]:
    """The sections of a role's document; ``built``: when the tables of the market were."""
    facts, found = context().catalogue, context().catalogue.roles[ident]
    posted = find_cell(context(), market, role=ident, region=region) if market and built else None
    demand = demand_of(context(), found, region)
    noted = notices_for_role(context(), found, region, at)
    t, tables = context().translator(lang), context().tables
    return cut(role_document(found, region, facts, tables, t, at, posted, demand, noted))

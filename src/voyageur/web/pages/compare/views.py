"""Two to four roles side by side, and what each would take the person whose profile is there."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.names import Lang
from voyageur.domain.role import Role
from voyageur.services.clock import today
from voyageur.services.store import opened
from voyageur.store.whose import whose
from voyageur.web.asked import Asked, in_address, region_choices
from voyageur.web.drafts import profile_now
from voyageur.web.language import lang_of
from voyageur.web.market import built_at, market_folder
from voyageur.web.pages.compare.person import Answer, answer_of
from voyageur.web.pages.compare.rows import Sides, side_by_side
from voyageur.web.pages.compare.wishes import Wishes, wishes_in
from voyageur.web.pages.plan.mistakes import mistake_of
from voyageur.web.render import address, context, page, translator
from voyageur.web.tasks.queue import ask

FEWEST, MOST = 2, 4
"""Roles that can be compared at once: more have no room side by side."""


@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest) -> HttpResponse:
    """Facts of the roles chosen; sent, it has plans made for the person."""
    asked, given = Asked(request), request.POST if request.method == "POST" else request.GET
    roles, region = asked.roles(), asked.region()
    if "role" in given and not FEWEST <= len(roles) <= MOST:
        asked.wrong("role", Message(N_("choose two to four roles, not {n}"), {"n": len(roles)}))
    wishes = wishes_in(given, [role.id for role in roles], region.id)
    if request.method == "POST" and "role" in given and not asked.mistakes:
        try:
            return _ordered(wishes, lang_of(request))
        except UsageError as error:
            wrong = mistake_of(error, translator(request))
            asked.mistakes[wrong.field] = f"{wrong.what} {wrong.remedy}"
    return _shown(request, asked, roles, wishes)


def _ordered(wishes: Wishes, lang: Lang) -> HttpResponse:
    """Have the plans made, and show the page on which they will be.

    Raises:
        UsageError: a value can't be right.
    """
    wishes.questions(lang)
    with opened():
        ident = ask(whose(), "compare", {"wishes": wishes.as_json(), "lang": lang})
    return redirect(f"{address(lang, 'compare')}?{_query(wishes)}&task={ident}#you")


def _shown(
    request: HttpRequest, asked: Asked, roles: Sequence[Role], wishes: Wishes
) -> HttpResponse:
    facts, t = context().catalogue, translator(request)
    region, market = facts.regions[wishes.region], market_folder()
    sides = None
    if roles and "role" not in asked.mistakes:
        built = built_at(market) if market else 0
        sides = _sides(wishes.roles, region.id, t.lang, today(), market if built else None, built)
    return page(
        request,
        "compare/compare.html",
        status=asked.status,
        title=N_("Compare"),
        roles=sorted(facts.roles.values(), key=lambda role: role.number),
        chosen=roles,
        sides=sides,
        wishes=wishes,
        query=_query(wishes),
        known=profile_now(context()) is not None,
        task=request.GET.get("task", ""),
        answer=_answer(request, wishes),
        region=in_address(region),
        places=region_choices(request, region),
        mistakes=asked.mistakes,
    )


def _answer(request: HttpRequest, wishes: Wishes) -> Answer:
    """What came of the task in the address; nothing where it is another's, or long gone."""
    try:
        ident = UUID(request.GET.get("task", ""))
    except ValueError:
        return Answer()
    return answer_of(ident, wishes, translator(request))


def _query(wishes: Wishes) -> str:
    """The address of a comparison, without the task."""
    region = context().catalogue.regions[wishes.region]
    parts = [*(("role", role) for role in wishes.roles), ("in", in_address(region))]
    typed = (("hours", wishes.hours), ("budget", wishes.budget))
    return urlencode([*parts, *((name, value) for name, value in typed if value)])


@lru_cache(maxsize=64)
def _sides(
    roles: tuple[str, ...],
    region: str,
    lang: Lang,
    at: date,
    market: Path | None,
    built: int,  # noqa: ARG001 - figures of other tables are out of date
) -> Sides:
    found = [context().catalogue.roles[ident] for ident in roles]
    return side_by_side(found, region, context().translator(lang), at, market)

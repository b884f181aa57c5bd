"""The page of the plan, whatever led to it."""

from secrets import token_hex
from typing import Any, NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from voyageur.domain.message import N_
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.services.clock import today
from voyageur.services.follow import load_if_any
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.services.typed import Typed
from voyageur.store.whose import whose
from voyageur.web.drafts import draft, profile_now
from voyageur.web.language import lang_of
from voyageur.web.pages.plan.answer import figures, whole
from voyageur.web.pages.plan.choices import choices_for
from voyageur.web.pages.plan.form import shown
from voyageur.web.pages.plan.last import last, wished
from voyageur.web.pages.plan.mistakes import Mistake
from voyageur.web.pages.plan.remedies import collisions
from voyageur.web.render import context, page, translator


class Told(NamedTuple):
    """What led to the page: what was typed, what is wrong with it, the task of it, and a plan that
    can't be."""

    typed: Typed | None = None
    mistake: Mistake | None = None
    task: UUID | None = None
    refused: Plan | None = None


@opened()
def show(request: HttpRequest, told: Told, part: str = "plan") -> HttpResponse:
    """The page, or a part of it (the name of a template); 422 where something is wrong."""
    lang, t = lang_of(request), translator(request)
    profile = profile_now(context())
    newest = last(context(), profile)
    typed = told.typed or wished() or _fresh(profile)
    typed = _asked(request, typed)
    values: dict[str, Any] = {
        "fields": shown(typed),
        "choices": choices_for(typed, lang),
        "today": today(),
        "window": request.POST.get("window") or token_hex(8),
        "mistake": told.mistake,
        "task": told.task,
        "collisions": None if told.refused is None else list(collisions(told.refused, t)),
        "known": profile is not None,
        "read": draft().name,
        "follows": follows(),
        "plan": None,
    }
    if newest and told.refused is None:
        values |= {
            "plan": newest.plan,
            "digest": newest.digest,
            "figures": figures(newest.plan, t),
            "outdated": newest.outdated,
            "whole": whole(newest, profile, lang),
            "role": t.name(f"role:{newest.plan.target.role}"),
            "region": t.name(f"region:{newest.plan.target.region}"),
        }
    status = 422 if told.mistake else 200
    return page(request, f"plan/{part}.html", status=status, title=N_("Plan"), **values)


def follows() -> bool:
    """Whether the person follows a plan."""
    with opened():
        return load_if_any(context(), Journal(whose())) is not None


def _fresh(profile: Profile | None) -> Typed:
    """What the form of somebody who asked for nothing yet has."""
    where = profile.region if profile and profile.region else "canada"
    return Typed(region=context().lookup.province_of(where) or where, order="roadmap", hours="10")


def _asked(request: HttpRequest, typed: Typed) -> Typed:
    """The same with the role and region that the address asks for (``?to=…&in=…``)."""
    lookup = context().lookup
    to, where = request.GET.get("to", ""), request.GET.get("in", "")
    asked = Typed(to=lookup.known("role", to), region=lookup.known("region", where))
    return asked.over(typed)

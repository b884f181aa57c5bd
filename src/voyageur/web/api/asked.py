"""Operations that answer for somebody whose profile is in the request; nothing of it is kept.

A plan is found in this process: what the solver may work is bounded (``planning.cpsat``), so that
the longest takes seconds.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.period import Period
from voyageur.domain.plan import HoursIn, Order, Plan
from voyageur.domain.profile import Profile
from voyageur.services.clock import today
from voyageur.services.fit import FitRanking, rank_roles, ranking_of
from voyageur.services.json_resume import EXTENSION
from voyageur.services.plan import plan_for
from voyageur.services.question import corrected_profile, question_of
from voyageur.services.typed import Typed
from voyageur.shapes import dump, parse
from voyageur.understanding.documents.jsonresume import read_json_resume
from voyageur.web.api.answers import answer, gives, takes
from voyageur.web.api.told import spoken
from voyageur.web.render import context

router = Router(tags=[N_("For a profile")])

_EXAMPLE: dict[str, Any] = {
    "resume": {"skills": [{"name": "Python"}, {"name": "SQL"}, {"name": "Docker"}]},
    "have": {"git": 3},
    "in": "Ontario",
}
_WISHES = {"to": "data-engineer", "hours": 10, "budget": 500}


@dataclass(frozen=True, slots=True, kw_only=True)
class FitAsked:
    """Who asks: a JSON Resume (jsonresume.org) or a profile, and corrections of either.

    ``have`` has levels from 1 to 4 by skill, ``not`` skills that were misread; ``in`` is a region;
    ``wallet`` adds the certifications of the wallet.
    """

    resume: Mapping[str, Any] | None = None
    profile: Profile | None = None
    have: Mapping[str, int] = field(default_factory=dict)
    not_: tuple[str, ...] = ()
    wallet: bool = False
    in_: str = "Canada"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAsked(FitAsked):
    """The same with the role ``to`` go for and the wishes of ``voyageur plan``, all optional.

    Hours of a week or by weekday (``mon`` to ``sun``), money in Canadian dollars, ``in_reach`` in
    per cent; ``must`` and ``never`` name skills, certifications or units.
    """

    to: str
    order: Order = "roadmap"
    in_reach: float | None = None
    hours: float | None = None
    weekday: Mapping[str, float] = field(default_factory=dict)
    during: tuple[HoursIn, ...] = ()
    start: date | None = None
    by: date | None = None
    budget: float | None = None
    monthly: float | None = None
    usd_cad: float | None = None
    away: tuple[Period, ...] = ()
    holidays: bool = False
    projects: float | None = None
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@router.post(
    "/fit",
    summary=N_("The roles ranked for a profile, with reasons"),
    openapi_extra=takes("FitAsked", FitAsked, _EXAMPLE) | gives("FitRanking", FitRanking),
)
def fit(request: HttpRequest) -> HttpResponse:
    """The nearest first."""
    asked = parse(FitAsked, request.body)
    where = context().lookup.region(asked.in_).id
    fits = rank_roles(context(), _profile(asked, _typed(asked)), where, today())
    return answer(ranking_of(fits))


@router.post(
    "/plan",
    summary=N_("The proven shortest way from a profile to a role within limits"),
    openapi_extra=takes("PlanAsked", PlanAsked, _EXAMPLE | _WISHES) | gives("Plan", Plan),
)
def plan(request: HttpRequest) -> HttpResponse:
    """As plan.json; where the limits allow none, what collides and the least change that frees."""
    asked = parse(PlanAsked, request.body)
    typed = _plan_typed(asked)
    question = question_of(typed, context(), spoken(request), today())
    return answer(plan_for(context(), _profile(asked, typed), question))


def _profile(asked: FitAsked, typed: Typed) -> Profile:
    """Who asks, read and corrected.

    Raises:
        UsageError: neither a résumé nor a profile is given, or both.
        InputError: what is given can't be read, or a correction can't be right.
    """
    if (asked.resume is None) == (asked.profile is None):
        raise UsageError(
            N_("exactly one of resume and profile has to be given"),
            remedy=N_("Give a JSON Resume as resume, or x-voyageur of a profile.json as profile."),
            where="resume",
        )
    name = "resume" if asked.profile is None else "profile"
    data = asked.resume if asked.profile is None else {EXTENSION: dump(asked.profile)}
    document = read_json_resume(json.dumps(data), Path(name))
    return corrected_profile(document, typed, context(), today(), name)


def _typed(asked: FitAsked) -> Typed:
    return Typed(
        region=asked.in_,
        have=[f"{skill}={level}" for skill, level in asked.have.items()],
        without=asked.not_,
        wallet=asked.wallet,
    )


def _plan_typed(asked: PlanAsked) -> Typed:
    """The wishes as they would be typed, so that one place says what can be right."""
    return Typed(
        to=asked.to,
        order=asked.order,
        in_reach=_number(asked.in_reach),
        hours=_number(asked.hours),
        weekday=[f"{day}={hours}" for day, hours in asked.weekday.items()],
        during=[f"{_days(one.period)}={one.hours}" for one in asked.during],
        start=_day(asked.start),
        by=_day(asked.by),
        budget=_number(asked.budget),
        monthly=_number(asked.monthly),
        usd_cad=_number(asked.usd_cad),
        away=_periods(asked.away),
        holidays=asked.holidays,
        projects=_number(asked.projects),
        must=asked.must,
        never=asked.never,
    ).over(_typed(asked))


def _number(value: float | None) -> str | None:
    return None if value is None else str(value)


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _days(period: Period) -> str:
    return f"{period.start}..{period.end}"


def _periods(periods: Iterable[Period]) -> list[str]:
    return [_days(one) for one in periods]

"""Operations on what is kept of the person on this computer."""

# ruff: noqa: ARG001 - Ninja gives the request to every operation

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from ninja import Router

from voyageur.domain.application import Applications
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.next_up import NextUp
from voyageur.domain.plan import Item
from voyageur.domain.report import Report
from voyageur.domain.wallet import WalletRead
from voyageur.services import applications as of_jobs
from voyageur.services import track
from voyageur.services.clock import now, today
from voyageur.services.follow import Following, followed
from voyageur.services.journal import Journal
from voyageur.services.next_up import next_up
from voyageur.services.report import report_of
from voyageur.services.store import opened
from voyageur.services.wallet import wallet_of
from voyageur.shapes import parse
from voyageur.store.whose import whose
from voyageur.web.api.answers import answer, gives, takes
from voyageur.web.api.told import spoken
from voyageur.web.render import context

router = Router(tags=[N_("What is kept of you")])


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A unit that is finished: number, id or words of its name, else the one worked on; since
    which day, else today.
    """

    unit: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Done):
    """Work on a unit, and the ``time`` it took: 3h, 1h30 or 45min."""

    time: str


@router.get("/next", summary=N_("What to do next"), openapi_extra=gives("NextUp", NextUp))
def next_(request: HttpRequest) -> HttpResponse:
    """The unit to work on, the sessions of the coming days, the next exam."""
    with followed(context(), whose()) as (_, following):
        return answer(next_up(following, today()))


@router.get(
    "/progress",
    summary=N_("How the plan that is followed goes"),
    openapi_extra=gives("Report", Report),
)
def progress(request: HttpRequest) -> HttpResponse:
    """Every unit with its state, hours against plan, the likely end."""
    with followed(context(), whose()) as (_, following):
        return answer(report_of(following, today()))


@router.get(
    "/wallet", summary=N_("The certifications held"), openapi_extra=gives("WalletRead", WalletRead)
)
def wallet(request: HttpRequest) -> HttpResponse:
    """Until when each is valid, and what renews it."""
    with opened():
        return answer(wallet_of(context(), Journal(whose()), today()))


@router.get(
    "/applications",
    summary=N_("The applications for jobs"),
    openapi_extra=gives("Applications", Applications),
)
def applications(request: HttpRequest) -> HttpResponse:
    """All of them, in the order in which they were entered."""
    with opened():
        found = of_jobs.of(Journal(whose()))
    return answer(Applications(as_of=today(), applications=found))


@router.post(
    "/log",
    summary=N_("Write down work on a unit; answers with what is next"),
    openapi_extra=takes("Work", Work, {"time": "1h30"}) | gives("NextUp", NextUp),
)
def log(request: HttpRequest) -> HttpResponse:
    """Work of a day."""
    said = parse(Work, request.body)
    minutes = track.read_duration(said.time)
    if minutes is None:
        raise UsageError(
            N_("“{words}” is no time"),
            remedy=N_("Write it like 2h30, 3h or 45min."),
            where="time",
            words=said.time,
        )
    at = now()
    with followed(context(), whose()) as (journal, following):
        item = _item(said.unit, following, request)
        event = track.log(journal, following, item, minutes, said.on or at.date(), at)
        return answer(next_up(following.after(event), today()))


@router.post(
    "/done",
    summary=N_("Write down that a unit is finished; answers with what is next"),
    openapi_extra=takes("Done", Done, {}) | gives("NextUp", NextUp),
)
def done(request: HttpRequest) -> HttpResponse:
    """A unit is finished, an exam passed."""
    said, at = parse(Done, request.body), now()
    with followed(context(), whose()) as (journal, following):
        item = _item(said.unit, following, request)
        event = track.finish(journal, following, item, said.on or at.date(), at)
        return answer(next_up(following.after(event), today()))


def _item(words: str | None, following: Following, request: HttpRequest) -> Item:
    if words is None:
        return track.current(following, today())
    return track.find_item(words, following, spoken(request))

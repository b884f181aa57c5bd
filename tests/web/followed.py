"""A plan that is followed, made once for all tests that only need one."""

from datetime import UTC, date, datetime
from functools import cache

from voyageur.domain.plan import Person, Plan
from voyageur.domain.profile import Profile
from voyageur.services.journal import Journal
from voyageur.services.plan import Question, plan_for
from voyageur.services.store import opened
from voyageur.store.whose import whose
from voyageur.web.render import context

STARTED = datetime(2026, 11, 16, 12, tzinfo=UTC)


@cache
def a_plan() -> Plan:
    """Of somebody who knows nothing, forty hours a week, from a Monday two weeks before today."""
    return plan_for(
        context(),
        Profile(),
        Question(
            role=context().catalogue.roles["data-engineer"],
            region="canada",
            person=Person(hours=40, start=STARTED.date()),
            usd_cad=None,
            as_of=date(2026, 11, 15),
        ),
    )


def follow() -> Plan:
    """Follow it from its first day on."""
    with opened():
        Journal(whose()).start(a_plan(), Profile(), STARTED)
    return a_plan()

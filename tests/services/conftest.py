"""Use cases on the invented catalogue of tests/planning."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

import pytest

from tests.planning import tiny
from voyageur.catalogue.model import Catalogue
from voyageur.domain.plan import Person
from voyageur.domain.requirement import RequirementSets
from voyageur.services.context import Context
from voyageur.services.plan import Question

ADVERTS = tiny.postings((("code",), 4), (("code", "store"), 6), (("ship",), 2))


class TinyContext(Context):
    """The facts at hand: two invented roles and twelve postings."""

    @cached_property
    def catalogue(self) -> Catalogue:
        return tiny.catalogue()

    @cached_property
    def requirement_sets(self) -> RequirementSets:
        return ADVERTS


Ask = Callable[..., Question]


@pytest.fixture
def context() -> Context:
    return TinyContext()


@pytest.fixture
def ask(context: Context) -> Ask:
    """A question about a role with seven hours a week."""

    def question(
        role: str = "builder", usd_cad: str | None = None, by: date | None = None
    ) -> Question:
        return Question(
            role=context.catalogue.roles[role],
            region="canada",
            person=Person(hours=7, start=tiny.MONDAY, by=by),
            usd_cad=usd_cad,
            as_of=tiny.TODAY,
        )

    return question

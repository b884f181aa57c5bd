"""The roles ranked for one person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planning.tiny import EVERYTHING, SKILLS, TODAY, knows
from tests.services.conftest import TinyContext
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.services.fit import Fit, rank_roles, ranking_of
from voyageur.shapes import dump

TINY = TinyContext()


def ranked(profile: Profile, context: Context = TINY) -> list[Fit]:
    return rank_roles(context, profile, "canada", TODAY)


def test_from_nothing_nothing_is_done_and_the_shorter_way_decides() -> None:
    fits = ranked(Profile())
    assert [(fit.role.id, fit.done) for fit in fits] == [("keeper", 0), ("builder", 0)]


def test_hours_ahead_are_those_of_the_roadmap_with_one_certification() -> None:
    keeper, builder = ranked(Profile())
    assert builder.hours == 10 + 20 + 30 + 5 + 20 + 15 + 25 + 12 + 16 + 10
    assert keeper.hours == 10 + 30 + 20 + 12 + 5 + 10


def test_the_role_with_more_of_its_hours_behind_comes_first() -> None:
    assert [fit.role.id for fit in ranked(knows({"store": 2, "code": 1}))] == ["keeper", "builder"]


def test_strengths_and_what_is_missing_come_in_the_order_of_the_postings() -> None:
    builder = ranked(knows({"code": 2, "git": 1, "store": 1}))[0]
    assert builder.role.id == "builder"
    assert builder.strengths == ("code", "git")
    assert builder.missing[:2] == ("store", "ship")


@settings(max_examples=40, deadline=None)
@given(levels=st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 4)))
def test_what_is_done_is_a_part_of_the_whole(levels: dict[str, int]) -> None:
    fits = ranked(knows(levels))
    assert all(0 <= fit.done < 1 for fit in fits)
    assert fits == sorted(fits, key=lambda fit: (-round(fit.done, 2), fit.hours))


def test_what_brings_a_longer_way_is_not_less_than_nothing() -> None:
    """Who has met blue goes on with it, though it needs more than red."""
    fit = next(fit for fit in ranked(knows({"blue": 1})) if fit.role.id == "builder")
    assert fit.hours > ranked(Profile())[1].hours
    assert fit.done == 0


def test_whoever_knows_everything_has_only_exam_and_closing_ahead() -> None:
    assert {fit.role.id: fit.hours for fit in ranked(knows(EVERYTHING, years=9))} == {
        "builder": 16 + 10,
        "keeper": 13 + 10,
    }


@pytest.mark.parametrize("key", ["role", "done", "hours", "reach", "strengths", "missing", "gap"])
def test_the_ranking_as_json_has_every_part(key: str) -> None:
    written = dump(ranking_of(ranked(knows({"code": 2}))))
    assert written["schema_version"] == 1
    assert all(key in row for row in written["roles"])

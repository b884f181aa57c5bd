"""The share of postings in reach: its scope, its n, and when there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.level import Level
from voyageur.domain.requirement import RequirementSet
from voyageur.market.reach import choose_scope, in_reach


def postings(
    n: int,
    *,
    role: str = "baker",
    region: str | None = "quebec",
    country: str = "CA",
    must: tuple[tuple[str, ...], ...] = (("flour",),),
    nice: tuple[tuple[str, ...], ...] = (),
) -> RequirementSet:
    return RequirementSet(
        role=role, country=country, region=region, year=2024, source="s", must=must, nice=nice, n=n
    )


def scope_of(sets: list[RequirementSet], region: str | None = "quebec") -> tuple[int, str, bool]:
    scope = choose_scope(sets, "baker", region, ["cook"])
    return scope.n, scope.words.text, scope.enough


def test_a_region_with_enough_postings_is_the_scope() -> None:
    sets = [postings(10), postings(50, region="ontario")]
    assert scope_of(sets) == (10, "{role} in {region}", True)


def test_a_region_with_too_few_widens_to_canada() -> None:
    sets = [postings(9), postings(5, region="ontario"), postings(5, region=None)]
    assert scope_of(sets) == (19, "{role} in all of Canada", True)


def test_too_few_in_canada_widens_to_the_neighbouring_roles() -> None:
    scope = choose_scope(
        [postings(4), postings(8, role="cook"), postings(90, role="smith")],
        "baker",
        "quebec",
        ["cook"],
    )
    assert (scope.n, scope.enough) == (12, True)
    assert scope.words.values == {"role": "role:baker", "own": 4, "neighbours": "role:cook"}


def test_too_few_everywhere_gives_no_share() -> None:
    assert scope_of([postings(4), postings(5, role="cook")])[::2] == (9, False)
    assert scope_of([])[::2] == (0, False)


def test_a_role_without_neighbours_stays_at_canada() -> None:
    scope = choose_scope([postings(3)], "baker", "quebec", [])
    assert (scope.n, scope.words.text, scope.enough) == (3, "{role} in all of Canada", False)


def test_all_of_canada_skips_the_regions() -> None:
    sets = [postings(10), postings(1, region="ontario")]
    assert scope_of(sets, region=None)[:2] == (11, "{role} in all of Canada")


def test_foreign_postings_never_count() -> None:
    sets = [postings(90, country="US"), postings(90, country="US", role="cook"), postings(2)]
    assert scope_of(sets)[::2] == (2, False)


@pytest.mark.parametrize(
    ("groups", "known", "met"),
    [(10, 7, True), (10, 6, False), (3, 3, True), (3, 2, False), (4, 3, True), (1, 0, False)],
)
def test_seven_of_ten_groups_are_enough_and_less_is_not(groups: int, known: int, met: bool) -> None:
    asked = postings(1, must=tuple((f"s{i}",) for i in range(groups)))
    assert in_reach(asked, {f"s{i}": Level.GUIDED for i in range(known)}) is met


def test_one_alternative_meets_its_group_at_level_two_or_better() -> None:
    asked = postings(1, must=(("aws", "azure"),))
    assert in_reach(asked, {"azure": Level.GUIDED})
    assert not in_reach(asked, {"azure": Level.MET, "aws": Level.MET})


def test_what_is_nice_to_have_counts_only_where_nothing_is_required() -> None:
    levels = {"flour": Level.ALONE}
    assert in_reach(postings(1, nice=(("sugar",),)), levels)
    assert not in_reach(postings(1, must=(), nice=(("sugar",),)), levels)


def test_postings_are_counted_as_often_as_they_stand_for() -> None:
    sets = [postings(12), postings(5, must=(("sugar",), ("salt", "flour")), nice=(("salt",),))]
    scope = choose_scope(sets, "baker", "quebec", [])
    assert scope.met({"flour": Level.GUIDED}) == 12
    assert scope.demand() == {"flour": 17, "sugar": 5, "salt": 5}


_SKILLS = st.sampled_from("abcde")
_SETS = st.builds(
    lambda n, must: postings(n, must=tuple(must)),
    st.integers(1, 9),
    st.lists(st.lists(_SKILLS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=4),
)


@given(st.lists(_SETS), st.dictionaries(_SKILLS, st.sampled_from(list(Level))), _SKILLS)
def test_learning_something_never_puts_a_posting_out_of_reach(
    sets: list[RequirementSet], levels: dict[str, Level], skill: str
) -> None:
    scope = choose_scope(sets, "baker", None, [])
    assert scope.met(levels) <= scope.met({**levels, skill: Level.ALONE}) <= scope.n

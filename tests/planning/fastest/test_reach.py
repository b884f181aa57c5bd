"""The lanes count as the market does."""

from itertools import combinations

import pytest

from voyageur.domain.level import Level
from voyageur.domain.requirement import RequirementSet
from voyageur.market.reach import THRESHOLD, in_reach
from voyageur.planning.fastest.problem import Posting
from voyageur.planning.fastest.reach import Reach


@pytest.mark.parametrize("groups", range(1, 41))
def test_as_many_groups_are_enough_as_for_the_market(groups: int) -> None:
    names = [str(n) for n in range(groups)]
    asked = RequirementSet(
        role="r", country="CA", source="s", must=tuple((name,) for name in names), nice=(), n=1
    )
    posting = Posting(1, tuple(frozenset(group) for group in asked.must))
    for met in range(groups + 1):
        known = frozenset(names[:met])
        reach = Reach([posting], known, frozenset(), THRESHOLD)
        assert reach.from_start == in_reach(asked, dict.fromkeys(known, Level.GUIDED))


def test_lanes_add_up_to_postings() -> None:
    postings = [
        Posting(3, tuple(map(frozenset, ("a", "b", "c")))),
        Posting(5, tuple(map(frozenset, ("ab", "cd", "d", "d")))),
        Posting(7, (frozenset("e"),)),
        Posting(9, ()),
    ]
    reach = Reach(postings, frozenset("e"), frozenset("abcd"), 0.5)
    for size in range(5):
        for skills in combinations("abcd", size):
            lanes = reach.start + reach.adds[reach.met_by(frozenset(skills))]
            first = sum(skill in skills for skill in "abc") >= 2
            second = ("a" in skills or "b" in skills) + ("c" in skills or "d" in skills)
            second += 2 * ("d" in skills)
            assert reach.postings(lanes) == 7 + 3 * first + 5 * (second >= 2)

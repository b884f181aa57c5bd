"""The order of ranked postings."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from voyageur.domain.job import Workplace
from voyageur.domain.ranking import (
    Closing,
    GroupMatch,
    RankedPosting,
    State,
    Tally,
    Way,
    rank_key,
    taught,
)
from voyageur.domain.requirement import Wanted


def group(state: State, way: Way | None = None, *, must: bool = True) -> GroupMatch:
    wanted = (Wanted(skill="code"),)
    return GroupMatch(must=must, any_of=wanted, state=state, way=way)  # type: ignore[arg-type]


def posting(
    ident: str = "a",
    must: tuple[int, int] = (2, 4),
    nice: tuple[int, int] = (0, 0),
    hours: int | None = 10,
    *,
    way: Way | None = None,
    posted: date | None = None,
) -> RankedPosting:
    """A posting of which so many of so many are met; 0.7 of them is in reach."""
    met, n = must if must[1] else nice
    return RankedPosting(
        id=ident,
        title="",
        place=Workplace(),
        posted=posted,
        groups=(group("missing", way),) if way else (),
        must=Tally(must[0], 0, must[1]),
        nice=Tally(nice[0], 0, nice[1]),
        in_reach=bool(n) and met >= 0.7 * n,
        closing=Closing(hours=hours),
    )


def in_order(*postings: RankedPosting) -> str:
    return "".join(one.id for one in sorted(postings, key=rank_key))


def test_in_reach_goes_before_what_is_not_though_that_says_more() -> None:
    assert in_order(posting("b", (6, 9)), posting("a", (1, 1))) == "ab"


def test_what_says_little_of_what_it_asks_for_stands_behind_its_like() -> None:
    assert in_order(posting("b", (1, 1)), posting("a", (7, 9))) == "ab"
    assert in_order(posting("b", (1, 2)), posting("a", (0, 5))) == "ab"


def test_then_the_share_required_decides_then_the_nice_ones_then_hours() -> None:
    assert in_order(posting("b", (7, 9)), posting("a", (8, 9))) == "ab"
    assert in_order(posting("b", nice=(1, 4)), posting("a", nice=(2, 4))) == "ab"
    assert in_order(posting("b", hours=20), posting("a", hours=10)) == "ab"


def test_hours_that_nobody_knows_are_more_than_any() -> None:
    known = posting("a", hours=900)
    assert in_order(posting("b", hours=10, way="none"), known) == "ab"
    assert in_order(posting("b", hours=None, way="none"), known) == "ab"
    assert not taught(posting(way="none"))
    assert taught(posting(way="practice"))


def test_then_the_newer_an_unknown_day_last_and_then_the_identity() -> None:
    old, new = date(2026, 1, 2), date(2026, 3, 4)
    postings = [posting("d"), posting("b", posted=old), posting("a", posted=new), posting("c")]
    assert in_order(*postings) == "abcd"


def test_where_nothing_is_required_what_would_be_nice_counts() -> None:
    assert in_order(posting("b", (1, 4)), posting("a", (0, 0), (3, 3))) == "ab"


def test_what_asks_for_nothing_is_last() -> None:
    assert in_order(posting("a", (0, 0)), posting("b", (0, 9), hours=None)) == "ba"


COUNTS = st.integers(0, 5).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
POSTINGS = st.builds(
    posting,
    st.sampled_from("abcdef"),
    COUNTS,
    COUNTS,
    st.none() | st.integers(0, 99),
    way=st.sampled_from((None, "units", "practice", "none")),
    posted=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)


@settings(max_examples=60, deadline=None)
@given(postings=st.lists(POSTINGS, max_size=8, unique_by=lambda one: one.id), data=st.data())
def test_the_order_is_one_whatever_came_first(
    postings: list[RankedPosting], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(postings))
    assert sorted(shuffled, key=rank_key) == sorted(postings, key=rank_key)

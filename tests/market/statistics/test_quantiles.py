"""Ranks of quantiles, and the ranks that enclose them."""

from fractions import Fraction
from itertools import accumulate
from math import ceil, comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.market.statistics.quantiles import nearest_rank, rank_interval

_PERCENTS = st.integers(1, 99)
_CONFIDENCES = st.sampled_from((0.05, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999))


@pytest.mark.parametrize(
    ("n", "percent", "rank"),
    [(1, 1, 1), (1, 100, 1), (10, 50, 5), (11, 50, 6), (5, 30, 2), (100, 29, 29), (7, 100, 7)],
)
def test_the_nearest_rank_is_the_first_that_leaves_enough_below(
    n: int, percent: int, rank: int
) -> None:
    assert nearest_rank(n, percent) == rank


@given(st.integers(1, 10**12), st.integers(1, 100))
def test_the_nearest_rank_never_suffers_from_rounding(n: int, percent: int) -> None:
    assert nearest_rank(n, percent) == ceil(Fraction(percent * n, 100))


@pytest.mark.parametrize(
    ("n", "ranks"),
    [(6, (1, 6)), (8, (1, 8)), (9, (2, 8)), (10, (2, 9)), (15, (4, 12)), (20, (6, 15)),
     (25, (8, 18)), (30, (10, 21)), (50, (18, 33)), (100, (40, 61))],
)  # fmt: skip
def test_the_interval_of_a_median_is_that_of_the_tables(n: int, ranks: tuple[int, int]) -> None:
    assert rank_interval(n, 50) == ranks


@pytest.mark.parametrize(("percent", "least"), [(50, 6), (10, 36), (90, 36), (25, 13), (75, 13)])
def test_an_interval_is_given_from_the_smallest_sample_that_allows_it(
    percent: int, least: int
) -> None:
    assert all(rank_interval(n, percent) is None for n in range(least))
    assert all(rank_interval(n, percent) is not None for n in range(least, 2 * least))


def probabilities(n: int, percent: int) -> list[int]:
    """P(B <= k) for each k, times 100 ** n."""
    terms = (comb(n, k) * percent**k * (100 - percent) ** (n - k) for k in range(n + 1))
    return list(accumulate(terms))


@given(st.integers(1, 300), _PERCENTS, _CONFIDENCES)
def test_each_tail_is_within_half_of_the_rest_and_one_rank_less_would_not_be(
    n: int, percent: int, confidence: float
) -> None:
    cumulative, whole = probabilities(n, percent), 100**n
    tail = Fraction((1 - confidence) / 2) * whole
    found = rank_interval(n, percent, confidence)
    if found is None:
        assert cumulative[0] > tail or whole - cumulative[n - 1] > tail
        return
    low, high = found
    assert cumulative[high - 1] - cumulative[low - 1] >= Fraction(confidence) * whole - 1
    assert cumulative[low - 1] <= tail < cumulative[low]
    assert whole - cumulative[high - 1] <= tail < whole - cumulative[high - 2]


@pytest.mark.parametrize("percent", [1, 10, 25, 50, 90])
def test_a_sample_of_thousands_is_as_exact_as_a_small_one(percent: int) -> None:
    n = 4_001
    cumulative, whole = probabilities(n, percent), 100**n
    tail = Fraction((1 - 0.95) / 2) * whole
    low = next(k for k, total in enumerate(cumulative) if total > tail)
    high = next(k for k in range(1, n + 1) if whole - cumulative[k - 1] <= tail)
    assert rank_interval(n, percent) == (low, high)


def test_ten_million_values_agree_with_the_normal_law_to_a_rank() -> None:
    n, z = 10_000_000, 1.959963984540054
    for percent in (10, 25, 50, 75, 90):
        half = z * (n * percent * (100 - percent)) ** 0.5 / 100
        low, high = rank_interval(n, percent) or (0, 0)
        assert abs(low - (n * percent / 100 - half)) < 2
        assert abs(high - (n * percent / 100 + half)) < 2


@given(st.integers(1, 50_000), _PERCENTS, _CONFIDENCES)
def test_an_interval_encloses_the_nearest_rank(n: int, percent: int, confidence: float) -> None:
    if found := rank_interval(n, percent, confidence):
        assert 1 <= found[0] <= nearest_rank(n, percent) <= found[1] <= n
        assert found[0] < found[1]


@given(st.integers(0, 5_000), st.integers(1, 50), _PERCENTS)
def test_ranks_never_fall_as_the_sample_grows(n: int, more: int, percent: int) -> None:
    if found := rank_interval(n, percent):
        low, high = rank_interval(n + more, percent) or (0, 0)
        assert found[0] <= low
        assert found[1] <= high


@given(st.integers(0, 5_000), _PERCENTS)
def test_an_interval_is_the_mirror_image_of_that_from_the_other_end(n: int, percent: int) -> None:
    found = rank_interval(n, percent)
    other = rank_interval(n, 100 - percent)
    assert (found is None) == (other is None)
    if found and other:
        assert found == (n + 1 - other[1], n + 1 - other[0])


@given(st.integers(0, 5_000), _CONFIDENCES)
def test_the_interval_of_a_median_lies_alike_on_both_sides(n: int, confidence: float) -> None:
    if found := rank_interval(n, 50, confidence):
        assert sum(found) == n + 1


@given(st.integers(1, 5_000), _PERCENTS)
def test_who_wants_to_be_surer_gets_a_wider_interval(n: int, percent: int) -> None:
    narrow, wide = rank_interval(n, percent, 0.9), rank_interval(n, percent, 0.99)
    if wide is not None:
        assert narrow is not None
        assert wide[0] <= narrow[0] < narrow[1] <= wide[1]


@pytest.mark.parametrize(("n", "percent"), [(0, 50), (-1, 50), (10, 0), (10, 101)])
def test_a_rank_of_nothing_is_refused(n: int, percent: int) -> None:
    with pytest.raises(ValueError, match="no rank"):
        nearest_rank(n, percent)


@pytest.mark.parametrize(
    ("n", "percent", "confidence"),
    [(-1, 50, 0.95), (10, 0, 0.95), (10, 100, 0.95), (10, 50, 0.0), (10, 50, 1.0)],
)
def test_an_interval_that_makes_no_sense_is_refused(
    n: int, percent: int, confidence: float
) -> None:
    with pytest.raises(ValueError, match="no interval"):
        rank_interval(n, percent, confidence)

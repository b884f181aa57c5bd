"""Wilson's interval of a share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.market.statistics.wilson import wilson

_COUNTS = st.integers(1, 10**7).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("k", "n", "interval"),
    [
        (8, 10, (0.4902, 0.9433)),
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_known_shares_have_the_interval_of_the_literature(
    k: int, n: int, interval: tuple[float, float]
) -> None:
    """The last four are those of Newcombe, Statistics in Medicine 17 (1998), table I, method 3."""
    assert tuple(round(end, 4) for end in wilson(k, n)) == interval


@given(_COUNTS)
def test_an_interval_encloses_its_share_within_nothing_and_all(counts: tuple[int, int]) -> None:
    k, n = counts
    low, high = wilson(k, n)
    assert 0 <= low <= k / n <= high <= 1
    assert low < high


@given(_COUNTS)
def test_the_rest_has_the_mirrored_interval(counts: tuple[int, int]) -> None:
    k, n = counts
    low, high = wilson(k, n)
    assert wilson(n - k, n) == pytest.approx((1 - high, 1 - low), abs=1e-12)


@given(_COUNTS)
def test_ten_times_the_sample_makes_a_narrower_interval(counts: tuple[int, int]) -> None:
    k, n = counts
    low, high = wilson(k, n)
    surer_low, surer_high = wilson(10 * k, 10 * n)
    assert surer_high - surer_low < high - low


@pytest.mark.parametrize(("k", "n"), [(0, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(k: int, n: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(k, n)

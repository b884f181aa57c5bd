"""The trend of a share over months, and when nothing may be said."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.market.statistics.trend import Trend, trend

_MONTH = st.integers(0, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
_MONTHS = st.lists(_MONTH, max_size=36)


def found(*months: tuple[int, int]) -> Trend:
    answer = trend(months)
    assert answer is not None
    return answer


def test_smokers_of_fleiss_give_the_figures_that_r_prints() -> None:
    """``prop.trend.test`` of R on its example (Fleiss, 1981, p. 139): X-squared 8.2249."""
    answer = found((83, 86), (90, 93), (129, 136), (70, 82))
    assert round(answer.z**2, 4) == 8.2249
    assert round(answer.p, 6) == 0.004132
    assert (answer.months, answer.direction) == (4, "down")


def test_malformations_of_agresti_show_no_trend_over_equal_steps() -> None:
    """Agresti, Categorical Data Analysis, on the data of Graubard & Korn: 1.83, p = 0.18."""
    answer = found((48, 17114), (38, 14502), (5, 793), (1, 127), (1, 38))
    assert (round(answer.z**2, 2), round(answer.p, 2)) == (1.83, 0.18)
    assert answer.direction == "none"


def test_a_rise_is_up_and_its_mirror_image_is_down() -> None:
    rise = ((10, 100), (20, 100), (30, 100))
    assert found(*rise).direction == "up"
    assert found(*reversed(rise)).direction == "down"


@pytest.mark.parametrize(
    "months",
    [
        (),
        ((5, 10), (6, 10)),
        ((5, 10), (6, 10), (9, 9)),
        ((0, 10), (0, 20), (0, 30)),
        ((10, 10), (20, 20), (30, 30)),
    ],
    ids=["none at all", "two months", "two that are large enough", "never", "always"],
)
def test_where_nothing_can_be_said_nothing_is(months: tuple[tuple[int, int], ...]) -> None:
    assert trend(months) is None


def test_a_month_with_too_few_takes_no_part_but_keeps_its_place() -> None:
    months = ((20, 40), (9, 9), (22, 40), (28, 40))
    answer = found(*months)
    assert answer.months == 3
    assert answer != found(months[0], months[2], months[3])
    assert answer == found((20, 40), (0, 0), (22, 40), (28, 40), (1, 9))


def test_equal_shares_have_no_lean() -> None:
    assert found((1, 10), (2, 20), (3, 30)) == Trend(z=0.0, p=1.0, months=3, direction="none")


@given(_MONTHS)
def test_the_other_way_round_the_same_trend_has_the_other_sign(
    months: list[tuple[int, int]],
) -> None:
    forth, back = trend(months), trend(months[::-1])
    rest = trend([(n - k, n) for k, n in months])
    assert (forth is None) == (back is None) == (rest is None)
    if forth and back and rest:
        assert forth.z == pytest.approx(-back.z, abs=1e-9)
        assert forth.z == pytest.approx(-rest.z, abs=1e-9)


@given(_MONTHS)
def test_z_is_that_of_the_textbook(months: list[tuple[int, int]]) -> None:
    if answer := trend(months):
        taken = [(t, k, n) for t, (k, n) in enumerate(months) if n >= 10]
        whole = sum(n for _, _, n in taken)
        share = sum(k for _, k, _ in taken) / whole
        mean = sum(t * n for t, _, n in taken) / whole
        above = sum((t - mean) * (k - n * share) for t, k, n in taken)
        below = sqrt(share * (1 - share) * sum(n * (t - mean) ** 2 for t, _, n in taken))
        assert answer.z == pytest.approx(above / below, rel=1e-6, abs=1e-6)
        assert 0 <= answer.p <= 1
        assert (answer.direction == "none") == (answer.p >= 0.05)


@pytest.mark.parametrize("month", [(-1, 10), (11, 10), (0, -1)])
def test_what_is_no_share_is_refused(month: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no share"):
        trend([(5, 10), month, (5, 10)])

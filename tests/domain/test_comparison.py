"""Which choices no other beats."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.comparison import CRITERIA, Choice, beaten_by
from voyageur.domain.message import Message
from voyageur.domain.net_pay import NetAt
from voyageur.domain.plan import Reach

DAY = date(2027, 1, 4)


def choice(
    weeks: int | None, cost: int | None, share: float | None, net: int | None, *unpriced: str
) -> Choice:
    reach = Reach(date=DAY, met=0, n=10, scope=Message("all"), share=share)
    left = None
    if net is not None:
        left = NetAt(
            region="ontario", noc="1", of="ontario", gross=net * 2, net=net, edition="2027"
        )
    return Choice(
        role="r", region="ontario", weeks=weeks, cost=cost, unpriced=unpriced, now=reach,
        then=reach, net=left,
    )  # fmt: skip


CHOICES = st.lists(
    st.builds(
        choice,
        st.integers(1, 4),
        st.integers(0, 3),
        st.sampled_from([0.0, 0.2, 0.5]),
        st.integers(1, 4),
    ),
    min_size=1,
    max_size=8,
)


@given(CHOICES)
def test_something_is_beaten_by_nothing_and_what_beats_is_better(choices: list[Choice]) -> None:
    beaten = [beaten_by(one, choices) for one in choices]
    assert any(not found for found in beaten)
    for one, found in zip(choices, beaten, strict=True):
        for better in found:
            other = choices[better.choice]
            for name in CRITERIA:
                mine, its = one.worth(name), other.worth(name)
                assert mine is not None
                assert its is not None
                assert its >= mine
                assert (its > mine) == (name in better.by)
            assert all(back.choice != choices.index(one) for back in beaten[better.choice])


def test_what_is_not_known_is_no_reason() -> None:
    good = choice(1, 0, 0.9, 100)
    for poor in (
        choice(None, None, 0.1, 1),
        choice(50, 900, None, 1),
        choice(50, 900, 0.1, None),
        choice(50, 900, 0.1, 1, "exam"),
    ):
        assert beaten_by(poor, [good, poor]) == ()
    poor = choice(50, 900, 0.1, 1)
    assert [one.choice for one in beaten_by(poor, [good, poor])] == [0]

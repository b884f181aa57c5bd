"""Units: honest hours, and places to learn in the person's language first."""

from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.unit import Hours, Resource, Unit


def place(title: str, language: Literal["en", "fr"]) -> Resource:
    return Resource(
        url=f"https://example.org/{title}",
        title=title,
        language=language,
        free=True,
        official=True,
        verified_on=date(2026, 11, 23),
        source="pages",
    )


def test_places_in_the_language_asked_for_come_first_each_in_its_order() -> None:
    unit = Unit(
        id="study-python",
        kind="study",
        name={"en": "Python"},
        hours=Hours(1, 2, 3),
        basis="editorial",
        reasoning="made for this test",
        resources=(place("a", "en"), place("b", "fr"), place("c", "en"), place("d", "fr")),
    )
    assert [r.title for r in unit.resources_in("fr")] == ["b", "d", "a", "c"]
    assert [r.title for r in unit.resources_in("en")] == ["a", "c", "b", "d"]


@given(st.lists(st.integers(1, 500), min_size=3, max_size=3).map(sorted))
def test_hours_run_from_low_over_likely_to_high(hours: list[int]) -> None:
    low, likely, high = hours
    assert Hours(low, likely, high).likely == likely


@pytest.mark.parametrize("hours", [(0, 1, 2), (-1, 1, 2), (3, 2, 4), (1, 5, 4), (2, 1, 1)])
def test_hours_out_of_order_or_not_above_zero_are_refused(hours: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="0 < low <= likely <= high"):
        Hours(*hours)

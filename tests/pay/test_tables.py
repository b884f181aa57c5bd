"""Which table holds when."""

from datetime import date

import pytest

from tests.pay.editions import TABLES
from voyageur.domain.errors import UsageError
from voyageur.pay.tables import table_for


@pytest.mark.parametrize(
    ("when", "edition"),
    [
        (2025, "2025"),
        (2026, "2026"),
        (date(2026, 1, 1), "2026-01"),
        (date(2026, 6, 30), "2026-01"),
        (date(2026, 7, 1), "2026-07"),
        (date(2026, 12, 31), "2026-07"),
    ],
)
def test_a_year_has_its_table_and_a_day_the_payroll_table_in_force(
    when: int | date, edition: str
) -> None:
    assert table_for(TABLES.values(), when).id == edition


@pytest.mark.parametrize(
    ("when", "near"),
    [
        (2027, "2026"),
        (2024, "2025"),
        (0, "2025"),
        (10**9, "2026"),
        (date(2027, 1, 1), "2026-07-01"),
        (date(2025, 12, 31), "2026-01-01"),
    ],
)
def test_another_years_table_is_offered_and_not_used(when: int | date, near: str) -> None:
    with pytest.raises(UsageError, match=f"no tax table for {when}") as caught:
        table_for(TABLES.values(), when)
    assert str(caught.value.remedy).startswith(f"The nearest is for {near}:")


def test_without_any_table_there_is_none_to_offer() -> None:
    with pytest.raises(UsageError) as caught:
        table_for([], 2026)
    assert str(caught.value.remedy) == "Import one: voyageur data import."

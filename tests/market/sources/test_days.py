"""Days in the ways in which sources write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.market.sources.days import When, when

DAY = date(2026, 8, 18)


@pytest.mark.parametrize(
    "words",
    [
        "2026-08-18", "2026-8-18", "2026/08/18", "2026.08.18", "20260818",
        "2026-08-18T23:59:00-04:00", "2026-08-18T00:00:00Z", "2026-08-18 20:45:29 UTC",
        "August 18, 2026", "Aug 18, 2026", "Aug. 18 2026", "August 18th, 2026",
        "18 August 2026", "18 août 2026", "18 aout 2026", "le 18 août 2026", "mardi 18 AOÛT 2026",
        "Tue Aug 18 02:00:00 UTC 2026", "Tue, 18 Aug 2026 02:00:00 GMT", "08/18/2026", "18/08/2026",
        "1787054400", "1787054400.0", "1787054400000", "1787054400123456",
    ],
)  # fmt: skip
def test_a_day_is_read(words: str) -> None:
    assert when(words) == When(DAY, 2026)


@pytest.mark.parametrize(
    ("words", "year"), [("2024-03", 2024), ("2024", 2024), ("1er janvier 2024", 2024)]
)
def test_a_year_is_read_where_there_is_no_day(words: str, year: int) -> None:
    assert when(words).year == year


@pytest.mark.parametrize(
    "words",
    ["", "3 days ago", "il y a 3 jours", "Posted 30+ Days Ago", "2026-02-30", "04/05/2026",
     "0", "12", "0000", "0000-00-00", "99999999", "may", "Open until filled", "9" * 61, "20261399"],
)  # fmt: skip
def test_what_is_no_day_is_none(words: str) -> None:
    assert when(words) == When()


@given(st.text(max_size=80) | st.integers().map(str) | st.from_regex(r"[\d/. -]{1,30}"))
def test_any_words_are_read_or_not(words: str) -> None:
    assert isinstance(when(words), When)

"""Pay in numbers becomes words that the reader of pay understands."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.market.sources.conftest import Get, Read
from voyageur.market.sources.normalise import Normalised
from voyageur.market.sources.pay import Stated, amount, pay_words
from voyageur.understanding.fold import Text
from voyageur.understanding.pay import read_pay


@pytest.mark.parametrize(
    ("low", "high", "currency", "period", "words"),
    [
        ("86801.0", "109119", "CAD", "year", "CAD 86,801 to 109,119 a year"),
        ("32.5", "32.5", "cad", "Hour", "CAD 32.5 an hour"),
        ("32.5", "", "CAD", "HOUR", "from CAD 32.5 an hour"),
        ("0", "120000", "CAD", "ANN", "up to CAD 120,000 a year"),
        ("90000", "80000", "US$", "1 YEAR", "USD 80,000 to 90,000 a year"),
        ("2556.1", "3107.16", "CAD", "Bi-weekly", "CAD 2,556.1 to 3,107.16 biweekly"),
        ("1400", "1400", "CAD", "Week", "CAD 1,400 a week"),
        ("8650", "11243", "CAD", "Monthly", "CAD 8,650 to 11,243 a month"),
        ("60", "70", "CAD", "per-hour-wage", "CAD 60 to 70 an hour"),
        ("60000", "70000", "$", "often", "60,000 to 70,000"),
        ("70 000 $", "80 000 $", "CAD", "par année", "CAD 70,000 to 80,000 a year"),
        ("65k", "80K", "C$", "yearly", "CAD 65,000 to 80,000 a year"),
        ("0", "0", "CAD", "year", None),
        ("", "", "CAD", "year", None),
    ],
)
def test_numbers_become_words(
    low: str, high: str, currency: str, period: str, words: str | None
) -> None:
    stated = Stated(low=low, high=high, currency=currency, period=period)
    assert pay_words(stated, estimated=False) == (words, None)


@pytest.mark.parametrize(
    ("low", "high", "period", "currency"),
    [
        (3250, 3250, "hour", "CAD"), (8680100, 10911900, "year", "CAD"),
        (3250, None, "hour", "CAD"), (None, 12000000, "year", "CAD"),
        (255610, 310716, "fortnight", "CAD"), (800000, 900000, "month", "USD"),
        (140000, 150000, "week", "CAD"),
    ],
)  # fmt: skip
def test_the_reader_of_pay_reads_the_words_back(
    low: int | None, high: int | None, period: str, currency: str
) -> None:
    ends = ["" if cents is None else str(Decimal(cents) / 100) for cents in (low, high)]
    words, _ = pay_words(
        Stated(low=ends[0], high=ends[1], currency=currency, period=period), estimated=False
    )
    pay = read_pay(Text(f"Salary: {words}\n\nBread is baked."))
    assert pay is not None
    assert (pay.low, pay.high, pay.period, pay.currency) == (low, high, period, currency)
    assert pay.notes == ()


def test_an_estimate_is_read_as_one(get: Get) -> None:
    row: dict[str, Any] = {"salary_min": 60000, "salary_max": 70000}
    fields = {"salary_currency": "'CAD'", "salary_period": "'year'"}
    words = get(row, fields=fields, estimated_pay=True).base_salary
    assert words == "CAD 60,000 to 70,000 a year (estimated)"
    pay = read_pay(Text(f"Salary: {words}"))
    assert pay is not None
    assert pay.notes == ("estimate",)


def test_text_stays_as_it_is_and_numbers_go_before_it(get: Get) -> None:
    assert get({"base_salary": "$27/hr"}).base_salary == "$27/hr"
    assert get({"base_salary": 85000}).base_salary == "85,000"
    assert get({"base_salary": "0"}).base_salary is None
    both = get({"base_salary": "see below", "salary_min": 50, "salary_period": "hour"})
    assert both.base_salary == "from 50 an hour"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"salary_min": 1, "salary_max": 1}, "1"),
        ({"salary_min": 400_000_000}, "400,000,000"),
        ({"salary_max": 45, "salary_period": "YEAR"}, "45"),
        ({"salary_max": 90_000, "salary_period": "HOUR"}, "90,000"),
        ({"base_salary": "-5"}, "-5"),
    ],
)
def test_pay_of_nobody_is_left_out_and_said(read: Read, row: dict[str, Any], said: str) -> None:
    found = read(row)
    assert isinstance(found, Normalised)
    assert found.posting.base_salary is None
    assert list(map(str, found.doubts)) == [f"base_salary can't be {said} and is left out"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("65,000", "65000"), ("32,50", "32.5"),
        ("1,234,567", "1234567"), ("CA$70,000.00", "70000"), ("70 000,00 $", "70000"),
        ("12'000", "12000"), ("32.125", "32.125"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_write_it(words: str, value: str) -> None:
    assert amount(words) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["", "50-60", "about 5", "1.2.,", "1e9", "CAD", "5 apples", "9" * 41]
)
def test_what_is_more_or_less_than_an_amount_is_none(words: str) -> None:
    assert amount(words) is None


@given(st.text("0123456789.,' $kKCAD€-", max_size=45) | st.text(max_size=45))
def test_any_words_are_an_amount_or_none(words: str) -> None:
    pay_words(Stated(text=words, low=words, period=words, currency=words), estimated=True)

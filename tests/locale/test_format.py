"""Days, money and numbers as Canadians write them, and never broken at the end of a line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.money import Money
from voyageur.domain.names import LANGS, Lang
from voyageur.locale.format import day, exact, language, money, number, percent

# U+00A0, the space that doesn't break, is written "_" in the tables below.


def shown(text: str) -> str:
    assert "_" not in text
    return text.replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [
        (date(2027, 3, 8), "Mar 8, 2027", "8 mars 2027"),
        (date(2027, 3, 1), "Mar 1, 2027", "1er mars 2027"),
        (date(2027, 8, 11), "Aug 11, 2027", "11 août 2027"),
        (date(2027, 12, 31), "Dec 31, 2027", "31 déc. 2027"),
    ],
)
def test_a_day_is_written_in_either_language(value: date, en: str, fr: str) -> None:
    assert day(value, "en") == en
    assert day(value, "fr") == fr


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [
        (Money(103_100, "CAD"), "$1,031", "1_031_$"),
        (Money(0, "CAD"), "$0", "0_$"),
        (Money(5, "CAD"), "$0.05", "0,05_$"),
        (Money(123_456_789, "CAD"), "$1,234,567.89", "1_234_567,89_$"),
        (Money(16_500, "USD"), "US$165", "165_$_US"),
        (Money(16_550, "USD"), "US$165.50", "165,50_$_US"),
    ],
)
def test_money_is_written_in_either_language(value: Money, en: str, fr: str) -> None:
    assert shown(money(value, "en")) == en
    assert shown(money(value, "fr")) == fr


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [(10.0, "10", "10"), (7.5, "7.5", "7,5"), (1234.56, "1,234.6", "1_234,6"), (0.04, "0", "0")],
)
def test_a_number_has_one_decimal_at_most(value: float, en: str, fr: str) -> None:
    assert shown(number(value, "en")) == en
    assert shown(number(value, "fr")) == fr


@pytest.mark.parametrize(
    ("value", "en", "fr"), [("1.38", "1.38", "1,38"), ("1.3801", "1.3801", "1,3801")]
)
def test_an_exact_number_keeps_its_digits(value: str, en: str, fr: str) -> None:
    assert (exact(value, "en"), exact(value, "fr")) == (en, fr)


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [(0.0, "0%", "0_%"), (0.125, "12%", "12_%"), (0.996, "100%", "100_%"), (1.0, "100%", "100_%")],
)
def test_a_share_is_written_as_whole_per_cent(value: float, en: str, fr: str) -> None:
    assert shown(percent(value, "en")) == en
    assert shown(percent(value, "fr")) == fr


def test_a_human_language_is_named_or_left_as_its_code() -> None:
    assert (language("fr", "en"), language("fr", "fr")) == ("French", "français")
    assert language("xx-unknown", "fr") == "xx-unknown"


@given(st.integers(0, 10**12), st.sampled_from(["CAD", "USD"]), st.sampled_from(LANGS))
def test_an_amount_never_breaks_at_the_end_of_a_line_and_keeps_every_digit(
    cents: int, currency: str, lang: Lang
) -> None:
    text = money(Money(cents, currency), lang)
    assert not set(text) & {" ", "\t", "\n"}
    digits = "".join(filter(str.isdigit, text))
    assert int(digits) == (cents if cents % 100 else cents // 100)

"""Pay in the spellings that people in Canada use, and numbers that are no pay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.money import Money
from voyageur.understanding.pay import Stated, find_pay

NBSP, NARROW = "\u00a0", "\u202f"

RANGES = {
    "$120K – $160K CAD / yr": (120_000, 160_000, "CAD", "year"),
    "$90K–$120K": (90_000, 120_000, "CAD", "year"),
    "$90K - $120K": (90_000, 120_000, "CAD", "year"),
    "$90k to $120k": (90_000, 120_000, "CAD", "year"),
    "$120–160K": (120_000, 160_000, "CAD", "year"),
    "$120–$160K": (120_000, 160_000, "CAD", "year"),
    "120–160 k$": (120_000, 160_000, "CAD", "year"),
    "$110,000 to $130,000 per year": (110_000, 130_000, "CAD", "year"),
    "between $110,000 and $130,000 annually": (110_000, 130_000, "CAD", "year"),
    "CAD 110,000 - 130,000": (110_000, 130_000, "CAD", "year"),
    "C$110,000 to C$130,000": (110_000, 130_000, "CAD", "year"),
    f"90{NBSP}000{NBSP}$ à 120{NBSP}000{NBSP}$ par an": (90_000, 120_000, "CAD", "year"),
    f"90{NARROW}000{NARROW}$ à 120{NARROW}000{NARROW}$ par an": (90_000, 120_000, "CAD", "year"),
    "90 000 $ à 120 000 $ par année": (90_000, 120_000, "CAD", "year"),
    "de 90 000 $ à 120 000 $": (90_000, 120_000, "CAD", "year"),
    "entre 95 k$ et 125 k$": (95_000, 125_000, "CAD", "year"),
    "entre 95 000 $ et 125 000 $ par an": (95_000, 125_000, "CAD", "year"),
    "de 33,65 $ à 50,48 $ l'heure": (33.65, 50.48, "CAD", "hour"),
    "$33.65 - $50.48 hourly": (33.65, 50.48, "CAD", "hour"),
    "24.50$ - 30$/hr": (24.50, 30, "CAD", "hour"),
    "€65,000 – €85,000": (65_000, 85_000, "EUR", "year"),
    "65 000 € à 85 000 €": (65_000, 85_000, "EUR", "year"),
    "£55k-£75k": (55_000, 75_000, "GBP", "year"),
    "$90K – $120K USD": (90_000, 120_000, "USD", "year"),
}

AMOUNTS = {
    "$45.50/hr": (45.50, "CAD", "hour"),
    "45,50 $ de l'heure": (45.50, "CAD", "hour"),
    "45,50 $ l’heure": (45.50, "CAD", "hour"),
    "45,50 $/h": (45.50, "CAD", "hour"),
    "$45 an hour": (45, "CAD", "hour"),
    "45 $/heure": (45, "CAD", "hour"),
    "taux horaire : 45 $": (45, "CAD", "hour"),
    "CAD 110,000": (110_000, "CAD", "year"),
    "$95,000 CAD": (95_000, "CAD", "year"),
    "95 000 $ CAD": (95_000, "CAD", "year"),
    "CDN$95,000": (95_000, "CAD", "year"),
    "CA$95,000": (95_000, "CAD", "year"),
    "85 000,00 $": (85_000, "CAD", "year"),
    f"85{NBSP}000,50{NBSP}$": (85_000.50, "CAD", "year"),
    "$85,000.25": (85_000.25, "CAD", "year"),
    "$85000": (85_000, "CAD", "year"),
    "85000$": (85_000, "CAD", "year"),
    "salaire annuel : 75 000 $": (75_000, "CAD", "year"),
    "EUR 70k": (70_000, "EUR", "year"),
    "70 000 EUR": (70_000, "EUR", "year"),
    "US$120,000": (120_000, "USD", "year"),
    "$120,000 USD": (120_000, "USD", "year"),
    "USD 120,000": (120_000, "USD", "year"),
    "£450 per day": (450, "GBP", "day"),
    "500 $ par jour": (500, "CAD", "day"),
    "$1,500 a week": (1_500, "CAD", "week"),
    "2 000 $ par semaine": (2_000, "CAD", "week"),
    "$8,000 a month": (8_000, "CAD", "month"),
    "8 000 $ par mois": (8_000, "CAD", "month"),
    "$95k/yr": (95_000, "CAD", "year"),
    "$75,000, plus benefits": (75_000, "CAD", "year"),
    "$75,000.": (75_000, "CAD", "year"),
}

FROM = {
    "C$110k+": (110_000, "CAD", "year"),
    "$95,000+": (95_000, "CAD", "year"),
    "from $95,000": (95_000, "CAD", "year"),
    "starting at $95,000": (95_000, "CAD", "year"),
    "at least $95,000": (95_000, "CAD", "year"),
    "à partir de 24,50 $ l'heure": (24.50, "CAD", "hour"),
    "au moins 100 000 $": (100_000, "CAD", "year"),
    "plus de 100 000 $": (100_000, "CAD", "year"),
}

UP_TO = {
    "up to $140,000": (140_000, "CAD", "year"),
    "at most $140,000": (140_000, "CAD", "year"),
    "jusqu'à 140 000 $": (140_000, "CAD", "year"),
    "jusqu’à 140 000 $ par année": (140_000, "CAD", "year"),
    "au plus 140 000 $": (140_000, "CAD", "year"),
}

ONLY_WHERE_SURE = {
    "110K–150K": (110_000, 150_000),
    "Base: 110,000 – 130,000": (110_000, 130_000),
    "110k to 150k": (110_000, 150_000),
}

NO_PAY = [
    "3 to 5 years",
    "NOC 21211",
    "2026",
    "2024-2026",
    "AZ-305",
    "401k",
    "24/7",
    "80 %",
    "100 000 utilisateurs",
    "ISO 27001",
    "Python 3.11",
    "$",
    "k$",
    "$0",
    "",
]

NEVER_PAY = ["3 to 5 years", "AZ-305", "24/7", "80 %", "Python 3.11", "$0", "$", ""]


def one(words: str, **how: bool) -> Stated:
    found = list(find_pay(words, **how))
    assert len(found) == 1, found
    return found[0]


def money(units: float, currency: str, per: str) -> Money:
    return Money(round(units * 100), currency, per)  # type: ignore[arg-type]


@pytest.mark.parametrize("words", RANGES)
def test_a_range_is_read_with_currency_and_period(words: str) -> None:
    low, high, currency, per = RANGES[words]
    stated = one(words)
    assert (stated.low, stated.high) == (money(low, currency, per), money(high, currency, per))


@pytest.mark.parametrize("words", AMOUNTS)
def test_one_amount_is_both_ends(words: str) -> None:
    stated = one(words)
    assert stated.low == stated.high == money(*AMOUNTS[words])


@pytest.mark.parametrize("words", FROM)
def test_what_has_no_upper_end_is_open_above(words: str) -> None:
    stated = one(words)
    assert (stated.low, stated.high) == (money(*FROM[words]), None)


@pytest.mark.parametrize("words", UP_TO)
def test_what_has_no_lower_end_is_open_below(words: str) -> None:
    stated = one(words)
    assert (stated.low, stated.high) == (None, money(*UP_TO[words]))


@pytest.mark.parametrize("words", ONLY_WHERE_SURE)
def test_numbers_without_currency_are_pay_only_where_the_place_is_sure(words: str) -> None:
    low, high = ONLY_WHERE_SURE[words]
    assert list(find_pay(words)) == []
    stated = one(words, sure=True)
    assert (stated.low, stated.high) == (money(low, "CAD", "year"), money(high, "CAD", "year"))


@pytest.mark.parametrize("words", NO_PAY)
def test_numbers_of_other_things_are_no_pay(words: str) -> None:
    assert list(find_pay(words)) == []


@pytest.mark.parametrize("words", NEVER_PAY)
def test_some_numbers_are_no_pay_even_below_a_heading_of_pay(words: str) -> None:
    assert list(find_pay(words, sure=True)) == []


@pytest.mark.parametrize("words", ["$160K – $120K", "160 000 $ à 120 000 $"])
def test_a_range_that_falls_is_none(words: str) -> None:
    assert list(find_pay(words)) == []


def test_a_line_with_several_amounts_gives_each_with_its_place() -> None:
    words = "Junior: $70K · Senior: $110K–$130K CAD"
    junior, senior = find_pay(words)
    assert words[: junior.start] == "Junior: "
    assert words[junior.start : junior.end].strip() == "$70K"
    assert junior.low == money(70_000, "CAD", "year")
    assert words[senior.start : senior.end].strip() == "$110K–$130K CAD"
    assert senior.high == money(130_000, "CAD", "year")


@pytest.mark.parametrize("words", ["$90K–$120K", "90 000 $ par an", "$45.50/hr"])
def test_a_bare_dollar_is_said_to_be_bare_and_is_the_reader_s(words: str) -> None:
    [ours] = find_pay(words)
    [theirs] = find_pay(words, dollars="USD")
    assert ours.bare
    assert theirs.bare
    assert ours.low
    assert theirs.low
    assert (ours.low.currency, theirs.low.currency) == ("CAD", "USD")
    assert ours.low.cents == theirs.low.cents


@pytest.mark.parametrize("words", ["C$110k+", "$95,000 CAD", "US$120,000", "€65,000", "EUR 70k"])
def test_a_named_currency_is_not_bare_whatever_the_reader_s_dollar(words: str) -> None:
    [ours] = find_pay(words)
    [theirs] = find_pay(words, dollars="AUD")
    assert not ours.bare
    assert ours == theirs


RANGE = st.tuples(st.integers(1, 400), st.integers(0, 400)).map(lambda p: (p[0], p[0] + p[1]))


@given(ends=RANGE, dash=st.sampled_from(["–", " – ", "-", " - ", " to ", " à ", " et "]))
def test_every_range_in_thousands_is_read_back(ends: tuple[int, int], dash: str) -> None:
    low, high = ends
    stated = one(f"${low}K{dash}${high}K CAD / yr")
    assert stated.low == money(low * 1000, "CAD", "year")
    assert stated.high == money(high * 1000, "CAD", "year")


@given(
    dollars=st.integers(1, 9_999_999),
    cents=st.integers(0, 99),
    space=st.sampled_from([" ", NBSP, NARROW]),
)
def test_every_amount_is_the_same_in_both_languages(dollars: int, cents: int, space: str) -> None:
    english = f"${dollars:,}.{cents:02d} a year"
    french = f"{dollars:,}".replace(",", space) + f",{cents:02d}{space}$ par an"
    wanted = Money(dollars * 100 + cents, "CAD", "year")
    assert one(english).low == one(french).low == wanted


@given(words=st.text(alphabet="0123456789 ,.$kK€£–-+/àto CADUS\u00a0\u202fyrh", max_size=60))
def test_whatever_is_written_pay_lies_within_the_words_and_is_no_less_than_nothing(
    words: str,
) -> None:
    last = 0
    for stated in find_pay(words, sure=True):
        assert last <= stated.start < stated.end <= len(words)
        last = stated.end
        assert stated.low or stated.high
        assert all(end.cents >= 0 for end in (stated.low, stated.high) if end)
        if stated.low and stated.high:
            assert stated.low.cents <= stated.high.cents

"""The one pay of a posting's job: read from whole postings and from fields of them."""

import re
import re._parser as sre  # type: ignore[import-not-found]
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.pay import is_exact
from eval.pay_texts import written
from voyageur.domain.posted_pay import PostedPay
from voyageur.understanding.fold import Text
from voyageur.understanding.pay import (
    amounts,
    around,
    claim,
    hours,
    pattern,
    posting,
    read_pay,
    spots,
)

POSTING = """\
About us

We make scheduling software in Moncton, have 240 employees and 15,000 customers, and raised $30M.

What you will do

Own a cloud budget of $250,000 a year and save our clients $40,000 to $60,000 each.

What we offer

{pay}
* $1,500 a year for courses, $500 for your home office
* RRSP match of up to $3,000, dental coverage of $2,000 per year
* A referral bonus of $2,500

{hours}Reference: 2026-45500, telephone 506 555-0100
"""

STATED = {
    "Salary: $90K–$120K": (90_000, 120_000, "year"),
    "Salary: 70000 - 90000": (70_000, 90_000, "year"),
    "Pay: 45.50/hr": (45.50, 45.50, "hour"),
    "CAD 95,000 to CAD 115,000 base salary": (95_000, 115_000, "year"),
    "We pay $1,800 bi-weekly.": (1_800, 1_800, "fortnight"),
    "The range is $81,498 to $106,042 per annum.": (81_498, 106_042, "year"),
    "Daily rate of $550 to $600": (550, 600, "day"),
    "Salary\n$6,310 - $7,890 Monthly": (6_310, 7_890, "month"),
    "Minimum: $81,498\nMaximum: $106,042": (81_498, 106_042, "year"),
    "Base pay, C$194,700 - C$229,000 - C$263,400": (194_700, 263_400, "year"),
    "Salaire : entre 82 500 $ et 104 000 $": (82_500, 104_000, "year"),
    "Salaire annuel : 85 000,00$": (85_000, 85_000, "year"),
    "Rémunération : 45,50 $/h": (45.50, 45.50, "hour"),
    "Taux horaire de 33,65 $ à 50,48 $": (33.65, 50.48, "hour"),
    "Salaire à partir de 65 000 $ par année": (65_000, None, "year"),
    "Salaire jusqu’à 130 000 $": (None, 130_000, "year"),
    "Up to $60 an hour": (None, 60, "hour"),
    "From $75,000 a year": (75_000, None, "year"),
}

FIELDS = {
    "$90K–$120K": (90_000, 120_000, "year"),
    "85 000,00$": (85_000, 85_000, "year"),
    "110,000 a year": (110_000, 110_000, "year"),
    "46 an hour": (46, 46, "hour"),
    "$8K - $10K": (8_000, 10_000, "month"),
    "CA$45.00/hr - CA$55.00/hr": (45, 55, "hour"),
    "$100K": (100_000, 100_000, "year"),
    "60,000Ã¢â‚¬â€œ$80,000 a year": (60_000, 80_000, "year"),
    "$44.00Ãƒâ€šÃ‚Â\u00a0Per hour": (44, 44, "hour"),
}

NO_PAY = [
    "Salary: $1.00 per year",
    "Competitive salary, a $2,000 learning budget and a $1,000 wellness stipend",
    "A signing bonus of $10,000",
    "401k matching up to 4%, 24/7 on call",
    "Customers pay $45 an hour on our marketplace.",
    "Salary is competitive. 35,000 organizations use our software.",
    "Revenue between $90,000 and $120,000 a month",
    "Prime d’embauche de 5 000 $",
    "Horaire de 35 à 40 heures, de 9 h à 17 h",
    "Le chiffre d’affaires dépasse 300 000 $ par mois.",
    "Assurance vie de 100 000 $",
]


def read(words: str, country: str | None = None) -> PostedPay | None:
    return read_pay(Text(words), country)


def stated(pay: PostedPay | None) -> tuple[float | None, float | None, str] | None:
    if pay is None:
        return None
    low, high = (None if end is None else end / 100 for end in (pay.low, pay.high))
    return low, high, pay.period


def one(words: str, country: str | None = None) -> PostedPay:
    found = read(words, country)
    assert found is not None, words
    return found


@pytest.mark.parametrize("words", STATED)
def test_pay_is_found_among_a_posting_s_other_money(words: str) -> None:
    assert stated(read(POSTING.format(pay=words, hours=""))) == STATED[words]


@pytest.mark.parametrize("words", FIELDS)
def test_a_field_that_holds_only_pay_is_read(words: str) -> None:
    assert stated(read(words)) == FIELDS[words]


@pytest.mark.parametrize("words", NO_PAY)
def test_other_money_and_numbers_are_no_pay(words: str) -> None:
    assert read(words) is None
    assert read(POSTING.format(pay=words, hours="")) is None


def test_the_place_is_that_of_the_statement() -> None:
    text = POSTING.format(pay="Salary: between $90,000 and $110,000 a year", hours="")
    pay = one(text)
    assert text[pay.start : pay.end] == "$90,000 and $110,000"


@pytest.mark.parametrize(
    "words",
    [
        "New York: USD 150,000 - 180,000. Toronto: CAD 125,000 - 150,000.",
        "USA salary range: $150,000 - $180,000\nCanada salary range: $125,000 - $150,000",
        "Aux États-Unis : 150 000 $ US à 180 000 $ US. Au Canada : 125 000 $ CA à 150 000 $ CA.",
    ],
)
def test_canadian_pay_is_chosen_unless_the_posting_is_known_to_be_american(words: str) -> None:
    ours = one(words)
    assert (ours.low, ours.currency) == (125_000_00, "CAD")
    assert [(other.low, other.currency) for other in ours.others] == [(150_000_00, "USD")]
    theirs = one(words, "US")
    assert (theirs.low, theirs.currency) == (150_000_00, "USD")


def test_base_pay_is_chosen_before_a_total_and_the_first_of_equals() -> None:
    pay = one("On-target earnings: $150,000. Base salary: $110,000.")
    assert (pay.low, pay.base) == (110_000_00, True)
    assert [(other.low, other.base) for other in pay.others] == [(150_000_00, False)]
    assert one("Level 1: $80,000 - $90,000 salary\nLevel 2: $95,000 - $99,000").low == 80_000_00


@pytest.mark.parametrize(
    "words",
    [
        "OTE: $180,000 - $210,000",
        "Total compensation of $180,000 to $210,000",
        "Salary: $180,000 - $210,000 including bonus",
        "Rémunération globale de 180 000 $ à 210 000 $",
    ],
)
def test_pay_with_what_varies_is_no_base_pay(words: str) -> None:
    assert not one(words).base


def test_an_employer_s_word_comes_before_a_board_s_estimate() -> None:
    pay = one("£71,569\nper year - estimated\n\nThe role is offered at £550 per day.")
    assert stated(pay) == (550, 550, "day")
    assert "estimate" not in pay.notes
    assert "estimate" in one("$60K - $98K(Glassdoor Est.)").notes


@pytest.mark.parametrize(
    ("words", "currency"),
    [
        ("Salary: CDN $81,000", "CAD"),
        ("Salary: US$120,000", "USD"),
        ("Salary: 120 000 dollars américains", "USD"),
        ("Salary: A$120,000", "AUD"),
        ("€60.000 - €80.000 gross salary", "EUR"),
        ("£55k-£75k", "GBP"),
        ("Salary: CHF 95,000", "CHF"),
    ],
)
def test_a_named_currency_stays_and_is_not_doubted(words: str, currency: str) -> None:
    pay = one(words)
    assert pay.currency == currency
    assert not {"currency-assumed", "currency-doubtful"} & set(pay.notes)


@pytest.mark.parametrize(
    ("rest", "country", "currency", "notes"),
    [
        ("", None, "CAD", {"currency-assumed"}),
        ("Offices in Toronto.", None, "CAD", {"currency-assumed"}),
        (
            "401k and an office in Texas, United States.",
            None,
            "USD",
            {"currency-assumed", "currency-doubtful"},
        ),
        (
            "Offices in Toronto and New York.",
            None,
            "CAD",
            {"currency-assumed", "currency-doubtful"},
        ),
        ("Offices in Toronto and New York.", "US", "USD", {"currency-assumed"}),
        ("401k, United States.", "CA", "CAD", {"currency-assumed", "currency-doubtful"}),
    ],
)
def test_a_bare_dollar_sign_is_the_country_s_and_a_doubt_is_said(
    rest: str, country: str | None, currency: str, notes: set[str]
) -> None:
    pay = one(f"Salary: $90,000 a year. {rest}", country)
    assert pay.currency == currency
    assert set(pay.notes) == notes


def test_a_canadian_label_beside_american_signs_only_is_doubted_and_kept() -> None:
    pay = one("Salary: CAD 150,000. 401k; you live in the United States.")
    assert (pay.currency, pay.notes) == ("CAD", ("currency-doubtful", "period-assumed"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("37.5 hours per week. ", Decimal("37.5")),
        ("Weekly hours:\n40\n\n", Decimal(40)),
        ("Horaire de 35 heures par semaine. ", Decimal(35)),
        ("A 36.25-hour work week. ", Decimal("36.25")),
        ("Hours: 8:30 to 16:30, 24/7 on call. ", None),
        ("", None),
    ],
)
def test_hours_of_a_week_are_the_posting_s_own(words: str, expected: Decimal | None) -> None:
    pay = one(POSTING.format(pay="Wage: $40.00 an hour", hours=words))
    assert pay.hours_a_week == expected
    assert pay.a_year()[0] == 40_00 * (expected or Decimal("37.5")) * 52


def test_our_labelled_sentences_of_the_development_part_are_read() -> None:
    ours = [text for text in written() if text.part == "dev"]
    stating = [text for text in ours if text.pay]
    wrong = [text.text for text in stating if not is_exact(text, read(text.text))]
    assert len(stating) > 300
    assert len(wrong) <= 0.03 * len(stating), wrong
    assert [text.text for text in ours if not text.pay and read(text.text)] == []


@given(
    low=st.integers(30, 300),
    more=st.integers(0, 150),
    form=st.sampled_from(
        [
            "${low}K–${high}K", "${low}k to ${high}k", "${low},000 - ${high},000 a year",
            "CA${low},000.00/yr - CA${high},000.00/yr", "CAD {low},000 to {high},000",
            "{low} 000 $ à {high} 000 $ par an", "{low} 000,00$ à {high} 000,00$",
            "entre {low} et {high} k$",
            "${low},000 CAD to ${high},000 CAD", "{low}K - {high}K CAD",
        ]
    ),
)  # fmt: skip
def test_every_spelling_of_a_range_is_read_alike(low: int, more: int, form: str) -> None:
    words = form.format(low=low, high=low + more)
    for text in (words, f"Salary: {words}", POSTING.format(pay=f"Salaire : {words}", hours="")):
        assert stated(read(text)) == (low * 1000, (low + more) * 1000, "year"), text


@given(st.text(alphabet="0123456789 ,.$kK€£–-+/àtoCADUSper\n\u00a0yrhwsalir:(", max_size=120))
def test_whatever_is_written_pay_lies_in_the_text_and_its_ends_are_in_order(words: str) -> None:
    pay = read(words)
    if pay is not None:
        assert 0 <= pay.start < pay.end <= len(words)
        assert pay.low is not None or pay.high is not None
        assert pay.low is None or pay.high is None or 0 < pay.low <= pay.high


@pytest.mark.parametrize(
    "line",
    ["$" * 1_000_000, "1" * 1_000_000, "1 000 " * 170_000, "$1,000 - " * 110_000, "€9k" * 330_000],
    ids=lambda line: line[:9],
)
def test_a_line_of_a_megabyte_costs_a_bounded_number_of_looks(
    line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0
    look = posting.written_at

    def counted(raw: str, spot: int, least: int) -> amounts.Written | None:
        nonlocal looks
        looks += 1
        return look(raw, spot, least)

    monkeypatch.setattr(posting, "written_at", counted)
    read(line)
    assert looks <= 600


def test_every_repeat_of_every_pattern_is_bounded_so_that_a_look_is_bounded_too() -> None:
    modules = (around, claim, hours, pattern, spots)
    found = [v for m in modules for v in vars(m).values() if isinstance(v, re.Pattern)]
    assert len(found) >= 10
    for each in found:
        assert longest_repeat(each) < 200, each.pattern


def longest_repeat(compiled: re.Pattern[str] | re.Pattern[bytes]) -> int:
    """The most that anything in a pattern may repeat."""
    repeats = [0]
    parts = list(sre.parse(compiled.pattern, compiled.flags & ~re.UNICODE))
    while parts:
        part = parts.pop()
        if isinstance(part, sre.SubPattern | list | tuple):
            parts.extend(part)
            if len(part) == 2 and str(part[0]).endswith("_REPEAT"):
                repeats.append(int(part[1][1]))
    return max(repeats)

"""Date ranges as English and French résumés write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.words import TODAY
from voyageur.understanding.dates import (
    DateRange,
    find_month,
    find_ranges,
    find_spans,
    months_in,
)
from voyageur.understanding.fold import Text


def months(text: str) -> list[tuple[str, str]]:
    """Each range as first and last month."""
    return [(_month(r.start), _month(r.end)) for r in find_ranges(text, TODAY)]


def _month(count: int) -> str:
    year, month = divmod(count - 1, 12)
    return f"{year}-{month + 1:02}"


@pytest.mark.parametrize(
    "text",
    [
        "Jan 2020 - Mar 2021",
        "January 2020 – March 2021",
        "Jan. 2020 — Mar. 2021",
        "January, 2020 to March, 2021",
        "01/2020 - 03/2021",
        "1/2020–3/2021",
        "2020-01 – 2021-03",
        "2020-01-15 – 2021-03-31",
        "janvier 2020 - mars 2021",
        "janv. 2020 à mars 2021",
        "Janvier 2020 au mars 2021",
        "de janvier 2020 jusqu'à mars 2021",
        "Jan 2020 – Mar 2021 · Toronto",
        "15 January 2020 - 31 March 2021",
        "1er janv. 2020 au 31 mars 2021",
    ],
)
def test_months_are_read_in_many_forms(text: str) -> None:
    assert months(text) == [("2020-01", "2021-03")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018 - 2020", [("2018-01", "2020-12")]),
        ("2018–2020", [("2018-01", "2020-12")]),
        ("août 2019 - déc. 2019", [("2019-08", "2019-12")]),
        ("févr. 2019 – juill. 2019", [("2019-02", "2019-07")]),
        ("Sept 2019 - 2020", [("2019-09", "2020-12")]),
    ],
)
def test_a_year_alone_is_its_first_or_last_month(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert months(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "June 2020 - Present",
        "06/2020 – current",
        "juin 2020 à aujourd'hui",
        "juin 2020 – à ce jour",
        "juin 2020 - en cours",
        "Since June 2020",
        "Depuis juin 2020",
        "June 2020 - June 2031",
    ],
)
def test_a_range_still_open_or_in_the_future_ends_today(text: str) -> None:
    assert months(text) == [("2020-06", "2026-11")]


@pytest.mark.parametrize(
    "text",
    [
        "June 2028 - June 2029",
        "since 2030",
        "Mar 2021 - Jan 2020",
        "SQL Server 2008/2012",
        "2019 2021",
        "$2000 - 2020",
        "416-555-2019 2020",
        "from 2020",
        "1915 - 1920",
    ],
)
def test_what_is_no_range_or_starts_in_the_future_is_left_out(text: str) -> None:
    assert months(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan '19 - Mar '21", ("2019-01", "2021-03")),
        ("Jan 19 – Mar 21", ("2019-01", "2021-03")),
        ("01/19 - 03/21", ("2019-01", "2021-03")),
        ("Sep'98 to Dec'16", ("1998-09", "2016-12")),
        ("15/01/2020 - 31/03/2021", ("2020-01", "2021-03")),
        ("01/15/2020 to 03/31/2021", ("2020-01", "2021-03")),
        ("2021-03-01T00:00:00 – 2022-01", ("2021-03", "2022-01")),
        ("Summer 2021", ("2021-05", "2021-08")),
        ("Été 2021", ("2021-05", "2021-08")),
        ("Automne 2020 - Hiver 2021", ("2020-09", "2021-04")),
        ("Q1 2020", ("2020-01", "2020-03")),
        ("T1 2020 – T3 2021", ("2020-01", "2021-09")),
        ("May – Aug 2021", ("2021-05", "2021-08")),
        ("Nov - Feb 2022", ("2021-11", "2022-02")),
        ("2018-19", ("2018-01", "2019-12")),
        ("2010–12", ("2010-01", "2012-12")),
        ("2019–", ("2019-01", "2026-11")),
        ("(2019 -)", ("2019-01", "2026-11")),
        ("Feb 2018 till date", ("2018-02", "2026-11")),
        ("06th May 2013 to till\nthe date", ("2013-05", "2026-11")),
        ("depuis l'été 2021", ("2021-05", "2026-11")),
        ("From Date: 03 Sep 2007 To Date: 2 Jan 2013", ("2007-09", "2013-01")),
        ("August 2013\nto\nMay 2015", ("2013-08", "2015-05")),
        ("seit 2019", ("2019-01", "2026-11")),
        ("März 2019 bis heute", ("2019-03", "2026-11")),
    ],
)
def test_people_write_dates_in_many_ways(text: str, expected: tuple[str, str]) -> None:
    assert months(text) == [expected]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("05/06/2020 and 13/06/2020", 6),
        ("05/06/2020 and 06/13/2020", 5),
        ("05/06/2020 and no other", 5),
        ("le 05/06/2020 et rien d'autre", 6),
    ],
)
def test_the_document_shows_whether_the_day_comes_first(text: str, month: int) -> None:
    assert find_spans(Text(text))[0].first.month == month


def test_dates_that_stand_alone_are_found_too() -> None:
    found = [(str(s.first), s.ranges) for s in find_spans(Text("MAY , 2015; 12 1993; in 2001."))]
    assert found == [("2015-05", False), ("1993-12", False), ("2001", False)]


def test_overlapping_jobs_are_counted_once() -> None:
    assert months_in([DateRange(0, 100, 111), DateRange(9, 106, 117)]) == 18


def test_the_first_month_of_a_text_is_found() -> None:
    assert find_month("Cloud Architect (2023-04)") == date(2023, 4, 1)
    assert find_month("obtenue en décembre 2022") == date(2022, 12, 1)
    assert find_month("2022") == date(2022, 1, 1)
    assert find_month("CA-100") is None


_SCRAPS = st.sampled_from(
    ["Jan", "déc.", "2020", "1999", "13", "02", "31", "/", "-", "–", " ", "to", "à", "present", "$"]
)


@given(st.one_of(st.text(), st.lists(_SCRAPS).map("".join), st.lists(_SCRAPS).map(" ".join)))
def test_any_text_gives_ordered_ranges_that_end_by_today(text: str) -> None:
    ranges = find_ranges(text, TODAY)
    today = TODAY.year * 12 + TODAY.month
    assert [r.offset for r in ranges] == sorted(r.offset for r in ranges)
    assert all(r.start <= r.end <= today and 0 <= r.offset < len(text) for r in ranges)
    find_month(text)


@given(st.lists(st.tuples(st.integers(24000, 24300), st.integers(0, 90))))
def test_months_count_once_however_jobs_overlap(spans: list[tuple[int, int]]) -> None:
    ranges = [DateRange(0, start, start + length) for start, length in spans]
    assert months_in(ranges) == len({m for r in ranges for m in range(r.start, r.end + 1)})

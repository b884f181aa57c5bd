"""Rows become postings, whatever stands in them."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.market.sources.conftest import TODAY, Get, Read, of
from voyageur.domain.errors import InputError
from voyageur.market.formats.row import Row
from voyageur.market.sources.load import shipped_maps
from voyageur.market.sources.model import SourceMap
from voyageur.market.sources.normalise import Normalised, Rejected, normalise
from voyageur.market.sources.path import _choices


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("  Baker \n  (night)\t", "Baker (night)"),
        ("Bread &amp; Butter", "Bread & Butter"),
        ("<strong>Baker</strong>, nights", "Baker , nights"),
        ("C&C < 5 > 3", "C&C < 5 > 3"),
        (["", {"name": "Baker"}], "Baker"),
    ],
)
def test_a_title_is_words_on_one_line(get: Get, given: object, title: str) -> None:
    assert get({"title": given}).title == title


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("plain\r\nlines < 5", "plain\nlines < 5"),
        ("R&amp;D", "R&D"),
        ("<p>Bread</p>", "[<p>Bread</p>]"),
        ("&lt;p id=&quot;x&quot;&gt;a&amp;nbsp;b&lt;/p&gt;", '[<p id="x">a&nbsp;b</p>]'),
        ("&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;", "[<p>a</p>]"),
        ("<b>Must</b>\n- bake", "[<b>Must</b><br>\n- bake]"),
        ("<p>&nbsp;</p>", ""),
        (None, ""),
    ],
)  # fmt: skip
def test_a_description_is_text(get: Get, given: object, text: str) -> None:
    assert get({"description": given}).description == text


def test_parts_of_a_description_are_read_each_and_joined_by_blank_lines(get: Get) -> None:
    row = {"a": "<p>x</p>", "b": [{"t": "Must", "c": "<li>y</li>"}, {"t": "Nice"}], "c": "z"}
    source = SourceMap(
        id="s", name="S", origin="o", licence="l", recognise=(),
        fields={"description": ("a", "b[].{t, c}", "nothing", "c")},
    )  # fmt: skip
    found = of(source, row)
    assert isinstance(found, Normalised)
    assert found.posting.description == "[<p>x</p>]\n\nMust\n[<li>y</li>]\n\nNice\n\nz"


def test_a_row_without_title_and_description_is_rejected(read: Read) -> None:
    found = read({"title": "  ", "description": {"other": 5}, "url": "https://example.com"})
    assert isinstance(found, Rejected)
    assert (found.row, str(found.why)) == (7, "the row has neither a title nor a description")


def test_a_description_without_title_is_kept(get: Get) -> None:
    assert get({"title": None, "description": "Bread is baked."}).title == ""


@pytest.mark.parametrize("text", ["a" * 1_000_001, "<p>" + "a" * 1_000_000])
def test_a_description_of_more_than_a_million_characters_is_rejected(read: Read, text: str) -> None:
    found = read({"description": text})
    assert isinstance(found, Rejected)
    assert str(found.why).endswith("the limit is 1000000")


def test_a_row_whose_html_is_refused_is_rejected_with_the_reason() -> None:
    def refuse(html: str) -> str:
        raise InputError("too deep", remedy="none")

    source = shipped_maps()[0]
    row = Row(3, {"title": "Baker", "description": "<p>a</p>"})
    found = normalise(row, source, text_of_html=refuse, today=TODAY)
    assert isinstance(found, Rejected)
    assert (found.row, str(found.why)) == (3, "too deep")


@pytest.mark.parametrize("null", ["NA", " NA ", "", None, float("nan"), [], {}])
def test_nothing_is_stated_by_words_for_nothing(get: Get, null: object) -> None:
    row = {
        "job_location": null,
        "date_posted": null,
        "salary_min": null,
        "hiring_organization": null,
    }
    found = get(row, null=("", "NA"))
    assert found.job_location is None
    assert found.date_posted is None
    assert found.base_salary is None
    assert found.hiring_organization is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("date_posted", "1970-01-01"), ("date_posted", "2026-11-30"), ("date_posted", "1999-12-31"),
        ("date_posted", "2030"), ("valid_through", "9999-12-31"), ("valid_through", "1970-01-01"),
    ],
)  # fmt: skip
def test_a_day_that_can_t_be_is_left_out_and_said(read: Read, name: str, value: str) -> None:
    found = read({name: value})
    assert isinstance(found, Normalised)
    assert getattr(found.posting, name) is None
    assert found.posting.year_posted is None
    assert list(map(str, found.doubts)) == [f"{name} can't be {value} and is left out"]


def test_days_that_may_be_are_kept(get: Get) -> None:
    found = get({"date_posted": "2026-11-29", "valid_through": "2027-01-31T23:59"})
    assert (found.date_posted, found.year_posted) == (date(2026, 11, 29), 2026)
    assert found.valid_through == date(2027, 1, 31)
    assert get({"date_posted": datetime(2026, 8, 18, 5)}).date_posted == date(2026, 8, 18)  # noqa: DTZ001
    assert get({"date_posted": "3 days ago"}).date_posted is None


def test_the_year_is_the_source_s_where_the_row_gives_none(get: Get) -> None:
    assert get({"date_posted": "2024-03"}, year=2021).year_posted == 2024
    assert get({}, year=2021).year_posted == 2021


def test_a_field_that_holds_a_whole_text_is_left_out_and_said(read: Read) -> None:
    found = read({"hiring_organization": "x" * 10_001})
    assert isinstance(found, Normalised)
    assert found.posting.hiring_organization is None
    said = "hiring_organization has 10001 characters and is left out"
    assert list(map(str, found.doubts)) == [said]


@pytest.mark.parametrize(
    ("location", "remote", "said"),
    [
        ("Lévis, QC", True, "Lévis, QC · Remote"), ("Lévis, QC", False, "Lévis, QC"),
        ("", "TELECOMMUTE", "Remote"), ("Remote - Canada", "Yes", "Remote - Canada"),
        ("Télétravail", "oui", "Télétravail"), ("Lévis", "Fully remote", "Lévis · Remote"),
        ("Lévis", "not remote", "Lévis"), ("Lévis", "On-site", "Lévis"),
        ("Lévis", 1, "Lévis · Remote"),
        ("Lévis", "Hybrid remote", "Lévis · Hybrid"), ("Lévis", "hybride", "Lévis · Hybrid"),
        ("Lévis", ["x"], "Lévis"), (None, None, None),
    ],
)  # fmt: skip
def test_a_location_says_that_the_job_is_remote(
    get: Get, location: str | None, remote: object, said: str | None
) -> None:
    assert get({"job_location": location, "remote": remote}).job_location == said


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("CA", "CA"), ("ca", "CA"), ("Canada", "CA"), ("CAN", "CA"), ("États-Unis", "US"),
        ("USA", "US"), ("United States", "US"), ("UK", "GB"), ("Allemagne", "DE"),
        ("CA+other", None),
        ("Europe", None), ("EU", None), ("", None), ({"@type": "Country", "name": "CA"}, "CA"),
    ],
)  # fmt: skip
def test_a_country_is_a_code(get: Get, given: object, code: str | None) -> None:
    assert get({"country": given}).country == code


def test_the_source_s_country_goes_before_the_row_s(get: Get) -> None:
    assert get({"country": "US"}, country="CA").country == "CA"


@pytest.mark.parametrize(
    ("given", "code"),
    [("en", "en"), ("fr-CA", "fr"), ("en_US", "en"), ("Français", "fr"), ("English (US)", "en"),
     ("Anglais", "en"), ("to be determined", None), ("bilingual", None), ("", None)],
)  # fmt: skip
def test_a_language_is_a_code(get: Get, given: str, code: str | None) -> None:
    assert get({"in_language": given}).in_language == code


def test_only_an_address_is_a_url(get: Get) -> None:
    assert get({"url": "https://example.com/a?b=1&amp;c=2"}).url == "https://example.com/a?b=1&c=2"
    assert get({"url": "/job/Toronto"}).url is None
    assert get({"url": "javascript:alert(1)"}).url is None


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(
        [
            "2026-08-18",
            "1970-01-01",
            "<p>x</p>",
            "&lt;p&gt;",
            "CAD",
            "year",
            "9" * 30,
            "NA",
            "\ud800",
        ]
    )
    | st.just(10**400)
)


def _names() -> list[str]:
    """Every name that a shipped map looks for."""
    parts = [
        part
        for source in shipped_maps()
        for said in source.fields.values()
        for part in ((said,) if isinstance(said, str) else said)
    ]
    steps = [step for part in parts for choice in _choices(part) for step in choice.steps]
    flat = [
        name for step in steps for name in ((step,) if isinstance(step, str) else sum(step, ()))
    ]
    return sorted({name for name in flat if name not in ("[]", "*")})


KEYS = st.sampled_from(_names()) | st.text(max_size=5)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, JSON, max_size=8))
def test_any_row_of_any_source_is_normalised_or_rejected(values: dict[str, Any]) -> None:
    for source in shipped_maps():
        found = of(source, values)
        assert isinstance(found, Normalised | Rejected)
        if isinstance(found, Normalised):
            assert found.posting.title or found.posting.description

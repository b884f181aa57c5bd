"""Which postings have the same keys."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.market import tiny
from tests.market.tiny import posting, text
from voyageur.domain.posting import Posting
from voyageur.market.duplicates import LIKE
from voyageur.market.sameness import BANDS, employer_key, place_key, title_key


def keys(of: Posting) -> dict[str, Any]:
    (found,) = tiny.batch([of]).to_pylist()
    return found


def same_text(one: Posting, other: Posting) -> bool:
    return keys(one)["text_key"] == keys(other)["text_key"]


def shared(one: str, other: str) -> int:
    """How many bands two texts share."""
    first, second = (set(keys(posting(description=each))["bands"]) for each in (one, other))
    return len(first & second)


@pytest.mark.parametrize(
    "name", ["Orée Inc.", "oree", "OREE, LTD", "The Orée Company", "Orée Ltée", "Orée, S.A. Inc"]
)
def test_an_employer_is_known_without_its_legal_form(name: str) -> None:
    assert employer_key(name) == "oree"


def test_other_employers_have_other_keys_and_none_has_none() -> None:
    assert employer_key("Coral") != employer_key("Cora")
    assert [employer_key(name) for name in (None, "", "Inc.", "The Company", "***")] == [None] * 5


def test_a_title_is_known_without_case_accents_and_hyphens() -> None:
    assert title_key("Développeur  Back-end") == title_key("developpeur back end")
    assert title_key("C++ developer") != title_key("C developer")
    assert title_key("Builder I") != title_key("Builder II")


@pytest.mark.parametrize("place", [None, "", "Remote", "Canada", "Télétravail", "Remote, Canada"])
def test_what_names_no_place_has_no_place(place: str | None) -> None:
    assert place_key(place) is None


def test_the_first_place_counts_however_the_rest_is_written() -> None:
    assert place_key("Montréal, QC") == place_key("Montreal, Québec, Canada") == "montreal"
    assert place_key("Toronto") != place_key("Ottawa")


def test_line_ends_and_spaces_are_no_words() -> None:
    assert same_text(
        posting(description=text("a")), posting(description=text("a").replace(" ", "\r\n  "))
    )


def test_the_words_of_a_whole_text_are_enough() -> None:
    assert same_text(
        posting(description=text("a"), hiring_organization="Orée", source="x"),
        posting(description=text("a"), hiring_organization="Coral", source="y"),
    )


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Painter"},
        {"hiring_organization": "Coral"},
        {"job_location": "Ottawa"},
        {"source": "y"},
    ],
)
def test_a_title_alone_is_the_same_only_with_the_same_employer_place_and_source(
    other: dict[str, str],
) -> None:
    known = {"description": "", "hiring_organization": "Orée", "job_location": "Toronto"}
    assert same_text(posting(**known), posting(**known))
    assert not same_text(posting(**known), posting(**known | other))


def test_a_title_of_an_unknown_employer_is_told_apart_by_its_number() -> None:
    assert not same_text(
        posting(description="", identifier="1"), posting(description="", identifier="2")
    )
    assert same_text(
        posting(description="", identifier="1", hiring_organization="Orée"),
        posting(description="", identifier="2", hiring_organization="Orée"),
    )


def test_a_short_text_has_no_bands_and_a_long_one_has_all() -> None:
    assert keys(posting(description=text("a", 19)))["bands"] == []
    assert len(keys(posting(description=text("a", 20)))["bands"]) == BANDS


def test_a_few_changed_words_leave_most_bands_and_many_leave_few() -> None:
    assert shared(text("a"), text("a")) == BANDS
    assert LIKE <= shared(text("a"), tiny.reworded("a", 2)) <= BANDS
    assert shared(text("a"), tiny.reworded("a", 60)) < LIKE
    assert shared(text("a"), text("b")) == 0


@given(st.text(max_size=300), st.text(max_size=30), st.none() | st.text(max_size=30))
def test_any_words_have_keys(description: str, title: str, place: str | None) -> None:
    found = keys(posting(title=title, description=description, job_location=place))
    assert found["words"] == len(description.lower().split())
    assert found["text_key"] is not None
    assert found["place_key"] != ""

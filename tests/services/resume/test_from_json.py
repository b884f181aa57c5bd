"""Every text of a JSON Resume's known keys has its place on the page."""

from typing import Any

import pytest

from voyageur.domain.career import When
from voyageur.domain.resume import Day
from voyageur.services.resume.from_json import parse_day, resume_of
from voyageur.services.resume.printed import unprinted

PERSON: dict[str, Any] = {
    "basics": {
        "name": "Ada\u00a0Quay", "label": "Keeper", "email": "ada@example.org",
        "url": "https://www.ada.example.org/", "summary": "One.\n\nTwo.",
        "location": {"city": "Halifax", "region": "NS"},
        "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"},
                     {"network": "Chess", "username": "quay"}],
    },
    "work": [None, {"position": "Keeper", "company": "Old Wharf", "url": "https://w.example.org",
                    "startDate": "2020-01", "description": "A wharf", "highlights": ["Kept.", ""]}],
    "projects": [{"name": "Kite", "url": "https://kite.example.org", "roles": ["Pilot"]}],
    "awards": [{"title": "Cup", "date": "2020-02-30", "awarder": "Club", "summary": "Fast."}],
    "references": [{"name": "Bo", "reference": "Good."}],
    "interests": [{"name": "Boats", "keywords": ["sails"]}],
}  # fmt: skip


def test_sections_and_entries_stand_in_reading_order() -> None:
    resume = resume_of(PERSON, "en")
    assert [section.kind for section in resume.sections] == [
        "summary", "work", "projects", "awards", "interests", "references",
    ]  # fmt: skip
    assert resume.name is not None
    assert resume.name.text == "Ada Quay"
    assert [words.text for words in resume.contacts] == [
        "Halifax", "NS", "ada@example.org", "ada.example.org", "github.com/ada", "Chess", "quay",
    ]  # fmt: skip


def test_paragraphs_pages_and_dates_are_kept() -> None:
    resume = resume_of(PERSON, "en")
    entries = dict(resume.entries())
    assert [words.text for words in entries["summary"].paragraphs] == ["One.", "Two."]
    work = entries["work"]
    assert (work.beside[0].text, work.beside[0].url) == ("Old Wharf", "https://w.example.org")
    assert [words.text for words in work.lines] == ["Kept."]
    assert work.lines[0].at == ("work", 1, "highlights", 0)
    assert work.dates is not None
    assert work.dates.open
    assert [words.text for words in entries["projects"].beside] == ["Pilot", "kite.example.org"]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("2020", When(year=2020)),
        ("2020-03", When(year=2020, month=3)),
        ("2020-03-14T10:00:00", When(year=2020, month=3)),
        ("2020-13", "2020-13"),
        ("Spring  2020", "Spring 2020"),
        (" ", None),
    ],
)
def test_dates_are_read_or_left_as_they_are(said: str, read: Day | None) -> None:
    assert parse_day(said) == read


def test_keys_that_no_page_shows_are_told() -> None:
    assert unprinted(PERSON, resume_of(PERSON, "en")) == []
    odd = {**PERSON, "x-odd": {"deep": [{"key": "said"}]}, "meta": {"version": "v1.0.0"}}
    assert unprinted(odd, resume_of(odd, "en")) == ["x-odd.deep.key"]

"""Nonsense in every field of every form: told beside the field, and what was typed is kept."""

from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.web.addresses import APPLICATION, COMPARISON, ROLE, WITHOUT_ID
from tests.web.forms import Form, forms_of, mistakes_of, shown
from tests.web.lived import live

NONSENSE = {
    "number": ("many", "-3", "1e999"),
    "decimal": ("many", "-3", "1e999"),
    "date": ("soon", "2026-02-30"),
    "time": ("soon", "25:00"),
    "url": ("nowhere",),
}
"""What can't be right in a field, by its kind."""
WORDS = ("«é\u202e😀» {unit}%s%d", "x" * 5_000)
"""What may be right in any other."""
FILLED = {
    "to": "data-engineer",
    "time": "2h",
    "employer": "Bell",
    "title": "Analyst",
    "words": "Ask",
    "name": "AZ-104",
}
"""What forms need that are empty at first."""
WITH_FILE = {"posting-file": {"for": "posting"}}
"""What has to be chosen so that a file is looked at."""
BESIDE = {"posting-file": "posting"}
"""Fields that the words of a file are put into."""


def forms(browser: Client, path: str) -> Iterator[tuple[Form, dict[str, str]]]:
    """The forms of a page, with what they need."""
    answer = browser.get(f"/en/{path}")
    for form in forms_of(answer.content.decode(), f"/en/{path}"):
        empty = {name for name, values in form.values.items() if not any(values)}
        yield form, {name: words for name, words in FILLED.items() if name in empty}


@pytest.mark.parametrize("path", [*WITHOUT_ID, ROLE, COMPARISON, APPLICATION])
def test_nonsense_is_told_beside_its_field_and_stays_in_it(browser: Client, path: str) -> None:
    live()
    for form, filled in forms(browser, path):
        for name, kind in form.typed.items():
            for words in NONSENSE.get(kind, ()):
                answer = form.send(browser, **filled | {name: words})
                assert answer.status_code == 422, (form.action, name, words)
                assert mistakes_of(answer).get(name), (form.action, name, words)
                assert words in shown(answer, form.action, name), (form.action, name)


@pytest.mark.parametrize("path", [*WITHOUT_ID, ROLE, COMPARISON, APPLICATION])
def test_any_words_are_taken_or_kept_with_the_reason(browser: Client, path: str) -> None:
    live()
    for form, filled in forms(browser, path):
        for name in form.typed.keys() - {*NONSENSE}:
            for words in WORDS:
                answer = form.send(browser, **filled | {name: words})
                assert taken(answer) or words in shown(answer, form.action, name), (
                    form.action,
                    name,
                )


@pytest.mark.parametrize("path", WITHOUT_ID)
def test_a_file_that_is_none_of_ours_is_told_beside_its_field(browser: Client, path: str) -> None:
    live()
    for form, filled in forms(browser, path):
        for name in form.files:
            file = SimpleUploadedFile("file.json", b"\x00nonsense")
            answer = form.send(browser, **filled | WITH_FILE.get(name, {}) | {name: file})
            assert answer.status_code == 422, (form.action, name)
            assert mistakes_of(answer).get(BESIDE.get(name, name)), (form.action, name)


def taken(answer: HttpResponse) -> bool:
    """Whether it was; where not, something is told beside a field."""
    if answer.status_code == 422:
        assert mistakes_of(answer)
        return False
    assert answer.status_code in (200, 302, 404), answer.status_code
    return True

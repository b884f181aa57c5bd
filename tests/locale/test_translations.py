"""Whatever is said in English is said in French, with the same places to fill."""

import re
import string
from pathlib import Path

import pytest
import typer.main
from babel.messages.pofile import read_po

from tests.locale.marked import marked, unmarked
from tests.locale.pages import templates, unmarked_in
from voyageur.cli.app import app
from voyageur.cli.help_words import help_words
from voyageur.locale import translate

PO = Path(translate.__file__).with_name("fr.po")
with PO.open("rb") as source:
    CATALOGUE = read_po(source, locale="fr", abort_invalid=True)
FRENCH = {str(m.id): str(m.string) for m in CATALOGUE if m.id}
MARKED = marked()
HELP = help_words(typer.main.get_command(app))


def places(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


def margins(template: str) -> tuple[str, str]:
    """The white space before and after the words."""
    before = template[: len(template) - len(template.lstrip())]
    return before, template[len(template.rstrip()) :]


def test_templates_were_found_in_every_room_that_speaks() -> None:
    rooms = {literal.place.partition("/")[0] for literal in MARKED}
    assert rooms >= {
        "catalogue",
        "cli",
        "planning",
        "publishing",
        "services",
        "understanding",
        "web",
    }


def test_every_marked_template_has_its_french() -> None:
    missing = [f"{m.place}: {m.text}" for m in MARKED if not FRENCH.get(m.text, "").strip()]
    assert missing == []


def test_every_text_of_a_help_page_has_its_french() -> None:
    assert [words for words in HELP if not FRENCH.get(words, "").strip()] == []


def test_every_translation_fills_the_same_places() -> None:
    assert [en for en, fr in FRENCH.items() if places(fr) != places(en)] == []


def test_every_translation_begins_and_ends_with_the_same_spaces() -> None:
    assert [en for en, fr in FRENCH.items() if margins(fr) != margins(en)] == []


def test_signs_that_french_sets_apart_are_set_apart_by_a_space_that_does_not_break() -> None:
    breaking = re.compile("[ \\w]»|«[ \\w]|[ ][:%$]")
    assert [fr for fr in FRENCH.values() if breaking.search(fr)] == []


def test_no_template_for_people_is_left_unmarked() -> None:
    assert [f"{literal.place}: {literal.text}" for literal in unmarked()] == []


def test_no_page_has_words_of_its_own() -> None:
    found = [one for place, source in templates() for one in unmarked_in(source, place)]
    assert [f"{literal.place}: {literal.text}" for literal in found] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('<h1>{{ t("Menu") }}</h1> · Voyageur &amp; 12 <a href="{{ url }}">{{ t(words) }}</a>', 0),
        ("<p>Hello</p>", 1),
        ('{% if one %}<p title="A word">{{ two }}</p>{% endif %}', 1),
        ('<img alt="{{ name }}" class="{{ "big" if large else "small" }}"><code>pip</code>', 0),
        ('<p>{{ "yes" if one else "no" }}</p>', 1),
        ('<input type="submit" value="Send"><input type="hidden" value="sent">', 1),
        ('{% macro wrong(one) %}{% if one %} wrong title="No"{% endif %}{% endmacro %}', 1),
        ("{% macro greeting() %}Hello{% endmacro %}", 1),
        ('<option value="x"{% if x %} selected{% endif %}>{{ x }}</option>', 0),
    ],
)
def test_words_of_a_page_are_told_from_its_markup(source: str, found: int) -> None:
    assert len(unmarked_in(source)) == found


def test_no_translation_is_marked_as_doubtful_and_none_is_left_over() -> None:
    assert [m.id for m in CATALOGUE if m.id and m.fuzzy] == []
    assert list(CATALOGUE.obsolete) == []


def test_nothing_is_translated_that_nobody_says() -> None:
    said = {literal.text for literal in MARKED} | set(HELP)
    assert sorted(FRENCH.keys() - said) == []

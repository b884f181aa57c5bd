"""Messages are said in either language, with names for references and days written out."""

import pytest

from voyageur.domain.message import Message, Value
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator

NAMES = {
    ("skill:sql", "en"): "SQL",
    ("skill:sql", "fr"): "SQL",
    ("region:quebec", "en"): "Quebec",
    ("region:quebec", "fr"): "Québec",
}


def say(lang: Lang, template: str, **values: Value) -> str:
    t = Translator(lang, lambda ref, to: NAMES.get((ref, to)))
    assert t(template, **values) == t.say(Message(template, values))
    return t.say(Message(template, values))


def test_a_template_is_said_in_french() -> None:
    assert say("en", "After") == "After"
    assert say("fr", "After") == "Après"


def test_a_template_without_a_translation_is_said_in_english() -> None:
    assert say("fr", "Nobody says this of {what}.", what="it") == "Nobody says this of it."


def test_nothing_to_say_stays_nothing() -> None:
    assert say("fr", "") == ""


@pytest.mark.parametrize(
    ("value", "en", "fr"),
    [
        ("region:quebec", "Quebec", "Québec"),
        ("skill:sql, region:quebec", "SQL, Quebec", "SQL, Québec"),
        ("2027-03-01", "Mar 1, 2027", "1er mars 2027"),
        ("2027-03-01 or later", "2027-03-01 or later", "2027-03-01 or later"),
        (7.5, "7.5", "7,5"),
        (12, "12", "12"),
        ("plain words", "plain words", "plain words"),
        ("", "", ""),
    ],
)
def test_a_value_is_rendered_for_the_reader(value: Value, en: str, fr: str) -> None:
    assert say("en", "<{value}>", value=value) == f"<{en}>"
    assert say("fr", "<{value}>", value=value) == f"<{fr}>"


def test_a_reference_to_nothing_is_shown_by_its_id() -> None:
    assert say("fr", "{a}, {b}", a="skill:cobol", b="stage:role/first") == "cobol, role/first"
    assert Translator("en").name("skill:cobol") == "cobol"


@pytest.mark.parametrize("value", ["2026-13-45", "2026-02-30", "12:30", "https://example.org"])
def test_what_only_looks_like_a_day_or_a_reference_is_shown_as_it_is(value: str) -> None:
    assert say("fr", "{value}", value=value) == value


@pytest.mark.parametrize("value", ["{value}", "{0}", "{", "}", "%s", "{value.__class__}"])
def test_braces_that_a_person_typed_are_only_text(value: str) -> None:
    assert say("fr", "there is no role “{words}”", words=value).count(value) == 1


def test_a_template_without_values_is_said_as_it_is() -> None:
    assert say("en", "Give { and }") == "Give { and }"

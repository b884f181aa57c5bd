"""Names in the language asked for, in English where there is no translation."""

from voyageur.domain.names import say


def test_a_name_is_said_in_the_language_asked_for() -> None:
    assert say({"en": "Data Engineer", "fr": "Ingénieure de données"}, "fr") == (
        "Ingénieure de données"
    )


def test_a_missing_or_empty_translation_falls_back_to_english() -> None:
    assert say({"en": "Go"}, "fr") == say({"en": "Go", "fr": ""}, "fr") == "Go"

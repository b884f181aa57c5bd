"""Human languages, with how well they are spoken."""

import pytest

from tests.understanding.career.lay import career, spoken


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("English (native), French: intermediate, Wolof",
         [("en", "native"), ("fr", "B1"), ("wo", None)]),
        ("Français – langue maternelle\nAnglais : courant", [("fr", "native"), ("en", "C1")]),
        ("Languages\nEnglish\nNative or bilingual proficiency\nFrench\nLimited working proficiency",
         [("en", "native"), ("fr", "B1")]),
        ("Languages: English - fluent; German - B2", [("en", "C1"), ("de", "B2")]),
        ("Native: English, fluent: French", [("en", "native"), ("fr", "C1")]),
        ("Fluent in English and Spanish", [("en", "C1"), ("es", "C1")]),
        ("Native English speaker, conversational Spanish", [("en", "native"), ("es", "B1")]),
        ("Parfaitement bilingue (français et anglais)", [("fr", "native"), ("en", "native")]),
        ("Langue maternelle : français; anglais courant", [("fr", "native"), ("en", "C1")]),
        ("Langues\nFrançais : langue maternelle\nAnglais : avancé (C1)\nEspagnol : notions de base",
         [("fr", "native"), ("en", "C1"), ("es", "A2")]),
        ("Anglais et français, parlés et écrits", [("en", "C1"), ("fr", "C1")]),
        ("Sprachen\nDeutsch (Muttersprache), Englisch (fließend)",
         [("de", "native"), ("en", "C1")]),
        ("Languages known: English, Hindi, Marathi", [("en", None), ("hi", None), ("mr", None)]),
        ("Skills\nPython, French, SQL", [("fr", None)]),
        ("Fluent English, intermediate French, basic Polish",
         [("en", "C1"), ("fr", "B1"), ("pl", "A2")]),
    ],
)  # fmt: skip
def test_languages_are_read_with_their_level(text: str, read: list[tuple[str, str | None]]) -> None:
    assert spoken(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Education\nBA in English literature",
        "Summary\nAdvanced English literature courses",
        "Experience\nTeacher\n- Taught English and translated Finnish documents to English.",
        "Experience\nWaiter in a French restaurant for Spanish-speaking clients",
        "Skills\nLanguages: Python, Java, C++",
        "Skills\nDrafting, Polish, Processes",
    ],
)
def test_what_nobody_is_said_to_speak_is_left_out(text: str) -> None:
    assert spoken(text) == []


def test_the_section_of_languages_has_the_last_word() -> None:
    text = "Bilingual (English/French) analyst\n\nLanguages\nFrench: advanced\nEnglish: native"
    assert dict(spoken(text)) == {"fr": "C1", "en": "native"}


def test_the_words_are_kept_as_they_are_written() -> None:
    (french,) = career("Langues\nFrançais : Langue maternelle").languages
    assert (french.fluency, french.level) == ("Langue maternelle", "native")

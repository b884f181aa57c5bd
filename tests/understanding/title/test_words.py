"""Titles in one form, whatever their language, gender and punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.understanding.title.words import LONGEST, names, read_title


def all_names(title: str) -> list[str]:
    return [name for segment in read_title(title) for name in segment.names]


@pytest.mark.parametrize(
    "title",
    [
        "Ingénieur de données",
        "Ingénieure de données",
        "Ingénieur(e) de données",
        "Ingénieur·e de données",
        "Ingénieur.e de données",
        "INGÉNIEUR-E DE DONNÉES",
        "ingenieures des donnees",
        "Engineer, data",
    ],
)
def test_gender_number_case_and_accent_do_not_matter(title: str) -> None:
    assert sorted(all_names(title)) == ["data", "engineer"]


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Développeur(euse)", "developer"),
        ("Développeur·se", "developer"),
        ("Conseillère en sécurité de l'information", "cybersecurity advisor"),
        ("Conseiller(ère), cybersécurité", "cyber security advisor"),
        ("Scientifique principale des données", "principal data scientist"),
        ("Architecte de solutions infonuagiques", "cloud solutions architect"),
        ("Chef(fe) de projet TI", "IT project manager"),
        ("Directrice, intelligence artificielle", "artificial intelligence director"),
        ("Technicien(ne) réseau", "network technician"),
        ("Full\u2011Stack Developer", "fullstack developer"),
        ("Front-End Engineers", "frontend engineer"),
    ],
)
def test_french_and_spelling_are_brought_to_one_word(title: str, same: str) -> None:
    assert sorted(all_names(title)) == sorted(names(same))


def test_punctuation_cuts_a_title_and_a_slash_is_remembered() -> None:
    segments = read_title("Platform Engineer (Remote) - Cloud/Data | Acme")
    assert [segment.words for segment in segments] == [
        ("platform", "engineer"), ("remot",), ("cloud",), ("data",), ("acme",),
    ]  # fmt: skip
    assert [segment.joined for segment in segments] == [False, False, False, True, False]


def test_a_hyphen_within_a_word_does_not_cut() -> None:
    assert len(read_title("Back-End Developer")) == 1


def test_tools_behind_with_are_no_words_of_the_job() -> None:
    assert all_names("Java developer with DevOps and Kafka, Halifax") == all_names(
        "Java developer, Halifax"
    )


@pytest.mark.parametrize(("title", "french"), [("Chef d'équipe", True), ("Team lead", False)])
def test_a_french_segment_is_known(title: str, french: bool) -> None:
    assert [segment.french for segment in read_title(title)] == [french]


@given(st.text(max_size=300))
def test_every_title_is_read_into_segments_with_words(title: str) -> None:
    for segment in read_title(title):
        assert segment.words
        assert all(segment.words)
        assert all(segment.names)


def test_only_the_start_of_an_endless_title_is_read() -> None:
    assert read_title("engineer " * 100_000) == read_title(("engineer " * 100)[:LONGEST])

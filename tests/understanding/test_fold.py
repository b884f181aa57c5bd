"""Folding moves no offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.understanding.fold import Text, fold


@given(st.text())
def test_folded_text_has_the_same_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(), st.text())
def test_every_character_is_folded_by_itself(before: str, after: str) -> None:
    assert fold(before + after) == fold(before) + fold(after)


@given(st.text())
def test_folded_text_is_lower_case_ascii_on_one_line(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower()
    assert "\n" not in folded


@given(st.text())
def test_words_of_a_text_stand_one_place_behind_its_characters(text: str) -> None:
    made = Text(text)
    assert len(made.words) == len(text) + 2
    for place, (char, word) in enumerate(zip(made.folded, made.words[1:-1].decode(), strict=True)):
        assert word in (char, " "), place


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We hire. You code!", ["We hire.", " You code!"]),
        ("clouds (e.g. AWS or Azure). Go", ["clouds (e.g. AWS or Azure).", " Go"]),
        ("our team.You will code.", ["our team.", "You will code."]),
        ("• SQL; Git", ["•", " SQL;", " Git"]),
        ("Node.js and v1.2", ["Node.js and v1.2"]),
        ("in Node.js", ["in Node.js"]),
    ],
)
def test_a_sentence_ends_where_a_reader_would_pause(text: str, sentences: list[str]) -> None:
    made = Text(text)
    found = dict.fromkeys(made.sentence(at, at + 1) for at in range(len(text)))
    assert [text[start:end] for start, end in found] == sentences


@given(st.text(), st.data())
def test_a_place_lies_in_its_sentence(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    start, end = Text(text).sentence(at, at)
    assert 0 <= start <= at <= end <= len(text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Étudié À L'ÉCOLE", "etudie a l'ecole"),
        ("c’est", "c'est"),
        ("ŒUVRE d’œuvre, Æ æ", "ouvre d'ouvre, a a"),
        ("“2019 – 2021” • SQL…", '"2019 - 2021" * sql.'),
        ("full-stack/CI_CD", "full stack ci cd"),
        ("C++ et C#", "c++ et c#"),
        ("Straße, 東京, Łódź", "strase,   ,  od "),
    ],
)
def test_case_accents_and_separators_are_levelled(written: str, folded: str) -> None:
    assert fold(written) == folded

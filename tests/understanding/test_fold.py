"""Folding moves no offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.understanding.fold import fold


@given(st.text())
def test_folded_text_has_the_same_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(), st.text())
def test_every_character_is_folded_by_itself(before: str, after: str) -> None:
    assert fold(before + after) == fold(before) + fold(after)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


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

"""Phrases held by a handful of words."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from voyageur.understanding.title.phrases import Phrases

WORDS = st.sampled_from("abcdef")
PHRASES = st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=8)


@given(PHRASES, st.lists(WORDS, max_size=7))
def test_the_phrases_found_are_those_whose_words_are_all_there(
    phrases: list[list[str]], words: Sequence[str]
) -> None:
    known = Phrases((phrase, number) for number, phrase in enumerate(phrases))
    expected = {frozenset(phrase) for phrase in phrases if set(phrase) <= set(words)}
    held = known.held(words)
    assert {one.words for one in held} == expected
    assert len(held) == len(expected)
    for one in held:
        places = [words.index(word) for word in one.words]
        assert (one.first, one.last) == (min(places), max(places))
        assert one.meaning == min(n for n, p in enumerate(phrases) if frozenset(p) == one.words)


@given(PHRASES, st.lists(WORDS, max_size=7))
def test_words_are_known_if_a_phrase_has_one(phrases: list[list[str]], words: list[str]) -> None:
    known = Phrases((phrase, 0) for phrase in phrases)
    assert known.knows(words) == any(set(phrase) & set(words) for phrase in phrases)

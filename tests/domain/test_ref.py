"""References are a known kind, a colon and an id."""

import pytest

from voyageur.domain.ref import is_id, ref, split_ref


@pytest.mark.parametrize("text", ["python", "ci-cd", "3d", "a1-b2"])
def test_a_kebab_case_word_is_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "Python", "a_b", "a--b", "-a", "a-", "à", "a b", "python\n"])
def test_anything_else_is_none(text: str) -> None:
    assert not is_id(text)


def test_what_was_put_together_comes_apart_again() -> None:
    assert split_ref(ref("stage", "data-engineer/big-data")) == ("stage", "data-engineer/big-data")


@pytest.mark.parametrize("text", ["python", "https://example.org", "12:30", "fruit:apple", ""])
def test_text_with_or_without_a_colon_is_no_reference(text: str) -> None:
    assert split_ref(text) is None

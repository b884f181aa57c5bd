"""Errors keep their words and their values apart, and read well in English by themselves."""

from voyageur.domain.errors import InputError, UsageError


def test_an_error_says_its_sentence_with_its_values() -> None:
    error = UsageError("there is no role “{words}”", remedy="Did you mean {words}s?", words="cook")
    assert str(error) == "there is no role “cook”"
    assert error.remedy.text.format(**error.remedy.values) == "Did you mean cooks?"


def test_a_wrong_call_ends_with_2_and_input_that_cannot_be_read_with_1() -> None:
    assert UsageError("a", remedy="b").exit_status == 2
    assert InputError("a", remedy="b").exit_status == 1

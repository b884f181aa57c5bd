"""Expressions of maps find what they name, and nothing else."""

from typing import Any

import pytest

from voyageur.market.sources.model import Expression
from voyageur.market.sources.path import Saying, said
from voyageur.market.sources.scalar import as_answer, as_words

ROW: dict[str, Any] = {
    "a": "one",
    "none": None,
    "empty": "  ",
    "object": {"name": "Oven", "inner": {"deep": 5}},
    "list": [{"name": "x", "town": "Lévis"}, {"name": "y"}, {"name": "x"}],
    "words": ["first", "second"],
    "sections": {"b": {"text": "B"}, "c": {"text": "C"}},
    "lists": {"b": ["1", "2"], "c": ["3"]},
    "dotted.name": "flat",
    "x|y": "bar",
    "City (all)": "Laval",
}


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("a", "one"),
        ("nothing", ""),
        ("none|empty|a", "one"),
        ("nothing | a", "one"),
        ("object.inner.deep", "5"),
        ("object.nothing.deep", ""),
        ("a.b", ""),
        ("object", "Oven"),
        ("list.name", "x"),
        ("list[].name", "x · y"),
        ("list[].{name, town}", "x, Lévis · y · x"),
        ("words", "first"),
        ("words[]", "first · second"),
        ("a[]", "one"),
        ("sections.*.text", "B · C"),
        ("lists.*[]", "1 · 2 · 3"),
        ("{a, words[]}", "one, first · second"),
        ("dotted.name", "flat"),
        ("x|y", "bar"),
        ("City (all)", "Laval"),
        ("'CAD'", "CAD"),
        ("none|'CAD'", "CAD"),
        ("'Skills: ' + words[]", "Skills: first · second"),
        ("'Skills: ' + nothing", ""),
        (("a", "nothing", "words[]", "a"), "one, first · second"),
        ("", ""),
        ("|", ""),
        ("{", ""),
        ("'", ""),
        ("[]", ""),
    ],
)
def test_an_expression_says_what_the_row_does(expression: Expression, words: str) -> None:
    assert said(expression, ROW, Saying(as_words)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (" a ", "a"), (5, "5"), (5.0, "5"), (5.5, "5.5"), (True, ""), (None, ""),
        (float("nan"), ""), (float("inf"), ""), (10**400, ""), (-(10**15), ""), ([], ""),
        ([[], {}, None, "b"], "b"), ({"name": {"@value": "c"}}, "c"), ({"other": "d"}, ""),
        ([[[[["deep"]]]]], ""), (b"bytes", ""),
    ],
)  # fmt: skip
def test_any_value_becomes_words_or_none(value: object, words: str) -> None:
    assert as_words(value) == words


def test_yes_and_no_are_answers() -> None:
    assert (as_answer(True), as_answer(False), as_answer("Remote")) == ("yes", "no", "Remote")

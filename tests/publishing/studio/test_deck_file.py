"""Decks written by hand: every mistake named with its line."""

from pathlib import Path

import pytest

from voyageur.domain.errors import InputError
from voyageur.publishing.studio.deck_file import read_deck_file

GOOD = """\
lang = "en"
title = "My deck"

[[slides]]
kind = "hook"
title = "Hello"

[[slides]]
kind = "steps"
title = "The way"
steps = [{ name = "One", text = "First" }, { name = "Two" }]
"""


def read(tmp_path: Path, text: str) -> InputError:
    path = tmp_path / "deck.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_deck_file(path)
    return refused.value


def test_a_deck_is_read_with_the_place_of_each_slide(tmp_path: Path) -> None:
    path = tmp_path / "deck.toml"
    path.write_text(GOOD, encoding="utf-8")
    found = read_deck_file(path)
    assert [slide.kind for slide in found.source.slides] == ["hook", "steps"]
    assert found.place(2) == f"{path}:8"
    assert found.place(0) == f"{path}:1"


@pytest.mark.parametrize(
    ("change", "line", "key"),
    [
        (('title = "Hello"', 'title = "Hello"\ncolour = "red"'), 7, "colour"),
        (('kind = "hook"', 'kind = "hok"'), 5, "kind"),
        (('title = "My deck"', 'title = "My deck"\nauthor = "me"'), 3, "author"),
        (('lang = "en"', 'lang = "de"'), 1, "lang"),
        (('title = "The way"\n', ""), 8, "title"),
        (('{ name = "Two" }', '{ name = "Two", week = 2 }'), 11, "steps.1.week"),
        (('{ name = "Two" }', "2"), 11, "steps.1"),
        (('[{ name = "One", text = "First" }, { name = "Two" }]', "[]"), 11, "steps"),
        (('{ name = "Two" }', '{ name = " " }'), 11, "steps.1.name"),
        (('title = "Hello"', 'title = ""'), 6, "title"),
        (('title = "My deck"', 'title = ""'), 2, "title"),
        (('kind = "steps"', 'kind = "steps"\nfirst = 0'), 10, "first"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_key(
    tmp_path: Path, change: tuple[str, str], line: int, key: str
) -> None:
    error = read(tmp_path, GOOD.replace(*change))
    assert [(one.line, one.key) for one in error.findings] == [(line, key)]


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    wrong = GOOD.replace('title = "Hello"', "titel = 1").replace('kind = "steps"', "")
    assert len(read(tmp_path, wrong).findings) == 3


@pytest.mark.parametrize("content", [b"\xff\xfe", b"title = ", b"[[slides]"])
def test_what_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "deck.toml"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        read_deck_file(path)
    assert str(path) in (refused.value.where, *(one.file for one in refused.value.findings))


def test_a_file_that_isnt_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_deck_file(tmp_path / "none.toml")

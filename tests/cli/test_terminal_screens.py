"""How screens are laid out: width, addresses, escapes, language."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from voyageur.cli.console import bar, wrapped

Run = Callable[..., Any]

SCREENS = {
    "plan": ["plan", "{resume}", "--to", "harbour-clerk", "--not", "python"],
    "fit": ["fit", "{resume}"],
    "read": ["read", "{resume}"],
    "roles": ["roles"],
    "role": ["role", "harbour-clerk"],
    "conflict": ["plan", "{resume}", "--to", "harbour-clerk", "--by", "2026-12-10"],
    "error": ["plan", "{resume}", "--to", "nobody"],
}


def show(voyageur: Run, resume: Path, name: str, lang: str) -> str:
    words = [word.format(resume=resume) for word in SCREENS[name]]
    said = voyageur(*words, "--lang", lang)
    return str(said.out + said.err)


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("columns", [60, 80, 160])
@pytest.mark.parametrize("name", ["plan", "fit", "read", "roles", "role", "conflict"])
def test_no_line_is_wider_than_the_terminal_but_one_that_holds_an_address(
    voyageur: Run,
    resume: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    columns: int,
    lang: str,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for line in show(voyageur, resume, name, lang).splitlines():
        assert len(line) <= columns or "https://" in line, line


def test_an_address_is_never_broken(
    voyageur: Run, resume: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    url = "https://docs.example.org/a/very/long/path/that/no/terminal/may/break/python-for-harbours"
    assert url in show(voyageur, resume, "plan", "en")


@pytest.mark.parametrize("name", SCREENS)
def test_a_pipe_gets_no_escapes(voyageur: Run, resume: Path, name: str) -> None:
    assert "\x1b" not in show(voyageur, resume, name, "en")


def test_what_looks_like_markup_in_a_fact_or_a_name_is_shown_as_it_is(
    voyageur: Run, resume: Path
) -> None:
    assert "Renamed [in 2026]." in show(voyageur, resume, "role", "en")
    odd = resume.rename(resume.with_name("[bold]ada[x].txt"))
    assert "[bold]ada[x].txt" in show(voyageur, odd, "fit", "en")
    assert "[bold]" in voyageur("read", "[bold]gone[/].txt").err


INTERFACE = re.compile(
    r"\b(the|and|of|with|your|you|is|are|not|what|hours|weeks|today|done|known|level|asks|why|"
    r"missing|postings|free|price|unknown|exam|stage|left|out)\b",
    re.IGNORECASE,
)
OTHER_WORDS = re.compile(
    r"«[^»]*»|https?://\S+|--[\w-]+|SQL at the quay|AWS at the quay|The Harbour Guide|"
    r"Adverts on the quay|SKILL=LEVEL|Quay Press|voyageur [a-z]+|/\S+"
)
"""What a person's own document, a source or a command says stays in its language."""


@pytest.mark.parametrize("name", SCREENS)
def test_a_french_screen_has_no_english_words(voyageur: Run, resume: Path, name: str) -> None:
    ours = OTHER_WORDS.sub("", " ".join(show(voyageur, resume, name, "fr").split()))
    assert INTERFACE.findall(ours) == []


def test_french_files_have_no_english_words(voyageur: Run, resume: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    voyageur("plan", resume, "--to", "harbour-clerk", "--lang", "fr", "--out", out)
    paper = (out / "plan.md").read_text(encoding="utf-8")
    assert INTERFACE.findall(OTHER_WORDS.sub("", paper)) == []
    assert "SUMMARY:Examen" in (out / "plan.ics").read_text(encoding="utf-8")


@given(words=st.text(alphabet="ab« »:;éx\u00a0 ", max_size=200), width=st.integers(20, 60))
def test_wrapping_loses_no_letter_and_keeps_to_the_width(words: str, width: int) -> None:
    lines = wrapped(Console(width=200), Text(words), width)
    assert all(line.cell_len <= width for line in lines)
    assert "".join("".join(line.plain.split()) for line in lines) == "".join(words.split())


@pytest.mark.parametrize("width", range(20, 44))
def test_wrapping_never_parts_a_number_from_its_unit_nor_a_colon_from_its_word(width: int) -> None:
    words = Text("il faut compter environ 1\u00a0031\u00a0$ par examen : oui « assez » souvent")
    lines = [line.plain for line in wrapped(Console(width=200), words, width)]
    assert not [line for line in lines if line.startswith((":", "»", "$", "031"))]
    assert not [line for line in lines if line.endswith(("«", "1"))]


@pytest.mark.parametrize(("part", "drawn"), [(0, "··········"), (0.5, "█████·····"), (1, "█" * 10)])
def test_a_bar_shows_a_share(part: float, drawn: str) -> None:
    assert bar(part).plain == drawn

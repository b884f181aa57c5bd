"""``voyageur carousel``: whole folders or none, and one message where it can't be."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import RESUME as CV
from tests.cli.conftest import Run, Save
from voyageur.publishing.studio.themes.load import themes

ROLE = "harbour-clerk"
Refuses = Callable[..., None]

DECK = """\
lang = "en"
title = "My deck"
hashtags = ["boats"]

[[slides]]
kind = "hook"
title = "Boats"

[[slides]]
kind = "points"
title = "Why {role:harbour-clerk.name}"
points = ["Because."]
"""


@pytest.fixture(autouse=True)
def _own_home(voyageur: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a day on which no fact of the harbour is past its review."""
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-02-01")


def words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    whole = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(whole.split())


def test_a_role_is_a_pdf_with_all_that_goes_with_it(voyageur: Run, tmp_path: Path) -> None:
    said = voyageur("carousel", ROLE, "--out", tmp_path / "c")
    assert said.status == 0, said
    folder = tmp_path / "c" / f"{ROLE}-en-linkedin"
    assert str(folder) in said.out
    archive = f"{ROLE}-en-linkedin.zip"
    names = {f"{ROLE}.pdf", "caption.txt", "alt.json", "contact-sheet.png", archive}
    assert {file.name for file in folder.iterdir()} == names
    with zipfile.ZipFile(folder / archive) as packed:
        assert set(packed.namelist()) == names - {archive}
    assert "Harbour Clerk" in words(folder / f"{ROLE}.pdf")


def test_both_languages_and_several_formats_are_a_folder_each(
    voyageur: Run, tmp_path: Path
) -> None:
    said = voyageur(
        "carousel", ROLE, "--lang", "both", "--format", "square", "--format", "linkedin",
        "--out", tmp_path,
    )  # fmt: skip
    assert said.status == 0, said
    folders = sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(ROLE))
    assert folders == [
        f"{ROLE}-{lang}-{form}" for lang in ("en", "fr") for form in ("linkedin", "square")
    ]
    slides = [
        sorted(file.name for file in (tmp_path / f"{ROLE}-{lang}-square").glob("*.jpg"))
        for lang in ("en", "fr")
    ]
    assert slides[0] == slides[1]
    assert len(slides[0]) > 4


def test_what_a_longer_deck_left_behind_is_taken_away_and_nothing_else(
    voyageur: Run, save: Save, tmp_path: Path
) -> None:
    deck = save("mine.toml", DECK)
    folder = tmp_path / "mine-en-square"
    folder.mkdir()
    for name in ("03.png", "03.jpg", "notes.txt"):
        (folder / name).write_text("old")
    assert voyageur("carousel", deck, "--format", "square", "--out", tmp_path).status == 0
    left = {file.name for file in folder.iterdir()}
    assert {"01.png", "02.png", "notes.txt"} <= left
    assert not left & {"03.png", "03.jpg"}


def test_an_ejected_deck_makes_the_same_files(voyageur: Run, tmp_path: Path) -> None:
    deck = tmp_path / f"{ROLE}.toml"
    assert voyageur("carousel", ROLE, "--eject", deck).status == 0
    assert "{role:harbour-clerk.pay.guide}" in deck.read_text(encoding="utf-8")
    assert voyageur("carousel", ROLE, "--out", tmp_path / "one").status == 0
    assert voyageur("carousel", deck, "--out", tmp_path / "two").status == 0
    name = f"{ROLE}-en-linkedin"
    for file in (tmp_path / "one" / name).iterdir():
        assert file.read_bytes() == (tmp_path / "two" / name / file.name).read_bytes(), file.name


def test_an_edited_sentence_is_on_the_slide(voyageur: Run, save: Save, tmp_path: Path) -> None:
    deck = save("mine.toml", DECK.replace("Because.", "Because of the gulls."))
    assert voyageur("carousel", deck, "--out", tmp_path).status == 0
    found = words(tmp_path / "mine-en-linkedin" / "mine.pdf")
    assert "Because of the gulls." in found
    assert "Why Harbour Clerk" in found


def test_two_files_of_a_deck_are_a_pair(voyageur: Run, tmp_path: Path) -> None:
    deck = tmp_path / "deck.toml"
    assert voyageur("carousel", ROLE, "--eject", deck, "--lang", "both").status == 0
    assert sorted(one.name for one in tmp_path.glob("deck*")) == ["deck.en.toml", "deck.fr.toml"]
    out = tmp_path / "out"
    said = voyageur("carousel", tmp_path / "deck.en.toml", "--lang", "both", "--out", out)
    assert said.status == 0, said
    assert sorted(one.name for one in out.iterdir()) == ["deck-en-linkedin", "deck-fr-linkedin"]


def test_a_plan_is_a_deck(voyageur: Run, save: Save, tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    made = voyageur("plan", save("cv.txt", CV), "--to", ROLE, "--hours", "5", "--out", plan)
    assert made.status == 0
    said = voyageur("carousel", plan / "plan.json", "--out", tmp_path)
    assert said.status == 0, said
    found = words(tmp_path / "plan-en-linkedin" / "plan.pdf")
    assert "Harbour Clerk in" in found
    assert "Ada" not in found


def test_a_plan_that_is_followed_is_a_deck_of_its_progress(
    voyageur: Run, save: Save, tmp_path: Path
) -> None:
    plan = tmp_path / "plan"
    voyageur("plan", save("cv.txt", CV), "--to", ROLE, "--hours", "5", "--out", plan)
    assert voyageur("track", "start", plan).status == 0
    said = voyageur("carousel", "progress", "--out", tmp_path)
    assert said.status == 0, said
    assert "On my way" in words(tmp_path / "progress-en-linkedin" / "progress.pdf")


def test_what_is_past_its_review_is_refused_or_shown_with_the_day(
    voyageur: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_TODAY", "2026-11-23")
    out = tmp_path / "out"
    said = voyageur("carousel", ROLE, "--out", out)
    assert said.status == 1
    assert "past its review since Apr 2, 2026" in said.err
    assert not out.exists()
    assert voyageur("carousel", ROLE, "--out", out, "--allow-stale").status == 0
    assert "past its review since Apr" in words(out / f"{ROLE}-en-linkedin" / f"{ROLE}.pdf")


def test_help_names_the_themes_that_ship(voyageur: Run) -> None:
    assert f"--theme {'|'.join(themes())}" in voyageur("carousel", "--help").out


def test_json_says_what_was_written(voyageur: Run, tmp_path: Path) -> None:
    said = voyageur("carousel", ROLE, "--out", tmp_path, "--json")
    (deck,) = json.loads(said.out)
    assert deck["lang"] == "en"
    assert deck["format"] == "linkedin"
    assert (Path(deck["folder"]) / deck["files"][0]).is_file()


def test_a_slide_that_is_left_out_is_said(voyageur: Run, tmp_path: Path) -> None:
    said = voyageur("carousel", "harbour-pilot", "--out", tmp_path)
    assert said.status == 0, said
    assert "too few postings" in said.err


@pytest.mark.parametrize(
    ("content", "en", "fr"),
    [
        (DECK.replace('title = "Boats"', 'title = "Boats"\nsize = 3'), "size", "size"),
        (DECK.replace("role:harbour-clerk.name", "role:harbor.name"), "{role:harbor.name}", "{"),
        ('lang = "en"\ntitle = "None"\n', "no slides", "aucune diapositive"),
        (DECK.replace('points = ["Because."]', 'points = ["a\U0001f98a"]'), "fox", "fox"),
        (DECK.replace("Because.", "Because " * 300), "no room on slide 2", "diapositive 2"),
    ],
)
def test_a_deck_that_cant_be_made_leaves_nothing(
    refuses: Refuses, save: Save, tmp_path: Path, content: str, en: str, fr: str
) -> None:
    save("mine.en.toml", content)
    save("mine.fr.toml", content.replace('lang = "en"', 'lang = "fr"'))
    out = tmp_path / "out"
    refuses("carousel", tmp_path / "mine.en.toml", "--out", out, status=1, en=en, fr=fr)
    assert not out.exists()


def test_four_hundred_slides_are_refused(voyageur: Run, save: Save, tmp_path: Path) -> None:
    slide = '\n[[slides]]\nkind = "call"\ntitle = "Again"\n'
    deck = save("mine.toml", DECK + slide * 398)
    said = voyageur("carousel", deck, "--out", tmp_path / "out")
    assert said.status == 1
    assert "400" in said.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("wish", "status", "en"),
    [
        (["harbour-clrk"], 2, "harbour-clerk"),
        ([ROLE, "--format", "tiktok"], 2, "linkedin, instagram, square, story"),
        ([ROLE, "--theme", "neon"], 2, "neon"),
        ([ROLE, "--brand", "none.toml"], 1, "none.toml"),
        (["compare:harbour-clerk"], 2, "not 1"),
        (["none.toml"], 1, "none.toml"),
        (["none.json"], 1, "none.json"),
        (["progress"], 1, "plan"),
        ([ROLE, "harbour-pilot", "--eject", "x.toml"], 2, "one deck"),
        ([ROLE, "--in", "Atlantis"], 2, "Atlantis"),
        ([ROLE, "--market", "nowhere"], 1, "nowhere"),
    ],
)
def test_a_wrong_wish_gets_one_message(
    voyageur: Run, tmp_path: Path, wish: list[str], status: int, en: str
) -> None:
    said = voyageur("carousel", *wish, "--out", tmp_path / "out")
    assert said.status == status, said
    assert en in said.err
    assert said.out == ""
    assert "Traceback" not in said.err
    assert not (tmp_path / "out").exists()


def test_a_deck_of_one_language_says_how_to_have_the_other(
    voyageur: Run, save: Save, tmp_path: Path
) -> None:
    deck = save("mine.toml", DECK)
    said = voyageur("carousel", deck, "--lang", "both", "--out", tmp_path / "out")
    assert said.status == 2
    assert "mine.fr.toml" in said.err


def test_languages_that_differ_in_their_slides_are_refused(
    voyageur: Run, save: Save, tmp_path: Path
) -> None:
    save("mine.en.toml", DECK)
    other = DECK.replace('lang = "en"', 'lang = "fr"').replace('kind = "hook"', 'kind = "call"')
    save("mine.fr.toml", other)
    said = voyageur(
        "carousel", tmp_path / "mine.en.toml", "--lang", "both", "--out", tmp_path / "out"
    )
    assert said.status == 2
    assert "slide 1" in said.err

"""``voyageur print``: whole files or none, and one message where it can't be."""

import json
from pathlib import Path

import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.cli.conftest import RESUME as CV
from tests.cli.conftest import Run, Save

both = pytest.mark.parametrize("lang", ["en", "fr"])


def pages(file: Path) -> list[str]:
    document = pypdfium2.PdfDocument(file.read_bytes())
    return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "home"))


@pytest.fixture
def plan(voyageur: Run, save: Save, tmp_path: Path) -> Path:
    out = tmp_path / "plan"
    said = voyageur(
        "plan", save("cv.txt", CV), "--to", "harbour-clerk", "--hours", "5", "--out", out
    )
    assert said.status == 0, said
    return out


@both
def test_the_guide_is_printed_in_either_language(voyageur: Run, tmp_path: Path, lang: str) -> None:
    out = tmp_path / "guide.pdf"
    said = voyageur("print", "guide", "--lang", lang, "--out", out)
    assert (said.status, said.out) == (0, "")
    assert str(out) in said.err
    title = {"en": "Tech Careers in Canada", "fr": "Carrières en technologie au Canada"}[lang]
    assert title in pages(out)[0]


def test_the_sheet_is_letter_unless_another_is_named(voyageur: Run, tmp_path: Path) -> None:
    sizes = {}
    for name, words in {"a": [], "b": ["--paper", "a4"]}.items():
        out = tmp_path / f"{name}.pdf"
        assert voyageur("print", "role", "harbour-clerk", "--out", out, *words).status == 0
        sizes[name] = [
            round(side) for side in pypdfium2.PdfDocument(out.read_bytes())[0].get_size()
        ]
    assert sizes == {"a": [612, 792], "b": [595, 842]}


@both
def test_a_plan_is_printed_with_its_weeks_and_what_was_read(
    voyageur: Run, plan: Path, tmp_path: Path, lang: str
) -> None:
    out = tmp_path / "plan.pdf"
    assert voyageur("print", "plan", plan, "--lang", lang, "--out", out).status == 0
    words = "".join(pages(out))
    assert {"en": "Week by week", "fr": "Semaine par semaine"}[lang] in words
    assert "count boats" in words.replace("\r\n", " ")


def test_a_plan_without_its_profile_is_printed_without_it(
    voyageur: Run, plan: Path, tmp_path: Path
) -> None:
    (plan / "profile.json").unlink()
    out = tmp_path / "plan.html"
    assert voyageur("print", "plan", plan, "--out", out).status == 0
    assert "What was read" not in out.read_text(encoding="utf-8")


def test_the_plan_that_is_followed_and_its_report_are_printed(
    voyageur: Run, plan: Path, tmp_path: Path
) -> None:
    assert voyageur("track", "start", plan).status == 0
    assert voyageur("track", "log", "2h").status == 0
    for what in ("plan", "report"):
        out = tmp_path / f"{what}.pdf"
        assert voyageur("print", what, "--out", out).status == 0
        assert pages(out)


def test_a_page_of_html_needs_nothing_from_elsewhere(
    voyageur: Run, plan: Path, tmp_path: Path
) -> None:
    out = tmp_path / "plan.html"
    assert voyageur("print", "plan", plan, "--out", out).status == 0
    page = LexborHTMLParser(out.read_text(encoding="utf-8"))
    assert page.css("script, link, img, iframe") == []
    assert page.css("svg[role=img] > title")
    boxes = page.css("input[type=checkbox]")
    assert boxes
    assert all(box.attributes["aria-label"] for box in boxes)


def test_the_same_plan_gives_the_same_bytes(voyageur: Run, plan: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    for out in (one, other):
        assert voyageur("print", "plan", plan, "--out", out).status == 0
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["guide", "--out", "guide.docx"], "written as PDF or HTML"),
        (["guide", "--out", "guide"], "written as PDF or HTML"),
        (["guide", "--out", "guide.pdf", "--paper", "a3"], "there is no sheet “a3”"),
        (["role", "pirate", "--out", "role.pdf"], "pirate"),
        (["role", "harbour-clerk", "--in", "Atlantis", "--out", "role.pdf"], "Atlantis"),
        (["audit", "--market", "nowhere", "--out", "audit.pdf"], "nowhere"),
        (["plan", "nowhere", "--out", "plan.pdf"], "nowhere"),
        (["report", "--out", "report.pdf"], "plan"),
    ],
)
def test_what_can_t_be_printed_is_said_in_one_message(
    voyageur: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found = voyageur("print", *words)
    assert found.status in (1, 2)
    assert said in found.err
    assert "Traceback" not in found.err
    assert not [file for file in tmp_path.iterdir() if file.suffix in (".pdf", ".docx")]


def test_where_nothing_can_be_written_nothing_is(voyageur: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    found = voyageur("print", "guide", "--out", tmp_path / "file" / "guide.pdf")
    assert found.status == 1
    assert "file" in found.err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_a_plan_with_nothing_to_do_is_said_to_be_one(
    voyageur: Run, plan: Path, tmp_path: Path
) -> None:
    file = plan / "plan.json"
    text = file.read_text(encoding="utf-8")
    empty = {**json.loads(text), "items": [], "weeks": []}
    file.write_text(json.dumps(empty), encoding="utf-8")
    out = tmp_path / "plan.pdf"
    found = voyageur("print", "plan", plan, "--out", out)
    assert found.status == 1
    assert "nothing" in found.err
    assert not out.exists()


def test_both_languages_come_as_a_pair(voyageur: Run, tmp_path: Path) -> None:
    for kind in ("pdf", "html"):
        said = voyageur("print", "guide", "--lang", "both", "--out", tmp_path / f"guide.{kind}")
        assert said.status == 0, said
        for lang in ("en", "fr"):
            alone = tmp_path / f"alone.{kind}"
            voyageur("print", "guide", "--lang", lang, "--out", alone)
            assert (tmp_path / f"guide.{lang}.{kind}").read_bytes() == alone.read_bytes()

"""``voyageur resume`` on the invented catalogue: what is written, printed and refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.cli.conftest import Run, Save

ADA: dict[str, Any] = {
    "basics": {"name": "Ada Quay", "summary": "Counts boats."},
    "work": [
        {
            "name": "Wharf",
            "position": "Clerk",
            "startDate": "2020-01",
            "highlights": [
                *(f"Answered letter {n} of the harbour master." for n in range(90)),
                "Wrote SQL that counts boats.",
                "Wrote Python scripts that count boats.",
            ],
        }
    ],
    "skills": [{"name": "Code", "keywords": ["SQL", "Python"]}],
}


@pytest.fixture
def ada(save: Save) -> Path:
    return save("ada.json", json.dumps(ADA))


def pages(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    count = len(document)
    document.close()
    return count


def test_a_role_chooses_and_orders_lines_and_the_answer_says_how(
    voyageur: Run, ada: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    said = voyageur("resume", ada, "--for", "harbour-clerk", "--pages", "1", "--out", out)
    assert said.status == 0
    assert pages(out) == 1
    assert "Résumé for Harbour Clerk" in said.out
    assert "Wrote Python scripts that count boats." in said.out
    assert "Left out so that it fits the pages" in said.out
    assert "Postings counted: 12" in said.out
    assert f"Written: {out}" in said.err


@pytest.mark.parametrize("options", [[], ["--for", "harbour-clerk", "--keep-all"]])
def test_without_a_role_or_with_keep_all_nothing_is_left_out(
    voyageur: Run, ada: Path, tmp_path: Path, options: list[str]
) -> None:
    out = tmp_path / "out.pdf"
    said = voyageur("resume", ada, *options, "--out", out)
    assert said.status == 0
    assert pages(out) > 1
    assert "Left out" not in said.out


def test_json_has_the_order_and_everything(voyageur: Run, ada: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert voyageur("resume", ada, "--for", "harbour-clerk", "--out", out).status == 0
    (job,) = json.loads(out.read_bytes())["work"]
    assert set(job["highlights"][:2]) == set(ADA["work"][0]["highlights"][-2:])
    assert sorted(job["highlights"]) == sorted(ADA["work"][0]["highlights"])


def test_docx_is_written_and_read_back(voyageur: Run, ada: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert voyageur("resume", ada, "--for", "harbour-clerk", "--out", out).status == 0
    back = json.loads(voyageur("read", out, "--format", "json").out)
    claims = {claim["ref"] for claim in back["x-voyageur"]["claims"]}
    assert {"skill:python", "skill:sql"} <= claims
    assert back["work"][0]["startDate"] == "2020-01"


def test_without_a_file_only_the_answer_is_printed(voyageur: Run, ada: Path) -> None:
    said = voyageur("resume", ada, "--for", "harbour-clerk", "--json")
    report = json.loads(said.out)
    assert report["target"] == "role:harbour-clerk"
    assert {row["status"] for row in report["rows"]} == {"covered", "missing"}
    assert "left_out" in report
    assert said.err == ""
    assert "| Requirement |" in voyageur("resume", ada, "--for", "harbour-clerk", "--md").out


def test_a_name_can_be_given(voyageur: Run, save: Save, tmp_path: Path) -> None:
    path = save(
        "cv.txt", "Experience\nClerk, Quay Inc., January 2020 - March 2024\nWrote Python.\n"
    )
    out = tmp_path / "out.json"
    said = voyageur("resume", path, "--out", out)
    assert "No name was found in it" in said.out
    voyageur("resume", path, "--name", " Ada Quay ", "--out", out)
    assert json.loads(out.read_bytes())["basics"]["name"] == "Ada Quay"


def test_what_was_there_stays_where_nothing_can_be_written(
    voyageur: Run, save: Save, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"before")
    strange = save("s.json", json.dumps({"work": [{"position": "Clerk", "summary": "Reads 船."}]}))
    said = voyageur("resume", strange, "--out", out)
    assert said.status == 1
    assert "no character 船" in said.err
    assert out.read_bytes() == b"before"
    said = voyageur("resume", strange, "--for", "harbour-clerk", "--out", tmp_path / "out.docx")
    assert said.status == 0, "Word has other typefaces"


REFUSED: list[tuple[list[str], int, str, str]] = [
    ([], 2, "nothing is asked for", "rien n’est demandé"),
    (["--out", "x.odt"], 2, "written as PDF, DOCX or JSON", "s’écrit en PDF, en DOCX ou en JSON"),
    (["--out", "x.pdf", "--paper", "a5"], 2, "no sheet “a5”", "« a5 »"),
    (["--out", "x.pdf", "--pages", "1"], 2, "without --for", "sans --for"),
    (["--for", "harbour-clerk", "--pages", "1", "--keep-all"], 2, "--keep-all", "--keep-all"),
    (["--for", "harbour-clerk", "--pages", "0"], 2, "0 is no number", "ne peut pas compter 0"),
    (["--for", "harbor-clark"], 2, "no role “harbor-clark”", "profession inconnue"),
    (["--for", "none.txt"], 2, "no such file", "fichier introuvable"),
]


@pytest.mark.parametrize(("options", "status", "en", "fr"), REFUSED)
def test_wrong_calls_get_one_message(
    refuses: Callable[..., None], ada: Path, options: list[str], status: int, en: str, fr: str
) -> None:
    refuses("resume", ada, *options, status=status, en=en, fr=fr)


@pytest.mark.parametrize(
    ("content", "en", "fr"),
    [
        ('{"basics": {"name": "Ada"}}', "no job, no study", "aucun emploi, aucune étude"),
        ('{"work": [{"name": 3}]}', "work[0].name must be text", "work[0].name"),
        ('{"work": "none"}', "work must be a list", "work"),
    ],
)
def test_files_that_are_no_resume_get_one_message(
    refuses: Callable[..., None], save: Save, content: str, en: str, fr: str
) -> None:
    refuses("resume", save("x.json", content), "--out", "x.pdf", status=1, en=en, fr=fr)


@pytest.mark.parametrize(
    ("content", "en", "fr"),
    [
        ("", "the file is empty", "vide"),
        ("We have a dog.\n", "no requirement was found", "aucune exigence"),
    ],
)
def test_postings_that_ask_for_nothing_get_one_message(
    refuses: Callable[..., None], ada: Path, save: Save, content: str, en: str, fr: str
) -> None:
    posting = save("advert.txt", content)
    refuses("resume", ada, "--for", posting, status=1, en=en, fr=fr)


def test_a_resume_without_end_is_refused_on_pages_and_written_as_json(
    voyageur: Run, refuses: Callable[..., None], save: Save, tmp_path: Path
) -> None:
    job = {"position": "Clerk", "highlights": [f"Wrote letter {n}." for n in range(10_000)]}
    path = save("many.json", json.dumps({"work": [job]}))
    refuses(
        "resume", path, "--out", tmp_path / "x.pdf", status=1, en="10000 lines", fr="10000 lignes"
    )
    assert voyageur("resume", path, "--out", tmp_path / "x.json").status == 0
    assert json.loads((tmp_path / "x.json").read_bytes()) == {"work": [job]}

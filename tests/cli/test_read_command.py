"""``voyageur read``: a posting, what was dropped and why, and many files at once."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from voyageur.services import read_batch

Refuses = Callable[..., None]
Run = Callable[..., Any]
Save = Callable[[str, bytes | str], Path]

POSTING = """Harbour clerk

Halifax, NS

Salary: $60,000 to $70,000 a year

Responsibilities
- Count boats, without SQL

Requirements
- 3 years of Python
- English

Benefits
- A course in AWS
"""


@pytest.fixture
def posting(save: Save) -> Path:
    return save("advert.txt", POSTING)


@pytest.fixture(autouse=True)
def _fresh_facts() -> Iterator[None]:
    """A process of a batch keeps its facts; this one has invented ones."""
    read_batch.frozen_context.cache_clear()
    yield
    read_batch.frozen_context.cache_clear()


def test_a_posting_is_shown_with_pay_and_what_it_asks_for(voyageur: Run, posting: Path) -> None:
    said = voyageur("read", posting, "--posting")
    assert said.status == 0
    assert "$60,000 to $70,000 a year" in said.out
    assert "Must have (1)" in said.out
    assert "• Python (3 years)" in said.out
    assert "AWS" not in said.out
    assert "English" in said.out


def test_a_posting_is_shown_in_french(voyageur: Run, posting: Path) -> None:
    said = voyageur("read", posting, "--posting", "--lang", "fr")
    assert "Exigé (1)" in said.out
    assert "60\u00a0000\u00a0$ à 70\u00a0000\u00a0$ par an" in said.out


def test_a_posting_as_json_has_its_shape(voyageur: Run, posting: Path) -> None:
    read = json.loads(voyageur("read", posting, "--posting", "--format", "json").out)
    assert read["pay"]["low"] == 6_000_000
    assert read["requirements"]["groups"] == [
        {"must": True, "any_of": [{"skill": "python", "years": 3}], "weight": 1.0}
    ]


def test_an_explanation_marks_what_counts_and_says_what_was_dropped(
    voyageur: Run, posting: Path, tmp_path: Path
) -> None:
    page = tmp_path / "advert.html"
    said = voyageur("read", posting, "--posting", "--explain", "--out", page)
    assert (said.status, said.out) == (0, "")
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert '<mark class="skill"' in html
    assert '<mark class="pay"' in html
    assert "the text says that it is not there, or not wanted" in html
    assert "the employer offers it" in html
    assert "<script" not in html


def test_the_words_of_a_document_are_no_html_of_the_explanation(voyageur: Run, save: Save) -> None:
    told = voyageur("read", save("cv.txt", "Python <script>alert(1)</script>"), "--explain").out
    assert "<script" not in told
    assert "&lt;script&gt;" in told


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.parquet"])
def test_a_batch_is_a_row_a_file_and_a_failure_stops_nothing(
    voyageur: Run, posting: Path, save: Save, tmp_path: Path, name: str
) -> None:
    empty, out = save("empty.txt", ""), tmp_path / name
    said = voyageur("read", posting, empty, "--batch", "--posting", "--out", out)
    assert (said.status, said.out) == (1, "")
    assert "1 files read, 1 failed." in said.err
    assert f"{empty}: the file is empty" in said.err
    if name.endswith("jsonl"):
        rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    else:
        rows = pq.read_table(out).to_pylist()
    assert [row["doc_id"] for row in rows] == [str(posting), str(empty)]
    assert rows[0]["pay"]["low"] == 6_000_000
    assert rows[1]["error"] == "the file is empty"


def test_a_folder_is_read_with_all_that_is_in_it_but_hidden_files(
    voyageur: Run, save: Save, tmp_path: Path
) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt"):
        save(name, "Python")
    out = tmp_path / "rows" / "all.jsonl"
    assert voyageur("read", "--batch", tmp_path, "--out", out).status == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [Path(row["doc_id"]).name for row in rows] == ["a.txt", "b.txt"]


def test_wishes_that_do_not_go_together_are_refused(
    refuses: Refuses, resume: Path, tmp_path: Path
) -> None:
    refuses(
        "read", resume, resume, status=2,
        en="2 files were given, and one is read at a time",
        fr="2 fichiers sont donnés, et un seul se lit à la fois",
    )  # fmt: skip
    refuses(
        "read", resume, "--batch", status=2,
        en="it isn't said where the rows go", fr="on ne dit pas où vont les lignes",
    )  # fmt: skip
    refuses(
        "read", resume, "--batch", "--out", tmp_path / "rows.xlsx", status=2,
        en="“rows.xlsx” says no known kind of file",
        fr="« rows.xlsx » n'indique aucun type de fichier connu",
    )  # fmt: skip
    refuses(
        "read", resume, "--batch", "--explain", "--out", tmp_path / "rows.jsonl", status=2,
        en="--batch writes rows and neither explains nor prints",
        fr="--batch écrit des lignes et n'explique ni n'affiche rien",
    )  # fmt: skip
    refuses(
        "read", tmp_path / "nobody", "--batch", "--out", tmp_path / "rows.jsonl", status=1,
        en="there is no such file", fr="fichier introuvable",
    )  # fmt: skip

"""Markets at the command line, on postings made up here: answers as processes of their own."""

import csv
import json
import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Run
from tests.cli.test_real_process import run
from voyageur.locale.format import percent

TEXT = """About the job
We move data for harbours. You will join a small team that builds and runs our pipelines, and you
will be trusted with systems that ships depend on day and night. {extra}

Requirements
- {years} years of experience with Python and SQL
- Experience with Apache Spark or Airflow
- Bilingual in English and French

Nice to have
- Terraform

We are an employer of equal opportunity, and we thank everybody who applies for the interest shown.
Only those who are chosen for a talk will be called. The team works from an office at the water, and
what you build will be used in every harbour of the country within the month. Nobody is called after
hours, and holidays are taken when the ice comes, by all of us together, every winter.
"""
TODAY = {"VOYAGEUR_TODAY": "2026-11-23", "COLUMNS": "120"}


def feed(folder: Path) -> Path:
    """Forty jobs, half of them with pay, five copies and one row of nothing."""
    file = folder / "jobs.csv"
    rows = [
        {
            "title": "Data Engineer" if n % 4 else "DevOps Engineer",
            "company": f"Harbour {n % 7} Inc.",
            "location": "Toronto, ON" if n % 3 else "Halifax, NS",
            "posted": f"2026-0{4 + n % 4}-1{n % 9}",
            "salary": f"${80 + n},000 to ${100 + n},000 a year" if n % 2 else "",
            "description": TEXT.format(
                years=2 + n % 5, extra=" ".join(f"Quay{n}x{m} is ours." for m in range(30))
            ),
        }
        for n in range(40)
    ]
    rows += rows[:5]
    rows.append(dict.fromkeys(rows[0], ""))
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return file


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A market of the feed, built; its map was proposed by the program."""
    folder = tmp_path_factory.mktemp("market")
    file = feed(folder)
    proposed = run("market", "map", file)
    assert proposed.returncode == 0, proposed.stderr
    map_file = folder / "jobs.toml"
    map_file.write_text(proposed.stdout, encoding="utf-8")
    into = folder / "market"
    said = run("market", "ingest", file, "--map", map_file, "--into", into, "--json", **TODAY)
    assert said.returncode == 0, said.stderr
    (account,) = json.loads(said.stdout)["accounts"]
    assert (account["rows"], account["kept"]) == (46, 40)
    assert (account["duplicates"], account["rejected"]) == (5, 1)
    built = run("market", "build", "--market", into, **TODAY)
    assert built.returncode == 0, built.stderr
    assert "40" in built.stdout
    return into


def test_an_unknown_source_is_refused_with_the_way_on(tmp_path: Path) -> None:
    said = run("market", "ingest", feed(tmp_path), "--into", tmp_path / "m")
    assert said.returncode == 1
    assert "voyageur market map" in said.stderr
    assert "Traceback" not in said.stderr


def test_the_same_files_again_add_nothing(market: Path) -> None:
    before = {path: path.read_bytes() for path in market.rglob("*") if path.is_file()}
    said = run(
        "market", "ingest", market.parent / "*.csv", "--map", market.parent / "jobs.toml",
        "--into", market, **TODAY,
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    assert "already" in said.stdout
    assert {path: path.read_bytes() for path in market.rglob("*") if path.is_file()} == before


def test_a_report_says_pay_skills_and_what_they_stand_on(market: Path) -> None:
    said = run("market", "report", "--market", market, "--role", "data-engineer", "--json", **TODAY)
    found = json.loads(said.stdout)
    assert found["counts"]["n"] == 30
    pay = next(spread for spread in found["spreads"] if spread["measure"] == "pay")
    middles = sorted((90 + n) * 100_000 for n in range(40) if n % 4 and n % 2)
    assert pay["n"] == len(middles)
    assert pay["p50"]["value"] == middles[(len(middles) + 1) // 2 - 1]
    asked = {share["value"]: share for share in found["shares"] if share["kind"] == "skill"}
    assert (asked["python"]["k"], asked["python"]["must"]) == (30, 30)
    assert (asked["terraform"]["k"], asked["terraform"]["must"]) == (30, 0)
    words = run("market", "report", "--market", market, "--role", "data-engineer", **TODAY).stdout
    assert "Python" in words
    assert percent(asked["python"]["low"], "en") in words
    assert "NOC 21211" in words
    assert "Wilson" not in words


def test_too_few_jobs_are_shown_as_too_few(market: Path) -> None:
    said = run(
        "market", "report", "--market", market, "--role", "devops-engineer", "--in", "NS", **TODAY
    )
    assert "Fewer than 10 jobs" in said.stdout
    assert "%" not in said.stdout.split("Official wages")[0]


def test_an_audit_judges_everything_that_the_guide_says(market: Path, tmp_path: Path) -> None:
    page = tmp_path / "audit.html"
    said = run("market", "audit", "--market", market, "--html", page, "--json", **TODAY)
    findings = json.loads(said.stdout)["findings"]
    subjects = {finding["subject"] for finding in findings}
    assert subjects == {"pay-from", "pay-to", "skill", "certification", "company"}
    assert len({finding["role"] for finding in findings}) == 7
    data = {
        finding["said"]: finding["verdict"]
        for finding in findings
        if finding["role"] == "data-engineer"
    }
    assert data["python"] == "supported"
    assert data["beam"] == "not-enough-data"
    assert data["azure-data-engineer-associate"] == "outdated"
    assert "<svg" in page.read_text(encoding="utf-8")
    french = run("market", "audit", "--market", market, "--lang", "fr", "--md", **TODAY).stdout
    assert "| " in french
    assert not re.search(r"\bjobs\b", french)


@pytest.mark.parametrize(
    ("words", "status", "what"),
    [
        (["report", "--month", "2026-08"], 2, "without its source"),
        (["report", "--month", "august", "--source", "jobs"], 2, "no month"),
        (["report", "--source", "nowhere"], 2, "nowhere"),
        (["report", "--seniority", "boss"], 2, "boss"),
        (["report", "--role", "baker"], 2, "baker"),
        (["build", "--engine", "abacus"], 2, "abacus"),
    ],
)
def test_a_wrong_wish_is_refused(
    voyageur: Run, market: Path, words: list[str], status: int, what: str
) -> None:
    said = voyageur("market", *words, "--market", market)
    assert (said.status, said.out) == (status, "")
    assert what in said.err
    assert "→ " in said.err


@pytest.mark.parametrize("command", ["build", "report", "audit"])
def test_a_folder_without_a_market_says_how_to_make_one(
    voyageur: Run, tmp_path: Path, command: str
) -> None:
    said = voyageur("market", command, "--market", tmp_path / "none")
    assert said.status == 1
    assert "voyageur market" in said.err
    assert "Traceback" not in said.err


def test_an_export_is_whole_and_has_its_dictionary(market: Path, tmp_path: Path) -> None:
    assert run("market", "export", "--market", market, "--out", tmp_path).returncode == 0
    dictionary = (tmp_path / "dictionary.md").read_text(encoding="utf-8").replace("\\", "")
    for path in tmp_path.glob("*.parquet"):
        for name in pq.read_schema(path).names:
            assert f"| {name} |" in dictionary, (path.name, name)
    assert json.loads((tmp_path / "tables.json").read_text(encoding="utf-8"))["jobs"] == 40
    assert run("market", "export", "--market", market, "--out", tmp_path, "--csv").returncode == 0
    with (tmp_path / "cells.csv").open(encoding="utf-8") as rows:
        assert (
            len(list(csv.DictReader(rows))) == pq.read_metadata(tmp_path / "cells.parquet").num_rows
        )


def test_plan_and_fit_ask_the_postings_of_a_market(market: Path, tmp_path: Path) -> None:
    resume = tmp_path / "cv.txt"
    resume.write_text("Ada Harbour\n\nSkills\nPython, SQL\n", encoding="utf-8")
    asked = ("plan", resume, "--to", "data-engineer", "--market", market, "--out", tmp_path / "out")
    said = run(*asked, "--json", **TODAY)
    assert said.returncode == 0, said.stderr
    plan = json.loads(said.stdout)
    assert {point["n"] for point in plan["reach"]} == {30}
    assert plan["reach"][0]["met"] == 0
    assert plan["reach"][-1]["met"] == 30
    assert "market:jobs" in plan["sources"]
    assert "postings of your market: jobs" in (tmp_path / "out" / "plan.md").read_text("utf-8")
    fits = json.loads(run("fit", resume, "--market", market, "--json", **TODAY).stdout)["roles"]
    assert {fit["role"]: fit["reach"]["n"] for fit in fits}["data-engineer"] == 30
    missing = run("fit", resume, "--market", tmp_path, **TODAY)
    assert missing.returncode == 1
    assert "there is no market in this folder yet" in missing.stderr


def test_a_carousel_shows_posted_pay_and_what_this_market_asks_for(
    market: Path, tmp_path: Path
) -> None:
    said = run(
        "carousel", "data-engineer", "pay", "--market", market, "--out", tmp_path, **TODAY
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    alt = json.loads((tmp_path / "data-engineer-en-linkedin" / "alt.json").read_text("utf-8"))
    pay, asked = (one["alt"].replace("\u00a0", " ") for one in (alt["slides"][1], alt["slides"][3]))
    assert "the middle of 20 postings that state pay" in pay
    assert "Postings at hand: jobs" in pay
    assert "Python: 100%" in asked
    assert "30 (Data Engineer in Canada)" in asked
    caption = (tmp_path / "pay-en-linkedin" / "caption.txt").read_text("utf-8")
    assert "Postings at hand: jobs" in caption

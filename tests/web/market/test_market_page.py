"""The market page: with what ships, and with a market of one's own."""

import csv
import io
import os
from pathlib import Path

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.locale.format import percent
from voyageur.services.context import Context


def page(browser: Client, address: str, **headers: str) -> LexborHTMLParser:
    answer = browser.get(address, headers=headers)
    assert answer.status_code == 200, answer.content.decode()
    return LexborHTMLParser(answer.content.decode())


def table(browser: Client, address: str) -> list[dict[str, str]]:
    answer = browser.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["Content-Disposition"]
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def links(found: LexborHTMLParser) -> list[str]:
    return [a.attributes["href"] or "" for a in found.css("#figures a[href*='.csv']")]


def words(found: LexborHTMLParser) -> str:
    return found.body.text() if found.body else ""


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_ships_is_shown_with_its_postings_sources_and_gaps(browser: Client, lang: str) -> None:
    found = page(browser, f"/{lang}/market/?role=data-engineer&in=ON")
    role = Context().catalogue.roles["data-engineer"].name[lang]  # type: ignore[index]
    heading = found.css_first("h1")
    assert heading is not None
    assert role in heading.text()
    assert "n = " in words(found) or "34" in words(found)
    notes = found.css("[role=doc-endnotes] li")
    assert any("LinkedIn" in note.text() for note in notes)
    assert any("2025" in note.text() for note in notes)
    assert "voyageur serve --market" in words(found)
    assert not found.css("select[name=month]")


def test_every_chart_has_its_table_and_its_figures_as_csv(browser: Client) -> None:
    found = page(browser, "/en/market/?role=data-engineer&in=ON")
    figures = found.css("#figures figure")
    assert len(figures) == len(links(found)) == 2
    assert all(figure.css("table") for figure in figures)
    skills, pay = (table(browser, link) for link in links(found))
    first = skills[0]
    assert first["value"] == "python"
    assert float(first["share"]) == int(first["k"]) / int(first["n"])
    assert percent(float(first["share"]), "en") in words(found)
    assert {row["kind"] for row in pay} == {"guide", "official"}
    assert all(row["unit"] == "CAD cents a year" for row in pay)


def test_a_shared_address_shows_the_same_choices(browser: Client) -> None:
    found = page(browser, "/en/market/?role=ai-ml-engineer&in=QC")
    chosen = [option.attributes["value"] for option in found.css("option[selected]")]
    assert chosen == ["ai-ml-engineer", "QC"]
    assert all("role=ai-ml-engineer&in=QC" in link for link in links(found))
    french = found.css_first("a[hreflang='fr-CA']")
    assert french is not None
    assert french.attributes["href"] == "/fr/market/?role=ai-ml-engineer&in=QC"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("role=harbour-master", "role"),
        ("in=Atlantis", "region"),
        ("role=" + "x" * 3000, "role"),
        ("in=<script>", "region"),
    ],
)
def test_a_filter_that_nothing_has_is_said_beside_it(
    browser: Client, query: str, field: str
) -> None:
    answer = browser.get(f"/en/market/?{query}")
    assert answer.status_code == 422
    found = LexborHTMLParser(answer.content.decode())
    select = found.css_first(f"#{field}")
    mistake = found.css_first(f"#{field}-mistake")
    assert select is not None
    assert mistake is not None
    assert select.attributes["aria-describedby"] == mistake.attributes["id"]
    assert "There is no" in mistake.text()
    typed = found.css_first(f"#{field} option[selected]")
    assert typed is not None
    assert typed.attributes["value"] == query.partition("=")[2]


def test_a_table_that_there_isnt_is_no_page(browser: Client) -> None:
    assert browser.get("/en/market/spells.csv").status_code == 404
    assert browser.get("/en/market/months.csv?role=data-engineer").status_code == 404


def test_a_market_of_ones_own_says_pay_skills_and_months(browser: Client, own: Path) -> None:
    found = page(browser, "/en/market/?role=data-engineer")
    text = words(found)
    assert "96 jobs" in text
    assert "Month by month" in text
    assert "Jul 2026" in text
    assert "Terraform is rising" in text
    assert found.css("select[name=month] option[value='2026-05']")
    names = {link.rpartition("/")[2].partition(".")[0] for link in links(found)}
    assert {"spreads", "skills", "employers", "trends", "months", "months-pay"} <= names
    assert all(table(browser, link) for link in links(found))
    figures = found.css("#figures figure")
    assert len(figures) >= 5


def test_the_months_of_a_skill_are_counted_one_by_one(browser: Client, own: Path) -> None:
    rows = table(browser, "/en/market/months-skills.csv?role=data-engineer")
    terraform = {row["month"]: int(row["k"]) for row in rows if row["value"] == "terraform"}
    assert terraform == {"2026-04": 0, "2026-05": 6, "2026-06": 12, "2026-07": 18}
    jobs = table(browser, "/en/market/months.csv?role=data-engineer")
    assert (jobs[0]["month"], jobs[0]["n"]) == ("2026-04", "24")


def test_a_month_alone_is_of_the_only_source(browser: Client, own: Path) -> None:
    found = page(browser, "/en/market/?role=data-engineer&month=2026-07")
    assert "24 jobs" in words(found)
    assert "Month by month" not in words(found)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("source=elsewhere", "source"),
        ("month=2026-13", "month"),
        ("month=2026-13&source=feed", "month"),
        ("seniority=admiral", "seniority"),
    ],
)
def test_a_filter_of_a_market_is_mended_where_it_stands(
    browser: Client, own: Path, query: str, field: str
) -> None:
    answer = browser.get(f"/fr/market/?{query}")
    assert answer.status_code == 422
    (mistake,) = LexborHTMLParser(answer.content.decode()).css(f"#{field}-mistake")
    assert "--" not in mistake.text()


def test_too_few_jobs_are_shown_as_too_few(browser: Client, own: Path) -> None:
    found = page(browser, "/en/market/?role=devops-engineer&in=NS")
    assert "Fewer than 10 jobs" in words(found)


def test_names_of_postings_run_nothing_in_a_spreadsheet(browser: Client, own: Path) -> None:
    rows = table(browser, "/en/market/employers.csv")
    names = [row["name"] for row in rows]
    assert "'=Harbour Inc." in names


def test_a_market_that_was_built_again_is_read_again(browser: Client, own: Path) -> None:
    about = own / "tables" / "tables.json"
    said, stat = about.read_text(encoding="utf-8"), about.stat()
    assert "version 1000" not in words(page(browser, "/en/market/"))
    try:
        version = said.replace('"extractor_version": "', '"extractor_version": "1000')
        assert version != said
        about.write_text(version, encoding="utf-8")
        os.utime(about, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
        assert "version 1000" in words(page(browser, "/en/market/"))
    finally:
        about.write_text(said, encoding="utf-8")


def test_a_folder_without_tables_is_said_with_the_way_on(
    browser: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_WEB_MARKET", str(tmp_path))
    answer = browser.get("/en/market/")
    assert answer.status_code == 400
    assert "voyageur market build" in answer.content.decode()


def test_the_address_that_htmx_asks_for_has_the_same_figures(browser: Client) -> None:
    plain = page(browser, "/en/market/?role=data-engineer")
    live = page(browser, "/en/market/?role=data-engineer", **{"hx-request": "true"})
    assert [node.html for node in plain.css("#figures")] == [n.html for n in live.css("#figures")]

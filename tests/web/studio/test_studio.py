"""The studio: what is chosen, made, shown, and taken along."""

import io
import json
import os
import re
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import Working
from tests.web.followed import follow
from voyageur.services.export import forget_all
from voyageur.services.store import opened

_KIT = b"""name = "Studio Lachance"
theme = "harbour"
logo = "logo.svg"
[colours]
accent = "#7a1f3d"
"""
_LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>'
)
_CHOICES = {
    "kind": "role",
    "role": "data-engineer",
    "region": "CA",
    "format": "linkedin",
    "lang": "en",
}


def tree(browser: Client, address: str) -> LexborHTMLParser:
    answer = browser.get(address)
    assert answer.status_code == 200
    return LexborHTMLParser(answer.content.decode())


def wrong(browser: Client, page: str = "en", **choices: Any) -> LexborHTMLParser:
    answer = browser.post(f"/{page}/studio/", {**_CHOICES, **choices})
    assert answer.status_code == 422
    return LexborHTMLParser(answer.content.decode())


def asked(browser: Client, page: str = "en", **choices: Any) -> str:
    """Where the carousel will be."""
    answer = browser.post(f"/{page}/studio/", {**_CHOICES, **choices})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"]).removesuffix("#made")


def said(found: LexborHTMLParser, field: str) -> str:
    (mistake,) = found.css(f"#{field}-mistake")
    (described,) = found.css(f"[aria-describedby~='{field}-mistake']")
    assert described.attributes["aria-invalid"] == "true"
    return mistake.text().strip()


def kit(content: bytes = _KIT) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile("mine.toml", content), SimpleUploadedFile("logo.svg", _LOGO)]


def test_a_carousel_is_asked_for_waited_for_and_shown_slide_by_slide(
    browser: Client, work: Working
) -> None:
    address = asked(browser)
    waits = tree(browser, address)
    assert waits.css("progress")
    assert waits.css("noscript meta[http-equiv=refresh]") or "http-equiv" in (waits.html or "")
    assert waits.css(f"#made[hx-get='{address}']")
    assert work() == 1
    done = tree(browser, address)
    assert not done.css("#made[hx-get]")
    slides = done.css(".slides img")
    assert len(slides) >= 8
    assert all((one.attributes["alt"] or "").startswith("Slide ") for one in slides)
    packed = json.loads(browser.get(f"{address}alt.json").content)
    assert [one.attributes["alt"] for one in slides] == [one["alt"] for one in packed["slides"]]
    for one in slides:
        picture = browser.get(one.attributes["src"])
        assert picture.headers["Content-Type"] == "image/png"
        assert picture.content.startswith(b"\x89PNG")
    (caption,) = done.css("#caption")
    assert "readonly" in caption.attributes
    assert "#DataEngineer" in caption.text()
    pdf, archive = (browser.get(one.attributes["href"]) for one in done.css("#made a[download]"))
    assert pdf.content.startswith(b"%PDF")
    assert "attachment" in archive.headers["Content-Disposition"]
    names = zipfile.ZipFile(io.BytesIO(archive.content)).namelist()
    assert {"data-engineer.pdf", "caption.txt", "alt.json"} <= set(names)


def test_what_was_chosen_stays_in_the_form_and_stands_in_an_address(
    browser: Client, work: Working
) -> None:
    address = asked(
        browser, "fr", format="story", lang="fr", theme="aurora", dark="on", region="QC", kind="pay"
    )
    work()
    found = tree(browser, address)
    chosen = {option.attributes["value"] for option in found.css("option[selected]")}
    assert {"story", "fr", "aurora", "QC"} <= chosen
    assert found.css("#kind-pay[checked]")
    assert found.css("[name=dark][checked]")
    (again,) = found.css("#made a[href*='kind=pay']")
    shared = tree(browser, again.attributes["href"] or "")
    assert {one.attributes["value"] for one in shared.css("option[selected]")} == chosen


def test_two_roles_are_compared(browser: Client, work: Working) -> None:
    address = asked(browser, kind="compare", second="data-scientist", format="square")
    work()
    found = tree(browser, address)
    assert found.css("#made a[href$='-en-square.zip']")
    assert not found.css("#made a[href$='.pdf']")


@pytest.mark.parametrize("kind", ["plan", "progress"])
def test_what_is_followed_makes_slides_of_plan_and_progress(
    browser: Client, work: Working, kind: str
) -> None:
    follow()
    address = asked(browser, kind=kind, format="square")
    work()
    found = tree(browser, address)
    assert len(found.css(".slides img")) >= 4
    assert not found.css("[role=alert]")


@pytest.mark.parametrize(
    ("choices", "field", "words"),
    [
        ({"role": "harbour-master"}, "role", "There is no role"),
        ({"role": ""}, "role", "No role"),
        ({"kind": "compare"}, "second", "another role"),
        ({"kind": "compare", "second": "data-engineer"}, "second", "another role"),
        ({"kind": "spell"}, "kind", "isn't in the list"),
        ({"kind": "plan"}, "kind", "No plan was made"),
        ({"kind": "progress"}, "kind", "No plan is followed"),
        ({"format": "billboard"}, "format", "isn't in the list"),
        ({"lang": "tlh"}, "lang", "isn't in the list"),
        ({"theme": "../../etc"}, "theme", "isn't in the list"),
        ({"region": "Atlantis"}, "region", "There is no region"),
    ],
)
def test_what_cant_be_made_is_said_beside_its_field(
    browser: Client, choices: dict[str, str], field: str, words: str
) -> None:
    found = wrong(browser, **choices)
    assert words in said(found, field)
    for name, value in choices.items():
        if name != "kind" and value:
            assert found.css(f"#{name} option[selected][value='{value}']")


def test_a_brand_kit_is_used_and_stays_for_the_next_carousel(
    browser: Client, work: Working, home: Path
) -> None:
    address = asked(browser, brand=kit())
    work()
    found = tree(browser, address)
    (kept,) = found.css("[name=kit][checked]")
    name = kept.attributes["value"] or ""
    assert (home / "studio" / name / "brand.toml").read_bytes() == _KIT
    assert found.css(".slides img")
    assert tree(browser, asked(browser, kit=name)).css("[name=kit][checked]")


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (kit(_KIT.replace(b"#7a1f3d", b"puce")), "Line 5, colours.accent: “puce”"),
        (kit(b"name = "), "Line 1: no TOML"),
        (kit()[1:], "no brand kit"),
        ([*kit(), SimpleUploadedFile("two.toml", _KIT)], "no brand kit"),
        ([SimpleUploadedFile("a.exe", b"MZ")], "no brand kit"),
        (kit()[:1], "logo"),
    ],
)
def test_a_kit_with_mistakes_is_refused_with_their_lines(
    browser: Client, home: Path, files: list[SimpleUploadedFile], words: str
) -> None:
    for file in files:
        file.seek(0)
    found = wrong(browser, brand=files)
    assert words in said(found, "brand")
    assert str(home) not in (found.html or "")
    assert not [*(home / "studio").glob("kit-*")]


def test_a_kit_that_was_sent_survives_a_mistake_elsewhere(browser: Client) -> None:
    found = wrong(browser, role="harbour-master", brand=kit())
    assert found.css("[name=kit][checked]")


@pytest.mark.parametrize("name", ["..", "", "kit-" + "0" * 32, "kit-"])
def test_a_kit_that_isnt_there_is_no_kit(browser: Client, home: Path, name: str) -> None:
    (home / "studio").mkdir()
    address = asked(browser, kit=name)
    assert not tree(browser, address).css("[name=kit]")


def test_only_files_that_were_made_are_served(browser: Client, work: Working, home: Path) -> None:
    address = asked(browser)
    assert browser.get(f"{address}caption.txt").status_code == 404
    work()
    assert browser.get(f"{address}caption.txt").status_code == 200
    (folder,) = (one for one in (home / "studio").iterdir())
    (folder / "secret.txt").write_text("no", encoding="utf-8")
    for name in ("secret.txt", "..", "%2e%2e%2fvoyageur.sqlite3", "slide-99.png"):
        assert browser.get(f"{address}{name}").status_code == 404


def test_a_carousel_that_nobody_asked_for_is_no_page(browser: Client) -> None:
    nothing = "00000000-0000-7000-8000-000000000000"
    assert browser.get(f"/en/studio/{nothing}/").status_code == 404
    assert browser.get(f"/en/studio/{nothing}/caption.txt").status_code == 404
    assert browser.get("/en/studio/1/").status_code == 404


def test_one_that_fails_says_why_and_keeps_the_choices(
    browser: Client, work: Working, home: Path
) -> None:
    address = asked(browser, brand=kit())
    (folder,) = (home / "studio").glob("kit-*")
    (folder / "logo.svg").unlink()
    work()
    found = tree(browser, address)
    (alert,) = found.css("[role=alert]")
    assert "brand kit" in alert.text()
    assert found.css("option[selected][value='data-engineer']")


def test_what_old_tasks_left_is_taken_away(browser: Client, home: Path) -> None:
    from voyageur.store.models import Task  # noqa: PLC0415 - needs Django

    asked(browser, brand=kit())
    (home / "studio" / "made-before").mkdir()
    old = {one.name for one in (home / "studio").iterdir()}
    assert len(old) == 2
    long_ago = (time.time() - 4000,) * 2
    os.utime(next((home / "studio").glob("kit-*")), long_ago)
    asked(browser)
    assert {one.name for one in (home / "studio").iterdir()} == old  # a task names the kit
    with opened():
        Task.objects.all().delete()
    os.utime(next((home / "studio").glob("kit-*")))
    asked(browser)
    assert {one.name for one in (home / "studio").iterdir()} == old  # perhaps being made
    for one in (home / "studio").iterdir():
        os.utime(one, long_ago)
    asked(browser)
    assert not [*(home / "studio").iterdir()]


def test_forgetting_everything_takes_carousels_too(browser: Client, home: Path) -> None:
    asked(browser, brand=kit())
    assert (home / "studio") in forget_all()
    assert not (home / "studio").exists()


def test_the_form_comes_filled_by_its_address_whatever_stands_there(browser: Client) -> None:
    found = tree(browser, "/fr/studio/?kind=compare&role=web3-blockchain-developer&dark=on&third=x")
    assert found.css("#kind-compare[checked]")
    assert found.css("[name=dark][checked]")
    assert not re.search(r"style=|onclick=", found.html or "")
    ids = [node.attributes["id"] for node in found.css("[id]")]
    assert len(ids) == len(set(ids))
    labelled = {label.attributes.get("for") for label in found.css("label[for]")}
    assert {one.attributes["id"] for one in found.css("select, textarea")} <= labelled

"""The portfolio page: what is shown is proven or marked, what is typed is kept nowhere."""

import io
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.portfolio import Portfolio
from voyageur.domain.profile import Claim, Evidence, Profile
from voyageur.shapes import parse
from voyageur.web.drafts import save_profile

_NAME, _ABOUT = "Ada Quay-Zymurgy", "Harbours <b>run</b> on data."


@pytest.fixture
def known() -> None:
    """A résumé was read, and one skill is the person's own word."""
    said = Evidence(doc="resume.pdf", words="Python pipelines for piers", section="experience")
    claims = (
        Claim(
            ref="skill:python",
            level=Level.ALONE,
            reason=Message("used in a job"),
            origin="resume",
            evidence=(said,),
        ),
        Claim(
            ref="skill:sql",
            level=Level.GUIDED,
            reason=Message("your own assessment"),
            origin="self",
        ),
    )
    save_profile("resume.pdf", Profile(claims=claims))


def shown(browser: Client, lang: str = "en", **typed: Any) -> LexborHTMLParser:
    answer = browser.post(f"/{lang}/portfolio/", typed)
    assert answer.status_code == 200
    return LexborHTMLParser(answer.content.decode())


def site(browser: Client, lang: str = "en", **typed: Any) -> dict[str, bytes]:
    answer = browser.post(f"/{lang}/portfolio/site.zip", typed)
    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_without_a_profile_the_page_says_what_it_needs(browser: Client, lang: str) -> None:
    found = browser.get(f"/{lang}/portfolio/")
    assert found.status_code == 200
    tree = LexborHTMLParser(found.content.decode())
    assert tree.css(f"main a[href='/{lang}/fit/']")
    assert browser.post(f"/{lang}/portfolio/site.zip").status_code == 404


@pytest.mark.usefixtures("known")
def test_every_skill_stands_with_its_proof_or_the_mark(browser: Client) -> None:
    found = LexborHTMLParser(browser.get("/en/portfolio/?role=data-engineer").content.decode())
    python, sql = found.css_first("#skill-python"), found.css_first("#skill-sql")
    assert python is not None
    assert sql is not None
    assert "résumé" in python.text()
    assert "self-assessed" not in python.text()
    assert "self-assessed" in sql.text()
    assert "Python pipelines" not in (found.html or "")


@pytest.mark.usefixtures("known")
def test_what_is_typed_is_previewed_escaped_and_kept_nowhere(browser: Client, home: Path) -> None:
    typed = {
        "role": "data-engineer",
        "name": _NAME,
        "about": _ABOUT,
        "links": "https://quay.example/ada",
    }
    found = shown(browser, **typed, quotes="on")
    article = found.css_first("article.shown")
    assert article is not None
    assert _NAME in article.text()
    assert _ABOUT in article.text()
    assert "Python pipelines for piers" in article.text()
    (link,) = article.css("a[href='https://quay.example/ada']")
    assert link.text() == "quay.example/ada"
    name, about = found.css_first("#name"), found.css_first("#about")
    assert name is not None
    assert about is not None
    assert name.attributes["value"] == _NAME
    assert about.text().strip() == _ABOUT
    site(browser, **typed)
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert _NAME.encode() not in kept
    later = browser.get("/en/portfolio/").content.decode()
    assert _NAME not in later


@pytest.mark.usefixtures("known")
def test_the_site_has_both_languages_and_what_was_typed(browser: Client) -> None:
    files = site(browser, "fr", role="data-engineer", name=_NAME, about=_ABOUT)
    assert set(files) == {"index.html", "en/index.html", "style.css", "portfolio.json"}
    main = files["index.html"].decode()
    assert '<html lang="fr-CA">' in main
    assert "&lt;b&gt;run&lt;/b&gt;" in main
    found = parse(Portfolio, files["portfolio.json"])
    assert (found.name, found.about, found.role) == (_NAME, _ABOUT, "data-engineer")
    assert all(skill.proofs or skill.self_assessed for skill in found.skills())


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("address", ["/en/portfolio/", "/en/portfolio/site.zip"])
@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("links", "javascript:alert(1)", "no address of a page"),
        ("links", "\n".join(f"https://a.example/{n}" for n in range(13)), "13 links"),
        ("name", "A" * 101, "101 characters"),
        ("about", "a" * 1001, "1001 characters"),
        ("role", "harbour-master", "There is no role"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_nothing_typed_is_lost(
    browser: Client, address: str, field: str, value: str, words: str
) -> None:
    answer = browser.post(address, {"name": _NAME, field: value})
    assert answer.status_code == 422
    found = LexborHTMLParser(answer.content.decode())
    (mistake,) = found.css(f"#{field}-mistake")
    assert words in mistake.text()
    control = found.css_first(f"#{field}")
    assert control is not None
    assert control.attributes["aria-invalid"] == "true"
    assert f"{field}-mistake" in (control.attributes["aria-describedby"] or "").split()
    assert value in answer.content.decode()
    article = found.css_first("article.shown")
    assert article is not None
    assert value not in article.text()
    assert not article.css("a[href^='javascript']")


@pytest.mark.usefixtures("known")
def test_headings_are_in_order(browser: Client) -> None:
    found = shown(browser, role="data-engineer")
    levels = [int((node.tag or "h0")[1]) for node in found.css("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))

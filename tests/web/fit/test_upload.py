"""A file comes in by a plain form; it is understood, or the mistake is told beside its field."""

from collections.abc import Mapping

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.services.context import Context
from voyageur.web.drafts import draft, profile_now
from voyageur.web.pages.fit import upload as uploading
from voyageur.web.reading import apart

RESUME = b"Skills\nPython, SQL\n"


def sent(content: bytes, name: str = "cv.txt") -> Mapping[str, SimpleUploadedFile]:
    return {"resume": SimpleUploadedFile(name, content)}


def test_a_resume_is_read_and_its_name_kept(browser: Client) -> None:
    answer = browser.post("/en/fit/upload/", sent(RESUME, "Ada’s cv.txt"))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/fit/")
    known = profile_now(Context())
    assert known is not None
    assert {"python", "sql"} <= set(known.levels())
    assert draft().name == "Ada’s cv.txt"


def test_what_was_downloaded_can_be_uploaded_again(browser: Client, ada: object) -> None:
    before = profile_now(Context())
    content = browser.get("/en/fit/profile.json").content
    browser.post("/fr/fit/upload/", sent(content, "profile.json"))
    assert profile_now(Context()) == before


@pytest.mark.parametrize(
    ("content", "en", "fr"),
    [
        (b"", "The file is empty. Check", "Le fichier est vide."),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "The file is a picture. Run it", "est une image"),
        (b"Dear all, no career here.", "add what you know on the page Fit", "compétence"),
    ],
)
def test_a_file_that_cant_be_read_is_told_beside_its_field(
    browser: Client, content: bytes, en: str, fr: str
) -> None:
    for lang, words in (("en", en), ("fr", fr)):
        answer = browser.post(f"/{lang}/fit/upload/", sent(content))
        assert answer.status_code == 422
        page = LexborHTMLParser(answer.content.decode())
        field = page.css_first("input[type=file]")
        assert field.attributes["aria-invalid"] == "true"
        assert "resume-mistake" in (field.attributes["aria-describedby"] or "").split()
        mistake = page.css_first("#resume-mistake")
        assert words in mistake.text()
        assert "--" not in mistake.text()
    assert profile_now(Context()) is None


def test_a_file_above_the_limit_is_refused_before_it_is_read(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploading, "read_apart", None)
    answer = browser.post("/en/fit/upload/", sent(b"x" * 21_000_000))
    assert answer.status_code == 422
    assert "The file has 21.1 MB; the limit is 20 MB." in answer.content.decode()


def test_a_form_without_a_file_says_so(browser: Client) -> None:
    answer = browser.post("/en/fit/upload/", {})
    assert answer.status_code == 422
    assert "No file was chosen." in answer.content.decode()


def test_a_file_that_takes_too_long_is_told_like_any_other(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.05)
    answer = browser.post("/en/fit/upload/", sent(RESUME))
    assert answer.status_code == 422
    assert "far more time or memory" in answer.content.decode()


def test_a_profile_with_mistakes_names_their_places(browser: Client) -> None:
    content = b'{"x-voyageur": {"claims": [{"ref": "skill:nothing", "level": 9}]}}'
    answer = browser.post("/en/fit/upload/", sent(content, "profile.json"))
    page = LexborHTMLParser(answer.content.decode())
    assert "x-voyageur.claims.0" in page.css_first("#resume-mistake ul").text()


def test_what_nobody_sees_in_a_file_is_told_on_the_next_page(browser: Client) -> None:
    seen = b"<!doctype html><p>Skills: Python</p>"
    hidden = b'<p style="display:none">Kubernetes Kubernetes Kubernetes</p>'
    answer = browser.post("/en/fit/upload/", sent(seen + hidden, "cv.html"), follow=True)
    page = LexborHTMLParser(answer.content.decode())
    assert page.css_first(".said") is not None

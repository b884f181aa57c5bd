"""A résumé is made on the page as in the terminal: its report first, then its file."""

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from django.test import Client

from tests.web.resume.conftest import ADA, BUILT, POSTING, Send, a_file, ada_file, ada_read, parsed
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Origin, Profile
from voyageur.services.resume.source import Source
from voyageur.web.drafts import profile_now, save_profile
from voyageur.web.pages.resume.source import whole_source
from voyageur.web.reading import apart
from voyageur.web.render import context


def a_claim(skill: str, origin: Origin = "self") -> Claim:
    return Claim(ref=f"skill:{skill}", level=Level.ALONE, reason=Message("said"), origin=origin)


@pytest.mark.parametrize(("lang", "heading"), [("en", "Your résumé"), ("fr", "Votre CV")])
def test_who_was_never_read_is_asked_for_a_file(browser: Client, lang: str, heading: str) -> None:
    answer = browser.get(f"/{lang}/resume/")
    page = parsed(answer)
    assert answer.status_code == 200
    assert page.css_first("h1").text() == heading
    assert page.css_first("#resume-file") is not None
    assert page.css_first("#answer") is None


@pytest.mark.parametrize(
    ("lang", "covered"), [("en", "Covered by a line"), ("fr", "Couvert par une ligne")]
)
def test_the_report_says_what_covers_what_and_what_was_left_out(
    send: Send, lang: str, covered: str
) -> None:
    answer = send(lang, read=ada_read(), pages="1")
    report = parsed(answer).css_first("#answer")
    assert answer.status_code == 200
    words = report.text()
    assert covered in words
    assert BUILT in words
    assert "Answered letter" in words, "it is left out, and that is said"
    assert "--" not in words
    assert [one.tag for one in report.css("h1")] == []


def test_everything_left_out_is_listed(send: Send) -> None:
    report = parsed(send(read=ada_read(), pages="1")).css_first("#answer")
    assert len([one for one in report.css("li") if "Answered letter" in one.text()]) > 12


def test_the_file_isnt_kept_and_neednt_be_sent_again(send: Send, home: Path) -> None:
    first = parsed(send(file=ada_file(), pages="0"))
    assert "0 is no number of pages" in first.css_first("form").text()
    read = first.css_first("input[name=read]").attributes["value"]
    assert BUILT in parsed(send(read=read)).css_first("#answer").text()
    assert profile_now(context()) is None
    assert not any(b"count boats" in one.read_bytes() for one in home.rglob("*") if one.is_file())


def test_a_null_of_ones_own_file_comes_back_too(send: Send) -> None:
    assert json.loads(send(file=ada_file(), as_="json").content)["basics"] == ADA["basics"]


def test_a_pdf_has_the_pages_asked_for(send: Send) -> None:
    answer = send(read=ada_read(), pages="1", as_="pdf")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="resume.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"
    document = pypdfium2.PdfDocument(answer.content)
    assert len(document) == 1
    assert document[0].get_size() == (612, 792)
    document.close()


def test_with_keep_all_nothing_is_left_out_on_the_paper_chosen(send: Send) -> None:
    answer = send(read=ada_read(), all="on", paper="a4", pages="none", as_="pdf")
    document = pypdfium2.PdfDocument(answer.content)
    assert len(document) > 1
    assert round(document[0].get_size()[0]) == 595
    document.close()


def test_word_has_headings_in_the_language_chosen(send: Send) -> None:
    answer = send("en", read=ada_read(), lang="fr", as_="docx")
    with ZipFile(io.BytesIO(answer.content)) as package:
        words = package.read("word/document.xml").decode()
    assert "Compétences" in words
    assert BUILT in words


def test_json_has_what_is_asked_for_first_and_everything(send: Send) -> None:
    (job,) = json.loads(send(read=ada_read(), pages="1", as_="json").content)["work"]
    assert job["highlights"][0] == BUILT
    assert sorted(job["highlights"]) == sorted(ADA["work"][0]["highlights"])


def test_for_nothing_in_particular_the_order_stays(send: Send) -> None:
    (job,) = json.loads(send(read=ada_read(), for_="whole", as_="json").content)["work"]
    assert job["highlights"] == ADA["work"][0]["highlights"]


@pytest.mark.parametrize("pasted", [True, False])
def test_a_posting_is_pasted_or_a_file_whose_text_then_stands_in_the_field(
    send: Send, *, pasted: bool
) -> None:
    where = {"posting": POSTING} if pasted else {"posting_file": a_file(POSTING, "advert.txt")}
    page = parsed(send(read=ada_read(), for_="posting", **where))
    assert "Kubernetes" in page.css_first("#answer").text()
    assert "Résumé for Data Engineer" in page.css_first("#answer h2").text()
    assert "Kubernetes is an asset" in page.css_first("#resume-posting").text()


def test_a_name_takes_the_place_of_a_missing_one(send: Send) -> None:
    text = "Experience\nClerk, Quay Inc., January 2020 - March 2024\nWrote Python.\n"
    page = parsed(send(file=a_file(text, "cv.txt")))
    read = page.css_first("input[name=read]").attributes["value"]
    assert "No name was found in it: write it in the form." in page.css_first("#answer").text()
    made = send(read=read, name=" Ada Quay ", as_="json")
    assert json.loads(made.content)["basics"]["name"] == "Ada Quay"


def test_without_its_file_a_resume_is_made_of_what_is_known_and_says_so(send: Send) -> None:
    save_profile("ada.pdf", Profile(claims=(a_claim("python"), a_claim("python", "repository"))))
    page = parsed(send())
    assert "ada.pdf" in page.css_first("form").text()
    assert "without your own sentences" in page.css_first("#answer .notice").text()
    assert "Python" in page.css_first("#answer").text()
    made = json.loads(send(as_="json").content)
    assert [one["name"] for one in made["skills"]] == ["Python"]


def test_what_is_known_besides_the_file_stands_in_it_and_is_told(send: Send) -> None:
    save_profile("old.pdf", Profile(claims=(a_claim("kubernetes"), a_claim("rust", "resume"))))
    page = parsed(send(read=ada_read()))
    assert page.css_first("#answer .notice") is None
    said = page.css_first("#answer").text()
    assert "Listed because your profile says so, not your résumé" in said
    added = said.split("Listed because")[1]
    assert "Kubernetes" in added
    assert "Rust" not in added


def test_what_an_older_resume_said_doesnt_speak_for_the_file() -> None:
    save_profile("old.pdf", Profile(claims=(a_claim("rust", "resume"), a_claim("go"))))
    source = Source("ada.json", ADA, Profile(claims=(a_claim("python", "resume"),)), "en", False)
    assert set(whole_source(source).profile.levels()) == {"python", "go"}


def test_an_address_names_the_role(browser: Client) -> None:
    page = parsed(browser.get("/fr/resume/?role=data-engineer"))
    assert page.css_first("#resume-role option[selected]").attributes["value"] == "data-engineer"
    answer = browser.get("/en/resume/?role=pilot")
    assert answer.status_code == 422
    assert "“pilot” isn't in the list" in parsed(answer).css_first("#resume-role-mistake").text()


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"pages": "0"}, "pages", "0 is no number of pages for a résumé."),
        ({"pages": "two"}, "pages", "“two” is no number of pages."),
        ({"name": "x" * 101}, "name", "too long for this field"),
        ({"role": "pilot"}, "role", "“pilot” isn't in the list."),
        ({"lang": "de"}, "lang", "“de” isn't in the list."),
        ({"paper": "a5"}, "paper", "“a5” isn't in the list."),
        ({"for_": "love"}, "for", "“love” isn't in the list."),
        ({"for_": "posting", "posting": " "}, "posting", "No posting was given."),
        ({"for_": "posting", "posting": "Come as you are."}, "posting", "No requirement was found"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(
    send: Send, typed: dict[str, str], field: str, words: str
) -> None:
    answer = send(**{"read": ada_read(), "name": "Ada", **typed})
    page = parsed(answer)
    assert answer.status_code == 422
    assert words in page.css_first(f"#resume-{field}-mistake").text()
    assert page.css_first(f"[aria-describedby~=resume-{field}-mistake]") is not None
    assert page.css_first("#resume-name").attributes["value"] == typed.get("name", "Ada")
    assert page.css_first("input[name=read]") is not None
    assert page.css_first("#answer") is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "No file was chosen."),
        (b"", "The file is empty."),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "The file is a picture."),
        (b'{"basics": {"name": "Ada"}}', "No job, no study and no skill was found in it."),
        (b'{"x-voyageur": {"claims": 3}}', "Mend them in the file"),
        (b"x" * 21_000_000, "The file has 21.1 MB; the limit is 20 MB."),
    ],
)
def test_a_file_that_cant_be_read_is_told_beside_its_field(
    send: Send, content: bytes | None, words: str
) -> None:
    answer = send() if content is None else send(file=a_file(content, "cv.json"))
    page = parsed(answer)
    assert answer.status_code == 422
    assert words in page.css_first("#resume-file-mistake").text()
    assert page.css_first("#resume-file").attributes["aria-invalid"] == "true"


def test_what_comes_back_changed_isnt_taken(send: Send) -> None:
    answer = send(read="a:b:c")
    assert answer.status_code == 422
    said = parsed(answer).css_first("#resume-file-mistake").text()
    assert "Choose the file again." in said


def test_what_cant_be_set_as_pdf_is_told_and_word_takes_it(send: Send) -> None:
    strange = json.dumps({"work": [{"position": "Clerk", "summary": "Reads 船."}]})
    answer = send(file=a_file(strange, "s.json"), as_="pdf")
    assert answer.status_code == 422
    page = parsed(answer)
    assert "download it as Word" in page.css_first("#resume-as-mistake").text()
    assert page.css_first("#answer") is None, "the browser would go there, past the mistake"
    assert send(file=a_file(strange, "s.json"), as_="docx").status_code == 200


def test_pages_that_dont_suffice_are_told_beside_them(send: Send) -> None:
    many = {"skills": [{"name": f"Group {n}", "keywords": ["Python"]} for n in range(200)]}
    answer = send(file=a_file(json.dumps(many), "s.json"), pages="1")
    assert answer.status_code == 422
    assert "Allow more pages" in parsed(answer).css_first("#resume-pages-mistake").text()
    assert send(file=a_file(json.dumps(many), "s.json"), pages="1", as_="json").status_code == 200


def test_reading_that_takes_too_long_is_told_like_any_other(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.05)
    answer = send(file=ada_file())
    assert answer.status_code == 422
    assert "far more time or memory" in parsed(answer).css_first("#resume-file-mistake").text()


def test_what_was_repaired_in_the_file_is_told(send: Send) -> None:
    seen = b"<!doctype html><h2>Skills</h2><p>Python</p>"
    hidden = b'<p style="display:none">Kubernetes Kubernetes Kubernetes</p>'
    page = parsed(send(file=a_file(seen + hidden, "cv.html")))
    assert page.css_first(".said") is not None

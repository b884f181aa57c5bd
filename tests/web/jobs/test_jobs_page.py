"""Postings are ranked on the page as at the terminal, and nothing of them is kept."""

import json
from pathlib import Path

import pytest
from django.test import Client

from tests.web.fit.conftest import ada_
from tests.web.jobs.conftest import POSTING, Send, a_file
from tests.web.pages import mistakes, tree
from voyageur.web.drafts import save_profile
from voyageur.web.pages.jobs import form as limits
from voyageur.web.reading import apart

FEED = [
    {
        "@type": "JobPosting",
        "title": "Data Engineer",
        "hiringOrganization": "Quay Bank",
        "jobLocation": "Montréal, QC, Canada",
        "description": f"Requirements:\n- Experience with {skill}\n- Experience with Git\n",
        "datePosted": day,
        "url": f"https://example.com/{skill}",
    }
    for skill, day in (("Python", "2026-11-01"), ("Scala", "2026-11-02"))
]


here = pytest.mark.usefixtures("read_here")


@pytest.fixture
def known() -> None:
    save_profile("ada.txt", ada_())


@here
@pytest.mark.parametrize(
    ("lang", "met", "missing"), [("en", "2 of 3 required met", "Missing: "), ("fr", "2 sur 3", "")]
)
def test_a_pasted_posting_says_what_is_met_and_what_is_missing(
    known: None, send: Send, lang: str, met: str, missing: str
) -> None:
    answer = send(lang, posting=POSTING)
    assert answer.status_code == 200
    (one,) = tree(answer).css(".postings > li")
    assert "Data Engineer" in one.css_first("h3").text()
    assert met in one.text()
    assert f"{missing}Kubernetes" in one.text()


@here
def test_the_law_is_told_of_the_posting_and_in_full_with_its_source(
    known: None, send: Send
) -> None:
    page = tree(send(posting=POSTING))
    (one,) = page.css(".postings > li")
    assert "The title has “engineer”." in one.text()
    assert "Professional Engineers Ontario" in page.css_first("#answer").text()
    assert page.css("#answer [role=doc-endnotes] a")


@here
def test_all_that_was_understood_is_there_with_what_is_not_known(known: None, send: Send) -> None:
    (one,) = tree(send(posting=POSTING)).css(".postings details")
    words = one.text()
    assert "Seniority: unknown" in words
    assert "$90,000 to $160,000 a year" in words
    assert "no currency is named" in words


@here
def test_without_a_profile_postings_are_read_and_fit_is_named(send: Send) -> None:
    page = tree(send(posting=POSTING))
    assert page.css_first('.notice a[href="/en/fit/"]') is not None
    (one,) = page.css(".postings > li")
    assert "Must have (3)" in one.text()
    assert "required met" not in page.css_first("#answer").text()


@here
def test_tables_and_documents_are_ranked_together_and_whats_unreadable_is_told(
    known: None, send: Send
) -> None:
    files = [
        a_file("\n".join(map(json.dumps, FEED)), "feed.jsonl"),
        a_file("<p>Data Analyst</p><p>Requirements</p><p>SQL is required.</p>", "a.html"),
        a_file(b"\x00nonsense", "b.bin"),
    ]
    page = tree(send(posting=POSTING, files=files, hours="8"))
    assert len(page.css(".postings > li")) == 4
    assert "b.bin: " in page.css_first("#answer").text()
    assert "weeks at 8 hours a week" in page.css_first("#answer").text()


@here
def test_of_files_of_one_name_each_is_read(known: None, send: Send) -> None:
    files = [a_file(POSTING, "a.txt"), a_file(POSTING.replace("SQL", "Scala"), "A.txt")]
    words = tree(send(files=files)).css_first("#answer").text()
    assert "Postings read: 2." in words


@here
def test_only_what_is_asked_for_is_shown_and_the_rest_counted(known: None, send: Send) -> None:
    feed = "\n".join(map(json.dumps, FEED))
    page = tree(send(posting=POSTING, files=a_file(feed, "a.jsonl"), in_="Quebec", most="1"))
    words = page.css_first("#answer").text()
    assert len(page.css(".postings > li")) == 1
    assert "elsewhere: 1" in words
    assert "There are 1 more" in words
    none = tree(send(posting=POSTING, role="devops-engineer"))
    assert none.css(".postings > li") == []
    assert "of another role or of none: 1" in none.css_first("#answer").text()


def test_an_address_fills_the_form(browser: Client) -> None:
    answer = browser.get("/en/jobs/?role=data-engineer&in=Toronto")
    page = tree(answer)
    assert page.css_first("#jobs-role option[selected]").attributes["value"] == "data-engineer"
    assert page.css_first("#jobs-in").attributes["value"] == "Toronto"
    assert "role" in mistakes(browser.get("/fr/jobs/?role=plumber"))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("role", "plumber"),
        ("in", "Atlantis"),
        ("hours", "many"),
        ("hours", "61"),
        ("most", "0"),
        ("most", "2.5"),
        ("most", "101"),
    ],
)
def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays(
    send: Send, lang: str, field: str, value: str
) -> None:
    answer = send(lang, posting=POSTING, **{field: value})
    assert list(mistakes(answer)) == [field]
    page = tree(answer)
    assert "Experience with Python" in page.css_first("#jobs-posting").text()
    if field != "role":
        assert page.css_first(f"#jobs-{field}").attributes["value"] == value


def test_files_beside_a_mistake_are_asked_for_again(send: Send) -> None:
    answer = send(files=a_file(POSTING, "a.txt"), hours="many")
    assert "choose the files again" in tree(answer).css_first(".drop").text()


def test_nothing_sent_is_told_beside_the_text(send: Send) -> None:
    assert list(mistakes(send())) == ["posting"]


@here
def test_what_cant_be_read_is_told_with_the_file_and_the_reason(send: Send) -> None:
    one, two = a_file(b"\x00", "a.json"), a_file(b"\x00\x01", "b.json")
    assert "a.json: " in mistakes(send(files=one))["files"]
    assert "No posting could be read." in mistakes(send(files=[one, two]))["files"]


@here
def test_a_table_of_unknown_columns_is_sent_to_the_command_line(send: Send) -> None:
    told = mistakes(send(files=a_file(json.dumps([{"poste": "x", "ville": "y"}]), "a.json")))
    assert "voyageur jobs rank --map" in told["files"]
    assert "market map" not in told["files"]


@pytest.mark.parametrize(
    ("name", "most", "said"),
    [("MOST_FILES", 1, "2 files"), ("MOST_BYTES", 100, "the limit is 0 MB")],
)
def test_too_much_at_once_is_refused_before_it_is_read(
    send: Send, monkeypatch: pytest.MonkeyPatch, name: str, most: int, said: str
) -> None:
    monkeypatch.setattr(limits, name, most)
    answer = send(files=[a_file(POSTING, "a.txt"), a_file(POSTING, "b.txt")])
    assert said in mistakes(answer)["files"]


@here
def test_more_postings_than_a_page_waits_for_are_refused(send: Send) -> None:
    rows = (FEED[0] | {"url": f"https://example.com/{n}", "title": f"Job {n}"} for n in range(501))
    answer = send(files=a_file("\n".join(map(json.dumps, rows)), "feed.jsonl"))
    assert "501 postings" in mistakes(answer)["files"]


@pytest.mark.parametrize(("limit", "value"), [("PATIENCE", 0.05), ("MEMORY", 1)])
def test_reading_that_takes_too_much_is_told_in_words_of_postings(
    send: Send, monkeypatch: pytest.MonkeyPatch, limit: str, value: float
) -> None:
    monkeypatch.setattr(apart, limit, value)
    told = mistakes(send(files=a_file(POSTING, "a.txt")))["files"]
    assert told.startswith("Reading these postings takes more time or memory")


def test_nothing_of_a_posting_is_kept(known: None, send: Send, home: Path) -> None:
    send(posting=POSTING.replace("Acme", "Zanzibar Holdings"))
    assert [one.name for one in home.rglob("*") if b"Zanzibar" in _content(one)] == []


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


@here
def test_what_a_posting_says_is_never_taken_as_html(known: None, send: Send) -> None:
    answer = send(posting=POSTING.replace("Data Engineer", "<b>Data</b> Engineer <script>"))
    assert tree(answer).css("#answer script, #answer b") == []


@here
@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.com"])
def test_what_is_no_address_of_a_page_is_no_link(known: None, send: Send, url: str) -> None:
    feed = json.dumps([FEED[0] | {"url": url}])
    (one,) = tree(send(files=a_file(feed, "feed.json"))).css(".postings > li")
    assert one.css("a, [name=url]") == []
    assert "feed.json" in one.text()


@here
def test_whats_unreadable_is_told_also_where_nothing_fits(send: Send) -> None:
    answer = send(posting=POSTING, files=a_file(b"\x00", "b.json"), role="devops-engineer")
    assert "b.json: " in tree(answer).css_first("#answer").text()

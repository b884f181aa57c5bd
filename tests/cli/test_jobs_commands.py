"""``voyageur jobs rank`` and ``voyageur jobs employers``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Save

ADVERT = """Harbour Clerk
Toronto, Ontario

Requirements
- 2 years of experience with Python
- Experience with SQL
- Knowledge of AWS or Azure
- Bookkeeping

A security clearance is required.
"""
NOTHING = ("--not", "python", "--not", "bookkeeping")


@pytest.fixture
def advert(save: Save) -> Path:
    return save("advert.txt", ADVERT)


def test_a_posting_is_shown_with_what_lacks_what_it_takes_and_what_nobody_knows(
    voyageur: Run, resume: Path, advert: Path
) -> None:
    said = voyageur("jobs", "rank", advert, "--profile", resume, "--hours", 10)
    assert (said.status, said.err) == (0, "")
    lines = [line.strip() for line in said.out.splitlines()]
    assert lines[0] == "Postings for ada.txt"
    assert "In reach, with at least 70% of what is required met: 0 of 1" in lines
    assert "1. Harbour Clerk" in lines
    assert "– 0 of 3 required met, 1 partly" in lines
    assert "– Missing: SQL · Amazon Web Services (level 2) or Microsoft Azure (level 2)" in lines
    assert "– Partly met: Python (2 years): there is level 2, 0.2 years" in lines
    assert "– Said in passing, not counted: Bookkeeping" in lines
    closing = " ".join(lines[lines.index("– Said in passing, not counted: Bookkeeping") :])
    assert "about 44 hours; weeks at 10 hours a week: 5" in closing
    assert "only practice brings the years: Python (2 years)" in closing
    assert "not known of you: security clearance" in closing
    assert str(advert) in closing.replace(" ", "")


def test_it_is_said_in_french(voyageur: Run, resume: Path, advert: Path) -> None:
    said = voyageur("jobs", "rank", advert, "--profile", resume, "--lang", "fr")
    plain = said.out.replace("\u00a0", " ")
    assert "Offres pour ada.txt" in plain
    assert "Commis de port" in plain
    assert "Exigences satisfaites : 0 sur 3, en partie : 1" in plain


def test_json_has_the_counts_the_groups_and_the_closing(
    voyageur: Run, resume: Path, advert: Path
) -> None:
    said = voyageur("jobs", "rank", advert, "--profile", resume, "--json")
    found = json.loads(said.out)
    assert (found["schema_version"], found["read"], found["threshold"]) == (1, 1, 0.7)
    (posting,) = found["postings"]
    assert posting["must"] == {"met": 0, "partly": 1, "n": 3}
    assert posting["place"]["province"] == "ontario"
    assert posting["closing"] == {"hours": 44, "units": ["study-sql", "study-aws"]}
    assert [one["state"] for one in posting["others"]] == ["partly", "unknown"]


def test_what_the_person_says_counts(voyageur: Run, resume: Path, advert: Path) -> None:
    words = ("jobs", "rank", advert, "--profile", resume, "--have", "sql=2", "--not", "python")
    (posting,) = json.loads(voyageur(*words, "--json").out)["postings"]
    assert posting["must"] == {"met": 1, "partly": 0, "n": 3}


def test_of_many_only_some_are_shown_and_shares_are_told(
    voyageur: Run, resume: Path, save: Save
) -> None:
    adverts = [
        save(f"{n}.txt", ADVERT + " ".join(f"Quay{n}x{m}" for m in range(90))) for n in range(12)
    ]
    said = voyageur("jobs", "rank", *adverts, "--profile", resume, "--most", 2, "--md")
    assert "met: 0 of 12 (0%)" in said.out
    assert "## What to learn first" in said.out
    assert "and 10 more" in said.out


def test_what_cannot_be_read_is_told_and_makes_the_status_one(
    voyageur: Run, resume: Path, advert: Path, save: Save
) -> None:
    picture = save("picture.png", b"\x89PNG\r\n\x1a\n0000")
    said = voyageur("jobs", "rank", advert, picture, "--profile", resume)
    assert said.status == 1
    assert "Not read" in said.out
    assert "picture.png" in said.out


@pytest.mark.parametrize(
    ("words", "status", "en", "fr"),
    [
        (("--role", "admiral"), 2, "no role “admiral”", "inconnue : « admiral »"),
        (("--in", "Atlantis"), 2, "no region “Atlantis”", "région inconnue : « Atlantis »"),
        (("--most", "0"), 2, "“0” is no number of postings", "« 0 » n’est pas un nombre d’offres"),
        (("--most", "2.5"), 2, "“2.5” is no number", "« 2.5 » n’est pas un nombre"),
        (("--hours", "99"), 2, "99 hours a week", "99 h par semaine"),
        (NOTHING, 1, "no skill that Voyageur knows", "aucune compétence"),
    ],
)
def test_a_wrong_wish_is_refused(
    refuses: Run, resume: Path, advert: Path, words: tuple[str, ...], status: int, en: str, fr: str
) -> None:
    refuses("jobs", "rank", advert, "--profile", resume, *words, status=status, en=en, fr=fr)


def test_where_nothing_can_be_read_the_reason_is_the_error(
    refuses: Run, resume: Path, save: Save
) -> None:
    picture = save("picture.png", b"\x89PNG\r\n\x1a\n0000")
    words = ("jobs", "rank", picture, "--profile", resume)
    refuses(*words, status=1, en="not text", fr="ni du texte")
    words = ("jobs", "rank", picture, save("no.csv", ""), "--profile", resume)
    refuses(*words, status=1, en="no posting could be read", fr="aucune offre n’a pu être lue")


def test_the_guides_employers_are_told_with_their_source(voyageur: Run) -> None:
    said = voyageur("jobs", "employers", "--role", "harbour-clerk")
    assert "Employers the guide names for Harbour Clerk" in said.out
    assert "no market is given" in said.out
    assert "Quay Inc. [1]" in said.out
    assert "The Harbour Guide" in said.out
    found = json.loads(voyageur("jobs", "employers", "--role", "harbour-clerk", "--json").out)
    assert found["employers"] == [{"company": "quay"}]


def test_employers_of_a_market_without_tables_are_refused(voyageur: Run, tmp_path: Path) -> None:
    said = voyageur("jobs", "employers", "--role", "harbour-clerk", "--market", tmp_path)
    assert said.status == 1
    assert "the tables of this market aren't built yet" in said.err

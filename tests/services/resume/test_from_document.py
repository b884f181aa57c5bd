"""A text or PDF becomes a JSON Resume of its own lines; what finds no place is told."""

from pathlib import Path
from typing import Any

import pytest

from tests.services.resume.people import texts
from tests.understanding.words import TODAY, context
from voyageur.domain.errors import InputError
from voyageur.services.resume.source import SCHEMA, Source, read_source
from voyageur.services.resume.tailor import whole

TEXT = """Ada Quay
Gauge keeper
Montréal, Quebec | ada@example.org | 514-555-0100

Profile
Reads gauges since 2015 and likes
SQL.

Experience
Developer, then Lead   March 2020 – Present
Wharf Systems Inc., Montréal (Quebec)
Keeper of all gauges.
- Wrote Python scripts that read
the gauges.
- Moved them to AWS.
Permanent resident
Analyst   2015-2019
Quay Consulting Inc.
- Counted boats in SQL.

Education
Bachelor of Science, Biology   2011 – 2014
Quay University, Montréal
- Graduated with honours.

Skills
Python
Daily, 6 years: scripts, tests
Cloud: AWS, Docker, Terraform

Projects
Kite
May 2021 – June 2021, alone
- Flies with Python.

Certifications
AWS Certified
Cloud Architect, May 2024

Languages
English: native
French (fluent)

Interests
Boats
"""


@pytest.fixture
def read(tmp_path: Path) -> Source:
    path = tmp_path / "cv.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read_source(context(), path, TODAY, max_bytes=100_000)


def test_whose_it_is_and_how_they_are_reached(read: Source) -> None:
    assert read.data["basics"] == {
        "name": "Ada Quay",
        "label": "Gauge keeper",
        "email": "ada@example.org",
        "phone": "514-555-0100",
        "location": {"address": "Montréal, Quebec"},
        "summary": "Reads gauges since 2015 and likes SQL.",
    }


def test_jobs_have_their_own_lines_put_together_again(read: Source) -> None:
    first, second = read.data["work"]
    assert first == {
        "name": "Wharf Systems Inc.",
        "position": "Developer, then Lead",
        "location": "Montréal (Quebec)",
        "startDate": "2020-03",
        "summary": "Keeper of all gauges.",
        "highlights": ["Wrote Python scripts that read the gauges.", "Moved them to AWS."],
    }
    assert second["highlights"] == ["Counted boats in SQL."]


def test_studies_skills_projects_and_the_rest(read: Source) -> None:
    assert read.data["education"] == [
        {
            "studyType": "Bachelor of Science, Biology",
            "institution": "Quay University, Montréal",
            "startDate": "2011",
            "endDate": "2014",
            "courses": ["Graduated with honours."],
        }
    ]
    assert read.data["skills"] == [
        {"name": "Python", "keywords": ["Daily, 6 years: scripts, tests"]},
        {"name": "Cloud", "keywords": ["AWS", "Docker", "Terraform"]},
    ]
    (kite,) = read.data["projects"]
    assert (kite["name"], kite["startDate"], kite["endDate"]) == ("Kite", "2021-05", "2021-06")
    assert kite["entity"] == "alone"
    assert read.data["certificates"] == [
        {"name": "AWS Certified Cloud Architect", "date": "2024-05"}
    ]
    assert read.data["languages"] == [
        {"language": "English", "fluency": "native"},
        {"language": "French", "fluency": "fluent"},
    ]
    assert read.data["interests"] == [{"name": "Interests", "keywords": ["Boats"]}]


def test_a_line_that_belongs_nowhere_is_told(read: Source) -> None:
    assert read.unplaced == ("Permanent resident",)
    report = whole(context(), read, "en").report
    assert report.unplaced == read.unplaced
    assert "read it through" in report.notes[0].text


def test_nothing_is_said_that_the_document_does_not_say(read: Source) -> None:
    said = " ".join(TEXT.split())
    dates = ("startDate", "endDate", "date")
    own = {k: v for k, v in read.data.items() if k != "$schema"}
    for text in texts(own):
        for line in text.split("\n"):
            assert line in said or any(
                entry.get(key) == line
                for section in own.values()
                if isinstance(section, list)
                for entry in section
                for key in dates
            )
    assert read.data["$schema"] == SCHEMA


def test_only_lines_that_a_page_broke_are_joined(tmp_path: Path) -> None:
    text = "Ada Quay\n\nSkills\nPython and\naws\n"
    names = []
    for name, content in (("cv.txt", text), ("cv.md", text.replace("Skills", "## Skills"))):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        data: Any = read_source(context(), path, TODAY, max_bytes=100_000).data
        names.append([group["name"] for group in data["skills"]])
    assert names == [["Python and aws"], ["Python and", "aws"]]


@pytest.mark.parametrize("text", ["Hello there, this is a letter.\n", "Ada Quay\nMontréal\n"])
def test_a_text_without_job_study_and_skill_is_no_resume(tmp_path: Path, text: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="no job, no study and no skill"):
        read_source(context(), path, TODAY, max_bytes=100_000)

"""Headings of résumés, and the lines that only look like one."""

import pytest

from tests.understanding.career.lay import outlined
from voyageur.understanding.career.headings import heading


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("E X P E R I E N C E", "experience"),
        ("W O R K   E X P E R I E N C E", "experience"),
        ("WORKEXPERIENCE", "experience"),
        ("EXPERIENCE (CONT'D)", "experience"),
        ("💼 Work Experience", "experience"),
        ("Expérience de travail pertinente", "experience"),
        ("Parcours professionnel", "experience"),
        ("Berufserfahrung", "experience"),
        ("Education and Training", "education"),
        ("FORMATION ET DIPLÔMES", "education"),
        ("III. Education", "education"),
        ("Education and awards", "education"),
        ("Awards and Certifications", "certifications"),
        ("Certifications (in progress)", "certifications"),
        ("Compétences linguistiques", "languages"),
        ("Language skills", "languages"),
        ("**Leadership Skills**", "skills"),
        ("C O M P É T E N C E S", "skills"),
        ("Volunteer Experience", "volunteering"),
        ("Bénévolat et intérêts", "other"),
        ("Professional Affiliations", "other"),
        ("PUBLICATIONS   REFEREES", "publications"),
        ("Career Summary", "summary"),
    ],
)
def test_a_heading_opens_its_part(line: str, part: str) -> None:
    found = heading(line)
    assert found is not None
    assert found.part == part


@pytest.mark.parametrize(
    "line",
    [
        "User Experience",
        "Training",
        "Training, &",
        "Skills: Python",
        "Tools   Subversion, Vim, Emacs",
        "- Language skills",
        "experience with Python",
        "Skilled in Clinical Portfolio Management",
        "Wrote documentation and courses.",
        "Education is what remains after school",
    ],
)
def test_what_only_looks_like_one_opens_nothing(line: str) -> None:
    assert heading(line) is None


def test_a_heading_within_a_job_ends_no_experience() -> None:
    text = "Experience\nClerk\nKey achievements\nFiled all.\nAwards\nBest clerk"
    made = outlined(text)
    assert made.part_at(text.index("Filed")) == "experience"
    assert made.part_at(text.index("Best")) == "other"


def test_the_heading_of_a_place_is_the_one_above_it() -> None:
    made = outlined("Ada\nSkills\nSQL\nEducation:\nBSc")
    assert [made.heading_at(at) for at in (0, 12, 27)] == ["", "Skills", "Education:"]

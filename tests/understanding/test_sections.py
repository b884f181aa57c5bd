"""Which part of a document a line belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.words import vocabulary
from voyageur.domain.profile import Section
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind, Sections


def split_sections(text: str, kind: Kind) -> Sections:
    return Reading(text, vocabulary(), kind).sections


def section_of(line: str, kind: Kind) -> Section:
    text = f"{line}\nbelow"
    return split_sections(text, kind).at(text.index("below"))


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("EXPERIENCE", "experience"),
        ("Professional Experience", "experience"),
        ("## Work History", "experience"),
        ("Expérience professionnelle", "experience"),
        ("EXPÉRIENCES DE TRAVAIL", "experience"),
        ("Stages", "experience"),
        ("Education", "education"),
        ("Formation", "education"),
        ("Études", "education"),
        ("Technical Skills", "skills"),
        ("Compétences techniques", "skills"),
        ("Outils", "skills"),
        ("TECHNICAL STRENGTHS", "skills"),
        ("Projects", "projects"),
        ("Projets personnels", "projects"),
        ("Bénévolat", "projects"),
        ("Certifications", "certifications"),
        ("Languages", "other"),
        ("Langues", "other"),
        ("Profil", "summary"),
        ("About me", "summary"),
    ],
)
def test_a_resumes_headings_are_known_in_english_and_french(heading: str, section: Section) -> None:
    assert section_of(heading, "resume") == section


@pytest.mark.parametrize(
    "line",
    [
        "- Open-sourced with 120 stars",
        "Excellent problem solving experience.",
        "Technical help desk experience",
        "Skills: Python, SQL",
        "my projects",
    ],
)
def test_a_line_of_a_resumes_text_is_no_heading(line: str) -> None:
    assert section_of(line, "resume") == "summary"


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Requirements:", "requirement"),
        ("What you'll bring", "requirement"),
        ("What you will need:", "requirement"),
        ("Who You Are", "requirement"),
        ("Exigences", "requirement"),
        ("Votre profil", "requirement"),
        ("**Qualifications**", "requirement"),
        ("Nice to have", "nice-to-have"),
        ("Preferred Qualifications", "nice-to-have"),
        ("Atouts", "nice-to-have"),
        ("Responsibilities", "duty"),
        ("What you'll get to do:", "duty"),
        ("Vos missions", "duty"),
        ("Our Tech Stack", "duty"),
        ("Benefits & perks", "benefit"),
        ("What you will love", "benefit"),
        ("Avantages", "benefit"),
        ("Why Acme?", "benefit"),
        ("About us", "company"),
        ("About Acme Bank", "company"),
        ("À propos de nous", "company"),
    ],
)
def test_a_postings_headings_are_known_in_english_and_french(
    heading: str, section: Section
) -> None:
    assert section_of(heading, "posting") == section


def test_what_stands_before_the_first_heading_is_the_opening() -> None:
    assert split_sections("Ada\nSkills\nSQL", "resume").at(0) == "summary"
    assert split_sections("We hire.\nRequirements\nSQL", "posting").at(0) == "other"


def test_an_item_of_a_list_is_no_heading_of_a_posting() -> None:
    text = "Nice to have\n * 1 year of experience with Spark\n * Docker"
    assert split_sections(text, "posting").at(len(text) - 1) == "nice-to-have"


def test_a_paragraph_of_the_employer_ends_a_list_of_requirements() -> None:
    employer = "Acme is a global company whose services include software engineering. " * 3
    text = f"Requirements\n * Python\n * SQL\n\n{employer}"
    assert split_sections(text, "posting").at(len(text) - 1) == "company"


def test_a_paragraph_that_speaks_of_the_candidate_stays_where_it_is() -> None:
    more = "You have years of experience with large systems and you know how they are run. " * 3
    text = f"Requirements\n * Python\n\n{more}"
    assert split_sections(text, "posting").at(len(text) - 1) == "requirement"


@given(st.text(), st.sampled_from(["resume", "posting"]))
def test_sections_cover_any_text_in_order(text: str, kind: Kind) -> None:
    sections = split_sections(text, kind)
    assert sections.starts[0] == 0
    assert list(sections.starts) == sorted(sections.starts)
    spans = [span for name in set(sections.names) for span in sections.spans(name, len(text))]
    assert sum(end - start for start, end in spans) == len(text)

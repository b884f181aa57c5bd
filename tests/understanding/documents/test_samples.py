"""Over every sample of ../shared: nothing is empty, and the order is a reader's."""

import unicodedata
from pathlib import Path

import pytest

from voyageur.understanding.documents import Document, read_document

FOLDERS = ("pdf", "livecareer_pdf", "docx", "json_resume", "text")


def sample(shared: Path, name: str) -> Document:
    return read_document(shared / "data" / "resumes" / name)


def in_order(text: str, *parts: str) -> bool:
    at = -1
    for part in parts:
        at = text.find(part, at + 1)
        if at < 0:
            return False
    return True


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_sample_has_normal_text(shared: Path, folder: str) -> None:
    paths = sorted((shared / "data" / "resumes" / folder).iterdir())
    assert paths
    for path in paths:
        document = read_document(path)
        assert len(document.text) > 500, path.name
        assert unicodedata.is_normalized("NFC", document.text)
        assert not [
            c for c in document.text if unicodedata.category(c) in ("Cc", "Co") and c != "\n"
        ]
        assert read_document(path) == document


@pytest.mark.parametrize("name", ["altacv_sample", "altacv_old"])
def test_the_columns_of_altacv_are_not_interleaved(shared: Path, name: str) -> None:
    text = sample(shared, f"pdf/{name}.pdf").text
    assert in_order(
        text, "YOUR NAME HERE", "EXPERIENCE", "Job Title 1", "Job description 2", "PROJECTS",
        "A DAY OF MY LIFE", "MY LIFE PHILOSOPHY", "STRENGTHS", "LANGUAGES", "EDUCATION",
        "Ph.D. in Your Discipline", "Stanford University",
    )  # fmt: skip
    assert "Job Title 1\nCompany 1\n" in text
    assert "Ph.D. in Your Discipline\nYour University\n" in text


def test_a_side_bar_is_read_before_the_page(shared: Path) -> None:
    text = sample(shared, "pdf/soupboss_aws_devops.pdf").text
    heads = ("CATHERINE STARK", "CONTACT", "EDUCATION", "SKILLS", "CERTIFICATIONS", "(CSA)")
    assert in_order(text, *heads)
    assert "Python\nJava\nRuby\nBash\nKubernetes\nTerraform" in text
    assert "(CSA)\nWORK EXPERIENCE\nAWS DevOps Engineer\nS&P Global\nApril 2019 - current" in text


def test_dates_beside_a_list_follow_the_title(shared: Path) -> None:
    text = sample(shared, "pdf/rendercv_classic.pdf").text
    assert "NVIDIA Research, Research Intern   Santa Clara, CA   May 2022 – Aug 2022" in text
    assert "top 5% of submissions)" in text


def test_dates_in_the_margin_precede_the_title(shared: Path) -> None:
    text = sample(shared, "pdf/rendercv_moderncv.pdf").text
    assert "June 2023 – present   Co-Founder & CTO, Nexus AI – San Francisco, CA\n- Built" in text


def test_headings_in_the_margin_precede_their_sections(shared: Path) -> None:
    text = sample(shared, "pdf/moderncv_template_fancy_purple.pdf").text
    assert in_order(
        text, "additional information", "Education\n", "Degree", "Master thesis\n", "title:"
    )


def test_an_address_in_the_corner_does_not_cut_the_name(shared: Path) -> None:
    text = sample(shared, "pdf/moderncv_template_classic_green.pdf").text
    assert text.startswith("John Doe\nResumé title\nstreet and number\npostcode city\ncountry\n")


def test_two_columns_of_a_section_come_before_the_next_section(shared: Path) -> None:
    text = sample(shared, "livecareer_pdf/information-technology_24020470.pdf").text
    skills = ("Exceptional telephone", "Accomplished with mobile", "Technical help desk")
    assert in_order(text, *skills, "Adept at", "Accomplishments", "Multiple technical awards")


def test_tight_type_keeps_its_spaces(shared: Path) -> None:
    text = sample(shared, "livecareer_pdf/information-technology_26768723.pdf").text
    assert "configuration of Ubuntu Linux" in text
    assert "Team player who is flexible, reliable and adaptable to dynamic" in text


def test_a_table_of_skills_is_read_across(shared: Path) -> None:
    text = sample(shared, "pdf/treyhunner_jpublic.pdf").text
    assert "Databases   MySQL, PostgreSQL, Microsoft SQL" in text

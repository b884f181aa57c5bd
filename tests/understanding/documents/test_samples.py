"""Over every sample of ../shared: nothing is empty, and the order is a reader's."""

import re
import unicodedata
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from voyageur.understanding.documents import Document, read_document

ADDED = re.compile(r"\(?https?://\S+")
"""Targets of links, which stand on no page."""
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


def test_icons_leave_no_letters_behind(shared: Path) -> None:
    text = sample(shared, "pdf/altacv_old.pdf").text
    head = "your_name@email.com   000-00-0000   Address, Street, 00000 County   Location, COUNTRY"
    assert text.split("\n")[2] == head
    assert "Company 1\nMonth 20XX – Ongoing   Location\n- Job description 1" in text
    assert "\\fa" not in sample(shared, "pdf/altacv_sample.pdf").text
    assert "\n+1 (234) 567 890\n" in sample(shared, "pdf/moderncv_template_classic_green.pdf").text


def test_signs_of_fonts_of_icons_and_drawn_dots_begin_items(shared: Path) -> None:
    for name in ("classic_green", "casual_orange", "banking_red", "fancy_purple"):
        text = sample(shared, f"pdf/moderncv_template_{name}.pdf").text
        assert "\n- Achievement 1;\n- Achievement 2, with sub-achievements:\n- Sub" in text, name
    drawn = sample(shared, "livecareer_pdf/information-technology_24020470.pdf").text
    assert "\n- Exceptional telephone etiquette\n- Vast technical knowledge\n- Troubl" in drawn


def test_profiles_behind_words_are_read(shared: Path) -> None:
    text = sample(shared, "pdf/soupboss_aws_devops.pdf").text
    assert "LinkedIn (http://linkedin.com/in/catherine-stark)\nGithub (http://github.com/" in text


def test_headings_in_the_margin_are_lines_of_their_own(shared: Path) -> None:
    text = sample(shared, "pdf/moderncv_template_fancy_purple.pdf").text
    assert "\nLanguages\nLanguage 1: Skill level   Comment\n" in text
    assert "\nInterests\nhobby 1: Description\n" in text
    assert in_order(text, "John Doe", "Education", "Degree, Institution", "Master thesis")


def test_feet_of_pages_are_read_once(shared: Path) -> None:
    text = sample(shared, "pdf/moderncv_template_casual_orange.pdf").text
    assert text.count("street and number") == 1
    assert "1/4" not in sample(shared, "pdf/moderncv_template_banking_red.pdf").text
    assert sample(shared, "pdf/rendercv_sb2nov.pdf").text.count("John Doe –") == 1


def test_a_line_that_the_end_of_a_page_cuts_is_read_once(shared: Path) -> None:
    text = sample(shared, "livecareer_pdf/information-technology_24020470.pdf").text
    assert text.count("I was responsible to engage and train") == 1


def test_garbled_samples_are_repaired_and_told(shared: Path) -> None:
    document = sample(shared, "livecareer_pdf/information-technology_83816738.pdf")
    assert "Over 3 years of experience" in " ".join(document.text.split())
    assert "â€" not in document.text
    assert any("repaired" in str(note) for note in document.notes)


def test_no_sample_hides_anything(shared: Path) -> None:
    for folder in FOLDERS:
        for path in sorted((shared / "data" / "resumes" / folder).iterdir()):
            assert not [n for n in read_document(path).notes if "hidden" in str(n)], path.name


def test_no_word_is_made_up(shared: Path) -> None:
    """Words are joined and split by geometry: without spaces, the text is what PDFium gives."""
    for path in sorted((shared / "data" / "resumes" / "pdf").iterdir()):
        with closing(pypdfium2.PdfDocument(path)) as document:
            texts = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
        given = squeezed("".join(texts).replace("\ufffe\r\n", "").replace("\ufffe", ""))
        words = re.findall(r"[^\W\d_]{4,}", ADDED.sub("", read_document(path).text))
        assert [word for word in words if squeezed(word) not in given] == [], path.name


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).lower()

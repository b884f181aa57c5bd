"""The PDF is real text in reading order, tagged, and refused where it isn't whole."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.publishing.resume.samples import ADA, with_lines
from voyageur.domain.errors import InputError
from voyageur.domain.resume import Resume
from voyageur.locale.translate import Translator
from voyageur.publishing.paper.sheet import Paper
from voyageur.publishing.resume.pdf import pages_of, to_pdf

AT = date(2026, 11, 23)
EN, FR = Translator("en"), Translator("fr")


def text(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    said = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return said.replace("\u00a0", " ").splitlines()


def test_the_text_stands_in_reading_order() -> None:
    assert text(to_pdf(ADA, EN, AT)) == [
        "Ada Quay",
        "Keeper of gauges",
        "Halifax, NS · ada@example.org",
        "github.com/ada · Chess: quay",
        "Skills",
        "Code (Advanced): Python, SQL",
        "Git, Linux",
        "Further skills: Azure",
        "Experience",
        "Gauge Keeper, Old Wharf, Halifax Mar 2020 – Present",
        "Reads every gauge : « all » of them.",
        "• Moved the gauges to AWS.",
        "• Wrote Python that reads 12 000 of them.",
        "Education",
        "Bachelor, Biology, Quay College 2011 – 2014",
        "Fish, Tides",
        "Certifications",
        "Boat licence Spring",
        "Languages",
        "English (native) · French",
    ]


def test_headings_and_dates_follow_the_language_and_sentences_do_not() -> None:
    said = text(to_pdf(ADA, FR, AT))
    assert "Compétences" in said
    assert "Code (Advanced) : Python, SQL" in said
    assert any(line.startswith("Gauge Keeper, Old Wharf, Halifax mars 2020 – ") for line in said)
    assert "• Moved the gauges to AWS." in said


def test_it_is_tagged_titled_and_the_same_each_time() -> None:
    pdf = to_pdf(ADA, EN, AT)
    assert pdf == to_pdf(ADA, EN, AT)
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_dict()["Title"] == "Résumé of Ada Quay"
    assert document.get_metadata_dict()["Author"] == "Ada Quay"
    assert pdfium.FPDFCatalog_IsTagged(document)
    document.close()
    assert b"pdfuaid" in pdf


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_it_is_set_for_either_sheet(paper: Paper, size: tuple[int, int]) -> None:
    document = pypdfium2.PdfDocument(to_pdf(ADA, EN, AT, paper))
    assert tuple(map(round, document[0].get_size())) == size
    document.close()


def test_nobody_named_and_no_contact_is_no_fault() -> None:
    nobody = replace(ADA, name=None, label=None, contacts=())
    said = text(to_pdf(nobody, EN, AT))
    assert said[0] == "Skills"


def test_long_lists_run_over_pages_with_a_number_on_each() -> None:
    many = with_lines(*(f"Wrote part {n} of the tide book, and read it aloud." for n in range(150)))
    pages = pages_of(many, EN, AT)
    assert pages > 2
    said = text(to_pdf(many, EN, AT))
    numbered = [line for line in said if line.endswith(f"/ {pages}")]
    assert numbered == [f"Ada Quay {n} / {pages}" for n in range(1, pages + 1)]


@pytest.mark.parametrize("sign", ["", "/", "-"])
def test_words_that_no_line_holds_are_broken_and_stay_on_the_page(sign: str) -> None:
    long = with_lines(sign.join(["Donaudampfschifffahrt"] * 30))
    assert pages_of(long, EN, AT) == 1
    assert to_pdf(long, EN, AT)


def test_a_character_without_a_glyph_is_refused_with_what_to_do() -> None:
    with pytest.raises(InputError, match="typeface has no character 船") as refusal:
        to_pdf(with_lines("Reads 船."), EN, AT)
    assert ".docx" in str(refusal.value.remedy)


@pytest.mark.parametrize("text_", ["#let x = 1", "*bold* _it_ $x^2$ @ref <label>", "\\ \" ' //"])
def test_what_looks_like_markup_is_set_as_it_is(text_: str) -> None:
    assert f"• {text_}" in "\n".join(text(to_pdf(with_lines(text_), EN, AT)))


def test_an_empty_resume_is_a_page() -> None:
    assert pages_of(Resume(), EN, AT) == 1

"""The DOCX has Word's own styles, in the order of the PDF, and the same bytes each time."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from tests.publishing.resume.samples import ADA
from voyageur.locale.translate import Translator
from voyageur.publishing.resume.docx import to_docx

AT = date(2026, 11, 23)
EN = Translator("en")


def test_paragraphs_have_the_styles_of_what_they_are() -> None:
    document = docx.Document(BytesIO(to_docx(ADA, EN, AT)))
    said = [(p.style.name, p.text.replace("\u00a0", " ")) for p in document.paragraphs if p.style]
    assert said == [
        ("Title", "Ada Quay"),
        ("Subtitle", "Keeper of gauges"),
        ("Contact", "Halifax, NS · ada@example.org"),
        ("Contact", "github.com/ada · Chess: quay"),
        ("Heading 1", "Skills"),
        ("Normal", "Code (Advanced): Python, SQL"),
        ("Normal", "Git, Linux"),
        ("Normal", "Further skills: Azure"),
        ("Heading 1", "Experience"),
        ("Heading 2", "Gauge Keeper, Old Wharf, Halifax\tMar 2020 – Present"),
        ("Normal", "Reads every gauge : « all » of them."),
        ("List Bullet", "Moved the gauges to AWS."),
        ("List Bullet", "Wrote Python that reads 12 000 of them."),
        ("Heading 1", "Education"),
        ("Heading 2", "Bachelor, Biology, Quay College\t2011 – 2014"),
        ("Detail", "Fish, Tides"),
        ("Heading 1", "Certifications"),
        ("Normal", "Boat licence\tSpring"),
        ("Heading 1", "Languages"),
        ("Normal", "English (native) · French"),
    ]


def test_addresses_are_links() -> None:
    document = docx.Document(BytesIO(to_docx(ADA, EN, AT)))
    found = [link.address for p in document.paragraphs for link in p.hyperlinks]
    assert found == [
        "mailto:ada@example.org",
        "https://github.com/ada",
        "https://wharf.example.org",
    ]


@pytest.mark.parametrize(("lang", "title"), [("en", "Résumé of Ada Quay"), ("fr", None)])
def test_it_says_whose_it_is_when_and_in_which_language(lang: str, title: str | None) -> None:
    content = to_docx(ADA, Translator("fr" if lang == "fr" else "en"), AT)
    document = docx.Document(BytesIO(content))
    known = document.core_properties
    assert known.author == "Ada Quay"
    assert title is None or known.title == title
    assert known.created is not None
    assert known.created.date() == AT
    assert known.comments == ""
    assert known.language == f"{lang}-CA"
    styles = ZipFile(BytesIO(content)).read("word/styles.xml").decode()
    assert f'<w:lang w:val="{lang}-CA"/>' in styles


def test_the_bytes_are_the_same_and_hold_nothing_of_the_template() -> None:
    content = to_docx(ADA, EN, AT)
    assert content == to_docx(ADA, EN, AT)
    package = ZipFile(BytesIO(content))
    assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in package.namelist() if "thumbnail" in name]
    assert package.testzip() is None


def test_the_sheet_is_the_one_asked_for() -> None:
    for paper, size in (("letter", (612.0, 792.0)), ("a4", (595.3, 841.9))):
        section = docx.Document(BytesIO(to_docx(ADA, EN, AT, paper))).sections[0]  # type: ignore[arg-type]
        assert section.page_width is not None
        assert section.page_height is not None
        assert (round(section.page_width.pt, 1), round(section.page_height.pt, 1)) == size

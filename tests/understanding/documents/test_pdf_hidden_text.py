"""Text that no reader of a PDF sees is not counted, and told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.understanding.documents.pdf_made import objects, pdf, stream, text
from voyageur.understanding.documents import read_document

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]
SetPdf = Callable[[str], Path]


@pytest.mark.parametrize(
    "hidden",
    [
        "#text(fill: white)[Kubernetes]",
        '#text(fill: rgb("#fdfdfd"))[Kubernetes]',
        "#text(size: 1pt)[Kubernetes]",
        "#place(dx: -600pt)[Kubernetes]",
        '#text(fill: rgb("#00000000"))[Kubernetes]',
    ],
    ids=["white", "nearly white", "tiny", "outside", "transparent"],
)
def test_what_nobody_sees_is_left_out_and_told(set_pdf: SetPdf, hidden: str) -> None:
    document = read_document(set_pdf(f"Ada knows Python.\n\n{hidden}\n\nAnd SQL."))
    assert "Kubernetes" not in document.text
    assert document.text.split() == ["Ada", "knows", "Python.", "And", "SQL."]
    (note,) = document.notes
    assert "page 1" in str(note)
    assert "“Kubernetes”" in str(note)


def test_text_without_ink_is_hidden_on_a_page_and_read_on_a_scan(save: Save) -> None:
    words = text("Ada knows Python", 72, 700) + b"3 Tr " + text("Rust", 72, 600)
    document = read_document(save("cv.pdf", pdf(words)))
    assert document.text == "Ada knows Python"
    assert "“Rust”" in str(document.notes[0])

    picture = b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 3 0 R>>/XObject<</I 6 0 R>>>>>>"
    )
    scan = objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[5 0 R]/Count 1>>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            stream(b"q 612 0 0 792 0 0 cm /I Do Q 3 Tr " + text("Ada knows Rust", 72, 600)),
            page,
            stream(b"\xff", picture + b"/BitsPerComponent 8"),
        ]
    )
    document = read_document(save("scan.pdf", scan))
    assert document.text == "Ada knows Rust"
    assert document.notes == ()


def test_white_text_on_a_colour_is_read(set_pdf: SetPdf) -> None:
    source = "#block(fill: navy, inset: 8pt)[#text(fill: white)[EXPERIENCE]]\nAda"
    document = read_document(set_pdf(source))
    assert document.text.split() == ["EXPERIENCE", "Ada"]
    assert document.notes == ()


def test_a_document_all_white_is_refused_by_its_name(set_pdf: SetPdf, refusal: Refusal) -> None:
    assert "nobody can see" in refusal(set_pdf("#text(fill: white)[Ada knows Python]"))


def test_each_page_tells_what_it_hides(set_pdf: SetPdf) -> None:
    document = read_document(
        set_pdf("One #text(fill: white)[Rust]\n#pagebreak()\nTwo #text(fill: white)[Go]")
    )
    assert document.text == "One\nTwo"
    assert [note.values["page"] for note in document.notes] == [1, 2]


def test_long_hidden_text_is_told_by_its_beginning(set_pdf: SetPdf) -> None:
    document = read_document(set_pdf("Ada #text(fill: white)[" + "Python Java SQL " * 200 + "]"))
    (note,) = document.notes
    assert len(str(note)) < 200
    assert note.values["n"] > 1000

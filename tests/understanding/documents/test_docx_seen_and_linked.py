"""What of a DOCX is seen, where its links go, and what its styles say."""

from collections.abc import Callable
from pathlib import Path

import pytest

from voyageur.understanding.documents import read_document

Docx = Callable[..., Path]
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
WHITE = '<w:color w:val="FFFFFF"/>'


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def style(ident: str, name: str, properties: str, base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    head = f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>'
    return f"{head}{based}{properties}</w:style>"


@pytest.mark.parametrize(
    "properties",
    [
        "<w:vanish/>",
        WHITE,
        '<w:color w:val="FDFDFD"/>',
        '<w:sz w:val="2"/>',
    ],
    ids=["hidden", "white", "nearly white", "tiny"],
)
def test_what_nobody_sees_is_left_out_and_told(make_docx: Docx, properties: str) -> None:
    document = read_document(make_docx(p(run("Ada "), run("Kubernetes", properties))))
    assert document.text == "Ada"
    (note,) = document.notes
    assert "“Kubernetes”" in str(note)


def test_white_text_on_a_colour_is_read(make_docx: Docx) -> None:
    shade = '<w:shd w:val="clear" w:fill="1F3864"/>'
    row = "<w:tr>" + cell(p(run("SKILLS", WHITE)), shade) + "</w:tr>"
    box = "<w:r><w:txbxContent>" + p(run("CONTACT", WHITE)) + "</w:txbxContent></w:r>"
    body = (
        p(run("SUMMARY", WHITE), properties=shade)
        + p(run("Ada", WHITE + '<w:highlight w:val="black"/>'))
        + f"<w:tbl>{row}</w:tbl>"
        + p(box)
    )
    document = read_document(make_docx(body))
    assert document.text.split() == ["SUMMARY", "Ada", "SKILLS", "CONTACT"]
    assert document.notes == ()


def test_white_text_over_a_shape_may_be_seen_and_is_read(make_docx: Docx) -> None:
    shape = '<w:r><w:drawing><w:anchor behindDoc="1"/></w:drawing></w:r>'
    document = read_document(make_docx(p(shape) + p(run("Ada", WHITE))))
    assert document.text.split() == ["Ada"]


def test_styles_hide_number_and_head_as_properties_do(make_docx: Docx) -> None:
    number = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    styles = (
        style("Item", "Puce maison", number)
        + style("SubItem", "Puce fille", "", base="Item")
        + style("Titre1", "heading 1", number)
        + style("Ghost", "Ghost", f"<w:rPr>{WHITE}</w:rPr>")
        + style("Loop", "Loop", "", base="Loop")
    )
    named = {
        "Titre1": "Skills", "Item": "Python", "SubItem": "SQL", "Ghost": "Rust", "Loop": "Go",
    }  # fmt: skip
    body = "".join(
        p(run(text), properties=f'<w:pStyle w:val="{ident}"/>') for ident, text in named.items()
    )
    document = read_document(make_docx(body, styles=styles))
    assert document.text.split("\n") == ["Skills", "- Python", "- SQL", "", "Go"]
    assert "Rust" in str(document.notes[0])


def test_targets_of_links_and_fields_follow_their_words(make_docx: Docx) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://www.linkedin.com/in/ada/" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("LinkedIn")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = (
        f"<w:fldSimple w:instr='HYPERLINK \"https://ada.dev/\"'>{run('Portfolio')}</w:fldSimple>"
    )
    body = (
        f'<w:p><w:hyperlink {R} r:id="rId7">{run("GitHub")}</w:hyperlink></w:p>'
        + p(field)
        + p(simple)
        + f'<w:p><w:hyperlink {R} r:id="rId8">{run("Python")}</w:hyperlink></w:p>'
    )
    links = {"rId7": "https://github.com/ada", "rId8": "https://python.org"}
    assert read_document(make_docx(body, links=links)).text.split("\n") == [
        "GitHub (https://github.com/ada)",
        "LinkedIn (https://linkedin.com/in/ada)",
        "Portfolio (https://ada.dev)",
        "Python",
    ]


def test_signs_of_fonts_of_pictures_are_bullets_or_nothing(make_docx: Docx) -> None:
    def sign(code: str) -> str:
        return f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'

    body = p(sign("F0A7"), run(" Built it")) + p(sign("F028"), run(" 514-555-0100"))
    assert read_document(make_docx(body)).text.split("\n") == ["- Built it", "514-555-0100"]


def test_spaced_out_headings_are_closed(make_docx: Docx) -> None:
    body = p(run("W O R K   H I S T O R Y")) + p(run("A B C"))
    assert read_document(make_docx(body)).text == "WORK HISTORY\nA B C"


def test_garbled_characters_are_repaired_and_told(make_docx: Docx) -> None:
    document = read_document(make_docx(p(run("DÃ©veloppeuse Ã\u00a0 MontrÃ©al"))))
    assert document.text == "Développeuse à Montréal"
    assert "“DÃ©veloppeuse”" in str(document.notes[0])

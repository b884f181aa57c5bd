import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from voyageur.understanding.documents import read_document

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]
Docx = Callable[..., Path]


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def packed(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries.items():
            package.writestr(name, content)
    return buffer.getvalue()


def test_header_body_and_footer_come_in_this_order_and_once(make_docx: Docx) -> None:
    path = make_docx(p("Body"), header1=p("Ada"), header2=p("Ada"), footer1=p("Page"))
    assert read_document(path).text.split("\n") == ["Ada", "Body", "Page"]


def test_breaks_tabs_hyphens_and_links_are_kept(make_docx: Docx) -> None:
    run = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Dev</w:t><w:tab/><w:t>2019</w:t>"
        "<w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op hy</w:t><w:softHyphen/><w:t>phen</w:t></w:r>"
        "<w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink></w:p>"
    )
    assert read_document(make_docx(run)).text == "Dev   2019\nco-op hyphen link"


def test_deleted_and_hidden_text_is_not_read(make_docx: Docx) -> None:
    body = (
        p("Ada") + "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Kubernetes</w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r>"
        "</w:ins></w:p>"
    )
    assert read_document(make_docx(body)).text == "Ada\nnew"


def test_items_of_a_list_have_a_dash(make_docx: Docx) -> None:
    number = '<w:numPr><w:numId w:val="3"/></w:numPr>'
    style = '<w:pStyle w:val="ListBullet"/>'
    heading = '<w:pStyle w:val="Heading1"/>' + number
    body = p("Python", number) + p("SQL", style) + p("Skills", heading) + p("\u2022 Go")
    assert read_document(make_docx(body)).text.split("\n") == [
        "- Python",
        "- SQL",
        "Skills",
        "- Go",
    ]


def test_a_row_of_short_cells_is_a_line_and_long_cells_follow_each_other(make_docx: Docx) -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    table = "<w:tbl>" + row(p("Python"), p("5 years")) + row(p("A") + p("B"), p("C") + p("D"))
    text = read_document(make_docx(table + "</w:tbl>")).text
    assert text.split("\n") == ["Python   5 years", "A", "B", "C", "D"]


def test_a_text_box_is_read_once(make_docx: Docx) -> None:
    box = "<w:txbxContent>" + p("Skills") + p("Python") + "</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Ada</w:t><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice>"
        "<mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert read_document(make_docx(body)).text.split("\n") == ["Ada", "Skills", "Python"]


def test_a_package_that_is_small_on_disk_and_huge_unpacked_is_refused(
    save: Save, refusal: Refusal
) -> None:
    text = b"<w:document>" + b" " * 17_000_000
    path = save("bomb.docx", packed({"word/document.xml": text}))
    assert path.stat().st_size < 100_000
    assert "unpacks to more" in refusal(path)


def test_a_package_that_lies_about_its_size_is_refused(save: Save, refusal: Refusal) -> None:
    content = bytearray(packed({"word/document.xml": b" " * 1000}))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = (250_000_000).to_bytes(4, "little")
    assert "unpacks to more" in refusal(save("liar.docx", bytes(content)))


def test_a_package_of_very_many_entries_is_refused(save: Save, refusal: Refusal) -> None:
    entries = {f"word/{number}": b"" for number in range(2100)}
    assert "unpacks to more" in refusal(save("many.docx", packed(entries)))


def test_entities_are_refused(save: Save, refusal: Refusal) -> None:
    xml = b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    assert "entities" in refusal(save("laughs.docx", packed({"word/document.xml": xml})))


def test_very_deep_xml_is_refused(save: Save, refusal: Refusal) -> None:
    xml = b"<d>" * 5000 + b"</d>" * 5000
    assert "nested too deeply" in refusal(save("deep.docx", packed({"word/document.xml": xml})))


def test_a_package_that_is_cut_off_is_refused(make_docx: Docx, refusal: Refusal) -> None:
    path = make_docx(p("Ada"))
    path.write_bytes(path.read_bytes()[:-40])
    assert "damaged" in refusal(path)


def test_broken_xml_is_refused(save: Save, refusal: Refusal) -> None:
    assert "damaged" in refusal(save("cv.docx", packed({"word/document.xml": b"<d><e></d>"})))


def test_an_entry_with_a_password_is_refused(make_docx: Docx, refusal: Refusal) -> None:
    path = make_docx(p("Ada"))
    content = bytearray(path.read_bytes())
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert "password" in refusal(path)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("META-INF/manifest.xml", "OpenDocument"),
        ("photo.jpg", "ZIP archive"),
    ],
)
def test_another_package_is_called_by_its_name(
    save: Save, refusal: Refusal, entry: str, said: str
) -> None:
    assert said in refusal(save("cv.docx", packed({entry: b"x"})))


def test_a_document_without_words_is_refused(make_docx: Docx, refusal: Refusal) -> None:
    assert "no text" in refusal(make_docx(p(" ")))

"""Files that mean harm or only do it: read or refused, never a hang."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.understanding.documents.pdf_made import FONT, objects, pdf, stream, text
from voyageur.understanding.documents import pdf_apart, read_document
from voyageur.understanding.documents.pdf_size import is_heavy

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]
LOOP = objects([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 9>>"])
ADA = text("Ada knows Python", 72, 700)


def nested(depth: int, each: int) -> bytes:
    """A page that draws a group that draws a group, each several times."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
        b"/Resources<</XObject<</X 6 0 R>>>>>>"
    )
    groups = []
    for number in range(depth):
        last = number == depth - 1
        content = ADA if last else b"/X Do " * each
        inner = b"/Font<</F1 4 0 R>>" if last else b"/XObject<</X %d 0 R>>" % (7 + number)
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<%s>>" % inner
        groups.append(stream(content, head))
    return objects(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page,
            FONT % b"Helvetica",
            stream(b"/X Do " * each),
            *groups,
        ]
    )


def test_fifty_megabytes_of_text_are_refused(tmp_path: Path, refusal: Refusal) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"Python developer\n" * 3_000_000)
    assert "51.0 MB; the limit is 20.0 MB" in refusal(path)
    assert "far more than a résumé" in refusal(path, max_bytes=60_000_000)


def test_a_line_of_a_megabyte_is_read(save: Save) -> None:
    line = "Python, SQL and Docker; " * 43_000
    assert read_document(save("cv.txt", line)).text == line.rstrip()


@pytest.mark.parametrize("text", ["🎓🏢🧭 🎉", "•••\n***", "\u200b\u00ad"])
def test_a_file_without_a_word_is_refused(save: Save, refusal: Refusal, text: str) -> None:
    assert "no text" in refusal(save("cv.txt", text))


@pytest.mark.parametrize("text", ["مهندس برمجيات في مونتريال\nخبير في Python منذ 2019"])
def test_text_from_right_to_left_is_kept_in_order(save: Save, text: str) -> None:
    assert read_document(save("cv.txt", text)).text == text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pages", pdf(ADA, pages=201)),
        ("loop", LOOP),
        ("nothing", b"%PDF-1.7\n%%EOF"),
        ("streams", b"%PDF-1.7\n" + b"1 0 obj<<>>stream\n" * 1000 + b"%%EOF"),
    ],
)
def test_pdfs_that_lie_about_themselves_are_refused(
    save: Save, refusal: Refusal, name: str, content: bytes
) -> None:
    assert refusal(save(f"{name}.pdf", content))


@pytest.mark.parametrize(
    ("heavy", "content"),
    [
        (True, pdf(ADA * 30_000)),
        (True, nested(9, 10)),
        (True, pdf(b"q Q " * 1_000_000)),
        (True, pdf(ADA).replace(b"/FlateDecode", b"/LZWDecode")),
        (True, pdf(ADA).replace(b"trailer<<", b"trailer<</Encrypt 9 0 R")),
        (False, pdf(ADA * 100)),
        (False, nested(2, 3)),
        (False, pdf(ADA).replace(b"/Contents", b"/Metadata")),
    ],
)
def test_what_may_take_long_is_told_before_it_is_read(content: bytes, *, heavy: bool) -> None:
    assert is_heavy(content) is heavy


def test_a_heavy_pdf_is_read_apart_as_it_would_be_here(save: Save) -> None:
    content = pdf(ADA + text("Seen", 300, 20) + b"n " * 600_000)
    assert is_heavy(content)
    assert read_document(save("cv.pdf", content)).text == "Ada knows Python\nSeen"


def test_a_refusal_of_a_heavy_pdf_is_the_same(save: Save, refusal: Refusal) -> None:
    content = pdf(b"n " * 600_000, pages=201)
    assert "201 pages" in refusal(save("cv.pdf", content))


def test_a_pdf_that_never_ends_is_stopped(
    save: Save, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_apart, "SECONDS", 1)
    assert "far more time" in refusal(save("cv.pdf", nested(9, 10)))


def test_a_stuffed_file_is_read_as_it_is(save: Save) -> None:
    stuffed = "Python Java SQL Kubernetes Docker AWS\n" * 2_000
    assert read_document(save("cv.txt", stuffed)).text.count("Kubernetes") == 2_000


def test_a_package_within_a_package_is_not_unpacked(save: Save, refusal: Refusal) -> None:
    inner = b"0" * 1_000_000
    for _ in range(3):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            for number in range(10):
                package.writestr(f"word/{number}.zip", inner)
        inner = buffer.getvalue()
    assert "without a Word document" in refusal(save("cv.docx", inner))

"""Whatever a file's bytes are, the answer is a document or a clear refusal."""

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from voyageur.domain.errors import InputError
from voyageur.understanding.documents import Document, read_document


def docx() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", "<d><p><t>Ada knows Python</t></p></d>")
        package.writestr("word/header1.xml", "<d><p><t>Ada</t></p></d>")
    return buffer.getvalue()


SEEDS = {
    "pdf": typst.compile(b"= Ada\n#grid(columns: 2, [Python \\ Go], [SQL \\ Java])"),
    "docx": docx(),
    "html": b"<!DOCTYPE html><html><meta charset='big5'><ul><li>Ada<table><td>Go</table></ul>",
    "json": b'{"basics": {"name": "Ada"}, "work": [{"name": "X", "startDate": "2019-01"}]}',
    "txt": b"Ada\r\nPython \xe2\x80\xa2 Go",
}
EDITS = st.lists(st.tuples(st.integers(0, 2**16), st.binary(max_size=6)), max_size=8)


@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(edits=EDITS, cut=st.integers(0, 2**16))
def test_changed_bytes_give_a_document_or_a_refusal(
    kind: str, edits: list[tuple[int, bytes]], cut: int
) -> None:
    content = bytearray(SEEDS[kind])
    for at, change in edits:
        place = at % len(content)
        content[place : place + len(change)] = change
    if cut % 4 == 0:
        del content[cut % len(content) :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"cv.{kind}")
        path.write_bytes(content)
        try:
            document = read_document(path)
        except InputError as error:
            message = str(error)
            assert "{" not in message
        else:
            assert isinstance(document, Document)

"""Read bytes as a file, and say what has to hold of whatever comes of it."""

import tempfile
import unicodedata
from pathlib import Path

from voyageur.domain.errors import VoyageurError
from voyageur.understanding.documents import Document, read_document


def read(content: bytes, name: str) -> None:
    """A document in order or a refusal in order, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        try:
            document = read_document(path)
        except VoyageurError as error:
            check_refusal(error)
        else:
            check_document(document)


def check_refusal(error: VoyageurError) -> None:
    assert str(error.what)
    assert str(error.remedy)
    assert error.where


def check_document(document: Document) -> None:
    text = document.text
    assert any(map(str.isalnum, text))
    assert unicodedata.is_normalized("NFC", text)
    text.encode()
    odd = {unicodedata.category(character) for character in set(text) - {"\n"}}
    assert not odd & {"Cc", "Cs", "Zl", "Zp"}
    assert list(document.pages) == sorted(document.pages)
    assert all(offset <= len(text) for offset in document.pages)
    assert all(str(note) for note in document.notes)
    for offset in (0, len(text) // 2, len(text)):
        document.line_at(offset)
        document.page_at(offset)

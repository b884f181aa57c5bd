"""Small files, made where they are needed."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import typst

from voyageur.domain.errors import InputError
from voyageur.understanding.documents import read_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

Save = Callable[[str, bytes | str], Path]


@pytest.fixture
def refusal() -> Callable[..., str]:
    """What, remedy and place of the error that reading a file gives, as a person sees them."""

    def read(path: Path, **options: int) -> str:
        with pytest.raises(InputError) as caught:
            read_document(path, **options)
        error = caught.value
        assert error.where == str(path)
        assert error.remedy.text
        return f"{error}. {error.remedy.text.format(**error.remedy.values)}"

    return read


@pytest.fixture
def set_pdf(save: Save) -> Callable[[str], Path]:
    """Typeset Typst source to a PDF file."""

    def compile_source(source: str) -> Path:
        return save("set.pdf", typst.compile(source.encode()))

    return compile_source


@pytest.fixture
def make_docx(save: Save) -> Callable[..., Path]:
    """A DOCX of a body's XML, its links' targets by id, its styles, and headers and footers."""

    def pack(
        body: str, *, links: Mapping[str, str] | None = None, styles: str = "", **parts: str
    ) -> Path:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", "<Types/>")
            document = f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
            package.writestr("word/document.xml", document)
            related = "".join(
                f'<Relationship Id="{ident}" Target="{url}" TargetMode="External"/>'
                for ident, url in (links or {}).items()
            )
            package.writestr(
                "word/_rels/document.xml.rels", f"<Relationships>{related}</Relationships>"
            )
            package.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
            for name, xml in parts.items():
                package.writestr(f"word/{name}.xml", f"<w:hdr {W} {MC}>{xml}</w:hdr>")
        return save("made.docx", buffer.getvalue())

    return pack

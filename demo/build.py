"""Build both demonstration résumés: ``python demo/build.py``.

It works offline, with the fonts that the ``typst`` package carries, and gives the same bytes
each time for the same version of ``typst``.
"""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import typst
from build_docx import build as build_docx

HERE = Path(__file__).resolve().parent
# The date of the documents, so that the bytes do not follow the clock.
DATE = datetime(2026, 11, 16, 12, tzinfo=UTC)


def build_pdf(source: Path) -> Path:
    """Compile one Typst source to the PDF beside it."""
    target = source.with_suffix(".pdf")
    typst.compile(
        str(source),
        output=str(target),
        root=str(HERE),
        ignore_system_fonts=True,
        timestamp=int(DATE.timestamp()),
    )
    return target


def main() -> None:
    """Build the PDF and the DOCX, and print the digest of each."""
    for path in (
        build_pdf(HERE / "amina-diallo.typ"),
        build_docx(HERE / "etienne-tremblay.docx"),
    ):
        data = path.read_bytes()
        print(f"{sha256(data).hexdigest()[:16]}  {len(data):>7}  {path.name}")


if __name__ == "__main__":
    main()

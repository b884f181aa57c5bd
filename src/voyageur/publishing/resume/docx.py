"""A résumé as DOCX: Word's own styles, in the order of the PDF, the same to the byte each time."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from voyageur.domain.resume import Resume
from voyageur.locale.translate import Translator
from voyageur.publishing.paper.sheet import SHEETS, Paper
from voyageur.publishing.resume.docx_styles import BESIDE, CONTACT, DETAIL, styled
from voyageur.publishing.resume.view import BETWEEN, Item, Run, View, view_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_ZIPPED = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a ZIP file can name."""


def to_docx(resume: Resume, t: Translator, at: date, paper: Paper = "letter") -> bytes:
    """The résumé as a Word document, dated ``at``; headings and dates in the language of ``t``."""
    import docx  # noqa: PLC0415 - only where one is written

    view = view_of(resume, t)
    document = docx.Document()
    styled(document, SHEETS[paper], t.lang)
    _describe(document, view, t, at)
    _Writer(document).write(view)
    written = BytesIO()
    document.save(written)
    return _fixed(written)


class _Writer:
    """Puts paragraphs into a document."""

    def __init__(self, document: "Document") -> None:
        self._document = document

    def write(self, view: View) -> None:
        """All of the résumé, in reading order."""
        if view.name:
            self._paragraph("Title", [Run(view.name)])
        if view.label:
            self._paragraph("Subtitle", [Run(view.label)])
        for line in view.contacts:
            self._paragraph(CONTACT, line, BETWEEN)
        for part in view.parts:
            self._paragraph("Heading 1", [Run(part.heading)])
            for item in part.items:
                self._item(item)

    def _item(self, item: Item) -> None:
        if item.small:
            self._small(item)
        elif item.title or item.dates:
            head = self._paragraph("Heading 2", item.title, ", ")
            self._beside(head, item)
        for number, words in enumerate(item.paragraphs):
            paragraph = self._paragraph("Normal", [])
            if number == 0 and item.label:
                paragraph.add_run(f"{item.label} ", style="Strong")
            paragraph.add_run(words)
        if item.keywords:
            self._paragraph(DETAIL, [Run(item.keywords)])
        for words in item.lines:
            self._paragraph("List Bullet", [Run(words)])

    def _small(self, item: Item) -> None:
        paragraph = self._paragraph("Normal", item.title, ", ", each="Strong")
        self._beside(paragraph, item)
        paragraph.paragraph_format.keep_with_next = bool(item.paragraphs)

    def _beside(self, paragraph: "Paragraph", item: Item) -> None:
        """What stands beside a title, and the dates at the right margin."""
        if item.beside:
            paragraph.add_run(", " if item.title else "", style=BESIDE)
            self._runs(paragraph, item.beside, ", ", BESIDE)
        if item.dates:
            paragraph.add_run(f"\t{item.dates}", style=BESIDE)

    def _paragraph(
        self, style: str, runs: Sequence[Run], between: str = "", *, each: str | None = None
    ) -> "Paragraph":
        paragraph = self._document.add_paragraph(style=style)
        self._runs(paragraph, runs, between, each)
        return paragraph

    def _runs(
        self, paragraph: "Paragraph", runs: Sequence[Run], between: str, each: str | None
    ) -> None:
        for number, run in enumerate(runs):
            if number:
                paragraph.add_run(between, style=each)
            if run.url:
                _link(paragraph, run, each)
            else:
                paragraph.add_run(run.text, style=each)


def _link(paragraph: "Paragraph", run: Run, style: str | None) -> None:
    """A link; python-docx reads them and has no call that writes them."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    ident = paragraph.part.relate_to(str(run.url), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link: Any = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), ident)
    link.append(paragraph.add_run(run.text, style=style)._r)
    paragraph._p.append(link)


def _describe(document: "Document", view: View, t: Translator, at: date) -> None:
    known = document.core_properties
    known.title = t("Résumé of {name}", name=view.name) if view.name else t("Résumé")
    known.author = view.name
    known.last_modified_by = ""
    known.comments = ""
    known.language = f"{t.lang}-CA"
    known.created = known.modified = datetime(at.year, at.month, at.day)  # noqa: DTZ001 - UTC
    known.revision = 1
    parts = document.part.package.rels
    for ident in [i for i, rel in parts.items() if rel.reltype.endswith("/thumbnail")]:
        del parts[ident]  # a picture of the template, which this isn't


def _fixed(written: BytesIO) -> bytes:
    """The parts of the package again, with one time for all."""
    found = BytesIO()
    with ZipFile(written) as parts, ZipFile(found, "w") as package:
        for part in parts.infolist():
            info = ZipInfo(part.filename, _ZIPPED)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3
            package.writestr(info, parts.read(part))
    return found.getvalue()

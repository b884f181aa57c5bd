"""The résumé as it is to be set, its report, and its file."""

from dataclasses import replace

from markupsafe import Markup

from voyageur.domain.resume_report import ResumeReport
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Document, Heading
from voyageur.publishing.resume.report import report_document
from voyageur.services.clock import today
from voyageur.services.resume.asked import Demands, of_role
from voyageur.services.resume.files import Kind, content_of, named, room_of
from voyageur.services.resume.source import Source
from voyageur.services.resume.tailor import Tailored, tailored, whole
from voyageur.web.pages.resume.wish import Wish
from voyageur.web.pages.resume.words import here
from voyageur.web.render import body, context


def make(wish: Wish, source: Source, demands: Demands | None) -> Tailored:
    """The résumé for a role, or for ``demands``; where no file is asked for, as in a PDF.

    Raises:
        InputError: the pages don't suffice.
    """
    if wish.name:
        source = named(source, wish.name)
    if wish.role:
        demands = of_role(context(), wish.role)
    if demands is None:
        return whole(context(), source, wish.lang)
    t, room = context().translator(wish.lang), None
    if wish.pages is not None and wish.kind != "json":
        room = room_of(wish.pages, t, today(), wish.paper)
    return tailored(context(), source, demands, wish.lang, today(), room)


def file_of(made: Tailored, wish: Wish, kind: Kind, where: str) -> bytes:
    """The file.

    Raises:
        InputError: it can't be set on pages.
    """
    t = context().translator(wish.lang)
    return content_of(made, kind, t, today(), wish.paper, where)


def shown(report: ResumeReport, t: Translator) -> Markup:
    """The report as the terminal shows it, as a part of a page, with nothing shortened."""
    said = replace(report, notes=tuple(map(here, report.notes)))
    document = report_document(said, t, most=None)
    return body(_below(document))


def _below(document: Document) -> Document:
    blocks = (
        replace(one, level=one.level + 1) if isinstance(one, Heading) else one
        for one in document.blocks
    )
    return replace(document, blocks=tuple(blocks))

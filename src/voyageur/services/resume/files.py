"""A résumé as the file that is sent, and the pages that it may fill."""

import json
from dataclasses import replace
from datetime import date
from typing import Literal

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.resume import Resume
from voyageur.locale.translate import Translator
from voyageur.publishing.paper.sheet import Paper
from voyageur.services.resume.source import Source
from voyageur.services.resume.tailor import Room, Tailored, refuse_endless

Kind = Literal["pdf", "docx", "json"]
PAGES = 2
"""As many where nothing else is asked for."""
MOST_PAGES = 10


def refuse_pages(pages: int) -> None:
    """Stop where so many pages are none of a résumé.

    Raises:
        UsageError: they are fewer than one, or more than ``MOST_PAGES``.
    """
    if not 1 <= pages <= MOST_PAGES:
        raise UsageError(
            N_("{n} is no number of pages for a résumé"),
            remedy=N_("Give a number from 1 to {most}."),
            where="--pages",
            n=pages,
            most=MOST_PAGES,
        )


def named(source: Source, name: str) -> Source:
    """The source under a name, where its file says none or another one."""
    basics = source.data.get("basics") or {}
    return replace(source, data={**source.data, "basics": {**basics, "name": name}})


def room_of(pages: int, t: Translator, at: date, paper: Paper) -> Room:
    """So many pages as they are laid out in a PDF, with the headings of ``t``."""
    from voyageur.publishing.resume.pdf import pages_of  # noqa: PLC0415

    def counted(resume: Resume) -> int:
        return pages_of(resume, t, at, paper)

    return Room(pages, counted)


def content_of(
    made: Tailored, kind: Kind, t: Translator, at: date, paper: Paper, where: str
) -> bytes:
    """The file, dated ``at``; headings and dates in the language of ``t``.

    Raises:
        InputError: ``where`` has far more lines than a résumé, or what can't be set on pages.
    """
    if kind == "json":
        return f"{json.dumps(made.data, ensure_ascii=False, indent=2)}\n".encode()
    refuse_endless(made.resume, where)
    if kind == "docx":
        from voyageur.publishing.resume.docx import to_docx  # noqa: PLC0415

        return to_docx(made.resume, t, at, paper)
    from voyageur.publishing.resume.pdf import to_pdf  # noqa: PLC0415

    return to_pdf(made.resume, t, at, paper)

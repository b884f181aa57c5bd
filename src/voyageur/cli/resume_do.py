"""What ``voyageur resume`` does."""

import json
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from voyageur.cli import options
from voyageur.cli.answer import answer
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.resume import Resume
from voyageur.locale.translate import Translator
from voyageur.publishing.paper.sheet import SHEETS, Paper
from voyageur.publishing.resume.report import report_document
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.output import write_file
from voyageur.services.resume.asked import demands_of
from voyageur.services.resume.source import Source, read_source
from voyageur.services.resume.tailor import Room, Tailored, refuse_endless, tailored, whole
from voyageur.shapes import to_json

_PAGES = 2
_MOST_PAGES = 10
_KINDS = (".pdf", ".docx", ".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for; ``pages`` is absent where nothing is to be left out."""

    file: Path
    wanted: str | None
    out: Path | None
    name: str | None
    paper: Paper
    pages: int | None


def read_wish(
    *,
    file: Path,
    wanted: str | None,
    out: Path | None,
    name: str | None,
    paper: str,
    pages: int | None,
    keep_all: bool,
) -> Wish:
    """What the options ask for, before any work is done.

    Raises:
        UsageError: a value can't be, or two of them don't go together.
    """
    if wanted is None and out is None:
        raise UsageError(
            N_("nothing is asked for"),
            remedy=N_("Say what to write with --out, or what it is for with --for."),
            where="resume",
        )
    if out is not None and out.suffix.lower() not in _KINDS:
        raise UsageError(
            N_("a résumé is written as PDF, DOCX or JSON"),
            remedy=N_("Name a file that ends in .pdf, .docx or .json."),
            where=f"--out {out}",
        )
    if paper not in SHEETS:
        raise UsageError(
            N_("there is no sheet “{paper}”"),
            remedy=N_("Use one of {names}."),
            where="--paper",
            paper=paper,
            names=", ".join(SHEETS),
        )
    paged = wanted is not None and not keep_all
    return Wish(
        file=file,
        wanted=wanted,
        out=out,
        name=(name or "").strip() or None,
        paper=paper,
        pages=_pages(pages, paged=paged) if paged or pages is not None else None,
    )


def _pages(pages: int | None, *, paged: bool) -> int:
    if not paged:
        raise UsageError(
            N_("without --for, or with --keep-all, nothing is left out for want of pages"),
            remedy=N_("Leave out --pages, or say with --for what the résumé is for."),
            where="--pages",
        )
    if pages is not None and not 1 <= pages <= _MOST_PAGES:
        raise UsageError(
            N_("{n} is no number of pages for a résumé"),
            remedy=N_("Give a number from 1 to {most}."),
            where="--pages",
            n=pages,
            most=_MOST_PAGES,
        )
    return pages or _PAGES


def write_resume(wish: Wish, lang: Lang, *, as_json: bool, markdown: bool, max_bytes: int) -> None:
    """Write the résumé, and print what became of it."""
    context, at = Context(), clock.today()
    t = context.translator(lang)
    demands = demands_of(context, wish.wanted, max_bytes) if wish.wanted else None
    source = read_source(context, wish.file, at, max_bytes=max_bytes)
    if wish.name:
        source = _named(source, wish.name)
    if demands is None:
        made = whole(context, source, lang)
    else:
        made = tailored(context, source, demands, lang, at, _room(wish, t, at))
    if wish.out is not None:
        write_file(wish.out, _content(made, wish, wish.out, t, at))
    if as_json:
        sys.stdout.write(to_json(made.report))
    else:
        answer(report_document(made.report, t), markdown=markdown)
    if wish.out is not None:
        options.say_written(t, wish.out)


def _named(source: Source, name: str) -> Source:
    basics = source.data.get("basics") or {}
    return replace(source, data={**source.data, "basics": {**basics, "name": name}})


def _room(wish: Wish, t: Translator, at: date) -> Room | None:
    """The pages of a file that has some."""
    if wish.pages is None or wish.out is None or wish.out.suffix.lower() == ".json":
        return None
    from voyageur.publishing.resume.pdf import pages_of  # noqa: PLC0415

    def counted(resume: Resume) -> int:
        return pages_of(resume, t, at, wish.paper)

    return Room(wish.pages, counted)


def _content(made: Tailored, wish: Wish, out: Path, t: Translator, at: date) -> bytes:
    match out.suffix.lower():
        case ".json":
            return f"{json.dumps(made.data, ensure_ascii=False, indent=2)}\n".encode()
        case ".docx":
            from voyageur.publishing.resume.docx import to_docx  # noqa: PLC0415

            refuse_endless(made.resume, str(wish.file))
            return to_docx(made.resume, t, at, wish.paper)
        case _:
            from voyageur.publishing.resume.pdf import to_pdf  # noqa: PLC0415

            refuse_endless(made.resume, str(wish.file))
            return to_pdf(made.resume, t, at, wish.paper)

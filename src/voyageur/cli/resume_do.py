"""What ``voyageur resume`` does."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from voyageur.cli import options
from voyageur.cli.answer import answer
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator
from voyageur.publishing.paper.sheet import SHEETS, Paper
from voyageur.publishing.resume.report import report_document
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.output import write_file
from voyageur.services.resume.asked import demands_of
from voyageur.services.resume.files import PAGES, Kind, content_of, named, refuse_pages, room_of
from voyageur.services.resume.source import read_source
from voyageur.services.resume.tailor import Room, tailored, whole
from voyageur.shapes import to_json

_KINDS: Mapping[str, Kind] = {".pdf": "pdf", ".docx": "docx", ".json": "json"}


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
    if pages is None:
        return PAGES
    refuse_pages(pages)
    return pages


def write_resume(wish: Wish, lang: Lang, *, as_json: bool, markdown: bool, max_bytes: int) -> None:
    """Write the résumé, and print what became of it."""
    context, at = Context(), clock.today()
    t = context.translator(lang)
    demands = demands_of(context, wish.wanted, max_bytes) if wish.wanted else None
    source = read_source(context, wish.file, at, max_bytes=max_bytes)
    if wish.name:
        source = named(source, wish.name)
    if demands is None:
        made = whole(context, source, lang)
    else:
        made = tailored(context, source, demands, lang, at, _room(wish, t, at))
    if wish.out is not None:
        content = content_of(made, _kind(wish.out), t, at, wish.paper, str(wish.file))
        write_file(wish.out, content)
    if as_json:
        sys.stdout.write(to_json(made.report))
    else:
        answer(report_document(made.report, t), markdown=markdown)
    if wish.out is not None:
        options.say_written(t, wish.out)


def _room(wish: Wish, t: Translator, at: date) -> Room | None:
    """The pages of a file that has some."""
    if wish.pages is None or wish.out is None or _kind(wish.out) == "json":
        return None
    return room_of(wish.pages, t, at, wish.paper)


def _kind(out: Path) -> Kind:
    return _KINDS[out.suffix.lower()]

"""``voyageur resume``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.print_ import LETTER, PaperSize


def resume(
    file: options.Resume,
    wanted: Annotated[
        str | None,
        typer.Option(
            "--for", metavar="ROLE|POSTING", help="A role, or a posting's file, to tailor it to."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FILE", help="Where to write: FILE.pdf, FILE.docx or FILE.json."
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Your name, where the file doesn't say it."),
    ] = None,
    paper: PaperSize = LETTER,
    pages: Annotated[
        int | None,
        typer.Option("--pages", metavar="N", help="Pages that it may fill with --for; else 2."),
    ] = None,
    keep_all: Annotated[
        bool, typer.Option("--keep-all", help="Leave nothing out, however many pages it takes.")
    ] = False,
    as_json: options.AsJson = False,
    markdown: options.AsMarkdown = False,
    lang: options.Lang_ = None,
    max_mb: options.MaxMb = "20",
) -> None:
    """Your résumé as PDF, DOCX or JSON Resume, with what speaks for a role or posting first.

    Every word stays yours: lines are ordered, and left out where the pages are full, never
    reworded and never made up. With --for it also says which requirement is covered by which of
    your lines, and which are missing. Headings and dates follow --lang.

    Example: voyageur resume resume.json --out resume.pdf
    Example: voyageur resume resume.json --for data-engineer --out resume.pdf
    Example: voyageur resume cv.docx --for advert.txt --lang fr --out cv.docx
    """
    from voyageur.cli import resume_do  # noqa: PLC0415

    wish = resume_do.read_wish(
        file=file, wanted=wanted, out=out, name=name, paper=paper, pages=pages, keep_all=keep_all
    )
    resume_do.write_resume(
        wish,
        options.read_lang(lang),
        as_json=as_json,
        markdown=markdown,
        max_bytes=options.read_max_bytes(max_mb),
    )

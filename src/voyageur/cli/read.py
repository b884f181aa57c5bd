"""``voyageur read``."""

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voyageur.cli import options
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.services import clock

if TYPE_CHECKING:
    from voyageur.domain.names import Lang


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def read(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            show_default=False,
            help="PDF, DOCX, text, Markdown, HTML, JSON Resume; with --batch several, or folders.",
        ),
    ],
    posting: Annotated[
        bool, typer.Option("--posting", help="It is a job posting, not a résumé.")
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="The text as HTML with every name marked, and what was dropped, why."
        ),
    ] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="Read many files on all cores into one file, --out.")
    ] = False,
    format_: Annotated[
        Format, typer.Option("--format", help="A table, or JSON (of a résumé: JSON Resume).")
    ] = Format.TABLE,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FILE", help="Write there; with --batch a .jsonl or .parquet file."
        ),
    ] = None,
    lang: options.Lang_ = None,
    max_mb: options.MaxMb = "20",
) -> None:
    """What was understood of a résumé or posting, with the evidence for each skill.

    With --format json a résumé becomes a profile.json that you can correct and give to plan in its
    place.

    Example: voyageur read cv.pdf --format json > profile.json
    Example: voyageur read advert.html --posting
    Example: voyageur read cv.pdf --explain --out cv.html
    Example: voyageur read --batch --posting adverts/ --out adverts.parquet
    """
    spoken = options.read_lang(lang)
    size = options.read_max_bytes(max_mb)
    if batch:
        from voyageur.cli.read_batch import read_files  # noqa: PLC0415

        _refuse_with_batch(explain, format_)
        read_files(files, out, spoken, posting=posting, max_bytes=size)
        return
    file = _only(files)
    if explain:
        _write(_explained(file, spoken, posting=posting, max_bytes=size), out, spoken)
    elif posting:
        _read_posting(file, format_, out, spoken, max_bytes=size)
    else:
        _read_resume(file, format_, out, spoken, max_bytes=size)


def _only(files: Sequence[Path]) -> Path:
    if len(files) > 1:
        raise UsageError(
            N_("{n} files were given, and one is read at a time"),
            remedy=N_("Give one file, or add --batch and --out."),
            where="read",
            n=len(files),
        )
    return files[0]


def _refuse_with_batch(explain: bool, format_: Format) -> None:
    if explain or format_ is Format.JSON:
        raise UsageError(
            N_("--batch writes rows and neither explains nor prints"),
            remedy=N_("Leave out --explain and --format; --out says the kind of file."),
            where="--batch",
        )


def _read_resume(
    file: Path, format_: Format, out: Path | None, lang: "Lang", *, max_bytes: int
) -> None:
    from voyageur.cli.profile_view import show_profile  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.json_resume import to_json_resume  # noqa: PLC0415
    from voyageur.services.read import read_profile  # noqa: PLC0415
    from voyageur.services.unlinked import with_unlinked  # noqa: PLC0415

    context = Context()
    document, profile = read_profile(context, file, clock.today(), max_bytes=max_bytes)
    profile = with_unlinked(context, document, profile)
    if format_ is Format.JSON or out is not None:
        resume = to_json_resume(context, document, profile)
        _write(json.dumps(resume, ensure_ascii=False, indent=2) + "\n", out, lang)
    else:
        show_profile(context, document, profile, lang)


def _read_posting(
    file: Path, format_: Format, out: Path | None, lang: "Lang", *, max_bytes: int
) -> None:
    from voyageur.cli.posting_view import show_posting  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.read_posting import read_posting  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context = Context()
    document, understood = read_posting(context, file, max_bytes=max_bytes)
    if format_ is Format.JSON or out is not None:
        _write(to_json(understood), out, lang)
    else:
        show_posting(context, document, understood, lang, clock.today())


def _explained(file: Path, lang: "Lang", *, posting: bool, max_bytes: int) -> str:
    from voyageur.publishing.explained import to_html  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.explain import explain_posting, explain_resume  # noqa: PLC0415

    context = Context()
    explained = (explain_posting if posting else explain_resume)(context, file, max_bytes=max_bytes)
    return to_html(explained, context.translator(lang))


def _write(content: str, out: Path | None, lang: "Lang") -> None:
    """Print it, or write the file that was asked for and say so."""
    if out is None:
        typer.echo(content, nl=False)
        return
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.output import write_file  # noqa: PLC0415

    write_file(out, content.encode())
    options.say_written(Context().translator(lang), out)

"""``voyageur guide import`` and ``voyageur guide export``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.services import clock

guide_app = typer.Typer(
    name="guide",
    help="Career guides: read one into facts, write ours as it should be today.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@guide_app.callback()
def guide(lang: options.Lang_ = None) -> None:
    """Career guides: read one into facts, write ours as it should be today."""
    options.read_lang(lang)


class Format(StrEnum):
    """What an exported guide is written as."""

    MD = "md"
    HTML = "html"


@guide_app.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A guide: Markdown, plain text or HTML.")
    ],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write what was read as JSON.")
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    max_mb: options.MaxMb = "5",
) -> None:
    """Read a career guide: roles, pay, skills, certifications, duties, stages, employers.

    Damaged characters are repaired and each repair is listed with its line, and so is every line
    that isn't understood. What the guide names is compared with what is known today.

    Example: voyageur guide import roadmap.md --out roadmap.json
    """
    from voyageur.cli.guide_view import show_guide  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.guide import import_guide  # noqa: PLC0415
    from voyageur.services.output import write_file  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    spoken, context = options.read_lang(lang), Context()
    guide = import_guide(context, file, max_bytes=options.read_max_bytes(max_mb))
    if as_json:
        typer.echo(to_json(guide), nl=False)
    else:
        show_guide(context, guide, clock.today(), spoken)
    if out:
        write_file(out, to_json(guide).encode())
        options.say_written(context.translator(spoken), out)


@guide_app.command("export")
def export(
    lang: options.Lang_ = None,
    format_: Annotated[Format, typer.Option("--format", help="Markdown or HTML.")] = Format.MD,
    as_given: Annotated[
        bool, typer.Option("--as-given", help="The original guide, repaired, in English.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write to a file.")
    ] = None,
) -> None:
    """The guide as it should be today: figures with sources, the retired struck with successor.

    Example: voyageur guide export --lang fr --format html --out guide.html
    """
    from voyageur.catalogue.original import original_guide  # noqa: PLC0415
    from voyageur.cli.misuse import refuse_format  # noqa: PLC0415
    from voyageur.publishing.guide_document import guide_document  # noqa: PLC0415
    from voyageur.publishing.html import to_html  # noqa: PLC0415
    from voyageur.publishing.markdown import to_markdown  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.output import write_file  # noqa: PLC0415

    spoken, context = options.read_lang(lang), Context()
    if as_given:
        if format_ is not Format.MD:
            raise refuse_format()
        text = original_guide()
    else:
        facts, tables, t = context.catalogue, context.tables, context.translator(spoken)
        document = guide_document(facts, tables, t, clock.today())
        text = to_html(document) if format_ is Format.HTML else to_markdown(document)
    if out is None:
        typer.echo(text, nl=False)
    else:
        write_file(out, text.encode())
        options.say_written(context.translator(spoken), out)

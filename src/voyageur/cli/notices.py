"""``voyageur notices``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voyageur.cli import options
from voyageur.services import clock

if TYPE_CHECKING:
    from datetime import date

    from voyageur.domain.notice import Noted
    from voyageur.services.context import Context


def notices(
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="Only what concerns a role.")
    ] = None,
    region: options.In = "Canada",
    posting: Annotated[
        Path | None,
        typer.Option("--posting", metavar="FILE", help="What concerns a posting, and why."),
    ] = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
    max_mb: options.MaxMb = "20",
) -> None:
    """Good to know in Canada: regulated titles, pay in postings, French, studies done abroad.

    Each with its source and day, and the official pages. It is information, not legal advice.

    Example: voyageur notices --role data-engineer --in Ontario
    Example: voyageur notices --posting advert.html
    """
    from voyageur.cli.answer import answer  # noqa: PLC0415
    from voyageur.domain.notice import Noted  # noqa: PLC0415
    from voyageur.publishing.notices_document import (  # noqa: PLC0415
        notices_document,
        posting_document,
    )
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.shapes import to_json  # noqa: PLC0415

    context, at, spoken = Context(), clock.today(), options.read_lang(lang)
    if posting is None:
        noted, document = _found(context, role, region, at), notices_document
    else:
        options.refuse_both(role and "--role", "--posting")
        options.refuse_both(region != "Canada" and "--in", "--posting")
        size = options.read_max_bytes(max_mb)
        noted, document = _of_posting(context, posting, at, size), posting_document
    if as_json:
        typer.echo(to_json(noted, tuple[Noted, ...]), nl=False)
        return
    t = context.translator(spoken)
    answer(document(noted, context.catalogue, t, at), markdown=as_markdown)


def _found(context: "Context", role: str | None, region: str, at: "date") -> "tuple[Noted, ...]":
    from voyageur.services.notices import notices_for_role, notices_in  # noqa: PLC0415

    where = context.lookup.region(region).id
    if role is None:
        return notices_in(context, where, at)
    return notices_for_role(context, context.lookup.role(role), where, at)


def _of_posting(
    context: "Context", posting: Path, at: "date", max_bytes: int
) -> "tuple[Noted, ...]":
    from voyageur.services.notices import notices_for_posting  # noqa: PLC0415
    from voyageur.services.read_posting import read_posting  # noqa: PLC0415

    _, read = read_posting(context, posting, max_bytes=max_bytes)
    return notices_for_posting(context, read, at)

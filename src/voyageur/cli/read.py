"""``voyageur read``."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from voyageur.cli import options


class Format(StrEnum):
    """How the answer is printed."""

    TABLE = "table"
    JSON = "json"


def read(
    file: options.Resume,
    format_: Annotated[Format, typer.Option("--format", help="A table, or JSON Resume.")] = (
        Format.TABLE
    ),
    lang: options.Lang_ = None,
    max_mb: options.MaxMb = "20",
) -> None:
    """What was understood of a résumé, with the evidence for each skill.

    With --format json it is a profile.json that you can correct and give to plan in its place.

    Example: voyageur read cv.pdf --format json > profile.json
    """
    from voyageur.cli.profile_view import show_profile  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.json_resume import to_json_resume  # noqa: PLC0415
    from voyageur.services.read import read_profile  # noqa: PLC0415

    spoken = options.read_lang(lang)
    context = Context()
    size = options.read_max_bytes(max_mb)
    document, profile = read_profile(context, file, options.today(), max_bytes=size)
    if format_ is Format.JSON:
        resume = to_json_resume(context, document, profile)
        typer.echo(json.dumps(resume, ensure_ascii=False, indent=2))
    else:
        show_profile(context, document, profile, spoken)

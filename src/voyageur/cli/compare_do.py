"""Compare the goals that somebody asks for."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.answer import answer
from voyageur.domain.names import Lang
from voyageur.publishing.comparison_document import comparison_document
from voyageur.services import clock
from voyageur.services.compare import compare
from voyageur.services.context import Context
from voyageur.services.question import profile_of, question_of
from voyageur.services.typed import Typed
from voyageur.shapes import to_json


def compare_now(
    resume: Path,
    typed: Typed,
    roles: Sequence[str],
    regions: Sequence[str],
    lang: Lang,
    *,
    as_json: bool,
    as_markdown: bool,
    max_mb: str,
) -> None:
    """Plan for each role and region, and show what that comes to."""
    context, as_of = Context(), clock.today()
    _, profile = profile_of(resume, typed, context, as_of, options.read_max_bytes(max_mb))
    every = sorted(context.catalogue.roles.values(), key=lambda role: role.number)
    wanted = [context.lookup.role(name).id for name in roles] or [role.id for role in every]
    where = [context.lookup.region(name).id for name in regions]
    questions = [
        question_of(replace(typed, to=role, region=region), context, lang, as_of)
        for role in dict.fromkeys(wanted)
        for region in dict.fromkeys(where or [profile.region or "canada"])
    ]
    found = compare(context, profile, questions, typed.market)
    if as_json:
        typer.echo(to_json(found), nl=False)
    else:
        answer(comparison_document(found, context.translator(lang)), markdown=as_markdown)

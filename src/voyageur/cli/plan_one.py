"""One plan: asked for, found, shown and written."""

from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.console import note
from voyageur.cli.plan_view import show_conflicts, show_plan
from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.output import write_files
from voyageur.services.plan import plan_for
from voyageur.services.publish import plan_files
from voyageur.services.question import profile_of, question_of
from voyageur.services.scenario import at_its_line, read_scenario
from voyageur.services.typed import Typed
from voyageur.shapes import to_json
from voyageur.understanding.documents import Document


def plan_one(
    resume: Path | None,
    scenario: Path | None,
    typed: Typed,
    out: Path | None,
    lang: Lang,
    *,
    as_json: bool,
    max_mb: str,
) -> None:
    """Show a plan, or what keeps it from being (exit status 1); write it where that is asked."""
    context = Context()
    max_bytes = options.read_max_bytes(max_mb)
    document, profile, found = answer(context, resume, scenario, typed, lang, max_bytes)
    solved = found.status != "infeasible"
    written = []
    if out is not None and solved:
        written = write_files(out, plan_files(context, document, profile, found, lang))
    if as_json:
        typer.echo(to_json(found), nl=False)
    elif solved:
        show_plan(context, document, profile, found, lang)
    else:
        show_conflicts(context, found, lang)
    if not solved:
        raise typer.Exit(1)
    if written:
        t = context.translator(lang)
        note(t("Written: {files}", files=", ".join(map(str, written))))


def answer(
    context: Context,
    resume: Path | None,
    scenario: Path | None,
    typed: Typed,
    lang: Lang,
    max_bytes: int,
) -> tuple[Document, Profile, Plan]:
    """The document, what it says, and the plan for it.

    Raises:
        UsageError: a value can't be right; of a scenario the line is named.
        InputError: a file can't be read, or the facts don't lead to the role.
    """
    said = typed
    if scenario is not None:
        named, kept = read_scenario(scenario)
        resume, said = resume or named, typed.over(kept)
    if resume is None:
        raise UsageError(
            N_("no résumé is given"),
            remedy=N_("Name one: voyageur plan cv.pdf --to data-engineer."),
            where=str(scenario or "RESUME"),
        )
    as_of = clock.today()
    try:
        question = question_of(said, context, lang, as_of)
        document, profile = profile_of(resume, said, context, as_of, max_bytes)
        return document, profile, plan_for(context, profile, question)
    except VoyageurError as error:
        if scenario is not None:
            at_its_line(error, scenario)
        raise

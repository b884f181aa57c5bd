"""Make the new plan of somebody who follows one, show it, and keep it."""

import typer

from voyageur.cli.plan_view import show_conflicts
from voyageur.cli.track_view import show_changes
from voyageur.domain.names import Lang
from voyageur.services import clock
from voyageur.services.context import Context
from voyageur.services.follow import load, replan
from voyageur.services.journal import Journal
from voyageur.services.replan import question_now, typed_of
from voyageur.services.store import opened
from voyageur.services.typed import Typed
from voyageur.shapes import to_json


def replan_now(typed: Typed, person: str, lang: Lang, *, dry_run: bool, as_json: bool) -> None:
    """Replan from today, or from the day that was typed; kept unless it is a dry run."""
    context = Context()
    with opened():
        journal = Journal(person)
        following = load(context, journal)
        as_of = clock.today()
        asked = typed.over(typed_of(following, typed, as_of))
        found = replan(context, following, question_now(context, following, asked, lang, as_of))
        solved = found.after.status != "infeasible"
        if solved and not dry_run:
            journal.replace(found.after, clock.now())
    if as_json:
        typer.echo(to_json(found.after), nl=False)
    elif solved:
        show_changes(context, found, lang, kept=not dry_run)
    else:
        show_conflicts(context, found.after, lang)
    if not solved:
        raise typer.Exit(1)

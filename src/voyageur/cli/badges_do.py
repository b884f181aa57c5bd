"""What the commands of ``voyageur wallet`` do with badges."""

from collections.abc import Sequence
from pathlib import Path

import typer

from voyageur.cli import options
from voyageur.cli.badges_view import say_trusted, show_checked
from voyageur.cli.complain import complain
from voyageur.domain.badge import Checked
from voyageur.domain.errors import VoyageurError
from voyageur.domain.names import Lang
from voyageur.services import clock
from voyageur.services.badges import checked, trust
from voyageur.services.context import Context
from voyageur.shapes import to_json


def verify_files(paths: Sequence[Path], email: str | None, lang: Lang, *, as_json: bool) -> None:
    """Check each file; exit status 1 where one isn't good or can't be read."""
    context, at = Context(), clock.now()
    done: list[Checked] = []
    failures: list[VoyageurError] = []
    for path in paths:
        try:
            done.append(checked(context, path, at, email))
        except VoyageurError as error:
            failures.append(error)
    if as_json:
        typer.echo(to_json(tuple(done), tuple[Checked, ...]), nl=False)
    else:
        for one in done:
            show_checked(one, context.translator(lang))
    for failure in failures:
        complain(failure)
    if failures or any(one.verdict.finding != "good" for one in done):
        raise typer.Exit(1)


def trust_file(path: Path, lang: Lang) -> None:
    """Keep what an issuer publishes, and say what that was."""
    say_trusted(trust(path), Context().translator(lang))


def issue_stage(stage: str, out: Path, name: str | None, person: str, lang: Lang) -> None:
    """Write the badge of a completed stage."""
    from voyageur.services.badge_issue import badge_file  # noqa: PLC0415 - Django
    from voyageur.services.follow import followed  # noqa: PLC0415
    from voyageur.services.output import write_file  # noqa: PLC0415

    context = Context()
    t = context.translator(lang)
    with followed(context, person) as (_, following):
        written = badge_file(following, stage, out, clock.now(), t, name)
    write_file(out, written)
    options.say_written(t, out)

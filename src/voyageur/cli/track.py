"""``voyageur track``: follow a plan."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options

track_app = typer.Typer(
    name="track",
    help="Follow a plan: log work, see what is next, how it goes, and the calendar.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Who = Annotated[
    str, typer.Option("--person", metavar="NAME", help="Whose plan, where several are kept.")
]
On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day it was; today if absent.")
]
UnitName = Annotated[
    str | None,
    typer.Argument(
        metavar="UNIT", help="Number, id or words of its name; what you work on if absent."
    ),
]
SELF = "self"


@track_app.callback()
def track(lang: options.Lang_ = None) -> None:
    """Follow a plan: log work, see what is next, how it goes, and the calendar."""
    options.read_lang(lang)


@track_app.command("start")
def start(
    plan: Annotated[
        Path,
        typer.Argument(metavar="PLAN", help="The folder that voyageur plan --out wrote."),
    ],
    profile: Annotated[
        Path | None,
        typer.Option("--profile", metavar="FILE", help="profile.json, if not beside the plan."),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="In the place of the plan followed so far.")
    ] = False,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Follow a plan from now on.

    The plan and what you know are kept on this machine, without any words of your résumé
    (VOYAGEUR_HOME names another folder; voyageur data forget deletes everything).

    Example: voyageur track start out/
    """
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.start(plan, profile, person, options.read_lang(lang), again=again)


@track_app.command("next")
def next_(person: Who = SELF, lang: options.Lang_ = None, as_json: options.AsJson = False) -> None:
    """What to do next: the unit to work on, the sessions of the coming days, the next exam."""
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.next_(person, options.read_lang(lang), as_json=as_json)


@track_app.command("log")
def log(
    words: Annotated[
        list[str],
        typer.Argument(metavar="[UNIT] TIME", help="What was worked on, and how long."),
    ],
    on: On = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Write down work: 3h, 1h30, 45min.

    Without a unit it is the one you worked on last.

    Example: voyageur track log airflow 2h30 --on 2027-01-15
    """
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.log(words, on, person, options.read_lang(lang))


@track_app.command("done")
def done(
    unit: UnitName = None,
    on: On = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """A unit is finished, an exam passed; or it was known before, when no hours are logged for it.

    Example: voyageur track done docker
    """
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.done(unit, on, person, options.read_lang(lang))


@track_app.command("skip")
def skip(unit: UnitName = None, person: Who = SELF, lang: options.Lang_ = None) -> None:
    """Leave a unit out; refused where something later needs it.

    Example: voyageur track skip networking
    """
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.skip(unit, person, options.read_lang(lang))


@track_app.command("undo")
def undo(person: Who = SELF, lang: options.Lang_ = None) -> None:
    """Take back what was said last; again: what was said before that."""
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.undo(person, options.read_lang(lang))


@track_app.command("status")
def status(person: Who = SELF, lang: options.Lang_ = None, as_json: options.AsJson = False) -> None:
    """Every unit with its number and state, and when the plan is likely to end."""
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.status(person, options.read_lang(lang), as_json=as_json)


@track_app.command("report")
def report(
    person: Who = SELF,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
) -> None:
    """How it goes: this week, hours against plan week by week, next exam, costs to come."""
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.report(person, options.read_lang(lang), as_json=as_json, as_markdown=as_markdown)


@track_app.command("calendar")
def calendar(
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="The file.", show_default=True)
    ] = Path("voyageur.ics"),
    at: Annotated[
        str, typer.Option("--at", metavar="HH:MM", help="When study begins.", show_default=True)
    ] = "19:00",
    alarm: Annotated[
        str | None,
        typer.Option("--alarm", metavar="MINUTES", help="Remind so long before; else never."),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option("--zone", metavar="ZONE", help="Time zone; that of the region if absent."),
    ] = None,
    person: Who = SELF,
    lang: options.Lang_ = None,
) -> None:
    """Write a file for any calendar (iCalendar, RFC 5545).

    It has study sessions, exams, renewals of what is in the wallet, and what is to be done about
    applications. After a replan, import the file again: what moved moves, what is gone is
    cancelled.

    Example: voyageur track calendar --at 18:30 --alarm 15
    """
    from voyageur.cli import track_do  # noqa: PLC0415

    track_do.calendar(out, at, alarm, zone, person, options.read_lang(lang))

"""``voyageur plan``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.typed import Typed


def plan(
    resume: Annotated[
        Path | None,
        typer.Argument(metavar="RESUME", help="As voyageur read takes it; a scenario may name it."),
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="ROLE", help="See voyageur roles.")
    ] = None,
    region: Annotated[
        str | None,
        typer.Option("--in", metavar="REGION", help="Province, city, or Canada (the default)."),
    ] = None,
    order: Annotated[
        str | None,
        typer.Option(
            "--order",
            metavar="roadmap|fastest",
            help="The guide's stages, or postings in reach soonest.",
        ),
    ] = None,
    hours: Annotated[
        str | None,
        typer.Option("--hours", metavar="NUMBER", help="Hours of study a week, 1 to 60; else 10."),
    ] = None,
    weekday: Annotated[
        list[str] | None,
        typer.Option("--weekday", metavar="DAY=HOURS", help="Instead of --hours. Repeatable."),
    ] = None,
    during: Annotated[
        list[str] | None,
        typer.Option(
            "--during", metavar="FROM..TO=HOURS", help="Other hours a week then. Repeatable."
        ),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--start", metavar="DATE", help="First day; next Monday if absent."),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="DATE", help="Everything must be done by then.")
    ] = None,
    budget: Annotated[
        str | None, typer.Option("--budget", metavar="CAD", help="Most to spend, in dollars.")
    ] = None,
    monthly: Annotated[
        str | None, typer.Option("--monthly", metavar="CAD", help="Most to spend in a month.")
    ] = None,
    usd_cad: Annotated[
        str | None,
        typer.Option("--usd-cad", metavar="RATE", help="Canadian dollars for one US dollar."),
    ] = None,
    away: Annotated[
        list[str] | None,
        typer.Option("--away", metavar="FROM..TO", help="Days without study. Repeatable."),
    ] = None,
    holidays: Annotated[
        bool | None,
        typer.Option("--holidays", help="No study on statutory holidays of the province."),
    ] = None,
    projects: Annotated[
        str | None,
        typer.Option(
            "--projects", metavar="HOURS", help="Of them a week, for projects beside learning."
        ),
    ] = None,
    must: Annotated[
        list[str] | None,
        typer.Option(
            "--must", metavar="NAME", help="Skill, certification or unit to be in. Repeatable."
        ),
    ] = None,
    never: Annotated[
        list[str] | None,
        typer.Option("--never", metavar="NAME", help="The same, to be left out. Repeatable."),
    ] = None,
    in_reach: Annotated[
        str | None,
        typer.Option(
            "--in-reach",
            metavar="PERCENT",
            help="Part of what a posting asks for that has to be met; else 70.",
        ),
    ] = None,
    market: options.Market = None,
    have: options.Have = None,
    without: options.Not = None,
    scenario: Annotated[
        Path | None,
        typer.Option("--scenario", metavar="FILE.toml", help="These options from a file."),
    ] = None,
    all_: Annotated[
        Path | None,
        typer.Option("--all", metavar="FOLDER", help="Plan for every scenario of a folder."),
    ] = None,
    lang: options.Lang_ = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Write plan.json, plan.ics and plan.md there."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print plan.json instead.")] = False,
    max_mb: options.MaxMb = "20",
) -> None:
    """The proven shortest way from a résumé to a role, in weeks.

    Example: voyageur plan cv.pdf --to data-engineer --in Ontario --hours 10 --budget 400

    A scenario file has the options as keys: resume = "cv.pdf", to = "data-engineer", hours = 10,
    weekday = ["sat=4"], away = ["2027-07-01..2027-07-14"]. What is typed goes before.

    Exit status: 0 a plan was found, 1 no readable file or no plan within the limits, 2 wrong use.
    """
    typed = Typed(
        to=to,
        region=region,
        order=order,
        in_reach=in_reach,
        hours=hours,
        weekday=weekday,
        during=during,
        start=start,
        by=by,
        budget=budget,
        monthly=monthly,
        usd_cad=usd_cad,
        away=away,
        holidays=holidays,
        projects=projects,
        must=must,
        never=never,
        have=have,
        without=without,
        market=market,
    )
    if all_ is not None:
        from voyageur.cli.plan_all import plan_all  # noqa: PLC0415

        options.refuse_both(resume or scenario, "--all")
        plan_all(all_, typed, out, options.read_lang(lang), as_json=as_json, max_mb=max_mb)
        return
    from voyageur.cli.plan_one import plan_one  # noqa: PLC0415

    plan_one(resume, scenario, typed, out, options.read_lang(lang), as_json=as_json, max_mb=max_mb)

"""``voyageur plan``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli import plan_options as wishes
from voyageur.services.typed import Typed


def plan(
    resume: Annotated[
        Path | None,
        typer.Argument(metavar="RESUME", help="As voyageur read takes it; a scenario may name it."),
    ] = None,
    to: wishes.To = None,
    region: wishes.Region = None,
    order: wishes.Order_ = None,
    hours: wishes.Hours = None,
    weekday: wishes.Weekday = None,
    during: wishes.During = None,
    start: wishes.Start = None,
    by: wishes.By = None,
    budget: wishes.Budget = None,
    monthly: wishes.Monthly = None,
    usd_cad: wishes.UsdCad = None,
    away: wishes.Away = None,
    holidays: wishes.Holidays = None,
    projects: wishes.Projects = None,
    must: wishes.Must = None,
    never: wishes.Never = None,
    in_reach: wishes.InReach = None,
    market: options.Market = None,
    have: options.Have = None,
    without: options.Not = None,
    wallet: wishes.Wallet = None,
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
        typer.Option(
            "--out", metavar="DIR", help="Write plan.json, profile.json, plan.ics, plan.md."
        ),
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
        wallet=wallet,
        market=market,
    )
    if all_ is not None:
        from voyageur.cli.plan_all import plan_all  # noqa: PLC0415

        options.refuse_both(resume or scenario, "--all")
        plan_all(all_, typed, out, options.read_lang(lang), as_json=as_json, max_mb=max_mb)
        return
    from voyageur.cli.plan_one import plan_one  # noqa: PLC0415

    plan_one(resume, scenario, typed, out, options.read_lang(lang), as_json=as_json, max_mb=max_mb)

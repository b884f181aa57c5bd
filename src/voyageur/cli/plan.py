"""``voyageur plan``."""

from pathlib import Path
from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli.limits import read_person, read_rate


def plan(
    resume: options.Resume,
    to: Annotated[str, typer.Option("--to", metavar="ROLE", help="See voyageur roles.")],
    region: options.In = "Canada",
    hours: Annotated[
        str, typer.Option("--hours", metavar="NUMBER", help="Hours of study a week, 1 to 60.")
    ] = "10",
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
    usd_cad: Annotated[
        str | None,
        typer.Option("--usd-cad", metavar="RATE", help="Canadian dollars for one US dollar."),
    ] = None,
    away: Annotated[
        list[str] | None,
        typer.Option("--away", metavar="FROM..TO", help="Days without study. Repeatable."),
    ] = None,
    market: options.Market = None,
    have: options.Have = None,
    without: options.Not = None,
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

    Exit status: 0 a plan was found, 1 no readable file or no plan within the limits, 2 wrong use.
    """
    from voyageur.cli.plan_view import show_conflicts, show_plan  # noqa: PLC0415
    from voyageur.services.context import Context  # noqa: PLC0415
    from voyageur.services.plan import Question, plan_for, postings_of  # noqa: PLC0415
    from voyageur.services.read import read_profile  # noqa: PLC0415

    spoken = options.read_lang(lang)
    as_of = options.today()
    context = Context()
    role = context.lookup.role(to)
    question = Question(
        role=role,
        region=context.lookup.region(region).id,
        person=read_person(
            hours=hours,
            start=start,
            by=by,
            budget=budget,
            away=away or [],
            lang=spoken,
            as_of=as_of,
        ),
        usd_cad=read_rate(usd_cad),
        as_of=as_of,
        postings=None if market is None else postings_of(market, [role]),
    )
    document, profile = read_profile(
        context,
        resume,
        as_of,
        have=options.read_levels(have or [], context.lookup),
        without=[context.lookup.skill(name).id for name in without or []],
        max_bytes=options.read_max_bytes(max_mb),
    )
    found = plan_for(context, profile, question)
    solved = found.status != "infeasible"
    written = []
    if out is not None and solved:
        from voyageur.services.output import write_files  # noqa: PLC0415
        from voyageur.services.publish import plan_files  # noqa: PLC0415

        written = write_files(out, plan_files(context, profile, found, spoken))
    if as_json:
        from voyageur.shapes import to_json  # noqa: PLC0415

        typer.echo(to_json(found), nl=False)
    elif solved:
        show_plan(context, document, profile, found, spoken)
    else:
        show_conflicts(context, found, spoken)
    if not solved:
        raise typer.Exit(1)
    if written:
        from voyageur.cli.console import note  # noqa: PLC0415

        t = context.translator(spoken)
        note(t("Written: {files}", files=", ".join(map(str, written))))

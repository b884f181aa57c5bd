"""``voyageur compare``."""

from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli import plan_options as wishes
from voyageur.services.typed import Typed


def compare(
    resume: options.Resume,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="ROLE", help="A role to compare; all if absent. Repeatable."),
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="REGION",
            help="Province, city, or Canada. Repeatable; else the résumé's.",
        ),
    ] = None,
    order: wishes.Order_ = None,
    hours: wishes.Hours = None,
    weekday: wishes.Weekday = None,
    by: wishes.By = None,
    budget: wishes.Budget = None,
    start: wishes.Start = None,
    market: options.Market = None,
    have: options.Have = None,
    without: options.Not = None,
    lang: options.Lang_ = None,
    as_json: options.AsJson = False,
    as_markdown: options.AsMarkdown = False,
    max_mb: options.MaxMb = "20",
) -> None:
    """Which role, and where: weeks, cost, postings in reach and pay of each, for this person.

    Those that no other beats are marked; of the others it is said what they lose to.

    Example: voyageur compare cv.pdf --to data-engineer --to data-scientist --in ON --in QC
    """
    from voyageur.cli.compare_do import compare_now  # noqa: PLC0415

    typed = Typed(
        order=order,
        hours=hours,
        weekday=weekday,
        by=by,
        budget=budget,
        start=start,
        market=market,
        have=have,
        without=without,
    )
    compare_now(
        resume,
        typed,
        to or [],
        region or [],
        options.read_lang(lang),
        as_json=as_json,
        as_markdown=as_markdown,
        max_mb=max_mb,
    )

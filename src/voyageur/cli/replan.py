"""``voyageur replan``."""

from typing import Annotated

import typer

from voyageur.cli import options
from voyageur.cli import plan_options as wishes
from voyageur.cli.track import SELF, Who
from voyageur.services.typed import Typed


def replan(
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
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, keep the plan.")
    ] = False,
    person: Who = SELF,
    lang: options.Lang_ = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the new plan.json.")] = False,
) -> None:
    """A new plan from today on, for what is still ahead, at your own pace.

    What you are at and begin within four weeks stays as it is, as far as your limits allow. What is
    done is done. Options change what you asked for; the rest stays as it was.

    Example: voyageur replan --hours 6 --away 2027-07-01..2027-07-21

    Exit status: 0 there is a new plan, 1 there is none within the limits, 2 wrong use.
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
        market=market,
    )
    from voyageur.cli.replan_do import replan_now  # noqa: PLC0415

    replan_now(typed, person, options.read_lang(lang), dry_run=dry_run, as_json=as_json)

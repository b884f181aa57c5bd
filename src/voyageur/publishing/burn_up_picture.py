"""The hours of a plan that is followed, as a picture."""

from voyageur.charts.burn_up.value import BurnUp, WeekPoint
from voyageur.domain.report import Report
from voyageur.locale.translate import Translator


def burn_up_picture(report: Report, t: Translator) -> BurnUp:
    """Hours since the start by week, logged and planned, and when it is likely done."""
    return BurnUp(
        title=t("Hours since the start, week by week"),
        weeks=tuple(
            WeekPoint(monday=week.monday, planned=week.planned, logged=week.logged)
            for week in report.burn_up
        ),
        today=report.as_of,
        total=round(report.logged + report.ahead, 2),
        planned=sum(one.planned for one in report.units if one.state in ("open", "done")),
        ends=report.ends,
        likely_end=report.likely_end,
    )

"""A plan as pictures: when what is done, and what comes within reach."""

from voyageur.catalogue.model import Catalogue
from voyageur.charts.reach.value import Point, ReachCurve
from voyageur.charts.timeline.value import Group, Task, Timeline
from voyageur.domain.names import say
from voyageur.domain.plan import Item, Plan
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import parts_of


def timeline_picture(plan: Plan, catalogue: Catalogue, t: Translator) -> Timeline:
    """Every unit on its days, by stages, with exams, absences and the days of a likely end."""
    return Timeline(
        title=t("The plan in time"),
        groups=tuple(
            Group(name=name, tasks=tuple(_task(item, catalogue, t) for item in items))
            for name, items in parts_of(plan, t)
        ),
        today=plan.as_of,
        window=(plan.window.early, plan.window.late) if plan.window else None,
        off=tuple((period.start, period.end) for period in plan.person.away),
    )


def _task(item: Item, catalogue: Catalogue, t: Translator) -> Task:
    return Task(
        label=say(catalogue.units[item.unit].name, t.lang),
        start=item.start,
        end=item.end,
        exam=item.exam_on,
        beside=item.beside,
    )


def reach_picture(plan: Plan, t: Translator) -> ReachCurve | None:
    """The curve of postings in reach; None where they are too few to state a share."""
    points = [
        Point(
            day=point.date,
            share=point.share,
            met=point.met,
            label=t.name(point.after) if point.after else "",
        )
        for point in plan.reach
        if point.share is not None
    ]
    if len(points) < 2 or len(points) < len(plan.reach):
        return None
    return ReachCurve(
        title=t("Postings whose requirements you meet (skills only)"),
        n=plan.reach[0].n,
        points=tuple(points),
        window=(plan.window.early, plan.window.late) if plan.window else None,
    )

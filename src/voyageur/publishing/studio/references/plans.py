"""References to a plan: how long, when, what it costs and what it brings."""

import re
from collections.abc import Callable, Mapping

from voyageur.domain.message import N_, Message
from voyageur.domain.plan import Plan
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import parts_of, weeks_of, whole_dollars
from voyageur.publishing.studio.references.found import (
    Cite,
    Found,
    Material,
    UnknownReferenceError,
)


def find(path: str, material: Material) -> Found:
    """The figure of the plan that the deck is of.

    Raises:
        UnknownReferenceError: there is no such figure, or no plan.
    """
    plan, t = material.plan, material.t
    if plan is None:
        raise UnknownReferenceError(f"plan.{path}", ("role:ID.name",))
    said = (of_plan(plan, t),)
    if part := _PART.fullmatch(path):
        return Found(_part(plan, int(part["number"]), part["figure"], t), said)
    tell = FIGURES.get(path)
    if tell is None:
        raise UnknownReferenceError(f"plan.{path}", tuple(f"plan.{one}" for one in FIGURES))
    words = tell(plan, t)
    if words is None:
        return Found("", few=Message(N_("the plan says nothing of it")))
    return Found(words, said)


def of_plan(plan: Plan, t: Translator) -> Cite:
    """The plan as who says so: hours are estimates, and it knew what was known then."""
    return Cite(t("A plan by Voyageur, hours are estimates"), plan.as_of, published=True)


def _part(plan: Plan, place: int, figure: str, t: Translator) -> str:
    """Of a part of the plan, by its number from 1: its last day, or its hours."""
    parts = [items for _, items in parts_of(plan, t)]
    if not 0 < place <= len(parts):
        raise UnknownReferenceError(f"plan.part.{place}.{figure}", (f"plan.part.1.{figure}",))
    items = parts[place - 1]
    if figure == "end":
        return day(max(item.end for item in items), t.lang)
    return number(round(sum(item.hours for item in items)), t.lang)


def _end(plan: Plan, t: Translator) -> str | None:
    return day(plan.work_ends, t.lang) if plan.work_ends else None


def _share(plan: Plan, t: Translator, place: int) -> str | None:
    if not plan.reach or plan.reach[place].share is None:
        return None
    return percent(plan.reach[place].share or 0.0, t.lang)


def _window(plan: Plan, t: Translator) -> str | None:
    if plan.window is None:
        return None
    return f"{day(plan.window.early, t.lang)} – {day(plan.window.late, t.lang)}"


_PART = re.compile(r"part\.(?P<number>\d{1,2})\.(?P<figure>end|hours)")

FIGURES: Mapping[str, Callable[[Plan, Translator], str | None]] = {
    "role": lambda plan, t: t.name(f"role:{plan.target.role}"),
    "region": lambda plan, t: t.name(f"region:{plan.target.region}"),
    "weeks": lambda plan, t: number(weeks_of(plan), t.lang),
    "hours-a-week": lambda plan, t: number(plan.person.hours, t.lang),
    "hours": lambda plan, t: number(round(sum(item.hours for item in plan.items)), t.lang),
    "units": lambda plan, t: number(len(plan.items), t.lang),
    "start": lambda plan, t: day(plan.person.start, t.lang),
    "end": _end,
    "window": _window,
    "cost": lambda plan, t: money(whole_dollars(plan.cost), t.lang) if plan.cost else None,
    "reach.now": lambda plan, t: _share(plan, t, 0),
    "reach.then": lambda plan, t: _share(plan, t, -1),
    "reach.n": lambda plan, t: number(plan.reach[-1].n, t.lang) if plan.reach else None,
}
"""What can be asked of a plan; None where it says nothing of it."""

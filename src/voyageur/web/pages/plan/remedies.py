"""A wish that can't be granted: which limits collide, and the changes that a click makes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from voyageur.domain.money import Money
from voyageur.domain.plan import Plan, Remedy
from voyageur.locale.format import day, money, number
from voyageur.locale.translate import Translator
from voyageur.planning.conflict import shortened
from voyageur.publishing.plan_words import collision, spread
from voyageur.services.typed import Typed


class Collision(NamedTuple):
    """Which limits can't hold together, and a label for each remedy by its number."""

    words: str
    remedies: tuple[tuple[int, str], ...]


def remedies_of(plan: Plan) -> list[Remedy]:
    """All remedies of a plan in their order, which is what numbers count."""
    return [remedy for conflict in plan.conflicts for remedy in conflict.remedies]


def collisions(plan: Plan, t: Translator) -> Iterator[Collision]:
    """The conflicts of a plan that can't be."""
    number_ = 0
    for conflict in plan.conflicts:
        labels = [_label(remedy, t) for remedy in conflict.remedies]
        yield Collision(collision(plan, conflict, t), tuple(enumerate(labels, start=number_)))
        number_ += len(labels)


def mended(typed: Typed, plan: Plan, remedy: Remedy) -> Typed:
    """What was typed, with the one change that a remedy makes."""
    person = plan.person
    match remedy.limit:
        case "hours":
            days = spread(person.weekdays, float(remedy.to)) if person.weekdays else None
            return replace(typed, hours=None if days else remedy.to, weekday=days)
        case "by":
            return replace(typed, by=remedy.to)
        case "budget":
            return replace(typed, budget=remedy.to)
        case "monthly":
            return replace(typed, monthly=remedy.to)
        case "holidays":
            return replace(typed, holidays=None)
    given_up = int(remedy.from_) - int(remedy.to)
    away = [f"{one.start}..{one.end}" for one in shortened(person.away, person.start, given_up)]
    return replace(typed, away=away or None)


def _label(remedy: Remedy, t: Translator) -> str:
    match remedy.limit:
        case "hours":
            hours = number(float(remedy.to), t.lang)
            return t("Study {hours} hours a week", hours=hours)
        case "by":
            return t("Allow until {day}", day=day(date.fromisoformat(remedy.to), t.lang))
        case "budget":
            return t("Spend up to {amount}", amount=_dollars(remedy, t))
        case "monthly":
            return t("Spend up to {amount} a month", amount=_dollars(remedy, t))
        case "holidays":
            return t("Study on holidays too")
    return t("Be away for {days} days instead of {now}", days=remedy.to, now=remedy.from_)


def _dollars(remedy: Remedy, t: Translator) -> str:
    return money(Money(round(float(remedy.to) * 100), "CAD"), t.lang)

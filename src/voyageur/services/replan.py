"""What to ask for in the place of the plan that is followed, and what can't be left out of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.period import Period
from voyageur.domain.plan import WEEKDAYS, Item, Person, Plan
from voyageur.domain.ref import Ref
from voyageur.services.context import Context
from voyageur.services.follow import Following, replan, skipped_ever
from voyageur.services.plan import Question
from voyageur.services.question import question_of
from voyageur.services.typed import Typed


def refuse_needed(
    context: Context, following: Following, item: Item, lang: Lang, as_of: date
) -> None:
    """Stop where a unit can't be left out.

    Raises:
        InputError: something ahead needs it.
    """
    ref, asked = f"unit:{item.unit}", typed_of(following, Typed(), as_of)
    try:
        replan(context, following, question_now(context, following, asked, lang, as_of, (ref,)))
    except InputError as error:
        named = ref in map(str, error.what.values.values())
        if not named:  # where there is no plan with the unit either, that is told
            replan(context, following, question_now(context, following, asked, lang, as_of))
        raise InputError(
            N_("{unit} can't be left out: {why}")
            if named
            else N_("{unit} can't be left out: something ahead needs it"),
            remedy=N_("If you know it already, say so: voyageur track done {name}."),
            unit=ref,
            name=item.unit,
            why=context.translator(lang).say(error.what),
        ) from None


def question_now(
    context: Context,
    following: Following,
    typed: Typed,
    lang: Lang,
    as_of: date,
    never: Sequence[Ref] = (),
) -> Question:
    """The question for the plan that is to take the place of the one that holds.

    What was skipped stays left out, and so does ``never``.

    Raises:
        UsageError: a value can't be right.
        InputError: the market asked for can't be read.
    """
    question = question_of(typed, context, lang, as_of)
    skipped = [ref for ref, unit in following.progress.units.items() if unit.state == "skipped"]
    asked = [*question.person.never, *skipped, *never]
    person = replace(
        question.person, id=following.plan.person.id, never=tuple(dict.fromkeys(asked))
    )
    if both := sorted({*person.must} & {*person.never}):
        raise UsageError(
            N_("{name} is both a must and a never"),
            remedy=N_("Take it out of one of the two."),
            where="--must",
            name=both[0],
        )
    return replace(question, person=person)


def typed_of(following: Following, typed: Typed, as_of: date) -> Typed:
    """What the plan that holds was asked for, as it would be typed today; it begins today.

    Hours of the week and those of weekdays exclude each other: ``typed`` decides between them.
    """
    plan = following.plan
    person = plan.person
    other = {ref for ref in person.never if ref not in skipped_ever(following.events)}
    rate = plan.exchange if plan.exchange and plan.exchange.source == "--usd-cad" else None
    return Typed(
        to=plan.target.role,
        region=plan.target.region,
        order=plan.order,
        in_reach=None if plan.in_reach is None else f"{100 * plan.in_reach:g}",
        hours=None if typed.weekday or person.weekdays else f"{person.hours:g}",
        weekday=None if typed.hours else _weekdays(person),
        during=[
            f"{_period(one.period, as_of)}={one.hours:g}"
            for one in person.other_hours
            if one.period.end >= as_of
        ],
        start=max(person.start, as_of).isoformat(),
        by=person.by.isoformat() if person.by else None,
        budget=_left(plan, following),
        monthly=None if person.monthly is None else f"{person.monthly.cents / 100:.2f}",
        usd_cad=rate.rate if rate else None,
        away=[_period(one, as_of) for one in person.away if one.end >= as_of],
        holidays=person.holidays is not None,
        projects=f"{person.projects:g}",
        must=[ref.partition(":")[2] for ref in person.must if _ahead(ref, following)],
        never=[ref.partition(":")[2] for ref in sorted(other)],
    )


def _weekdays(person: Person) -> list[str] | None:
    pairs = zip(WEEKDAYS, person.weekdays, strict=False)
    return [f"{day}={hours:g}" for day, hours in pairs if hours] or None


def _period(period: Period, as_of: date) -> str:
    return f"{max(period.start, as_of)}..{period.end}"


def _left(plan: Plan, following: Following) -> str | None:
    """What is left of the budget: what was done is paid."""
    if plan.person.budget is None:
        return None
    paid = sum(
        item.cost.cents
        for item in plan.items
        if item.cost and following.progress.of(f"unit:{item.unit}").state == "done"
    )
    return f"{max(0, plan.person.budget.cents - paid) / 100:.2f}"


def _ahead(ref: Ref, following: Following) -> bool:
    """Whether something that has to be in is still ahead."""
    return following.progress.of(ref).state != "done"

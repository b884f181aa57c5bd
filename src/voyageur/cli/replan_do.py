"""Make the new plan of somebody who follows one, show it, and keep it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import typer

from voyageur.cli import options
from voyageur.cli.plan_view import show_conflicts
from voyageur.cli.question import question_of
from voyageur.cli.track_view import show_changes
from voyageur.cli.typed import Typed
from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.period import Period
from voyageur.domain.plan import WEEKDAYS, Item, Person, Plan
from voyageur.domain.ref import Ref
from voyageur.services.context import Context
from voyageur.services.follow import Following, Replanned, load, replan, skipped_ever
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.shapes import to_json


def replan_now(typed: Typed, person: str, lang: Lang, *, dry_run: bool, as_json: bool) -> None:
    """Replan from today, or from the day that was typed; kept unless it is a dry run."""
    context = Context()
    with opened():
        journal = Journal(person)
        following = load(context, journal)
        found = new_plan(context, following, typed, lang)
        solved = found.after.status != "infeasible"
        if solved and not dry_run:
            journal.replace(found.after, options.now())
    if as_json:
        typer.echo(to_json(found.after), nl=False)
    elif solved:
        show_changes(context, found, lang, kept=not dry_run)
    else:
        show_conflicts(context, found.after, lang)
    if not solved:
        raise typer.Exit(1)


def refuse_needed(context: Context, following: Following, item: Item, lang: Lang) -> None:
    """Stop where a unit can't be left out.

    Raises:
        InputError: something ahead needs it.
    """
    ref = f"unit:{item.unit}"
    try:
        new_plan(context, following, Typed(), lang, never=(ref,))
    except InputError as error:
        if ref not in map(str, error.what.values.values()):
            raise
        raise InputError(
            N_("{unit} can't be left out: {why}"),
            remedy=N_("If you know it already, say so: voyageur track done {name}."),
            unit=ref,
            name=item.unit,
            why=context.translator(lang).say(error.what),
        ) from None


def new_plan(
    context: Context, following: Following, typed: Typed, lang: Lang, never: Sequence[Ref] = ()
) -> Replanned:
    """The plan for what is asked now; what isn't said stays as it was asked for before.

    Raises:
        UsageError: a value can't be right.
        InputError: the facts or wishes leave no way.
    """
    as_of = options.today()
    question = question_of(typed.over(typed_of(following, typed, as_of)), context, lang, as_of)
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
    return replan(context, following, replace(question, person=person))


def typed_of(following: Following, typed: Typed, as_of: date) -> Typed:
    """What the plan that holds was asked for, as it would be typed today; it begins today."""
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

"""Several roles and regions compared for one person."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from voyageur.domain.comparison import Choice, Comparison, beaten_by
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.domain.skill import close
from voyageur.market.tables.finish import FEWEST
from voyageur.publishing.plan_words import weeks_of
from voyageur.services.context import Context
from voyageur.services.market_report import find_cell
from voyageur.services.plan import Question, plan_for, reach_on
from voyageur.services.role_pay import role_pay
from voyageur.services.scope import scope_for


def compare(
    context: Context, profile: Profile, questions: Sequence[Question], market: Path | None
) -> Comparison:
    """A choice for each question, and which of them others beat.

    Raises:
        InputError: the facts don't lead to a role, or the market can't be read.
    """
    choices = [_choice(context, profile, question, market) for question in questions]
    return Comparison(
        as_of=questions[0].as_of,
        hours=questions[0].person.hours,
        choices=tuple(replace(choice, beaten=beaten_by(choice, choices)) for choice in choices),
    )


def _choice(context: Context, profile: Profile, question: Question, market: Path | None) -> Choice:
    role, region = question.role, question.region
    plan = plan_for(context, profile, question)
    pay = role_pay(context, role, [region], question.as_of, market)
    french = None if market is None else _french(context, role.id, region, market)
    scope = scope_for(context, role, region, question.postings)
    levels = close(profile.levels(), context.catalogue.skills)
    choice = Choice(
        role=role.id,
        region=region,
        now=reach_on(scope, question.as_of, scope.met(levels), None),
        pay=pay.rows,
        net=next(iter(pay.nets), None),
        french=french[0] if french else None,
        french_of=french[1] if french else None,
    )
    return choice if plan.status == "infeasible" else _with_plan(context, choice, plan)


def _with_plan(context: Context, choice: Choice, plan: Plan) -> Choice:
    exams = (context.catalogue.units[item.unit].certification for item in plan.items)
    return replace(
        choice,
        weeks=weeks_of(plan),
        hours=sum(item.hours for item in plan.items),
        ends=plan.end,
        cost=plan.cost.cents if plan.cost else 0,
        unpriced=tuple(one.ref.partition(":")[2] for one in plan.unknown_costs),
        certifications=tuple(exam for exam in exams if exam),
        then=max(plan.reach, key=lambda point: point.date),
    )


def _french(context: Context, role: str, region: str, market: Path) -> tuple[int, int] | None:
    """Jobs that require French, of those described; None where the market has too few."""
    cell = find_cell(context, market, role=role, region=region)
    if cell.counts.described < FEWEST:
        return None
    found = next((s for s in cell.shares if (s.kind, s.value) == ("language", "fr")), None)
    return (found.must, found.n) if found else (0, cell.counts.described)

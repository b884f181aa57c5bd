"""What a worker does for a plan."""

from typing import Any

from voyageur.services.clock import today
from voyageur.services.plan import plan_for
from voyageur.services.question import question_of
from voyageur.shapes import to_json
from voyageur.web.drafts import profile_now, save_shown
from voyageur.web.pages.plan.answer import shown
from voyageur.web.pages.plan.form import typed_of
from voyageur.web.pages.plan.last import keep, known_for
from voyageur.web.render import context


def solve(asked: dict[str, Any]) -> dict[str, Any]:
    """Make the plan that was asked for and keep it as the last one; one that can't be is told.

    ``asked`` has what was typed (``form.kept``) and the language.

    Raises:
        UsageError: a value can't be right.
        InputError: the facts or wishes leave no way.
    """
    facts, typed = context(), typed_of(asked["typed"])
    profile = profile_now(facts)
    known = known_for(facts, typed, profile)
    plan = plan_for(facts, known, question_of(typed, facts, asked["lang"], today()))
    if plan.status == "infeasible":
        return {"refused": to_json(plan)}
    keep(plan, typed, known)
    save_shown(shown(plan, profile, asked["lang"]))
    return {}

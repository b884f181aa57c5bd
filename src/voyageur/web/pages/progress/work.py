"""What a worker does for a new plan in the place of the one that is followed."""

from typing import Any

from voyageur.services.clock import today
from voyageur.services.follow import load, replan
from voyageur.services.journal import Journal
from voyageur.services.replan import question_now
from voyageur.services.typed import Typed
from voyageur.shapes import to_json
from voyageur.web.render import context


def solve(person: str, asked: dict[str, Any]) -> dict[str, Any]:
    """Find the plan and what it changes; nothing is kept.

    ``asked`` has what was typed and the language. The result has the event that was the last one,
    so that it isn't kept once something else was said, and the day.

    Raises:
        UsageError: a value can't be right.
        InputError: the facts or wishes leave no way, or no plan is followed.
    """
    following = load(context(), Journal(person))
    typed, at = Typed(**asked["typed"]), today()
    question = question_now(context(), following, typed, asked["lang"], at)
    found = replan(context(), following, question)
    if found.after.status == "infeasible":
        return {"refused": to_json(found.after)}
    return {
        "found": to_json(found),
        "last": following.events[-1].id,
        "day": at.isoformat(),
    }

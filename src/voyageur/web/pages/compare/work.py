"""What a worker does for a comparison: a plan for each role."""

from typing import Any

from voyageur.domain.profile import Profile
from voyageur.services.compare import compare
from voyageur.shapes import dump
from voyageur.web.drafts import profile_now
from voyageur.web.market import market_folder
from voyageur.web.pages.compare.wishes import Wishes
from voyageur.web.render import context


def solve(asked: dict[str, Any]) -> dict[str, Any]:
    """Compare roles for the person; ``asked`` has ``wishes`` and the language.

    Raises:
        UsageError: a value can't be right.
        InputError: the facts or wishes leave no way.
    """
    questions = Wishes.kept(asked["wishes"]).questions(asked["lang"])
    known = profile_now(context()) or Profile()
    return {"comparison": dump(compare(context(), known, questions, market_folder()))}

"""How much somebody can study and spend, as typed beside a comparison."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.http import QueryDict

from voyageur.domain.names import Lang
from voyageur.services.clock import today
from voyageur.services.plan import Question
from voyageur.services.question import question_of
from voyageur.services.typed import Typed
from voyageur.web.market import market_folder
from voyageur.web.render import context


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The roles and the region to compare, with hours a week and a budget in CAD as typed."""

    roles: tuple[str, ...]
    region: str
    hours: str
    budget: str

    def questions(self, lang: Lang) -> list[Question]:
        """What plans have to answer.

        Raises:
            UsageError: a value can't be right.
        """
        limits = Typed(
            region=self.region,
            hours=self.hours or None,
            budget=self.budget or None,
            market=market_folder(),
        )
        wanted = (Typed(to=role).over(limits) for role in self.roles)
        return [question_of(typed, context(), lang, today()) for typed in wanted]

    def as_json(self) -> dict[str, Any]:
        """To be kept with a task; ``Wishes(**kept)`` reads it."""
        return asdict(self) | {"roles": list(self.roles)}

    @classmethod
    def kept(cls, found: dict[str, Any]) -> "Wishes":
        """What ``as_json`` gave."""
        return cls(**found | {"roles": tuple(found["roles"])})


def wishes_in(sent: QueryDict, roles: Sequence[str], region: str) -> Wishes:
    """What was sent, for roles and a region that were found."""
    return Wishes(
        roles=tuple(roles),
        region=region,
        hours=sent.get("hours", "").strip(),
        budget=sent.get("budget", "").strip(),
    )

"""What somebody types to ask for a plan, on the command line or in a scenario file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.plan import Order
from voyageur.domain.ref import Ref

if TYPE_CHECKING:
    from voyageur.catalogue.lookup import Lookup

ORDERS: Mapping[str, Order] = {"roadmap": "roadmap", "fastest": "fastest"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Each value as it was typed; None where nothing was, so that a default or a file speaks."""

    to: str | None = None
    region: str | None = None
    order: str | None = None
    in_reach: str | None = None
    hours: str | None = None
    weekday: Sequence[str] | None = None
    during: Sequence[str] | None = None
    start: str | None = None
    by: str | None = None
    budget: str | None = None
    monthly: str | None = None
    usd_cad: str | None = None
    away: Sequence[str] | None = None
    holidays: bool | None = None
    projects: str | None = None
    must: Sequence[str] | None = None
    never: Sequence[str] | None = None
    have: Sequence[str] | None = None
    without: Sequence[str] | None = None
    wallet: bool | None = None
    market: Path | None = None

    def over(self, other: "Typed") -> "Typed":
        """These values, and those of ``other`` where nothing was typed here."""
        missing = {
            field.name: getattr(other, field.name)
            for field in fields(self)
            if getattr(self, field.name) is None
        }
        return replace(self, **missing)

    def role_name(self) -> str:
        """The role asked for.

        Raises:
            UsageError: none was.
        """
        if self.to is None:
            raise UsageError(
                N_("no role is asked for"),
                remedy=N_("Name one, for example --to data-engineer; voyageur roles lists them."),
                where="--to",
            )
        return self.to

    def order_name(self) -> Order:
        """How the plan is to be ordered.

        Raises:
            UsageError: there is no such order.
        """
        order = ORDERS.get(self.order or "roadmap")
        if order is None:
            raise UsageError(
                N_("there is no order “{value}”"),
                remedy=N_(
                    "Use roadmap (the guide's stages) or fastest (postings in reach soonest)."
                ),
                where="--order",
                value=self.order or "",
            )
        return order


def wishes(names: Sequence[str], lookup: "Lookup", option: str) -> tuple[Ref, ...]:
    """References to the skills, certifications and units of these names.

    Raises:
        UsageError: there is nothing of the name.
    """
    return tuple(dict.fromkeys(_wish(name, lookup, option) for name in names))


def _wish(name: str, lookup: "Lookup", option: str) -> Ref:
    if name in lookup.catalogue.units:
        return f"unit:{name}"
    if skill := lookup.known("skill", name):
        return f"skill:{skill}"
    if certification := lookup.known("certification", name):
        return f"certification:{certification}"
    raise UsageError(
        N_("“{name}” is no skill, no certification and no unit"),
        remedy=N_("voyageur skills and voyageur certifications list the names."),
        where=option,
        name=name,
    )

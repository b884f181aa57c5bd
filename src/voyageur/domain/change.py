"""What a new plan changes beside the one whose place it takes."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.plan import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A unit that is new in a plan, gone from it, or starts on another day than before.

    ``was`` and ``now`` are its places in the two plans. ``soon``: within the next four weeks.
    """

    unit: str
    kind: Literal["new", "gone", "moved"]
    was: Item | None = None
    now: Item | None = None
    soon: bool = False

    @property
    def days(self) -> int:
        """By how many days its end moved; later is more than 0."""
        return (self.now.end - self.was.end).days if self.was and self.now else 0

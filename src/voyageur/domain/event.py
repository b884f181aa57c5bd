"""Events of following a plan: what happened, in order, and never changed afterwards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

PlanEvent = Literal["started", "replanned", "logged", "done", "skipped"]
WalletEvent = Literal["held", "dropped"]
ApplicationEvent = Literal["tracked", "moved", "noted", "due", "settled", "met"]
EventKind = Literal[PlanEvent, WalletEvent, ApplicationEvent, "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened: ``id`` is a UUIDv7, ``seq`` orders events of one person.

    ``ref`` is what it is about: ``unit:id``, or ``plan:digest`` of a plan that was started or took
    the place of one. ``payload`` has ``minutes`` and ``on`` (a day) of what was logged; ``on`` of
    what was done, and in ``gives`` what was learned by it ("python=2 sql=1"). What the payloads of
    the wallet and of applications have is told where they are folded (``wallet``, ``application``).
    """

    schema_version: Literal[1] = 1
    id: str
    at: datetime
    seq: int
    kind: EventKind
    ref: str
    payload: Mapping[str, str | int | float] = field(default_factory=dict)
    undoes: str | None = None

    def said(self, key: str) -> str | None:
        """Words of the payload, where it has them."""
        return str(self.payload[key]) if key in self.payload else None

    def day(self, key: str) -> date | None:
        """A day of the payload, where it has one.

        Raises:
            ValueError: it is no day.
        """
        said = self.said(key)
        return date.fromisoformat(said) if said else None


def standing(events: Iterable[Event]) -> list[Event]:
    """The events that count, in order of ``seq``.

    An event undone by a later one counts as if it had never been; undoing the undo restores it.
    """
    undone: set[str] = set()
    found: list[Event] = []
    for event in sorted(events, key=lambda e: e.seq, reverse=True):
        if event.id in undone:
            continue
        if event.kind == "undone":
            undone.add(event.undoes or "")
        else:
            found.append(event)
    return found[::-1]

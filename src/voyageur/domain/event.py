"""Events of following a plan; progress is a pure fold of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

EventKind = Literal["logged", "done", "skipped", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened: ``id`` is a UUIDv7, ``seq`` orders events of one person."""

    schema_version: Literal[1] = 1
    id: str
    at: datetime
    seq: int
    kind: EventKind
    ref: str
    payload: Mapping[str, str | int | float] = field(default_factory=dict)
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """Hours logged for a unit, and whether it is done or skipped."""

    hours: float = 0.0
    state: Literal["open", "done", "skipped"] = "open"


def progress(events: Iterable[Event]) -> dict[str, UnitProgress]:
    """Fold events, in order of ``seq``, into the state of each unit reference.

    An event undone by a later one counts as if it had never been; undoing the undo restores it.
    """
    undone: set[str] = set()
    standing: list[Event] = []
    for event in sorted(events, key=lambda e: e.seq, reverse=True):
        if event.id in undone:
            continue
        if event.kind == "undone":
            undone.add(event.undoes or "")
        else:
            standing.append(event)
    state: dict[str, UnitProgress] = {}
    for event in reversed(standing):
        before = state.get(event.ref, UnitProgress())
        match event.kind:
            case "logged":
                hours = before.hours + float(event.payload["hours"])
                state[event.ref] = UnitProgress(hours, before.state)
            case "done" | "skipped":
                state[event.ref] = UnitProgress(before.hours, event.kind)
    return state

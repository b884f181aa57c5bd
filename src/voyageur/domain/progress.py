"""How far somebody is with a plan: a pure fold of what happened."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from voyageur.domain.event import Event, standing
from voyageur.domain.ref import Ref


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """Minutes logged for a unit, whether it is done or skipped, and since which day.

    ``gives`` is what was learned by it when it was done: skill id and level.
    """

    minutes: int = 0
    state: Literal["open", "done", "skipped"] = "open"
    since: date | None = None
    gives: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Log:
    """Minutes of work on a unit on a day."""

    day: date
    ref: Ref
    minutes: int


@dataclass(slots=True)
class Progress:
    """The state of each unit (``unit:id``), the work day by day, and the plans so far.

    ``plans`` are digests, the one that holds last.
    """

    units: dict[Ref, UnitProgress] = field(default_factory=dict)
    logs: list[Log] = field(default_factory=list)
    plans: list[str] = field(default_factory=list)

    def of(self, ref: Ref) -> UnitProgress:
        """The state of a unit, of which nothing may be known."""
        return self.units.get(ref, UnitProgress())

    @property
    def minutes(self) -> int:
        """All work logged."""
        return sum(log.minutes for log in self.logs)


def progress(events: Iterable[Event]) -> Progress:
    """Fold events of one person, whatever the order in which they arrive."""
    found = Progress()
    for event in standing(events):
        before = found.of(event.ref)
        match event.kind:
            case "started":
                found.plans = [event.ref.removeprefix("plan:")]
            case "replanned":
                found.plans.append(event.ref.removeprefix("plan:"))
            case "logged":
                minutes = int(event.payload["minutes"])
                found.logs.append(Log(_day(event), event.ref, minutes))
                found.units[event.ref] = UnitProgress(
                    before.minutes + minutes, before.state, before.since, before.gives
                )
            case "done" | "skipped":
                found.units[event.ref] = UnitProgress(
                    before.minutes, event.kind, _day(event), _gives(event)
                )
    return found


def _day(event: Event) -> date:
    on = event.payload.get("on")
    return date.fromisoformat(str(on)) if on else event.at.date()


def _gives(event: Event) -> tuple[tuple[str, int], ...]:
    pairs = (word.rpartition("=") for word in str(event.payload.get("gives", "")).split())
    return tuple((skill, int(level)) for skill, _, level in pairs)

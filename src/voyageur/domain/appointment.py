"""Days and hours that belong into a calendar beside a plan."""

from dataclasses import dataclass
from datetime import date, datetime, time

from voyageur.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Something to do on a day, at a time of it where one is known.

    ``identity`` is what a calendar knows it again by: never a day. ``changes`` grows with whatever
    was said of it; ``since`` and ``changed`` are when it was first said and last changed.
    """

    identity: str
    day: date
    at: time | None = None
    summary: Message
    lines: tuple[Message, ...] = ()
    since: datetime
    changed: datetime
    changes: int = 0
    off: bool = False

"""What a timeline shows."""

from dataclasses import dataclass
from datetime import date

Span = tuple[date, date]
"""From the first day to the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something done from ``start`` to ``end``; ``beside`` the others, in a second track.

    Its exam, if there is one, is sat on ``exam``.
    """

    label: str
    start: date
    end: date
    exam: date | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Tasks under a name; ``continued`` where the first ones stand in the picture before."""

    name: str
    tasks: tuple[Task, ...]
    continued: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Groups in their order; ``off`` are absences.

    Eight times in ten the end falls into the ``window``. The axis reaches from ``start`` to
    ``end``, where these are absent as far as there is something to show.

    Of a long one that is drawn in parts: ``before`` are the tasks of the parts before, and the last
    part, which isn't ``followed`` by another, says for all what the forms mean.
    """

    title: str
    groups: tuple[Group, ...]
    today: date | None = None
    window: Span | None = None
    off: tuple[Span, ...] = ()
    start: date | None = None
    end: date | None = None
    before: tuple[Task, ...] = ()
    followed: bool = False

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks of all groups."""
        return tuple(task for group in self.groups for task in group.tasks)

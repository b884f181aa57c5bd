"""The race as data: which order of study brings the most postings in reach, soonest.

Time is effort: whole hours of study since the first, tasks one after the other without a pause.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A unit that takes ``hours`` (1 or more) and must come after others, all of the same race.

    ``gives``: the skills that can be used once it is done, with what they imply. ``needed``: has
    to be in the plan; any other may be left out, and all that comes after it with it. ``latest``:
    the hour by which it must have ended. ``cost`` in cents.
    """

    unit: str
    hours: int
    after: tuple[str, ...] = ()
    gives: frozenset[str] = frozenset()
    needed: bool = True
    latest: int | None = None
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Posting:
    """``n`` postings that ask for the same; any skill of a group meets the group."""

    n: int
    groups: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """Tasks, postings, and skills known already.

    A posting is in reach when at least the part ``theta`` of its groups is met; one without groups
    doesn't count. One that comes in reach at hour t is worth ``horizon`` - t posting hours, or 0.
    """

    tasks: tuple[Task, ...]
    postings: tuple[Posting, ...]
    known: frozenset[str]
    theta: float
    horizon: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Units in sequence. No order has more posting hours than ``bound``.

    ``finish``: hours of all units; ``cost``: theirs in cents. ``optimal``: it is proven that no
    order has more posting hours, none of those with as many ends sooner, and none of those that
    end as soon costs less.
    """

    units: tuple[str, ...]
    posting_hours: int
    bound: int
    finish: int
    cost: int
    optimal: bool

"""What the plans that somebody followed put on which day, and what became of each of it.

A calendar knows an event again by its identity alone. So identities come from what is done and from
its number among its like, never from a day; what a new plan moves keeps them, what it drops is
called off, and what is past stays as it was.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

from voyageur.domain.plan import Item, Plan
from voyageur.domain.ref import Ref
from voyageur.planning.sessions import sessions_of
from voyageur.planning.timezones import day_of, moment

Kind = Literal["session", "exam", "renewal"]
Series = tuple[Ref, Kind]
"""What is of one unit (or certification, where it is renewed) and of one kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A study session, an exam or the last day for a renewal.

    ``span`` of a session are its first moment and that after its last, in UTC; of the others there
    is none, they take their whole ``day``. ``item`` is the plan's, where there is one.
    """

    ref: Ref
    kind: Kind
    day: date
    span: tuple[datetime, datetime] | None = None
    item: Item | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An occasion as it stands after all plans, with what a calendar has to know of its history.

    Its days are those on which plans were made: that in which it first was, and the last that
    changed it. ``sequence`` counts the plans that changed its time or called it off (or on again).
    """

    uid: str
    occasion: Occasion
    created: date
    changed: date
    sequence: int = 0
    cancelled: bool = False


def entries_of(versions: Sequence[Plan], zone: ZoneInfo, at: time) -> tuple[Entry, ...]:
    """The entries of plans that followed each other, oldest first; days of study begin ``at``.

    A day belongs to the plan that held on it: what a plan had before the next one was made is past,
    and the next one's sessions, exams and renewals count on from there.
    """
    entries: dict[tuple[Series, int], Entry] = {}
    past: Counter[Series] = Counter()
    if not versions:
        return ()
    held = [date.min, *(plan.as_of for plan in versions[1:]), date.max]
    for plan, (since, until) in zip(versions, pairwise(held), strict=True):
        there = set()
        series = _series(
            occasion for occasion in _occasions(plan, zone, at) if occasion.day >= since
        )
        for name, occasions in series.items():
            for number, occasion in enumerate(occasions, past[name] + 1):
                there.add((name, number))
                entries[name, number] = _written(
                    entries.get((name, number)), occasion, number, plan
                )
        for (name, number), entry in entries.items():
            if number > past[name] and (name, number) not in there and not entry.cancelled:
                entries[name, number] = _changed(replace(entry, cancelled=True), plan)
        for name, occasions in series.items():
            past[name] += sum(occasion.day < until for occasion in occasions)
    return tuple(
        sorted(entries.values(), key=lambda entry: (entry.occasion.day, entry.occasion.span or ()))
    )


def _written(known: Entry | None, occasion: Occasion, number: int, plan: Plan) -> Entry:
    if known is None:
        uid = _uid(plan.person.id, occasion, number)
        return Entry(uid=uid, occasion=occasion, created=plan.as_of, changed=plan.as_of)
    entry = replace(known, occasion=occasion, cancelled=False)
    was = known.occasion
    same = not known.cancelled and (was.day, was.span) == (occasion.day, occasion.span)
    return entry if same else _changed(entry, plan)


def _changed(entry: Entry, plan: Plan) -> Entry:
    return replace(entry, changed=plan.as_of, sequence=entry.sequence + 1)


def _uid(person: str, occasion: Occasion, number: int) -> str:
    """The first exam and renewal have a name and no number, as there is seldom a second."""
    if occasion.kind == "session":
        occurrence = str(number)
    else:
        occurrence = occasion.kind if number == 1 else f"{occasion.kind} {number}"
    return uid_of(f"{person}/{occasion.ref}/{occurrence}")


def uid_of(identity: str) -> str:
    """What a calendar knows an event again by."""
    return f"{hashlib.sha256(identity.encode()).hexdigest()[:32]}@voyageur"


def renewal_identity(person: str, ref: Ref) -> str:
    """The identity of the first renewal of a certification, be it of a plan or of the wallet."""
    return f"{person}/{ref}/renewal"


def _series(occasions: Iterable[Occasion]) -> Mapping[Series, list[Occasion]]:
    """Occasions by what they are of, each in order of its days."""
    found: dict[Series, list[Occasion]] = defaultdict(list)
    for occasion in occasions:
        found[occasion.ref, occasion.kind].append(occasion)
    return found


def _occasions(plan: Plan, zone: ZoneInfo, at: time) -> Iterator[Occasion]:
    yield from _studied(plan, zone, at)
    for item in plan.items:
        if item.exam_on is not None:
            yield Occasion(ref=f"unit:{item.unit}", kind="exam", day=item.exam_on, item=item)
    for renewal in plan.renewals:
        yield Occasion(
            ref=f"certification:{renewal.certification}", kind="renewal", day=renewal.expires
        )


def _studied(plan: Plan, zone: ZoneInfo, at: time) -> Iterator[Occasion]:
    items = {item.uid: item for item in plan.items}
    sessions = sessions_of(plan)
    whole: Counter[date] = Counter()
    for session in sessions:
        whole[session.day] += session.minutes
    for session in sessions:
        begin = _begin(session.day, whole[session.day], zone, at) + _minutes(session.after)
        yield Occasion(
            ref=f"unit:{session.unit}",
            kind="session",
            day=session.day,
            span=(begin, begin + _minutes(session.minutes)),
            item=items[session.uid],
        )


def _begin(day: date, whole: int, zone: ZoneInfo, at: time) -> datetime:
    """When a day of study begins: earlier where its minutes would run past midnight."""
    first, last = day_of(day, zone)
    return max(first, min(moment(day, at, zone), last - _minutes(whole)))


def _minutes(number: int) -> timedelta:
    return timedelta(minutes=number)

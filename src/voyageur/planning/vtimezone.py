"""A time zone as an iCalendar file states it: each change of the clocks within its days.

Stated from the rules themselves, not by ``icalendar``, which finds the change in spring an hour
late: it looks for the first local time that has the new offset, and the hour before is skipped.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _Clock:
    """How clocks go: so far from UTC, under a name, in summer or not."""

    offset: timedelta
    name: str
    summer: bool


def timezone_between(zone: ZoneInfo, first: datetime, last: datetime) -> Timezone:
    """The component for all moments from ``first`` to ``last``."""
    start = datetime(first.astimezone(zone).year, 1, 1, tzinfo=zone).astimezone(UTC)
    onsets: dict[tuple[_Clock, timedelta], list[datetime]] = defaultdict(list)
    clock = _clock(start, zone)
    onsets[clock, clock.offset].append(start)
    for change in _changes(start, last, zone):
        before, clock = clock, _clock(change, zone)
        onsets[clock, before.offset].append(change)
    component = Timezone()
    component.add("tzid", zone.key)
    for (clock, offset), moments in onsets.items():
        observance = TimezoneDaylight() if clock.summer else TimezoneStandard()
        local = [(moment + offset).replace(tzinfo=None) for moment in moments]
        observance.add("dtstart", local[0])
        if local[1:]:
            observance.add("rdate", local[1:])
        observance.add("tzname", clock.name)
        observance.TZOFFSETFROM = offset
        observance.TZOFFSETTO = clock.offset
        component.add_component(observance)
    return component


def _changes(first: datetime, last: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The moments, in UTC, from which on clocks go otherwise."""
    while first <= last:
        if _clock(first, zone) != _clock(first + _DAY, zone):
            yield _change(first, first + _DAY, zone)
        first += _DAY


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The second between two moments in which the clocks change."""
    old = _clock(before, zone)
    while after - before > _SECOND:
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if _clock(middle, zone) == old:
            before = middle
        else:
            after = middle
    return after


def _clock(moment: datetime, zone: ZoneInfo) -> _Clock:
    local = moment.astimezone(zone)
    return _Clock(local.utcoffset() or timedelta(), local.tzname() or "", bool(local.dst()))

"""The plans that somebody followed, and what else has its day, as one iCalendar file (RFC 5545)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from voyageur.domain.appointment import Appointment
from voyageur.domain.names import say
from voyageur.domain.plan import Item, Plan
from voyageur.domain.unit import Unit
from voyageur.locale.translate import Translator
from voyageur.planning.occasions import Entry, Occasion, entries_of, uid_of
from voyageur.planning.timezones import CANADA, load_zone, moment
from voyageur.planning.vtimezone import timezone_between

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
"""What an appointment with a time takes. Editorial: nobody says how long an interview will be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSettings:
    """When somebody studies: from ``at`` on, by the clocks of a time ``zone``.

    ``alarm_minutes`` before a session they are told of it, and a day before an exam; None: never.
    """

    zone: str = CANADA
    at: time = time(19)
    alarm_minutes: int | None = None


def to_calendar(
    versions: Sequence[Plan],
    units: Mapping[str, Unit],
    t: Translator,
    settings: CalendarSettings = CalendarSettings(),
    appointments: Sequence[Appointment] = (),
) -> bytes:
    """The calendar of plans that followed each other, oldest first, of which the last one holds.

    ``appointments`` stand beside them; where a plan has the same (a renewal), they know more.

    Raises:
        UsageError: there is no such time zone.
    """
    zone = load_zone(settings.zone)
    entries = {entry.uid: entry for entry in entries_of(versions, zone, settings.at)}
    calendar = Calendar()
    calendar.add("prodid", "-//Voyageur//plan//EN" if t.lang == "en" else "-//Voyageur//plan//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    role = f": {t.name(f'role:{versions[-1].target.role}')}" if versions else ""
    calendar.add("x-wr-calname", f"Voyageur{role}")
    calendar.add("x-wr-timezone", zone.key)
    beside = [_placed(one, entries.pop(uid_of(one.identity), None)) for one in appointments]
    if spans := sorted(
        [entry.occasion.span for entry in entries.values() if entry.occasion.span]
        + [span for one in beside if (span := _span(one, zone))]
    ):
        last = max(end for _, end in spans)
        calendar.add_component(timezone_between(zone, spans[0][0], last))
    writer = _Writer(units, t, zone, settings.alarm_minutes)
    for entry in entries.values():
        calendar.add_component(writer.event(entry))
    for one in beside:
        calendar.add_component(writer.appointment(one))
    content: bytes = calendar.to_ical()
    return content


def _placed(one: Appointment, planned: Entry | None) -> Appointment:
    """The appointment, changed once more than the plan's entry that it takes the place of."""
    if planned is None:
        return one
    return replace(one, changes=one.changes + planned.sequence + 1)


def _span(one: Appointment, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """From when to when, in UTC; None where it takes its whole day."""
    if one.at is None:
        return None
    start = moment(one.day, one.at, zone)
    return start, start + _HOUR


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes entries as events."""

    units: Mapping[str, Unit]
    t: Translator
    zone: ZoneInfo
    alarm_minutes: int | None

    def event(self, entry: Entry) -> Event:
        """The event of an entry, with its alarm."""
        occasion = entry.occasion
        event = Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", _midnight(entry.changed))
        event.add("created", _midnight(entry.created))
        event.add("last-modified", _midnight(entry.changed))
        event.add("sequence", entry.sequence)
        event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
        event.add("transp", "TRANSPARENT" if occasion.kind == "renewal" else "OPAQUE")
        summary = self.summary(occasion)
        event.add("summary", summary)
        if description := self.description(occasion):
            event.add("description", description)
        start, end = occasion.span or (occasion.day, occasion.day + _DAY)
        event.add("dtstart", self.local(start))
        event.add("dtend", self.local(end))
        if self.alarm_minutes is not None and occasion.kind != "renewal" and not entry.cancelled:
            before = timedelta(minutes=self.alarm_minutes) if occasion.span else _DAY
            event.add_component(_alarm(summary, before))
        return event

    def appointment(self, one: Appointment) -> Event:
        """The event of an appointment; one with a time is told of as a session is."""
        event = Event()
        event.add("uid", uid_of(one.identity))
        event.add("dtstamp", one.changed.astimezone(UTC))
        event.add("created", one.since.astimezone(UTC))
        event.add("last-modified", one.changed.astimezone(UTC))
        event.add("sequence", one.changes)
        event.add("status", "CANCELLED" if one.off else "CONFIRMED")
        span = _span(one, self.zone)
        event.add("transp", "OPAQUE" if span else "TRANSPARENT")
        summary = self.t.say(one.summary)
        event.add("summary", summary)
        if one.lines:
            event.add("description", "\n".join(map(self.t.say, one.lines)))
        start, end = span or (one.day, one.day + _DAY)
        event.add("dtstart", self.local(start))
        event.add("dtend", self.local(end))
        if self.alarm_minutes is not None and span and not one.off:
            event.add_component(_alarm(summary, timedelta(minutes=self.alarm_minutes)))
        return event

    def local(self, moment: date) -> date:
        """A moment by the clocks of the zone; in UTC where they show it for the second time.

        A local time that comes twice means the first of the two (RFC 5545, 3.3.5).
        """
        if not isinstance(moment, datetime):
            return moment
        local = moment.astimezone(self.zone)
        return moment if local.fold else local

    def summary(self, occasion: Occasion) -> str:
        """What the day or hour is for; a unit or certification that is no more goes by its id."""
        if occasion.kind == "renewal":
            return self.t("Renew before it expires: {name}", name=occasion.ref)
        ident = occasion.ref.removeprefix("unit:")
        unit = self.units.get(ident)
        if occasion.kind == "session":
            return say(unit.name, self.t.lang) if unit else ident
        certification = unit and unit.certification
        return self.t(
            "Exam day: {name}", name=f"certification:{certification}" if certification else ident
        )

    def description(self, occasion: Occasion) -> str:
        """Why, what to do and where to learn it; of a certification until when it is valid."""
        if occasion.kind == "renewal":
            return self.t(
                "{name} is valid until {day}, and the plan goes on: renew it in time.",
                name=occasion.ref,
                day=occasion.day.isoformat(),
            )
        if occasion.kind == "exam" or occasion.item is None:
            return ""
        return "\n".join(self._lines(occasion.item))

    def _lines(self, item: Item) -> list[str]:
        lines = [self.t.say(why) for why in item.why]
        unit = self.units.get(item.unit)
        if unit is None:
            return lines
        if unit.brief:
            lines.append(say(unit.brief, self.t.lang))
        lines.extend(f"{r.title}: {r.url}" for r in unit.resources_in(self.t.lang))
        return lines


def _alarm(summary: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -before)
    return alarm


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)

"""A plan as an iCalendar file (RFC 5545): one all-day event for each piece of work."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from voyageur.domain.names import say
from voyageur.domain.plan import Item, Plan
from voyageur.domain.unit import Unit
from voyageur.locale.translate import Translator


def to_calendar(plan: Plan, units: Mapping[str, Unit], t: Translator) -> bytes:
    """The calendar: each item over its days, and each exam on its day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Voyageur//plan//EN" if t.lang == "en" else "-//Voyageur//plan//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", f"Voyageur: {t.name(f'role:{plan.target.role}')}")
    for item in plan.items:
        unit = units[item.unit]
        calendar.add_component(_work(plan, item, unit, t))
        if unit.certification:
            calendar.add_component(_exam(plan, item, unit, t))
    content: bytes = calendar.to_ical()
    return content


def _work(plan: Plan, item: Item, unit: Unit, t: Translator) -> Event:
    event = _event(plan, item.uid)
    event.add(
        "summary", t("{name} ({hours} h)", name=say(unit.name, t.lang), hours=f"{item.hours:g}")
    )
    event.add("dtstart", item.start)
    event.add("dtend", item.end + timedelta(days=1))
    event.add("description", _description(item, unit, t))
    event.add("transp", "TRANSPARENT")
    return event


def _exam(plan: Plan, item: Item, unit: Unit, t: Translator) -> Event:
    day = item.exam_on or item.end
    event = _event(plan, f"{item.uid}/exam")
    name = t.name(f"certification:{unit.certification}")
    event.add("summary", t("Exam day: {name}", name=name))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "OPAQUE")
    return event


def _event(plan: Plan, occurrence: str) -> Event:
    event = Event()
    identity = f"{plan.person.id}/{occurrence}"
    event.add("uid", f"{hashlib.sha256(identity.encode()).hexdigest()[:32]}@voyageur")
    event.add("dtstamp", datetime.combine(plan.as_of, time(), UTC))
    event.add("sequence", 0)
    return event


def _description(item: Item, unit: Unit, t: Translator) -> str:
    lines = [t.say(why) for why in item.why]
    if unit.brief:
        lines.append(say(unit.brief, t.lang))
    lines.extend(f"{r.title}: {r.url}" for r in unit.resources_in(t.lang))
    return "\n".join(lines)

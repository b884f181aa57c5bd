"""The calendar file, read back with icalendar and with vobject."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, reset_tzpath

import icalendar
import pytest
import vobject

from tests.planning.tiny import EVERYTHING, MONDAY, TODAY, UNITS, catalogue, facts, knows, wish
from voyageur.catalogue.naming import name_of
from voyageur.domain.names import Lang
from voyageur.domain.plan import Item, Plan, Renewal
from voyageur.domain.unit import Unit
from voyageur.locale.translate import Translator
from voyageur.planning.calendar import CalendarSettings, to_calendar
from voyageur.planning.schedule import make_plan
from voyageur.planning.sessions import sessions_of
from voyageur.planning.timezones import CANADA, load_zone, moment

DAY = timedelta(days=1)
TORONTO = load_zone(CANADA)
PLAN = make_plan(wish(), facts())
RENEWED = replace(PLAN, renewals=(Renewal(certification="plain", expires=MONDAY + 50 * DAY),))
LATER = MONDAY + 24 * DAY
"""When the plan is made anew, in the midst of the second unit."""

SPRING, AUTUMN = date(2027, 3, 14), date(2027, 11, 7)
"""The clocks of Toronto and St. John's go forward, and back."""


@pytest.fixture(autouse=True)
def _same_rules() -> Iterator[None]:
    """icalendar asks the machine for time zones, whose copy may be older than the installed one."""
    ZoneInfo.clear_cache()
    reset_tzpath(to=())
    yield
    reset_tzpath()
    ZoneInfo.clear_cache()


def written(
    *versions: Plan,
    lang: Lang = "en",
    units: Iterable[Unit] = UNITS,
    settings: CalendarSettings = CalendarSettings(),
) -> bytes:
    t = Translator(lang, lambda ref, to: name_of(catalogue(), ref, to))
    return to_calendar(versions or [PLAN], {u.id: u for u in units}, t, settings)


@dataclass(frozen=True)
class Seen:
    """An event as a reader shows it, moments in UTC."""

    uid: str
    summary: str
    start: date
    end: date
    sequence: int
    status: str
    transp: str
    stamp: datetime
    created: datetime
    changed: datetime
    description: str

    @property
    def minutes(self) -> int:
        return int((self.end - self.start) / timedelta(minutes=1))

    @property
    def day(self) -> date:
        """The day in Toronto."""
        if isinstance(self.start, datetime):
            return self.start.astimezone(TORONTO).date()
        return self.start


def utc(value: date) -> date:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def read(raw: bytes) -> list[Seen]:
    """The events by icalendar."""
    return [
        Seen(
            uid=str(event["uid"]),
            summary=str(event["summary"]),
            start=utc(event.decoded("dtstart")),
            end=utc(event.decoded("dtend")),
            sequence=int(event["sequence"]),
            status=str(event["status"]),
            transp=str(event["transp"]),
            stamp=event.decoded("dtstamp"),
            created=event.decoded("created"),
            changed=event.decoded("last-modified"),
            description=str(event.get("description", "")),
        )
        for event in icalendar.Calendar.from_ical(raw).walk("VEVENT")
    ]


def read_second(raw: bytes) -> list[Seen]:
    """The events by vobject, which knows of time zones what the file says and no more."""
    for zone in ("Toronto", "St_Johns", "Regina", "Vancouver"):
        vobject.icalendar.registerTzid(f"America/{zone}", None)
    (calendar,) = vobject.readComponents(raw.decode())
    assert calendar.validate()
    return [
        Seen(
            uid=event.uid.value,
            summary=event.summary.value,
            start=utc(event.dtstart.value),
            end=utc(event.dtend.value),
            sequence=int(event.sequence.value),
            status=event.status.value,
            transp=event.transp.value,
            stamp=event.dtstamp.value,
            created=event.created.value,
            changed=event.last_modified.value,
            description=event.getChildValue("description", ""),
        )
        for event in calendar.vevent_list
    ]


def events(*versions: Plan, lang: Lang = "en") -> list[Seen]:
    return read(written(*versions, lang=lang))


def by_uid(*versions: Plan) -> dict[str, Seen]:
    found = events(*versions)
    assert len({event.uid for event in found}) == len(found)
    return {event.uid: event for event in found}


def sessions(found: Iterable[Seen]) -> list[Seen]:
    return [event for event in found if isinstance(event.start, datetime)]


def other(found: Iterable[Seen]) -> list[Seen]:
    return [event for event in found if not isinstance(event.start, datetime)]


def without(plan: Plan, *units: str) -> Plan:
    return replace(plan, items=tuple(item for item in plan.items if item.unit not in units))


def anew(hours: float = 9, start: date = LATER, plan: Plan = PLAN) -> Plan:
    """The plan of somebody who goes on from a day, without what was over by then."""
    over = [item.unit for item in plan.items if item.end < start]
    asked = wish(knows({"code": 1}), hours=hours, start=start)
    found = make_plan(replace(asked, as_of=start), facts())
    assert not {item.unit for item in found.items} & {*over}
    return found


def test_every_session_of_a_plan_has_an_event_of_its_minutes() -> None:
    found = sessions(events())
    expected = sessions_of(PLAN)
    assert [(e.day, e.minutes) for e in found] == [(s.day, s.minutes) for s in expected]
    for event, session in zip(found, expected, strict=True):
        begin = datetime.combine(session.day, time(19), TORONTO) + timedelta(minutes=session.after)
        assert event.start == begin.astimezone(UTC)
        assert (event.summary, event.status) == (f"Do {session.unit}", "CONFIRMED")
        assert event.transp == "OPAQUE"


def test_sessions_of_a_day_follow_each_other() -> None:
    plan = make_plan(wish(hours=10), facts())
    shared = [(a, b) for a, b in pairwise(sessions(events(plan))) if a.day == b.day]
    assert shared
    assert all(a.end == b.start for a, b in shared)


def test_an_exam_takes_its_whole_day() -> None:
    (item,) = [item for item in PLAN.items if item.exam_on]
    (exam,) = other(events())
    assert (exam.start, exam.end) == (item.exam_on, item.exam_on + DAY)  # type: ignore[operator]
    assert (exam.summary, exam.transp) == ("Exam day: Certified plain", "OPAQUE")
    assert type(exam.start) is date


def test_a_renewal_stands_on_its_last_day_and_keeps_it_free() -> None:
    (renewal,) = [e for e in other(events(RENEWED)) if e.transp == "TRANSPARENT"]
    assert (renewal.start, renewal.end) == (MONDAY + 50 * DAY, MONDAY + 51 * DAY)
    assert renewal.summary == "Renew before it expires: Certified plain"
    assert "Certified plain is valid until" in renewal.description
    (renewal,) = [e for e in other(events(RENEWED, lang="fr")) if e.transp == "TRANSPARENT"]
    assert renewal.summary == "À renouveler avant expiration\u00a0: Certifié plain"


def test_weekdays_are_kept() -> None:
    asked = wish(hours=9)
    week = (0.0, 2.0, 0.0, 2.0, 0.0, 5.0, 0.0)
    plan = make_plan(replace(asked, person=replace(asked.person, weekdays=week)), facts())
    assert {event.day.weekday() for event in sessions(events(plan))} == {1, 3, 5}


def test_every_event_has_its_own_identity_and_two_people_share_none() -> None:
    one = by_uid(RENEWED)
    two = by_uid(replace(RENEWED, person=replace(PLAN.person, id="somebody-else")))
    assert len(one) == len(two)
    assert not one.keys() & two.keys()


def test_identities_do_not_come_from_days() -> None:
    start = MONDAY + 45 * DAY
    moved = make_plan(replace(wish(start=start), as_of=MONDAY + 40 * DAY), facts())
    one, two = by_uid(), by_uid(moved)
    assert one.keys() == two.keys()
    assert all(event.start != two[uid].start for uid, event in one.items())
    assert all(event.sequence == 0 for event in two.values())


def test_the_day_a_plan_was_made_is_the_stamp() -> None:
    stamp = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)
    assert {(e.stamp, e.created, e.changed) for e in events()} == {(stamp,) * 3}


def test_the_bytes_repeat() -> None:
    assert written() == written()
    assert written(RENEWED, anew()) == written(RENEWED, anew())


@pytest.mark.parametrize("days", [1, 7, 8, 30, 61, 200])
def test_the_same_plan_again_changes_nothing(days: int) -> None:
    assert by_uid(RENEWED, replace(RENEWED, as_of=TODAY + days * DAY)) == by_uid(RENEWED)


def test_a_new_plan_leaves_what_is_past_alone() -> None:
    new = anew()
    was, now = by_uid(PLAN), by_uid(PLAN, new)
    past = [uid for uid, event in was.items() if event.day < LATER]
    assert len(past) > 20
    assert {uid: now[uid] for uid in past} == {uid: was[uid] for uid in past}


def test_a_new_plan_counts_on_after_what_is_past() -> None:
    new = anew()
    now = by_uid(PLAN, new)
    held = [event for event in now.values() if event.status == "CONFIRMED"]
    ahead = sorted((e.start, e.minutes) for e in sessions(held) if e.day >= LATER)
    assert ahead == sorted((e.start, e.minutes) for e in sessions(events(new)))
    half_done = [event for event in sessions(held) if event.summary == "Do study-code"]
    assert min(event.day for event in half_done) < LATER <= max(event.day for event in half_done)


def test_a_new_plan_raises_the_sequence_of_what_it_changes_and_of_nothing_else() -> None:
    new = anew()
    was, now = by_uid(PLAN), by_uid(PLAN, new)
    changed, same = 0, 0
    for uid, event in now.items():
        if uid not in was:
            assert (event.sequence, event.created.date()) == (0, LATER)
            continue
        assert event.created.date() == TODAY
        before = was[uid]
        moved = (event.start, event.end, event.status) != (
            before.start, before.end, before.status,
        )  # fmt: skip
        assert event.sequence == int(moved)
        assert event.stamp.date() == event.changed.date() == (LATER if moved else TODAY)
        changed, same = changed + moved, same + (not moved)
    assert changed > 20
    assert same > 20


def test_each_plan_that_changes_an_event_counts() -> None:
    exam = other(events(PLAN, anew(), anew(8, LATER + DAY), anew(8, LATER + DAY)))
    assert [event.sequence for event in exam] == [2]


def test_what_a_new_plan_drops_is_sent_as_cancelled_with_its_last_time() -> None:
    new = without(anew(hours=30), "exam-plain", "study-red")
    was, now = by_uid(PLAN), by_uid(PLAN, new)
    gone = {uid: event for uid, event in now.items() if event.status == "CANCELLED"}
    dropped = {e.uid for e in was.values() if e.summary.endswith(("plain", "study-red"))}
    assert dropped < gone.keys()
    assert len(dropped) > 20
    assert gone.keys() == {
        uid for uid, event in was.items() if event.day >= LATER
    } - {e.uid for e in now.values() if e.status == "CONFIRMED"}  # fmt: skip
    for uid, event in gone.items():
        assert (event.start, event.end) == (was[uid].start, was[uid].end)
        assert (event.sequence, event.stamp.date()) == (1, LATER)


def test_what_was_cancelled_stays_so_until_a_plan_has_it_again() -> None:
    less = replace(without(PLAN, "exam-plain"), as_of=TODAY + DAY)
    still = replace(less, as_of=TODAY + 2 * DAY)
    back = replace(PLAN, as_of=TODAY + 3 * DAY)
    (exam,) = other(events(PLAN, less, still))
    assert (exam.status, exam.sequence, exam.stamp.date()) == ("CANCELLED", 1, TODAY + DAY)
    (exam,) = other(events(PLAN, less, still, back))
    assert (exam.status, exam.sequence, exam.stamp.date()) == ("CONFIRMED", 2, TODAY + 3 * DAY)


def test_what_is_past_is_not_cancelled() -> None:
    over = replace(PLAN, as_of=PLAN.items[-1].end + DAY, items=())
    assert by_uid(PLAN, over) == by_uid(PLAN)
    today = replace(over, as_of=PLAN.items[-1].end)
    assert [e.day for e in events(PLAN, today) if e.status == "CANCELLED"] == [today.as_of]


def test_an_exam_sat_in_vain_stays_and_the_next_is_another() -> None:
    (item,) = [item for item in PLAN.items if item.exam_on]
    assert item.exam_on is not None
    later = replace(item, exam_on=item.exam_on + 30 * DAY)
    new = replace(PLAN, as_of=item.exam_on + DAY, items=(later,))
    first, second = other(events(PLAN, new))
    assert (first.start, first.sequence) == (item.exam_on, 0)
    assert (second.start, second.sequence) == (later.exam_on, 0)
    assert first.uid != second.uid


def test_a_renewal_that_moves_keeps_its_identity_and_one_that_goes_is_cancelled() -> None:
    (one,) = RENEWED.renewals
    moved = replace(
        RENEWED, as_of=TODAY + DAY, renewals=(replace(one, expires=one.expires + 9 * DAY),)
    )
    gone = replace(RENEWED, as_of=TODAY + 2 * DAY, renewals=())
    (renewal,) = [e for e in other(events(RENEWED, moved)) if e.transp == "TRANSPARENT"]
    assert (renewal.start, renewal.sequence) == (one.expires + 9 * DAY, 1)
    (renewal,) = [e for e in other(events(RENEWED, moved, gone)) if e.transp == "TRANSPARENT"]
    assert (renewal.start, renewal.sequence, renewal.status) == (
        one.expires + 9 * DAY, 2, "CANCELLED",
    )  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    "versions",
    [(PLAN,), (RENEWED,), (RENEWED, anew(30)), (PLAN, anew(), without(anew(), "study-red"))],
)
def test_two_readers_see_the_same(versions: Sequence[Plan], lang: Lang) -> None:
    raw = written(*versions, lang=lang, settings=CalendarSettings(alarm_minutes=10))
    assert read(raw) == read_second(raw)


# Daylight saving.


def studied(day: date, minutes: int, parts: int = 1) -> Plan:
    """A plan of some units on one day."""
    assert minutes % 60 == 0
    items = tuple(
        Item(
            uid=f"{n}",
            unit=f"u{n}",
            stage="start",
            start=day,
            end=day,
            hours=minutes // 60 // parts,
        )
        for n in range(parts)
    )
    week = [0.0] * 7
    week[day.weekday()] = minutes / 60
    person = replace(PLAN.person, hours=minutes / 60, weekdays=tuple(week), start=day)
    return replace(PLAN, person=person, items=items, weeks=())


ZONES = ("America/Toronto", "America/St_Johns", "America/Regina", "America/Vancouver")


@pytest.mark.parametrize("at", [time(0, 30), time(1, 30), time(2, 30), time(19)])
@pytest.mark.parametrize("day", [SPRING, AUTUMN])
@pytest.mark.parametrize("zone", ZONES)
def test_a_session_has_its_real_minutes_when_the_clocks_change(
    zone: str, day: date, at: time
) -> None:
    raw = written(studied(day, 240, 4), settings=CalendarSettings(zone=zone, at=at))
    found = read(raw)
    assert found == read_second(raw)
    assert [event.minutes for event in found] == [60] * 4
    assert all(a.end == b.start for a, b in pairwise(found))
    assert found[0].start == moment(day, at, load_zone(zone))


def lines(raw: bytes, name: str) -> list[str]:
    event = raw.decode().replace("\r\n ", "").partition("BEGIN:VEVENT")[2]
    return [line for line in event.splitlines() if line.startswith(name)]


def test_a_time_that_the_clocks_skip_is_written_as_what_they_show() -> None:
    raw = written(studied(SPRING, 60), settings=CalendarSettings(at=time(2, 30)))
    assert lines(raw, "DTSTART") == ["DTSTART;TZID=America/Toronto:20270314T033000"]
    assert lines(raw, "DTEND") == ["DTEND;TZID=America/Toronto:20270314T043000"]


def test_a_time_that_comes_twice_is_the_first_and_the_second_is_written_in_utc() -> None:
    raw = written(studied(AUTUMN, 120, 2), settings=CalendarSettings(at=time(1, 30)))
    assert lines(raw, "DTSTART") == [
        "DTSTART;TZID=America/Toronto:20271107T013000",
        "DTSTART:20271107T063000Z",
    ]
    assert lines(raw, "DTEND") == [
        "DTEND:20271107T063000Z",
        "DTEND;TZID=America/Toronto:20271107T023000",
    ]


@pytest.mark.parametrize(
    ("day", "hours", "at", "begins"),
    [
        (MONDAY, 3, time(19), "0400T19:00"),
        (MONDAY, 8, time(19), "0400T16:00"),
        (MONDAY, 24, time(19), "0400T00:00"),
        (SPRING, 22, time(8), "1400T01:00"),
        (SPRING, 24, time(8), "1400T00:00"),
        (AUTUMN, 24, time(19), "0700T01:00"),
    ],
)
def test_a_long_day_begins_earlier_so_that_it_ends_by_midnight(
    day: date, hours: int, at: time, begins: str
) -> None:
    (event,) = read(written(studied(day, hours * 60), settings=CalendarSettings(at=at)))
    local = event.start.astimezone(TORONTO)  # type: ignore[attr-defined]
    assert f"{local:%d00T%H:%M}" == begins
    assert event.minutes == hours * 60


# Alarms, words and form.


def alarms(event: icalendar.Event) -> list[icalendar.Alarm]:
    return event.walk("VALARM")  # type: ignore[no-any-return]


def test_alarms_are_set_where_they_are_wanted() -> None:
    new = replace(without(anew(30), "exam-plain"), renewals=RENEWED.renewals)
    raw = written(RENEWED, new, settings=CalendarSettings(alarm_minutes=15))
    triggers = []
    for event in icalendar.Calendar.from_ical(raw).walk("VEVENT"):
        found = alarms(event)
        wanted = event["status"] == "CONFIRMED" and event["transp"] == "OPAQUE"
        assert len(found) == int(wanted)
        for alarm in found:
            triggers.append(alarm["trigger"].to_ical().decode())
            assert (alarm["action"], alarm["description"]) == ("DISPLAY", event["summary"])
    assert {*triggers} == {"-PT15M"}
    exam = written(settings=CalendarSettings(alarm_minutes=90))
    assert lines(exam, "TRIGGER").count("TRIGGER:-P1D") == 1
    assert {*lines(exam, "TRIGGER")} == {"TRIGGER:-P1D", "TRIGGER:-PT1H30M"}
    assert b"VALARM" not in written()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_lines_end_in_crlf_and_are_folded_at_75_octets(lang: Lang) -> None:
    raw = written(lang=lang)
    found = raw.split(b"\r\n")
    assert found[-1] == b""
    assert all(len(line) <= 75 for line in found)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert any(line.startswith(b" ") for line in found)


def test_the_calendar_says_what_it_is() -> None:
    calendar = icalendar.Calendar.from_ical(
        written(lang="fr", settings=CalendarSettings(zone="America/Regina"))
    )
    assert (calendar["method"], calendar["version"]) == ("PUBLISH", "2.0")
    assert calendar["prodid"] == "-//Voyageur//plan//FR"
    assert calendar["x-wr-calname"] == "Voyageur: Builder"
    assert calendar["x-wr-timezone"] == "America/Regina"
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["America/Regina"]


def test_a_description_holds_reason_and_place_to_learn() -> None:
    description = next(e.description for e in events() if e.summary == "Do study-code")
    reason, place = description.splitlines()
    assert "Start" in reason
    assert place.endswith("https://example.org/study-code")


def test_french_is_french_throughout() -> None:
    found = events(RENEWED, lang="fr")
    assert {event.summary.partition(" ")[0] for event in sessions(found)} == {"Faire"}
    exam = next(event for event in found if event.summary.startswith("Jour d'examen"))
    assert exam.summary == "Jour d'examen\u00a0: Certifié plain"
    assert {event.uid for event in found} == by_uid(RENEWED).keys()


def test_a_unit_that_is_no_more_goes_by_its_id() -> None:
    left = [unit for unit in UNITS if unit.id not in {"study-code", "exam-plain"}]
    found = read(written(units=left))
    code = next(event for event in found if event.summary == "study-code")
    assert "https://" not in code.description
    assert code.description
    assert [event.summary for event in other(found)] == ["Exam day: exam-plain"]
    assert {event.uid for event in found} == by_uid().keys()


def test_signs_with_a_meaning_in_the_format_come_back_unharmed() -> None:
    name = {"en": "Commas, semicolons; back\\slashes — and “quotes”"}
    odd = [replace(u, name=name) if u.id == "study-code" else u for u in UNITS]
    raw = written(units=odd)
    for reader in (read, read_second):
        assert name["en"] in {event.summary for event in reader(raw)}


def test_a_plan_with_nothing_to_do_is_a_calendar_without_events() -> None:
    open_ended = facts(units=[u for u in UNITS if u.stages != ("*/last",)])
    empty = make_plan(wish(knows(EVERYTHING, holds=["plain"])), open_ended)
    assert events(empty) == []

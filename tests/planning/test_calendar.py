"""The calendar file, read back with icalendar."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from tests.planning.tiny import EVERYTHING, MONDAY, TODAY, UNITS, catalogue, facts, knows, wish
from voyageur.catalogue.naming import name_of
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.unit import Unit
from voyageur.locale.translate import Translator
from voyageur.planning.calendar import to_calendar
from voyageur.planning.schedule import make_plan

PLAN = make_plan(wish(), facts())


def written(plan: Plan = PLAN, lang: Lang = "en", units: Iterable[Unit] = UNITS) -> bytes:
    t = Translator(lang, lambda ref, to: name_of(catalogue(), ref, to))
    return to_calendar(plan, {u.id: u for u in units}, t)


def events(plan: Plan = PLAN, lang: Lang = "en") -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(written(plan, lang)).walk("VEVENT")


def by_summary(start: str, lang: Lang = "en") -> icalendar.Event:
    return next(e for e in events(lang=lang) if str(e["summary"]).startswith(start))


def test_every_item_has_an_event_and_every_exam_its_day() -> None:
    assert len(events()) == len(PLAN.items) + 1
    exam = next(item for item in PLAN.items if item.unit == "exam-plain")
    day = by_summary("Exam day")
    assert day.decoded("dtstart") == exam.exam_on
    assert day["transp"] == "OPAQUE"


def test_an_event_ends_on_the_day_after_its_last() -> None:
    work = zip(PLAN.items, [e for e in events() if e["transp"] == "TRANSPARENT"], strict=True)
    for item, event in work:
        assert event.decoded("dtstart") == item.start
        assert event.decoded("dtend") == item.end + timedelta(days=1)
        assert event["dtstart"].params["VALUE"] == "DATE"


def test_every_event_has_its_own_identity() -> None:
    uids = [str(event["uid"]) for event in events()]
    assert len(uids) == len(set(uids))


def test_identities_stay_when_all_dates_move() -> None:
    moved = make_plan(wish(start=MONDAY + timedelta(days=45), hours=11), facts())
    one, two = events(), events(moved)
    assert {str(e["uid"]) for e in one} == {str(e["uid"]) for e in two}
    dates = {str(e["uid"]): e.decoded("dtstart") for e in two}
    assert all(e.decoded("dtstart") != dates[str(e["uid"])] for e in one)


def test_two_people_do_not_share_events() -> None:
    other = replace(PLAN, person=replace(PLAN.person, id="somebody-else"))
    assert not {e["uid"] for e in events()} & {e["uid"] for e in events(other)}


def test_the_stamp_is_the_day_the_plan_was_made_and_the_bytes_repeat() -> None:
    stamp = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)
    assert {event.decoded("dtstamp") for event in events()} == {stamp}
    assert written() == written()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_lines_end_in_crlf_and_are_folded_at_75_octets(lang: Lang) -> None:
    raw = written(lang=lang)
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert any(line.startswith(b" ") for line in lines)


def test_a_description_holds_reason_and_place_to_learn() -> None:
    description = str(by_summary("Do study-code (")["description"])
    reason, place = description.splitlines()
    assert "Start" in reason
    assert place.endswith("https://example.org/study-code")


def test_french_is_french_throughout() -> None:
    assert str(by_summary("Faire study-code (", "fr")["summary"]) == "Faire study-code (20\u00a0h)"
    exam = by_summary("Jour d'examen", "fr")
    assert str(exam["summary"]) == "Jour d'examen\u00a0: Certifié plain"
    assert {str(e["uid"]) for e in events(lang="fr")} == {str(e["uid"]) for e in events()}


def test_signs_with_a_meaning_in_the_format_come_back_unharmed() -> None:
    name = {"en": "Commas, semicolons; back\\slashes — and “quotes”"}
    odd = [replace(u, name=name) if u.id == "study-code" else u for u in UNITS]
    back = icalendar.Calendar.from_ical(written(units=odd)).walk("VEVENT")
    assert f"{name['en']} (20 h)" in {str(event["summary"]) for event in back}


def test_a_plan_with_nothing_to_do_is_a_calendar_without_events() -> None:
    open_ended = facts(units=[u for u in UNITS if u.stages != ("*/last",)])
    empty = make_plan(wish(knows(EVERYTHING, holds=["plain"])), open_ended)
    assert events(empty) == []

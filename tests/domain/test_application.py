"""Applications are a fold of what somebody said of them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from voyageur.domain.application import CLOSED, STAGES, Application, Stage, applications
from voyageur.domain.event import Event, EventKind

START = datetime(2026, 11, 2, 12, tzinfo=UTC)
JOB = "application:quay-clerk"


def said(seq: int, kind: EventKind, ref: str = JOB, undoes: str | None = None, **p: str) -> Event:
    at = START + timedelta(days=seq)
    return Event(id=f"e{seq}", at=at, seq=seq, kind=kind, ref=ref, payload=p, undoes=undoes)


TRACKED = said(1, "tracked", employer="Quay", title="Clerk", stage="saved", on="2026-11-03")


def one(*events: Event) -> Application:
    (found,) = applications([TRACKED, *events])
    return found


def test_it_stands_where_it_was_moved_last_and_remembers_each_stage() -> None:
    found = one(
        said(2, "moved", stage="applied", on="2026-11-04"),
        said(3, "moved", stage="offer", on="2026-11-20"),
    )
    assert found.stage == "offer"
    assert found.moves == (
        ("saved", date(2026, 11, 3)),
        ("applied", date(2026, 11, 4)),
        ("offer", date(2026, 11, 20)),
    )
    assert found.heard == date(2026, 11, 20)


@pytest.mark.parametrize("stage", STAGES)
def test_an_end_calls_off_what_was_still_to_do_and_nothing_else_does(stage: Stage) -> None:
    found = one(
        said(2, "due", on="2026-11-10", words="call"),
        said(3, "due", on="2026-11-12", words="write"),
        said(4, "settled", due="e2"),
        said(5, "moved", stage=stage, on="2026-11-08"),
    )
    states = [up.state for up in found.follow_ups]
    assert states == ["done", "off" if stage in CLOSED else "open"]
    assert found.closed == (stage in CLOSED)


def test_what_is_put_off_keeps_its_identity_and_its_words() -> None:
    found = one(
        said(2, "due", on="2026-11-10", words="call", at="09:30"),
        said(3, "due", due="e2", on="2026-11-15"),
    )
    (up,) = found.follow_ups
    assert (up.id, up.day, up.at, up.words) == ("e2", date(2026, 11, 15), None, "call")


def test_what_is_to_do_comes_soonest_first_whole_days_before_hours() -> None:
    found = one(
        said(2, "due", on="2026-11-12", words="late", at="15:00"),
        said(3, "due", on="2026-11-12", words="early"),
        said(4, "due", on="2026-11-09", words="first", at="08:00"),
    )
    assert [up.words for up in found.ahead()] == ["first", "early", "late"]
    assert found.ahead()[0].at == time(8)


def test_a_contact_of_the_same_name_takes_the_place_of_the_former() -> None:
    found = one(
        said(2, "met", name="Ana", email="a@example.com"),
        said(3, "met", name="Bo"),
        said(4, "met", name="Ana", phone="1"),
    )
    assert [(c.name, c.email, c.phone) for c in found.contacts] == [
        ("Bo", None, None),
        ("Ana", None, "1"),
    ]


def test_what_was_taken_back_never_was() -> None:
    events = [TRACKED, said(2, "noted", words="x", on="2026-11-04")]
    assert applications([*events, said(3, "undone", undoes="e2")]) == applications(events[:1])
    assert applications([*events, said(3, "undone", undoes="e1")]) == ()


def test_a_stage_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="foo"):
        one(said(2, "moved", stage="foo", on="2026-11-04"))

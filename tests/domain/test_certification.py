"""What a certification is on a day follows from its events alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.certification import Certification, CertificationEvent, EventKind, Status

LAST = date(2027, 3, 31)


def happened(
    kind: EventKind, on: date | None = None, superseded_by: tuple[str, ...] = ()
) -> CertificationEvent:
    return CertificationEvent(
        kind=kind,
        on=on,
        source="issuer",
        locator="its page",
        verified_on=date(2026, 11, 23),
        certainty="exact",
        superseded_by=superseded_by,
    )


def certification(*events: CertificationEvent) -> Certification:
    return Certification(
        confidence="high",
        id="exam",
        name={"en": "Exam"},
        issuer="Issuer",
        level="associate",
        attests=(),
        events=events,
    )


def test_without_a_known_event_it_is_active() -> None:
    assert certification().status(LAST) == "active"
    assert certification().last_day() is None


@pytest.mark.parametrize(
    ("at", "status"),
    [(date(2025, 12, 31), "planned"), (date(2026, 1, 1), "active"), (date(2027, 1, 1), "active")],
)
def test_it_is_planned_before_the_day_of_its_launch(at: date, status: Status) -> None:
    assert certification(happened("launched", date(2026, 1, 1))).status(at) == status


@pytest.mark.parametrize("kind", ["retirement-announced", "retired"])
@pytest.mark.parametrize(
    ("at", "status"),
    [(date(2026, 1, 1), "retiring"), (LAST, "retiring"), (date(2027, 4, 1), "retired")],
)
def test_it_can_still_be_sat_on_its_last_day(kind: EventKind, at: date, status: Status) -> None:
    assert certification(happened(kind, LAST)).status(at) == status


@given(st.dates())
def test_retired_on_an_unknown_day_is_retired_on_every_day(at: date) -> None:
    assert certification(happened("launched", date(2020, 1, 1)), happened("retired")).status(
        at
    ) == ("retired")


def test_an_announcement_without_a_day_ends_nothing() -> None:
    assert certification(happened("retirement-announced")).status(date.max) == "active"


def test_a_retirement_put_off_counts_by_its_later_day() -> None:
    exam = certification(
        happened("retirement-announced", date(2026, 6, 30)), happened("retirement-announced", LAST)
    )
    assert exam.last_day() == LAST
    assert exam.status(date(2026, 12, 1)) == "retiring"


@pytest.mark.parametrize("kind", ["updated", "renamed", "launched"])
def test_news_that_ends_nothing_leaves_it_active(kind: EventKind) -> None:
    assert certification(happened(kind, date(2020, 1, 1))).status(LAST) == "active"


@given(st.lists(st.dates()), st.dates(), st.dates())
def test_what_is_retired_stays_retired(ends: list[date], one: date, other: date) -> None:
    exam = certification(*(happened("retired", end) for end in ends))
    before, after = sorted([one, other])
    if exam.status(before) == "retired":
        assert exam.status(after) == "retired"


def test_successors_are_named_once_in_the_order_given() -> None:
    exam = certification(
        happened("retirement-announced", LAST, ("new", "newer")),
        happened("retired", LAST, ("newer", "newest")),
    )
    assert exam.successors() == ("new", "newer", "newest")

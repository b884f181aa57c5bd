"""Progress is a pure fold of events: whatever their order of arrival, undone and done again."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.event import Event, EventKind
from voyageur.domain.progress import Log, UnitProgress, progress

DAY = date(2027, 1, 1)


def event(
    seq: int, kind: EventKind, ref: str = "unit:a", minutes: int = 60, undoes: str | None = None
) -> Event:
    payload: dict[str, str | int | float] = {"minutes": minutes} if kind == "logged" else {}
    at = datetime(2027, 1, 1, tzinfo=UTC)
    return Event(id=f"e{seq}", at=at, seq=seq, kind=kind, ref=ref, payload=payload, undoes=undoes)


@st.composite
def journals(draw: st.DrawFn) -> list[Event]:
    """What one person may have done: each undo names something that came before it."""
    made: list[Event] = []
    for seq in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(["logged", "done", "skipped", "undone"] if seq else ["logged"]))
        ref = draw(st.sampled_from(["unit:a", "unit:b"]))
        undoes = draw(st.sampled_from(made)).id if kind == "undone" else None
        made.append(event(seq, kind, ref, draw(st.integers(1, 9)), undoes))
    return made


def undo(journal: list[Event], which: Event) -> list[Event]:
    return [*journal, event(len(journal), "undone", which.ref, undoes=which.id)]


def test_hours_add_up_and_outlast_being_done() -> None:
    journal = [event(0, "logged", minutes=120), event(1, "done"), event(2, "logged", minutes=30)]
    assert progress(journal).units == {"unit:a": UnitProgress(150, "done", DAY)}
    assert progress(journal).minutes == 150


def test_nothing_happened_is_no_progress() -> None:
    assert progress([]).units == {}


def test_the_last_word_counts() -> None:
    assert progress([event(0, "skipped"), event(1, "done")]).of("unit:a").state == "done"


def test_each_unit_has_its_own_progress() -> None:
    journal = [event(0, "done", "unit:a"), event(1, "logged", "unit:b", 3)]
    assert progress(journal).units == {
        "unit:a": UnitProgress(0, "done", DAY),
        "unit:b": UnitProgress(3, "open"),
    }


@pytest.mark.parametrize(("undos", "state"), [(0, "done"), (1, "open"), (2, "done"), (3, "open")])
def test_an_undo_can_be_undone_again_and_again(undos: int, state: str) -> None:
    journal = [event(0, "logged"), event(1, "done")]
    for _ in range(undos):
        journal = undo(journal, journal[-1])
    found = progress(journal).of("unit:a")
    assert (found.minutes, found.state) == (60, state)


def test_work_is_told_day_by_day_and_what_was_learned_with_it() -> None:
    on = {"on": "2026-12-30"}
    logged = replace(event(0, "logged"), payload={"minutes": 45, **on})
    done = replace(event(1, "done"), payload={"gives": "sql=1 c-plus=2", **on})
    found = progress([logged, done])
    assert found.logs == [Log(date(2026, 12, 30), "unit:a", 45)]
    assert found.of("unit:a").since == date(2026, 12, 30)
    assert found.of("unit:a").gives == (("sql", 1), ("c-plus", 2))


def test_the_plan_that_holds_is_the_last_and_a_new_start_forgets_the_others() -> None:
    journal = [event(0, "started", "plan:a"), event(1, "replanned", "plan:b")]
    assert progress(journal).plans == ["a", "b"]
    assert progress(undo(journal, journal[-1])).plans == ["a"]
    assert progress([*journal, event(2, "started", "plan:c")]).plans == ["c"]


@given(journals(), st.randoms(use_true_random=False))
def test_the_order_in_which_events_arrive_does_not_matter(
    journal: list[Event], chance: random.Random
) -> None:
    arrived = list(journal)
    chance.shuffle(arrived)
    assert progress(arrived) == progress(journal)


@given(journals().filter(bool))
def test_undoing_the_last_event_is_as_if_it_had_not_been(journal: list[Event]) -> None:
    assert progress(undo(journal, journal[-1])) == progress(journal[:-1])


@given(journals().filter(bool), st.data())
def test_undoing_an_undo_restores_what_was(journal: list[Event], data: st.DataObject) -> None:
    once = undo(journal, data.draw(st.sampled_from(journal)))
    assert progress(undo(once, once[-1])) == progress(journal)


@given(journals())
def test_folding_changes_nothing_that_it_reads(journal: list[Event]) -> None:
    before = list(journal)
    assert progress(iter(journal)) == progress(journal)
    assert journal == before

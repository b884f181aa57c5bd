"""Projects beside learning: the days of two tracks, and plans that have them."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.planning.problems import START, periods
from tests.planning.tiny import MONDAY, facts, knows, unit, wish
from voyageur.domain.period import Period
from voyageur.domain.plan import Item, Order, Plan
from voyageur.planning.beside import find_days, second_track
from voyageur.planning.capacity import Capacity, StudyWeek
from voyageur.planning.placement import Placement
from voyageur.planning.problem import Limits, Task
from voyageur.planning.schedule import make_plan
from voyageur.planning.selection import Picked
from voyageur.planning.tracks import timetable
from voyageur.planning.verify import verify
from voyageur.planning.wish import Wish


@st.composite
def tracks(draw: st.DrawFn) -> tuple[list[Task], list[Task]]:
    """Two sequences; what is in the second may wait for anything before it and in the first."""
    hours = st.integers(1, 30)
    first = [Task(unit=f"a{n}", stage=0, hours=draw(hours)) for n in range(draw(st.integers(1, 5)))]
    second: list[Task] = []
    for n in range(draw(st.integers(0, 4))):
        before = [task.unit for task in (*first, *second)]
        after = draw(st.lists(st.sampled_from(before), max_size=2, unique=True))
        second.append(Task(unit=f"b{n}", stage=0, hours=draw(hours), after=tuple(after)))
    return first, second


MIDDAY = (
    [Task(unit="a0", stage=0, hours=1)],
    [Task(unit="b0", stage=0, hours=1, after=("a0",)), Task(unit="b1", stage=0, hours=3)],
)
"""A project that can begin in the middle of a day, when the first track is through."""


@example(MIDDAY, Fraction(4, 5), (), 18)
@given(tracks(), st.fractions(0, 1), periods(), st.integers(2, 60))
def test_no_minute_is_lost_and_nothing_begins_too_early(
    both: tuple[list[Task], list[Task]], part: Fraction, away: tuple[Period, ...], hours: int
) -> None:
    first, second = both
    capacity = Capacity(StudyWeek(hours=hours, away=away), START)
    days = timetable(first, second, part, capacity)
    assert days is not None
    tasks = [*first, *second]
    used: Counter[date] = Counter()
    for task in tasks:
        assert sum(days[task.unit].values()) == task.hours * 60
        used.update(days[task.unit])
        for other in task.after:
            assert max(days[other]) <= min(days[task.unit])
    assert all(done <= capacity.week.minutes_on(day) for day, done in used.items())
    ends = max(used)
    assert ends == capacity.day_ending(60 * sum(task.hours for task in tasks))
    for one, two in pairwise(first):
        assert max(days[one.unit]) <= min(days[two.unit])
    lasts = max(max(days[task.unit]) for task in first)
    day = START
    beside = Counter[date]()
    for task in second:
        beside.update(days[task.unit])
    done = 0
    while day < lasts:
        done += beside[day]
        assert done <= part * capacity.minutes_until(day)
        day += timedelta(days=1)


def aside(
    hours: float, order: Order = "roadmap", asked: Wish | None = None, **limits: object
) -> Plan:
    asked = asked or wish()
    person = replace(asked.person, projects=hours, **limits)  # type: ignore[arg-type]
    plan = make_plan(replace(asked, person=person, order=order), facts())
    assert verify(plan, facts(), asked.profile) == ()
    return plan


def item(plan: Plan, name: str) -> Item:
    return next(one for one in plan.items if one.unit == name)


def test_a_project_runs_beside_what_is_learned_after_it() -> None:
    alone, plan = make_plan(wish(), facts()), aside(2)
    project, watch = item(plan, "project-ship"), item(plan, "study-watch")
    assert project.beside
    assert not watch.beside
    assert project.start <= item(plan, "study-ship").end + timedelta(days=1)
    assert project.end > watch.start >= project.start
    assert plan.work_ends == alone.work_ends
    assert plan.projects == 2
    assert [one.unit for one in plan.items][-2:] == ["portfolio-page", "networking-people"]
    week = next(w for w in plan.weeks if w.monday > project.start and w.monday < watch.end)
    assert {share.item: share.hours for share in week.items}[project.uid] == 2


def test_reasons_tell_what_a_project_waits_for() -> None:
    plan = aside(2)
    (here,) = item(plan, "project-ship").here
    assert here.text == "it runs beside learning once {unit} is done"
    assert here.values == {"unit": "unit:study-ship"}
    (here,) = item(plan, "portfolio-page").here
    assert here.values == {"unit": "unit:project-ship"}


def test_without_hours_for_projects_nothing_runs_beside() -> None:
    plan = make_plan(wish(), facts())
    assert not any(one.beside for one in plan.items)
    assert plan.projects is None


def test_a_project_that_learning_waits_for_stays_in_the_first_track() -> None:
    units = [
        *(u for u in facts().units.values() if u.id != "study-watch"),
        unit("study-watch", 12, "watch 2", "ship 3", stages=["builder/watch"]),
    ]
    known = facts(units=units)
    asked = wish()
    plan = make_plan(replace(asked, person=replace(asked.person, projects=2.0)), known)
    assert not item(plan, "project-ship").beside
    assert item(plan, "portfolio-page").beside
    assert verify(plan, known, asked.profile) == ()


@pytest.mark.parametrize(
    ("latest", "hours"), [(21, 4.0), (20, 2.5), (17, 2.0), (16, 1.5), (14, 0.0)]
)
def test_projects_get_the_most_hours_that_keep_an_exam(latest: int, hours: float) -> None:
    """At a minute an hour of each day: 7 h to learn, 7 h of a project, 7 h for the exam."""
    exam = date(2027, 1, 4) + timedelta(days=latest)
    tasks = [
        Task(unit="learn", stage=0, hours=7),
        Task(unit="prepare", stage=0, hours=7, exam=True, last_day=exam),
        Task(unit="build", stage=0, hours=7, after=("learn",)),
    ]
    picked = {
        "learn": Picked(unit("learn", 7), 0, []),
        "prepare": Picked(unit("prepare", 7, kind="certification"), 0, []),
        "build": Picked(unit("build", 7, kind="project"), 0, [], after=["learn"]),
    }
    beside = second_track(picked)
    assert beside == {"build"}
    placement = Placement(starts={}, hours=21, option=None, paid_in={}, objectives=(), optimal=True)
    limits = Limits(week=StudyWeek(hours=7), start=MONDAY)
    days = find_days(tasks, picked, beside, placement, limits, 4.0)
    assert days is not None
    assert days.hours == hours
    assert limits.exam_on(tasks[1], days.last("prepare")) <= exam


def test_a_race_has_its_projects_beside_too() -> None:
    plan = aside(2, "fastest")
    assert item(plan, "project-ship").beside
    assert plan.work_ends == make_plan(replace(wish(), order="fastest"), facts()).work_ends


def test_planted_violations_of_the_second_track_are_found() -> None:
    plan = aside(2)

    def broken(changed: Plan) -> str:
        return "\n".join(verify(changed, facts(), knows()))

    assert "h a week beside, of 2 h asked for" in broken(replace(plan, projects=3.0))
    nobody = replace(plan, person=replace(plan.person, projects=0.0), projects=None)
    assert "a second track that nobody asked for" in broken(nobody)
    slower = replace(plan, projects=1.0)
    assert "2 h beside, of 1 h" in broken(slower)
    swapped = tuple(
        replace(one, beside=False) if one.unit == "project-ship" else one for one in plan.items
    )
    assert "starts before the item above it has ended" in broken(replace(plan, items=swapped))
    early = tuple(
        replace(one, start=MONDAY, blocked_by=()) if one.unit == "project-ship" else one
        for one in plan.items
    )
    assert "starts before what it needs is known" in broken(
        replace(plan, items=tuple(sorted(early, key=lambda one: (one.start, one.beside))))
    )

"""Timelines: bars at their days, nothing over anything, parts on one axis."""

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.boxes import boxes, faults, named, root
from voyageur.charts.look import LIGHT, PAGE, SHEET, Look
from voyageur.charts.timeline.span import off_in, span
from voyageur.charts.timeline.split import cut, cuts
from voyageur.charts.timeline.svg import to_svg
from voyageur.charts.timeline.terminal import to_text
from voyageur.charts.timeline.value import Group, Task, Timeline
from voyageur.charts.timeline.words import description, table
from voyageur.locale.translate import Translator

GOLDEN = Path(__file__).parents[2] / "golden" / "charts"
EN, FR = Translator("en"), Translator("fr")
NARROW = Look(width=340, text=13, colours=LIGHT)
LOOKS = {"sheet": SHEET, "page": PAGE, "narrow": NARROW}
START = date(2026, 11, 30)


def at(days: int) -> date:
    return START + timedelta(days=days)


def task(
    label: str, start: int, days: int, exam: int | None = None, *, beside: bool = False
) -> Task:
    sat = None if exam is None else at(exam)
    return Task(label=label, start=at(start), end=at(start + days), exam=sat, beside=beside)


PLAN = Timeline(
    title="Le plan",
    groups=(
        Group(
            name="Programmation et SQL",
            tasks=(
                task("SQL : premières requêtes", 0, 24),
                task("Projet : une base de données d'offres d'emploi", 18, 40, beside=True),
            ),
        ),
        Group(
            name="Entreposage infonuagique",
            tasks=(
                task("Amazon Redshift : un entrepôt sur AWS", 36, 60),
                task("Examen : AWS Certified Data Engineer - Associate", 96, 30, 130),
            ),
        ),
        Group(name="Portfolio et réseau", tasks=(task("Portfolio : une page", 127, 12),)),
    ),
    today=at(50),
    window=(at(125), at(190)),
    off=((at(20), at(35)),),
)


@pytest.mark.parametrize("look", LOOKS)
def test_the_picture_is_as_it_was(look: str) -> None:
    drawn = to_svg(PLAN, LOOKS[look], EN)
    path = GOLDEN / f"timeline-{look}.svg"
    if os.environ.get("VOYAGEUR_WRITE_GOLDENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(drawn.encode())
    assert drawn.encode() == path.read_bytes()


def bars(drawn: str, tasks: int) -> list[tuple[float, float]]:
    """Left and right end of the bar of each task; those of the legend come later."""
    return [
        (left, left + wide)
        for one in named(root(drawn), "rect")
        if one.get("rx") == "1.5"
        for left, wide in [(float(one.get("x", "0")), float(one.get("width", "0")))]
    ][:tasks]


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    words = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=12)
    long = draw(st.sampled_from([5, 40, 300, 2100]))
    days = st.integers(0, long)
    groups = []
    for _ in range(draw(st.integers(0, 4))):
        tasks = [
            task(
                " ".join(draw(st.lists(words, min_size=1, max_size=9))),
                draw(days),
                draw(st.integers(0, long)),
                draw(st.none() | st.integers(0, 3 * long)),
                beside=draw(st.booleans()),
            )
            for _ in range(draw(st.integers(0, 5)))
        ]
        groups.append(Group(name=" ".join(draw(st.lists(words, max_size=4))), tasks=tuple(tasks)))
    spans = st.tuples(days, days).map(lambda pair: (at(min(pair)), at(max(pair))))
    return Timeline(
        title="A plan",
        groups=tuple(groups),
        today=draw(st.none() | days.map(at)),
        window=draw(st.none() | spans),
        off=tuple(draw(st.lists(spans, max_size=3))),
    )


@settings(deadline=None, max_examples=40)
@given(timelines(), st.sampled_from(list(LOOKS.values())), st.sampled_from([EN, FR]))
def test_nothing_stands_in_the_way_of_words(chart: Timeline, look: Look, t: Translator) -> None:
    assert faults(to_svg(chart, look, t)) == []


@settings(deadline=None, max_examples=40)
@given(timelines())
def test_bars_are_seen_and_stand_in_the_order_of_their_days(chart: Timeline) -> None:
    tasks = chart.tasks
    drawn = bars(to_svg(chart, SHEET, EN), len(tasks))
    assert len(drawn) == len(tasks)
    assert all(right - left >= 2 and right <= SHEET.width for left, right in drawn)
    for one, bar in zip(tasks, drawn, strict=True):
        for other, there in zip(tasks, drawn, strict=True):
            if one.start <= other.start:
                assert bar[0] <= there[0] + 2.5  # at the edge, short ones keep their width
            if one.end <= other.end:
                assert bar[1] <= there[1] + 2.5


@settings(deadline=None, max_examples=40)
@given(timelines(), st.integers(40, 120))
def test_lines_of_characters_keep_the_width(chart: Timeline, width: int) -> None:
    lines = to_text(chart, width, FR)
    assert all(len(line) <= width and line == line.rstrip() for line in lines)
    drawn = [line for line in lines if set(line) & set("█▐▌▒◆")]
    assert len(drawn) >= len(chart.tasks)


@given(timelines())
def test_the_table_has_every_task(chart: Timeline) -> None:
    found = table(chart, EN)
    assert [row[1] for row in found.rows] == [one.label for one in chart.tasks]
    assert {len(row) for row in found.rows} <= {len(found.columns)}


@settings(deadline=None, max_examples=40)
@given(timelines(), st.sampled_from(list(LOOKS.values())), st.sampled_from([0.5, 1.0]))
def test_parts_hold_everything_once_on_one_axis(chart: Timeline, look: Look, air: float) -> None:
    for after in cuts(chart):
        head, tail = cut(chart, after)
        assert head.tasks + tail.tasks == chart.tasks
        assert len(head.tasks) == after
        assert span(head) == span(tail) == span(chart)
        for part in (head, tail):
            assert faults(to_svg(part, replace(look, air=air), FR)) == []


def test_parts_break_between_groups_and_not_near_an_end_of_one() -> None:
    assert cuts(PLAN) == [2, 4]
    long = replace(PLAN, groups=(Group(name="A", tasks=PLAN.tasks * 2), PLAN.groups[2]))
    assert cuts(long) == [2, 3, 4, 5, 6, 7, 8, 10]


def test_a_group_that_goes_on_says_so_however_often() -> None:
    long = replace(PLAN, groups=(Group(name="A", tasks=PLAN.tasks * 3),))
    head, rest = cut(long, 6)
    middle, last = cut(rest, 5)
    names = [
        [box.words for box in boxes(to_svg(part, SHEET, EN)) if box.words.startswith("A ")]
        for part in (middle, last)
    ]
    assert names == [["A (continued)"], ["A (continued)"]]
    assert "A (continued)" not in [box.words for box in boxes(to_svg(head, SHEET, EN))]
    assert not cut(PLAN, 2)[1].groups[0].continued


def test_the_last_part_says_what_the_forms_of_all_mean() -> None:
    head, tail = cut(PLAN, 4)
    first, last = ([box.words for box in boxes(to_svg(part, SHEET, EN))] for part in (head, tail))
    assert not {"main track", "exam day", "today, Jan 19, 2027"} & set(first)
    assert last[-4:] == ["main track", "second track", "exam day", "away"]
    assert "today, Jan 19, 2027" in last


def test_with_less_air_it_is_lower_and_its_words_as_large() -> None:
    drawn = [to_svg(PLAN, replace(SHEET, air=air), FR) for air in (1.0, 0.7)]
    heights = [float(root(one).get("height", "0")) for one in drawn]
    assert heights[1] < 0.9 * heights[0]
    assert {min(box.size for box in boxes(one)) for one in drawn} == {9}
    assert all(faults(one) == [] for one in drawn)


def test_months_stand_over_the_bars_and_years_over_long_plans() -> None:
    said = [box.words for box in boxes(to_svg(PLAN, SHEET, EN))]
    assert said[:7] == ["2026", "2027", "Dec", "Jan", "Feb", "Mar", "Apr"]
    tasks = (task("Amazon Redshift: a warehouse on Amazon Web Services", 0, 2100),)
    long = Timeline(title="A", groups=(Group(name="", tasks=tasks),))
    said = [box.words for box in boxes(to_svg(long, SHEET, EN))]
    assert said[:-2] == ["2027", "2028", "2029", "2030", "2031", "2032"]


def test_short_plans_are_marked_by_mondays() -> None:
    short = Timeline(title="A", groups=(Group(name="", tasks=(task("one", 0, 20),)),))
    said = [box.words for box in boxes(to_svg(short, SHEET, FR))]
    assert said[:2] == ["2026", "30 nov."]


def test_a_second_track_is_hollow_and_explained() -> None:
    drawn = to_svg(PLAN, SHEET, EN)
    hollow = [one for one in named(root(drawn), "rect") if one.get("fill") == LIGHT.paper]
    assert len(hollow) == 1 + 1  # the project; the legend
    said = [box.words for box in boxes(drawn)]
    assert said[-4:] == ["main track", "second track", "exam day", "away"]
    plain = replace(PLAN, groups=PLAN.groups[2:], off=())
    assert "main track" not in to_svg(plain, SHEET, EN)


def test_today_is_shown_where_it_lies_on_the_axis() -> None:
    assert "today, Jan 19, 2027" in [box.words for box in boxes(to_svg(PLAN, SHEET, EN))]
    late = replace(PLAN, today=at(1000))
    assert "today" not in to_svg(late, SHEET, EN).lower()
    assert not any("today" in line for line in to_text(late, 80, EN))


def test_absences_that_meet_are_one_and_end_with_the_axis() -> None:
    chart = replace(
        PLAN, off=((at(30), at(40)), (at(-20), at(5)), (at(35), at(50)), (at(999), at(1000)))
    )
    assert off_in(chart) == [(at(0), at(5)), (at(30), at(50))]


def test_in_words_it_says_what_matters() -> None:
    said = description(PLAN, EN)
    assert said.startswith("Tasks: 5; Nov 30, 2026 – Apr 18, 2027. Programmation et SQL: Nov 30")
    assert "Examen : AWS Certified Data Engineer - Associate on Apr 9, 2027." in said
    assert "Eight times in ten the end falls here: Apr 4, 2027 – Jun 8, 2027." in said
    assert "Away: Dec 20, 2026 – Jan 4, 2027. " in said


def test_lines_of_characters() -> None:
    tasks = (
        task("SQL", 0, 24, 27),
        task("Git", 40, 60),
        task("Ledger", 45, 30, beside=True),
    )
    short = replace(PLAN, groups=(Group(name="Books", tasks=tasks),), window=(at(90), at(100)))
    assert to_text(short, 60, EN) == [
        "        2026            2027",
        "        Dec             Jan             Feb           Mar",
        "Books",
        "SQL     █████████████·◆····       │",
        "Git               ········· ▐███████████████████████████████",
        "Ledger            ·········    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒",
        "                                                      └────┘",
        "Eight times in ten the end falls here: Feb 28, 2027 – Mar",
        "10, 2027",
        "█ main track   ▒ second track   ◆ exam day   · away",
        "│ today, Jan 19, 2027",
    ]


def test_without_tasks_it_says_so() -> None:
    empty = Timeline(title="A plan", groups=(Group(name="A", tasks=()),))
    assert [box.words for box in boxes(to_svg(empty, SHEET, EN))] == ["Nothing is planned."]
    assert to_text(empty, 40, EN) == [description(empty, EN)] == ["Nothing is planned."]
    assert cuts(empty) == []
    assert table(empty, EN).rows == ()


def test_any_label_is_well_formed() -> None:
    hostile = Timeline(title="<&>", groups=(Group(name="<b>", tasks=(task("a & b < c", 0, 3),)),))
    assert "a & b < c" in [box.words for box in boxes(to_svg(hostile, SHEET, EN))]


def test_the_shortest_task_at_the_end_is_seen_before_the_end() -> None:
    tasks = (task("all of it", 0, 2000), task("the last day", 2000, 0))
    long = Timeline(title="A", groups=(Group(name="", tasks=tasks),))
    whole, last = bars(to_svg(long, SHEET, EN), 2)
    assert last[1] - last[0] >= 2
    assert last[1] <= whole[1] + 0.01


def test_bars_end_where_the_axis_does() -> None:
    cut = replace(PLAN, start=at(30), end=at(100))
    drawn = to_svg(cut, SHEET, EN)
    assert all(150 < left < right <= SHEET.width for left, right in bars(drawn, 5))
    assert faults(drawn) == []
    assert all(len(line) <= 60 for line in to_text(cut, 60, EN))


def test_a_group_without_tasks_makes_no_part() -> None:
    empty = Group(name="Rien", tasks=())
    found = cut(replace(PLAN, groups=(empty, *PLAN.groups[:2], empty)), 2)
    assert [[group.name for group in part.groups] for part in found] == [
        ["Programmation et SQL"], ["Entreposage infonuagique"],
    ]  # fmt: skip


def test_names_of_days_that_would_meet_are_left_out_of_the_characters() -> None:
    tasks = (task("Amazon Redshift: a warehouse", 0, 27),)
    found = to_text(Timeline(title="A", groups=(Group(name="", tasks=tasks),)), 40, FR)
    assert found[1].split() == ["30", "nov.", "14", "déc."]

"""Hours that add up: planned against logged, and where that leads."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.boxes import boxes, faults, named, root
from tests.charts.pictures import (
    EN,
    FR,
    LOOKS,
    NARROW,
    golden,
    looks,
    sound_lines,
    translators,
    widths,
)
from voyageur.charts.burn_up.svg import to_svg
from voyageur.charts.burn_up.terminal import to_text
from voyageur.charts.burn_up.value import BurnUp, WeekPoint, due, logged, planned
from voyageur.charts.burn_up.words import description, table
from voyageur.charts.look import PAGE, SHEET, Look
from voyageur.locale.translate import Translator

START = date(2026, 10, 19)


def burn_up(
    hours: list[tuple[float, float]], *, more: int = 30, today: int = 3, likely: int | None = 40
) -> BurnUp:
    """Weeks of planned and logged hours; then ``more`` weeks of plan, ``likely`` to its end."""
    weeks, plan, work = [], 0.0, 0.0
    for n, (wanted, done) in enumerate(hours):
        plan, work = plan + wanted, work + done
        weeks.append(
            WeekPoint(monday=START + timedelta(weeks=n), planned=plan, logged=round(work, 2))
        )
    last = START + timedelta(weeks=len(hours) - 1)
    return BurnUp(
        title="Hours",
        weeks=tuple(weeks),
        today=last + timedelta(days=today),
        total=plan + 8 * more,
        planned=plan + 8 * more,
        ends=last + timedelta(weeks=more, days=6),
        likely_end=None if likely is None else last + timedelta(weeks=likely),
    )


BEHIND = burn_up([(8, n % 4 * 2.5) for n in range(14)])
AHEAD = burn_up([(8, 9 + n % 3) for n in range(9)], more=6, likely=4)
FIRST = burn_up([(8, 1.2)], likely=None)
LATE = burn_up([(8, 6 - n % 5) for n in range(60)], more=2, likely=9)

charts = st.builds(
    burn_up,
    st.lists(st.tuples(st.floats(0, 40), st.floats(0, 60)), min_size=1, max_size=80),
    more=st.integers(0, 200),
    today=st.integers(0, 6),
    likely=st.none() | st.integers(-3, 400),
)


@pytest.mark.parametrize(
    ("name", "chart", "look", "t"),
    [
        ("sheet", BEHIND, SHEET, EN),
        ("page", BEHIND, PAGE, EN),
        ("narrow", AHEAD, NARROW, FR),
        ("first", FIRST, SHEET, EN),
        ("late", LATE, SHEET, FR),
    ],
)
def test_the_picture_is_as_it_was(name: str, chart: BurnUp, look: Look, t: Translator) -> None:
    drawn = to_svg(chart, look, t)
    assert faults(drawn) == []
    golden(f"burn_up-{name}", drawn)


@settings(max_examples=80, deadline=None)
@given(charts, looks, translators)
def test_words_have_room(chart: BurnUp, look: Look, t: Translator) -> None:
    assert faults(to_svg(chart, look, t)) == []


@settings(max_examples=40, deadline=None)
@given(charts, widths, translators)
def test_lines_have_room(chart: BurnUp, width: int, t: Translator) -> None:
    sound_lines(to_text(chart, width, t), width)


@settings(max_examples=60, deadline=None)
@given(charts)
def test_lines_begin_at_nothing_and_never_go_back(chart: BurnUp) -> None:
    for line in (planned(chart), logged(chart)):
        assert line[0] == (START, 0)
        assert line == sorted(line)
    assert logged(chart)[-1][0] == min(chart.today, chart.weeks[-1].end)
    assert planned(chart)[-1][1] == pytest.approx(chart.total)


def test_hours_due_grow_day_by_day() -> None:
    chart = burn_up([(8, 0), (6, 0)], today=0)
    assert due(chart) == 8
    assert due(burn_up([(8, 0), (7, 0)], today=3)) == pytest.approx(8 + 7 * 3 / 7)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("chart", [BEHIND, AHEAD, LATE])
def test_both_ends_all_hours_and_where_it_stands_are_named(chart: BurnUp, look: Look) -> None:
    said = [box.words for box in boxes(to_svg(chart, look, EN))]
    assert any(one.startswith("plan: ") for one in said)
    assert any(one.startswith("likely: ") for one in said)
    assert any(one.endswith(" logged") for one in said)
    assert any(one.endswith(" in all") for one in said)


def dashes(chart: BurnUp) -> list[str | None]:
    """Of each line; the second half is the legend's."""
    paths = [one for one in named(root(to_svg(chart, SHEET, EN)), "path") if one.get("stroke")]
    found = [one.get("stroke-dasharray") for one in paths]
    drawn, explained = found[: len(found) // 2], found[len(found) // 2 :]
    assert set(drawn) == set(explained)
    return drawn


def test_plan_work_and_forecast_differ_in_form() -> None:
    assert len(set(dashes(BEHIND))) == 3


def test_a_likely_end_that_is_past_is_no_forecast() -> None:
    chart = burn_up([(8, 12), (8, 12)], more=0, likely=-1)
    assert len(dashes(chart)) == 2
    assert not any(box.words.startswith("likely") for box in boxes(to_svg(chart, SHEET, EN)))


def test_without_a_likely_end_there_is_no_forecast() -> None:
    assert len(dashes(FIRST)) == 2
    assert "likely" not in description(FIRST, EN)


def test_characters_show_a_bar_of_work_and_a_mark_of_the_plan() -> None:
    chart = burn_up([(8, 8), (7, 4)])
    assert [line.replace("\u00a0", " ") for line in to_text(chart, 60, EN)] == [
        "█ logged, ┃ planned",
        "Oct 19, 2026  ██████████████████┃··············    8 h / 8 h",
        "Oct 26, 2026  ██████████████████████████······┃  12 h / 15 h",
    ]


def test_only_the_last_weeks_are_shown_in_characters() -> None:
    lines = to_text(LATE, 80, EN)
    assert len(lines) == 13
    assert lines[-1].startswith("Dec 6, 2027")


def test_weeks_to_come_have_no_logged_hours() -> None:
    weeks = tuple(
        WeekPoint(monday=START + timedelta(weeks=n), planned=8 * n + 8, logged=4) for n in range(3)
    )
    chart = BurnUp(title="", weeks=weeks, today=START, total=24, planned=24, ends=weeks[-1].end)
    assert [row[2] for row in table(chart, EN).rows] == ["4\u00a0h", "–", "–"]
    assert len(to_text(chart, 60, EN)) == 2
    assert len(logged(chart)) == 2


def test_a_description_says_where_it_stands_and_when_it_ends() -> None:
    assert description(burn_up([(8, 8), (7, 4)]), EN) == (
        "Until Oct 29, 2026: 12\u00a0h logged, 11\u00a0h planned, of 255\u00a0h in all. "
        "The plan ends on May 30, 2027; at the pace so far it is done on Aug 2, 2027."
    )


def test_before_the_first_week_there_is_nothing() -> None:
    none = BurnUp(title="", weeks=(), today=START, total=0, planned=0, ends=START)
    assert to_text(none, 40, EN) == [description(none, EN)] == ["There is nothing to show."]
    assert [box.words for box in boxes(to_svg(none, SHEET, EN))] == ["There is nothing to show."]

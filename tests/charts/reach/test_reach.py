"""Postings within reach: steps that rise on the day, the biggest named, all in table and words."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.boxes import boxes, faults, named, root, strokes
from tests.charts.pictures import (
    EN,
    FR,
    LOOKS,
    NARROW,
    golden,
    labels,
    looks,
    sound_lines,
    translators,
    widths,
)
from voyageur.charts.look import PAGE, SHEET, Look
from voyageur.charts.reach.svg import to_svg
from voyageur.charts.reach.terminal import to_text
from voyageur.charts.reach.value import Point, ReachCurve, jumps, steps
from voyageur.charts.reach.words import description, table
from voyageur.locale.translate import Translator

TODAY = date(2026, 10, 19)
UNITS = ((20, 9, "SQL fundamentals"), (49, 22, "Python for data"), (80, 3, "Git"),
         (120, 14, "Airflow"), (140, 2, "Docker"), (170, 9, "Kubernetes"), (200, 0, "Essays"),
         (240, 17, "Spark"), (262, 4, "Terraform"), (290, 6, "dbt"))  # fmt: skip
UNITES = ((30, 10, "Modélisation de données dimensionnelle"),
          (34, 11, "Intégration et déploiement continus (CI/CD)"),
          (38, 20, "Orchestration de conteneurs avec Kubernetes"),
          (60, 12, "Infonuagique AWS : certification Cloud Practitioner"))  # fmt: skip


def curve(
    n: int, first: int, units: tuple[tuple[int, int, str], ...], window: tuple[int, int] | None
) -> ReachCurve:
    met, points = first, [Point(day=TODAY, share=first / n, met=first)]
    for days, more, label in units:
        met = min(n, met + more)
        points.append(Point(day=TODAY + timedelta(days), share=met / n, met=met, label=label))
    early, late = window or (0, 0)
    return ReachCurve(
        title="Reach",
        n=n,
        points=tuple(points),
        window=(TODAY + timedelta(early), TODAY + timedelta(late)) if window else None,
    )


PLAN = curve(150, 18, UNITS, (244, 331))
FRENCH = curve(88, 3, UNITES, (52, 70))
LONG = curve(
    1200, 12, tuple((40 * n, 11 * n % 47, f"Unit number {n}") for n in range(1, 41)), (1500, 1700)
)
FLAT = curve(40, 0, ((60, 0, "SQL"),), None)

charts = st.builds(
    curve,
    st.integers(60, 5000),
    st.integers(0, 50),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 60), labels), max_size=15).map(
        lambda units: tuple(sorted(units))
    ),
    st.none() | st.lists(st.integers(0, 2500), min_size=2, max_size=2).map(sorted).map(tuple),
)


@pytest.mark.parametrize(
    ("name", "chart", "look", "t"),
    [
        ("sheet", PLAN, SHEET, EN),
        ("long", LONG, SHEET, EN),
        ("page", PLAN, PAGE, EN),
        ("narrow", FRENCH, NARROW, FR),
        ("flat", FLAT, SHEET, EN),
    ],
)
def test_the_picture_is_as_it_was(name: str, chart: ReachCurve, look: Look, t: Translator) -> None:
    drawn = to_svg(chart, look, t)
    assert faults(drawn) == []
    golden(f"reach-{name}", drawn)


@settings(max_examples=80, deadline=None)
@given(charts, looks, translators)
def test_words_have_room(chart: ReachCurve, look: Look, t: Translator) -> None:
    assert faults(to_svg(chart, look, t)) == []


@settings(max_examples=40, deadline=None)
@given(charts, widths, translators)
def test_lines_have_room(chart: ReachCurve, width: int, t: Translator) -> None:
    sound_lines(to_text(chart, width, t), width)


def test_long_labels_have_room_in_characters() -> None:
    sound_lines(to_text(FRENCH, 40, FR), 40)


def test_a_window_that_opens_before_today_begins_today() -> None:
    chart = curve(150, 18, UNITS, (-90, 320))
    for look in LOOKS:
        assert faults(to_svg(chart, look, EN)) == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("met", [0, 1, 2, 5])
def test_an_end_near_nothing_stands_over_the_axis(met: int, look: Look) -> None:
    units = ((60, met, "SQL"), (90, 0, "Git"))
    for n in (10, 200):
        drawn = to_svg(curve(n, 0, units, (80, 200)), look, EN)
        assert faults(drawn) == []
        floor = max(y for one in strokes(drawn) for _, y in one)
        said = {box.words: box for box in boxes(drawn)}
        assert said[f"{met} of {n}"].bottom < floor


def corners(drawn: str) -> list[tuple[float, float]]:
    """The curve, corner by corner."""
    line = next(one for one in named(root(drawn), "path") if one.get("stroke-width") == "1.75")
    pairs = line.get("d", "").lstrip("M").split("L")
    return [(float(pair.split()[0]), float(pair.split()[1])) for pair in pairs]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("chart", [PLAN, FRENCH, LONG])
def test_the_share_rises_on_the_day_and_not_before(chart: ReachCurve, look: Look) -> None:
    found = corners(to_svg(chart, look, EN))
    for (x, y), (then, to) in pairwise(found):
        assert x == then or y == to
        assert then >= x
        assert to <= y


@pytest.mark.parametrize("look", LOOKS)
def test_the_biggest_steps_are_named(look: Look) -> None:
    said = " ".join(box.words for box in boxes(to_svg(PLAN, look, EN)))
    assert "Spark" in said
    assert "Essays" not in said
    assert "Docker" not in said


def test_the_start_the_end_and_how_many_are_stated() -> None:
    said = [box.words for box in boxes(to_svg(PLAN, SHEET, EN))]
    assert "12% today" in said
    assert "69%" in said
    assert "104 of 150" in said
    assert "Of 150 postings, those whose requirements are met" in said


def test_the_days_of_a_likely_end_are_named_where_they_are_known() -> None:
    words = "ends here 8 times in 10"
    assert words in [box.words for box in boxes(to_svg(PLAN, SHEET, EN))]
    assert words not in [box.words for box in boxes(to_svg(FLAT, SHEET, EN))]


def test_jumps_are_the_biggest_first_and_the_earlier_of_equals() -> None:
    chart = curve(100, 0, ((10, 5, "a"), (20, 9, "b"), (30, 5, "c"), (40, 0, "d")), None)
    assert [(point.label, more) for point, more in jumps(chart, 3)] == [
        ("b", 9), ("a", 5), ("c", 5),
    ]  # fmt: skip


def test_of_a_day_only_the_last_counts() -> None:
    chart = curve(100, 0, ((10, 5, "a"), (10, 9, "b")), None)
    assert [(point.label, more) for point, more in steps(chart)] == [("b", 14)]


@settings(max_examples=30, deadline=None)
@given(charts)
def test_the_table_has_every_point(chart: ReachCurve) -> None:
    found = table(chart, EN)
    assert [row[1] for row in found.rows] == [point.label for point in chart.points]
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_a_description_says_from_where_to_where_and_what_brings_most() -> None:
    assert description(PLAN, EN) == (
        "On Oct 19, 2026 the requirements of 12% of the postings are met (18 of 150). "
        "On Aug 5, 2027 the requirements of 69% of the postings are met (104 of 150). "
        "The biggest steps, in postings: Python for data, Dec 7, 2026 (+22); "
        "Spark, Jun 16, 2027 (+17); Airflow, Feb 16, 2027 (+14). "
        "Eight times in ten the plan ends between Jun 20, 2027 and Sep 15, 2027."
    )


def test_characters_show_a_line_a_step() -> None:
    lines = to_text(PLAN, 72, EN)
    assert lines[0] == "Of 150 postings, those whose requirements are met"
    assert lines[1] == "Oct 19, 2026  ██████·····························  12%"
    assert lines[3] == "Dec 7, 2026   ████████████████···················  33%  Python for data"
    assert lines[-1].startswith("Eight times in ten")
    assert not any("Essays" in line for line in lines)


def test_one_day_or_none_is_said_in_words() -> None:
    one = ReachCurve(title="", n=9, points=(Point(day=TODAY, share=4 / 9, met=4),))
    said = " ".join(box.words for box in boxes(to_svg(one, SHEET, EN)))
    assert said == description(one, EN)
    assert strokes(to_svg(one, SHEET, EN)) == []
    none = ReachCurve(title="", n=0, points=())
    assert to_text(none, 40, EN) == [description(none, EN)] == ["There is nothing to show."]

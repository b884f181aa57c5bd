"""Pay ranges: on one scale, each kind in a form of its own, whole in table and characters."""

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
    labels,
    looks,
    sound_lines,
    translators,
    widths,
)
from voyageur.charts import rows, svg
from voyageur.charts.look import PAGE, SHEET, Look
from voyageur.charts.pay_ranges.svg import to_svg
from voyageur.charts.pay_ranges.terminal import to_text
from voyageur.charts.pay_ranges.value import PayRange, PayRanges
from voyageur.charts.pay_ranges.words import description, table
from voyageur.locale.translate import Translator

ROLE = PayRanges(
    title="Pay",
    rows=(
        PayRange(label="the guide", kind="guide", low=80_000, high=135_000),
        PayRange(label="NOC 21211, Canada", kind="official", low=62_000, high=140_000,
                 middle=95_000),
        PayRange(label="posted, Toronto (n = 34)", kind="posted", low=78_000, high=160_000,
                 middle=110_000),
    ),
)  # fmt: skip
ROLES = PayRanges(
    title="Salaires",
    rows=(
        PayRange(label="le guide", kind="guide", low=80_000, high=135_000,
                 group="Ingénieur ou ingénieure de données"),
        PayRange(label="groupe de base entier, Québec (région de Montréal)", kind="official",
                 low=62_000, high=140_000, middle=95_000,
                 group="Ingénieur ou ingénieure de données"),
        PayRange(label="le guide", kind="guide", low=180_000, high=1_350_000,
                 group="Direction de l’intelligence artificielle et des données, haute direction"),
    ),
)  # fmt: skip

ranges = st.builds(
    lambda label, kind, pay, middle, group: PayRange(
        label=label, kind=kind, low=pay[0], high=pay[2], middle=pay[1] if middle else None,
        group=group,
    ),
    labels,
    st.sampled_from(["guide", "official", "posted"]),
    st.lists(st.integers(0, 2_000_000), min_size=3, max_size=3).map(sorted),
    st.booleans(),
    st.just("") | labels,
)  # fmt: skip
charts = st.builds(PayRanges, title=labels, rows=st.lists(ranges, max_size=7).map(tuple))


@pytest.mark.parametrize(
    ("name", "chart", "look", "t"),
    [
        ("sheet", ROLE, SHEET, EN),
        ("page", ROLES, PAGE, FR),
        ("narrow", ROLE, NARROW, EN),
        ("nothing", PayRanges(title="Nothing", rows=()), SHEET, EN),
    ],
)
def test_the_picture_is_as_it_was(name: str, chart: PayRanges, look: Look, t: Translator) -> None:
    drawn = to_svg(chart, look, t)
    assert faults(drawn) == []
    golden(f"pay_ranges-{name}", drawn)


@settings(max_examples=60, deadline=None)
@given(charts, looks, translators)
def test_words_have_room(chart: PayRanges, look: Look, t: Translator) -> None:
    assert faults(to_svg(chart, look, t)) == []


@settings(max_examples=40, deadline=None)
@given(charts, widths, translators)
def test_lines_have_room(chart: PayRanges, width: int, t: Translator) -> None:
    sound_lines(to_text(chart, width, t), width)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_long_names_of_groups_have_room(width: int) -> None:
    sound_lines(to_text(ROLES, width, FR), width)


def test_marks_without_room_are_left_out() -> None:
    marks = [(1.0, "$0"), (30.0, "$1,000,000"), (60.0, "$2,000,000"), (335.0, "$9,000,000")]
    drawn = svg.picture(NARROW, 40, "", "", rows.axis(marks, NARROW))
    assert faults(drawn) == []
    assert [box.words for box in boxes(drawn)] == ["$0", "$2,000,000", "$9,000,000"]


@pytest.mark.parametrize("look", LOOKS)
def test_bars_lie_on_one_scale(look: Look) -> None:
    bars = named(root(to_svg(ROLE, look, EN)), "rect")[: len(ROLE.rows)]
    lefts = [float(bar.get("x", "0")) for bar in bars]
    rights = [x + float(bar.get("width", "0")) for x, bar in zip(lefts, bars, strict=True)]
    lows, highs = [row.low for row in ROLE.rows], [row.high for row in ROLE.rows]
    places, values = [*lefts, *rights], [*lows, *highs]
    steps = [
        (x - places[0]) / (value - values[0])
        for x, value in zip(places[1:], values[1:], strict=True)
    ]
    assert steps == pytest.approx([steps[0]] * len(steps), rel=0.01)


def test_kinds_differ_in_form_and_are_named() -> None:
    drawn = to_svg(ROLE, SHEET, EN)
    bars = named(root(drawn), "rect")[:3]
    assert len({(bar.get("fill"), bar.get("rx")) for bar in bars}) == 3
    said = [box.words for box in boxes(drawn)]
    assert "what employers post" in said
    only = PayRanges(title="", rows=ROLE.rows[:1])
    assert "what the guide states" not in [box.words for box in boxes(to_svg(only, SHEET, EN))]


@pytest.mark.parametrize("look", LOOKS)
def test_amounts_are_of_a_year_and_the_middle_is_explained(look: Look) -> None:
    said = [box.words for box in boxes(to_svg(ROLE, look, EN))]
    assert said[0] == "CAD a year"
    assert said[-1] == "median"
    alone = PayRanges(title="", rows=ROLE.rows[1:2])
    assert [box.words for box in boxes(to_svg(alone, look, EN))][-1] == "median"
    without = PayRanges(title="", rows=ROLE.rows[:1])
    assert "median" not in [box.words for box in boxes(to_svg(without, look, EN))]


def test_a_group_stands_once_over_its_rows() -> None:
    for said in (
        [box.words for box in boxes(to_svg(ROLES, PAGE, FR))],
        to_text(ROLES, 100, FR),
    ):
        assert said.count("Ingénieur ou ingénieure de données") == 1


def test_a_narrow_terminal_has_labels_over_the_bars() -> None:
    assert to_text(ROLE, 40, EN)[:2] == ["the guide", "···├──────────┤·····  $80,000 – $135,000"]


def test_a_bar_of_characters_shows_low_middle_and_high() -> None:
    chart = PayRanges(title="", rows=ROLE.rows[1:])
    assert to_text(chart, 72, EN) == [
        "NOC 21211, Canada         ├━━━━━━━●━━━━━━━━━━━┤·····  $62,000 – $140,000",
        "posted, Toronto (n = 34)  ····├═══════●════════════┤  $78,000 – $160,000",
    ]


@settings(max_examples=30, deadline=None)
@given(charts)
def test_the_table_has_every_row(chart: PayRanges) -> None:
    found = table(chart, EN)
    assert len(found.rows) == len(chart.rows)
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_a_description_says_every_range() -> None:
    assert description(ROLE, EN) == (
        "the guide: $80,000 – $135,000 a year. "
        "NOC 21211, Canada: $62,000 – $140,000 a year, middle $95,000. "
        "posted, Toronto (n = 34): $78,000 – $160,000 a year, middle $110,000."
    )


def test_nothing_is_said_in_words() -> None:
    nothing = PayRanges(title="", rows=())
    assert to_text(nothing, 40, EN) == [description(nothing, EN)] == ["There is nothing to show."]

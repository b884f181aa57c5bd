"""Choices between time and reach: the unbeaten found, every one named."""

from itertools import pairwise

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
from voyageur.charts.look import PAGE, SHEET, Look
from voyageur.charts.pareto.svg import to_svg
from voyageur.charts.pareto.terminal import to_text
from voyageur.charts.pareto.value import Choice, Pareto, beaten_by, front
from voyageur.charts.pareto.words import description, table
from voyageur.locale.translate import Translator


def pareto(*rows: tuple[str, float, float, str]) -> Pareto:
    return Pareto(
        title="Choices",
        choices=tuple(
            Choice(label=label, weeks=weeks, share=share, words=words)
            for label, weeks, share, words in rows
        ),
    )


WAYS = pareto(
    ("Roadmap order", 52, 0.61, "560 h"),
    ("Fastest", 38, 0.58, ""),
    ("Without Spark", 31, 0.47, "380 h"),
    ("10 h a week", 61, 0.61, ""),
    ("Data Analyst", 24, 0.39, "240 h, $120"),
    ("With AWS certification", 58, 0.68, "700 h, $300"),
)
CHOIX = pareto(
    ("Ordre du parcours du guide", 52, 0.61, "560 h, 420 $"),
    ("Le plus d’offres à portée au plus tôt", 50, 0.60, "540 h, 420 $"),
    ("Sans Spark ni orchestration de conteneurs", 49, 0.59, "380 h"),
    ("Analyste de données", 24, 0.39, "240 h, 120 $"),
    ("Ingénierie de l’apprentissage automatique", 51, 0.605, ""),
)
CROWD = pareto(
    *((f"Choice {n}", 20 + n * 37 % 41, 0.3 + n * 23 % 37 / 100, f"{n * 10} h") for n in range(24))
)
SAME = pareto(*((f"Same {n}", 20, 0.5, "200 h") for n in range(12)))

choices = st.builds(
    Choice,
    label=labels,
    weeks=st.floats(0.5, 300),
    share=st.floats(0, 1),
    words=st.just("") | labels,
)
coarse = st.builds(
    Choice,
    label=labels,
    weeks=st.integers(1, 6).map(float),
    share=st.integers(0, 5).map(lambda fifth: fifth / 5),
)
charts = st.builds(Pareto, title=labels, choices=st.lists(choices | coarse, max_size=14).map(tuple))


@pytest.mark.parametrize(
    ("name", "chart", "look", "t"),
    [
        ("sheet", WAYS, SHEET, EN),
        ("page", WAYS, PAGE, EN),
        ("narrow", CHOIX, NARROW, FR),
        ("crowd", CROWD, SHEET, EN),
        ("same", SAME, SHEET, EN),
    ],
)
def test_the_picture_is_as_it_was(name: str, chart: Pareto, look: Look, t: Translator) -> None:
    drawn = to_svg(chart, look, t)
    assert faults(drawn) == []
    golden(f"pareto-{name}", drawn)


@settings(max_examples=80, deadline=None)
@given(charts, looks, translators)
def test_words_have_room(chart: Pareto, look: Look, t: Translator) -> None:
    assert faults(to_svg(chart, look, t)) == []


@settings(max_examples=40, deadline=None)
@given(charts, widths, translators)
def test_lines_have_room(chart: Pareto, width: int, t: Translator) -> None:
    sound_lines(to_text(chart, width, t), width)


def test_long_labels_have_room_in_characters() -> None:
    sound_lines(to_text(CHOIX, 40, FR), 40)


@settings(max_examples=100, deadline=None)
@given(st.lists(choices | coarse, max_size=14))
def test_of_the_unbeaten_none_beats_another_and_each_other_choice_is_beaten(
    found: list[Choice],
) -> None:
    best = front(found)
    assert not any(one.beats(other) for one in best for other in best)
    for choice in found:
        better = beaten_by(choice, found)
        assert (better is None) == (choice in best)
        assert better is None or better.beats(choice)
    assert all(
        one.weeks <= other.weeks and one.share <= other.share for one, other in pairwise(best)
    )


def test_equals_do_not_beat_each_other() -> None:
    assert len(front(SAME.choices)) == len(SAME.choices)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("chart", [WAYS, CHOIX, CROWD, SAME])
def test_every_choice_is_named(chart: Pareto, look: Look) -> None:
    said = " ".join(box.words for box in boxes(to_svg(chart, look, EN)))
    for choice in chart.choices:
        assert choice.label.split()[0] in said


def test_numbers_of_the_key_stand_by_marks() -> None:
    said = [box.words for box in boxes(to_svg(CROWD, NARROW, EN))]
    numbers = [one for one in said if one in {str(n) for n in range(1, 20)}]
    assert said.count("1") == 2
    assert all(numbers.count(one) == 2 for one in numbers)


def test_the_beaten_are_hollow_and_explained() -> None:
    drawn = to_svg(WAYS, SHEET, EN)
    fills = [one.get("fill") for one in named(root(drawn), "circle")]
    hollow = [one for one in fills if one == SHEET.colours.paper]
    assert len(hollow) == 2  # "10 h a week", and the sample in the legend
    assert "another does at least as well in both" in [box.words for box in boxes(drawn)]
    assert "another does" not in to_svg(CHOIX, SHEET, EN)


def test_fewer_weeks_are_left_and_more_postings_above() -> None:
    marks = [
        (float(one.get("cx", "0")), -float(one.get("cy", "0")))
        for one in named(root(to_svg(CHOIX, SHEET, EN)), "circle")
    ]
    assert marks == sorted(marks)
    assert [up for _, up in marks] == sorted(up for _, up in marks)


@settings(max_examples=30, deadline=None)
@given(charts)
def test_the_table_has_every_choice(chart: Pareto) -> None:
    found = table(chart, EN)
    assert [row[0] for row in found.rows] == [choice.label for choice in chart.choices]
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_the_table_says_by_what_a_choice_is_beaten() -> None:
    beaten = [row[:2] for row in table(WAYS, EN).rows if row[1] != "–"]
    assert beaten == [("10 h a week", "Roadmap order")]


def test_characters_show_the_field_and_what_stands_in_it() -> None:
    chart = pareto(("A", 10, 0.2, ""), ("B", 20, 0.4, ""), ("C", 20, 0.2, ""))
    lines = to_text(chart, 40, EN)
    assert lines[1] == "40% │                                 2"
    assert lines[10] == "20% │ 1                               3"
    assert lines[-5:] == [
        "1 ● A  10 weeks, 20%",
        "2 ● B  20 weeks, 40%",
        "3 ○ C  20 weeks, 20%",
        "● none reaches as much sooner",
        "○ another does at least as well in both",
    ]


def test_a_description_names_the_unbeaten_and_counts_the_rest() -> None:
    assert description(pareto(("A", 1, 0.2, ""), ("B", 2, 0.4, ""), ("C", 2, 0.2, "")), EN) == (
        "By weeks and share of postings met, no other choice beats: "
        "A (1 week, 20%); B (2 weeks, 40%). Beaten by another choice: 1."
    )


def test_nothing_is_said_in_words() -> None:
    none = Pareto(title="", choices=())
    assert to_text(none, 40, EN) == [description(none, EN)] == ["There is nothing to show."]
    assert [box.words for box in boxes(to_svg(none, SHEET, EN))] == ["There is nothing to show."]

"""Shares: bars from nothing in one measure, whole in words, table and characters."""

from dataclasses import replace

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
from voyageur.charts.demand.svg import to_svg
from voyageur.charts.demand.terminal import to_text
from voyageur.charts.demand.value import Demand, Share
from voyageur.charts.demand.words import description, table
from voyageur.charts.look import PAGE, SHEET, Look
from voyageur.locale.translate import Translator


def share(label: str, percent: int, *, quiet: bool = False, spread: int = 8) -> Share:
    return Share(
        label=label,
        share=percent / 100,
        low=max(0, percent - spread) / 100,
        high=min(100, percent + spread) / 100,
        words=f"{percent}% of 120",
        quiet=quiet,
    )


SKILLS = Demand(
    title="What data engineers are asked for",
    rows=(
        share("Python", 82), share("SQL", 73), share("Amazon Web Services", 51),
        share("all postings in Canada", 40, quiet=True), share("Data modelling", 18),
        share("dbt", 8), share("Terraform", 0),
    ),
)  # fmt: skip
COMPETENCES = Demand(
    title="Ce qu’on demande",
    rows=(
        share("Modélisation de données dimensionnelle", 86, spread=12),
        share("Intégration et déploiement continus (CI/CD)", 50, spread=14),
        share("ensemble des offres d’emploi au Canada", 39, spread=14, quiet=True),
        share("SQL", 5, spread=5),
    ),
    most=1.0,
)

shares = st.builds(
    lambda label, ends, words, quiet: Share(
        label=label, low=ends[0], share=ends[1], high=ends[2], words=words, quiet=quiet
    ),
    labels,
    st.lists(st.floats(0, 1), min_size=3, max_size=3).map(sorted),
    labels,
    st.booleans(),
)
charts = st.builds(
    Demand,
    title=labels,
    rows=st.lists(shares, max_size=8).map(tuple),
    most=st.none() | st.floats(0.05, 1),
)


def ends(chart: Demand, look: Look) -> list[float]:
    """Where the bars end, row by row."""
    bars = [one for one in named(root(to_svg(chart, look, EN)), "rect") if one.get("width") != "2"]
    return [float(bar.get("x", "0")) + float(bar.get("width", "0")) for bar in bars]


@pytest.mark.parametrize(
    ("name", "chart", "look", "t"),
    [
        ("sheet", SKILLS, SHEET, EN),
        ("page", SKILLS, PAGE, EN),
        ("narrow", COMPETENCES, NARROW, FR),
        ("nothing", Demand(title="Nothing", rows=()), SHEET, EN),
    ],
)
def test_the_picture_is_as_it_was(name: str, chart: Demand, look: Look, t: Translator) -> None:
    drawn = to_svg(chart, look, t)
    assert faults(drawn) == []
    golden(f"demand-{name}", drawn)


@settings(max_examples=60, deadline=None)
@given(charts, looks, translators)
def test_words_have_room(chart: Demand, look: Look, t: Translator) -> None:
    assert faults(to_svg(chart, look, t)) == []


@settings(max_examples=40, deadline=None)
@given(charts, widths, translators)
def test_lines_have_room(chart: Demand, width: int, t: Translator) -> None:
    lines = to_text(chart, width, t)
    sound_lines(lines, width)
    assert len(lines) == max(1, len(chart.rows))


def test_long_words_have_room_in_characters() -> None:
    chart = Demand(
        title="", rows=(replace(share("Python", 40), words="fifty of all that are" * 2),)
    )
    sound_lines(to_text(chart, 40, EN), 40)


def test_long_labels_have_room_on_a_narrow_ground() -> None:
    long = "Intégration et déploiement continus des modèles d’apprentissage automatique"
    assert faults(to_svg(Demand(title="", rows=(share(long, 40),)), NARROW, FR)) == []


def test_any_label_leaves_the_picture_well_formed() -> None:
    chart = Demand(title="<\x00&>", rows=(share("a\x0b<b>&\"'\ufffe", 40),))
    assert boxes(to_svg(chart, SHEET, EN))[-3].words == "a<b>&\"'"


@pytest.mark.parametrize("look", LOOKS)
def test_a_larger_share_has_a_longer_bar(look: Look) -> None:
    bars = ends(SKILLS, look)
    assert bars == sorted(bars, reverse=True)
    assert len(set(bars)) == len(SKILLS.rows)


@pytest.mark.parametrize("look", LOOKS)
def test_charts_with_one_end_compare(look: Look) -> None:
    one = Demand(title="", rows=(share("Python", 40),), most=0.9)
    other = Demand(title="", rows=(share("Python", 40), share("dbt", 4)), most=0.9)
    assert ends(one, look)[0] == ends(other, look)[0]


def test_what_goes_beyond_the_end_stops_there() -> None:
    half = share("Python", 50)
    chart = Demand(title="", rows=(replace(half, share=0.8, high=0.9),), most=0.5)
    assert ends(chart, SHEET) == ends(Demand(title="", rows=(half,), most=0.5), SHEET)


def test_quiet_rows_differ_in_form() -> None:
    chart = Demand(title="", rows=(share("a", 40), share("b", 40, quiet=True)))
    full, hollow = (
        bar for bar in named(root(to_svg(chart, SHEET, EN)), "rect") if bar.get("width") != "2"
    )
    assert full.get("stroke") is None
    assert hollow.get("stroke")
    assert [line.count("█") > 0 for line in to_text(chart, 80, EN)] == [True, False]


def test_labels_and_words_are_all_there() -> None:
    said = " ".join(box.words for box in boxes(to_svg(COMPETENCES, SHEET, FR)))
    for row in COMPETENCES.rows:
        assert row.label in said
        assert row.words in said


@settings(max_examples=30, deadline=None)
@given(charts)
def test_the_table_has_every_row(chart: Demand) -> None:
    found = table(chart, EN)
    assert [row[0] for row in found.rows] == [row.label for row in chart.rows]
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_a_description_names_the_first_and_counts_the_rest() -> None:
    said = description(SKILLS, EN)
    assert said.startswith("Python: 82% of 120 (95% interval: 74% – 90%).")
    assert said.endswith("2 more lie between 0% and 8%.")
    assert "dbt" not in said


def test_nothing_is_said_in_words() -> None:
    nothing = Demand(title="", rows=())
    assert [box.words for box in boxes(to_svg(nothing, SHEET, EN))] == ["There is nothing to show."]
    assert description(nothing, EN) == "There is nothing to show."


def test_rows_without_an_interval_need_no_legend() -> None:
    exact = Demand(title="", rows=(share("Python", 40, spread=0),))
    assert "95% interval" not in [box.words for box in boxes(to_svg(exact, SHEET, EN))]


def test_a_long_label_has_three_lines() -> None:
    label = "Orchestration, automatisation et intervention en matière de sécurité (SOAR)"
    drawn = to_svg(Demand(title="", rows=(share(label, 40), share("SQL", 30))), SHEET, FR)
    assert faults(drawn) == []
    said = [box.words for box in boxes(drawn)]
    assert not any("…" in words for words in said)
    assert label in " ".join(said)

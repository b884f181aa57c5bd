"""Roadmaps: which arrows they draw, and that nothing stands in the way of anything."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.boxes import Box, boxes, crosses, faults, named, root, strokes
from voyageur.charts.look import LIGHT, PAGE, SHEET, Look
from voyageur.charts.roadmap.graph import arrows, needs, others
from voyageur.charts.roadmap.split import cut
from voyageur.charts.roadmap.svg import to_svg
from voyageur.charts.roadmap.terminal import to_text
from voyageur.charts.roadmap.value import Node, Roadmap, Stage
from voyageur.charts.roadmap.words import description, table
from voyageur.locale.translate import Translator

GOLDEN = Path(__file__).parents[2] / "golden" / "charts"
EN, FR = Translator("en"), Translator("fr")
NARROW = Look(width=340, text=13, colours=LIGHT)
LOOKS = {"sheet": SHEET, "page": PAGE, "narrow": NARROW}


def node(said: str, state: str = "plain", id_: str = "") -> Node:
    assert state in ("plain", "known", "open")
    return Node(id=id_ or said, label=said, state=state)


ENGINEER = Roadmap(
    title="Ingénieur ou ingénieure de données",
    stages=(
        Stage(
            name="Programmation et SQL",
            nodes=(node("Python", "known"), node("SQL", "open"), node("Git", "known")),
        ),
        Stage(
            name="Modélisation de données",
            nodes=(node("Modélisation", "open"), node("Entreposage de données", "open")),
        ),
        Stage(
            name="ETL et orchestration",
            nodes=(
                node("Extraction, transformation et chargement (ETL)", "open", "etl"),
                node("Apache Airflow / Apache Beam / Dataflow", "open", "airflow"),
                node("Docker", "known"),
                node("Gouvernance des données", "open", "governance"),
            ),
        ),
        Stage(name="Mégadonnées", nodes=(node("Apache Spark", "open", "spark"),)),
        Stage(
            name="Entreposage infonuagique",
            nodes=(
                node("Amazon Web Services / Microsoft Azure / Google Cloud", "open", "cloud"),
                node("Snowflake / BigQuery / Amazon Redshift", "open", "warehouse"),
            ),
        ),
    ),
    edges=(
        ("Python", "airflow"),
        ("SQL", "Modélisation"),
        ("SQL", "etl"),
        ("SQL", "warehouse"),
        ("Modélisation", "Entreposage de données"),
        ("Modélisation", "governance"),
        ("airflow", "etl"),
        ("Docker", "airflow"),
        ("Python", "spark"),
        ("cloud", "warehouse"),
        ("Entreposage de données", "warehouse"),
    ),
    goal="Ingénieur ou ingénieure de données",
)


@pytest.mark.parametrize("look", LOOKS)
def test_the_picture_is_as_it_was(look: str) -> None:
    drawn = to_svg(ENGINEER, LOOKS[look], EN)
    path = GOLDEN / f"roadmap-{look}.svg"
    if os.environ.get("VOYAGEUR_WRITE_GOLDENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(drawn.encode())
    assert drawn.encode() == path.read_bytes()


def simple(*stages: str, edges: str = "") -> Roadmap:
    """Nodes of one letter; edges as ``ab bc``."""
    return Roadmap(
        title="A way",
        stages=tuple(
            Stage(name=f"Stage {n}", nodes=tuple(node(one) for one in ids))
            for n, ids in enumerate(stages, 1)
        ),
        edges=tuple((pair[0], pair[1]) for pair in edges.split()),
    )


@pytest.mark.parametrize(
    ("edges", "drawn"),
    [
        ("ab bc ac", "ab bc"),  # over b the way is there already
        ("ab ab", "ab"),
        ("ca", ""),  # back to an earlier stage
        ("ab ba", "ab"),  # a circle: the first holds
        ("aa ax xa", ""),
        ("ac bc", "ac bc"),
    ],
)
def test_only_arrows_that_say_something_new_are_drawn(edges: str, drawn: str) -> None:
    found = arrows(simple("ab", "c", edges=edges))
    assert " ".join(map("".join, found)) == drawn


@st.composite
def roadmaps(draw: st.DrawFn) -> Roadmap:
    """Up to 5 stages of up to 8 nodes, with any edges."""
    names = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=9)
    sizes = draw(st.lists(st.integers(0, 8), max_size=5))
    stages = []
    for n, size in enumerate(sizes):
        nodes = tuple(
            Node(
                id=f"{n}.{k}",
                label=f"{n}.{k} " + " / ".join(draw(st.lists(names, max_size=5))),
                state=draw(st.sampled_from(["plain", "known", "open"])),
            )
            for k in range(size)
        )
        stages.append(Stage(name=" ".join(draw(st.lists(names, max_size=5))), nodes=nodes))
    ids = [one.id for stage in stages for one in stage.nodes]
    pairs = st.tuples(st.sampled_from(ids or [""]), st.sampled_from(ids or [""]))
    edges = draw(st.lists(pairs, max_size=25)) if ids else []
    goal = draw(st.sampled_from(["", "Ingénieur ou ingénieure de données", "<&>"]))
    return Roadmap(title="A way", stages=tuple(stages), edges=tuple(edges), goal=goal)


def reached(start: str, edges: tuple[tuple[str, str], ...]) -> set[str]:
    found = {start}
    while new := {end for one, end in edges if one in found} - found:
        found |= new
    return found


@settings(deadline=None, max_examples=40)
@given(roadmaps())
def test_arrows_mean_the_same_with_none_too_many(chart: Roadmap) -> None:
    drawn = arrows(chart)
    stage = {one.id: n for n, each in enumerate(chart.stages) for one in each.nodes}
    for start, end in drawn:
        rest = tuple(one for one in drawn if one != (start, end))
        assert end not in reached(start, rest)  # needed
        assert start not in reached(end, drawn)  # in no circle
    for start, end in chart.edges:
        if stage[start] < stage[end]:
            assert end in reached(start, drawn)


@settings(deadline=None, max_examples=40)
@given(roadmaps(), st.sampled_from(list(LOOKS.values())))
def test_nothing_stands_in_the_way_of_anything(chart: Roadmap, look: Look) -> None:
    drawn = to_svg(chart, look, EN)
    assert faults(drawn) == []
    rects = node_boxes(drawn)
    assert len(rects) >= len(chart.nodes)
    for stroke in strokes(drawn):
        own = [box for box in rects if crosses(stroke, box, slack=0.02)]
        assert all(tick(stroke, box) for box in own), stroke
    assert not any(one.meets(other) for n, one in enumerate(rects) for other in rects[n + 1 :])


def node_boxes(drawn: str) -> list[Box]:
    """The frames of nodes, legend included: rectangles with a stroke."""
    return [
        Box("", x, y, x + wide, y + high, 0)
        for one in named(root(drawn), "rect")
        if one.get("stroke")
        for x, y, wide, high in [[float(one.get(k, "0")) for k in ("x", "y", "width", "height")]]
    ]


def tick(stroke: tuple[tuple[float, float], tuple[float, float]], box: Box) -> bool:
    """Whether a stroke lies wholly inside: the check mark of what is known."""
    return all(box.left < x < box.right and box.top < y < box.bottom for x, y in stroke)


@settings(deadline=None, max_examples=40)
@given(roadmaps())
def test_what_comes_before_stands_higher(chart: Roadmap) -> None:
    plain = replace(
        chart,
        stages=tuple(
            replace(stage, nodes=tuple(replace(one, label=f"#{one.id}") for one in stage.nodes))
            for stage in chart.stages
        ),
    )
    top = {box.words: box.top for box in boxes(to_svg(plain, SHEET, EN))}
    for start, end in arrows(chart):
        assert top[f"#{start}"] < top[f"#{end}"]


@settings(deadline=None, max_examples=40)
@given(roadmaps(), st.integers(40, 120))
def test_lines_of_characters_keep_the_width(chart: Roadmap, width: int) -> None:
    lines = to_text(chart, width, FR)
    assert all(len(line) <= width and line == line.rstrip() for line in lines)
    whole = "\n".join(lines)
    assert all(one.id in whole for one in chart.nodes)


@given(roadmaps())
def test_the_table_has_every_node(chart: Roadmap) -> None:
    found = table(chart, EN)
    assert [row[1] for row in found.rows] == [one.label for one in chart.nodes]
    assert {len(row) for row in found.rows} <= {len(found.columns)}


@settings(deadline=None, max_examples=40)
@given(roadmaps(), st.integers(1, 4), st.sampled_from([0.5, 1.0]))
def test_parts_have_everything_once_and_say_what_leads_to_them(
    chart: Roadmap, stages: int, air: float
) -> None:
    head, tail = cut(chart, stages)
    assert head.nodes + tail.nodes == chart.nodes
    whole = needs(chart)
    assert {one: set(said) for one, said in (needs(head) | needs(tail)).items()} == {
        one: set(said) for one, said in whole.items()
    }
    for part in (head, tail):
        for look in LOOKS.values():
            drawn = to_svg(part, replace(look, air=air), EN)
            assert faults(drawn) == []
            rects = node_boxes(drawn)
            for stroke in strokes(drawn):
                own = [box for box in rects if crosses(stroke, box, slack=0.02)]
                assert all(tick(stroke, box) for box in own), stroke
            assert not any(
                one.meets(other) for n, one in enumerate(rects) for other in rects[n + 1 :]
            )


def test_what_comes_from_another_part_is_a_short_arrow_with_its_name() -> None:
    head, tail = cut(ENGINEER, 3)
    said = [box.words for box in boxes(to_svg(tail, SHEET, EN))]
    assert "after Python" in said
    assert not any(words.startswith("after") for words in texts(head))
    level = [
        (end[0] - start[0], box.left - end[0])
        for start, end in strokes(to_svg(tail, SHEET, EN))
        for box in node_boxes(to_svg(tail, SHEET, EN))
        if start[1] == end[1] and 0 < box.left - end[0] < 5 and box.top < start[1] < box.bottom
    ]
    assert len(level) == len([one for one in others(tail).values() if one])
    assert all(long > 2 for long, _ in level)
    assert others(tail)["spark"] == ["Python"]
    _, last = cut(tail, 1)
    assert others(last)["warehouse"] == ["Entreposage de données"]  # after SQL itself


def texts(chart: Roadmap) -> list[str]:
    return [box.words for box in boxes(to_svg(chart, SHEET, EN))]


def test_the_last_part_says_what_the_forms_of_all_mean() -> None:
    head, tail = cut(ENGINEER, 3)
    assert "known already" not in texts(head)
    assert texts(tail)[-2:] == ["known already", "still to learn"]
    assert (head.goal, tail.goal) == ("", ENGINEER.goal)


def test_with_less_air_it_is_lower_and_its_words_as_large() -> None:
    drawn = [to_svg(ENGINEER, replace(SHEET, air=air), FR) for air in (1.0, 0.7, 0.5)]
    heights = [float(root(one).get("height", "0")) for one in drawn]
    assert heights == sorted(heights, reverse=True)
    assert heights[2] < 0.85 * heights[0]
    assert all(faults(one) == [] for one in drawn)
    assert {min(box.size for box in boxes(one)) for one in drawn} == {9}


def test_arrows_are_set_off_from_what_they_cross() -> None:
    drawn = root(to_svg(ENGINEER, SHEET, EN))
    paths = [one for one in named(drawn, "path") if one.get("fill") == "none"]
    ways = [one.get("stroke") for one in paths if one.get("stroke") != LIGHT.ink]
    assert ways == [LIGHT.wash, LIGHT.quiet] * (len(ways) // 2)
    assert len(ways) // 2 == len({start for start, _ in arrows(ENGINEER)})


def test_five_stages_of_twelve_stand() -> None:
    stages = tuple(
        Stage(
            name=f"Étape {n}",
            nodes=tuple(
                node(f"Gouvernance des données {n}.{k}", id_=f"{n}.{k}") for k in range(12)
            ),
        )
        for n in range(5)
    )
    ids = [one.id for stage in stages for one in stage.nodes]
    edges = tuple((ids[n], ids[(n * 7 + 5) % 60]) for n in range(60))
    chart = Roadmap(title="A way", stages=stages, edges=edges, goal="The end")
    for look in LOOKS.values():
        assert faults(to_svg(chart, look, FR)) == []


def test_known_and_open_are_told_apart_by_form_and_explained() -> None:
    drawn = to_svg(ENGINEER, SHEET, EN)
    said = [box.words for box in boxes(drawn)]
    assert said[-2:] == ["known already", "still to learn"]
    ticks = [one for one in named(root(drawn), "path") if one.get("stroke") == LIGHT.ink]
    assert len(ticks) == 3 + 1  # Python, Git, Docker; the legend
    assert "known already" not in to_svg(simple("ab"), SHEET, EN)


def test_the_goal_stands_last() -> None:
    found = {
        box.words: box.top for box in boxes(to_svg(replace(simple("ab"), goal="End"), SHEET, EN))
    }
    assert max(found, key=found.__getitem__) == "End"
    assert to_text(replace(simple("a"), goal="End"), 40, EN) == ["1. Stage 1", "└ · a", "▼", "End"]


def test_lines_say_what_a_node_waits_for() -> None:
    assert to_text(simple("ab", "c", edges="ab bc"), 40, EN) == [
        "1. Stage 1",
        "├ · a",
        "└ · b  ← a",
        "│",
        "2. Stage 2",
        "└ · c  ← b",
    ]


def test_the_table_says_it_too() -> None:
    found = table(simple("ab", "c", edges="ac bc"), EN)
    assert found.columns == ("Stage", "Skill", "Needs")
    assert found.rows[-1] == ("Stage 2", "c", "a; b")
    assert table(ENGINEER, EN).rows[0] == ("Programmation et SQL", "Python", "known already", "–")


def test_in_words_it_is_short() -> None:
    chart = simple("abcdefgh", "x", edges="ax bx")
    said = description(chart, EN)
    assert "1. Stage 1: a, b, c, d, e, f and 2 more." in said
    assert "Most others" not in said
    assert "Most others wait for a: 2 " in description(simple("a", "xy", edges="ax ay"), EN)


def test_without_stages_it_says_so() -> None:
    empty = Roadmap(title="A way", stages=())
    assert [box.words for box in boxes(to_svg(empty, SHEET, EN))] == ["This roadmap has no stages."]
    assert to_text(empty, 40, EN) == [description(empty, EN)] == ["This roadmap has no stages."]
    assert table(empty, EN).rows == ()


def test_any_label_is_well_formed() -> None:
    hostile = Roadmap(
        title="<&>", stages=(Stage(name='"<b>"', nodes=(node("a & b < c"),)),), goal="]]>"
    )
    assert "a & b < c" in [box.words for box in boxes(to_svg(hostile, SHEET, EN))]


def test_a_label_has_at_most_five_lines() -> None:
    long = " / ".join(["Traitement automatique du langage naturel"] * 9)
    said = [box.words for box in boxes(to_svg(simple("a"), SHEET, EN))]
    chart = Roadmap(title="A", stages=(Stage(name="S", nodes=(node(long),)),))
    found = [box.words for box in boxes(to_svg(chart, SHEET, EN))][len(said) - 1 :]
    assert len(found) == 5
    assert found[-1].endswith("…")
    assert not any(line.startswith("/") for line in found)

"""Pictures too high for a page: first closer, then in parts that are as full as may be."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from tests.charts.boxes import boxes, faults
from tests.charts.pictures import EN, FR
from tests.publishing.samples import ROLES, context, plan
from voyageur.charts.demand.value import Demand, Share
from voyageur.charts.draw import Picture, to_svg
from voyageur.charts.look import SHEET
from voyageur.charts.pages import paged
from voyageur.charts.roadmap.layout import laid
from voyageur.charts.roadmap.value import Node, Roadmap, Stage
from voyageur.charts.timeline.value import Group, Task, Timeline
from voyageur.domain.names import LANGS, Lang
from voyageur.publishing.plan_pictures import timeline_picture
from voyageur.publishing.roadmap_picture import roadmap_picture

PAGE_HEIGHT = 612.0
START = date(2026, 11, 30)


def height(svg: str) -> float:
    found = re.search(r' height="([0-9.]+)"', svg)
    assert found
    return float(found[1])


def timeline(*sizes: int) -> Timeline:
    """Groups of so many tasks, a week each."""
    groups, day = [], START
    for number, size in enumerate(sizes, 1):
        tasks = []
        for n in range(size):
            tasks.append(Task(label=f"Unit {number}.{n}", start=day, end=day + timedelta(6)))
            day += timedelta(7)
        groups.append(Group(name=f"Stage {number}", tasks=tuple(tasks)))
    return Timeline(title="The plan in time", groups=tuple(groups))


def roadmap(stages: int, nodes: int) -> Roadmap:
    """Each node leads to the one under it."""
    return Roadmap(
        title="A way",
        stages=tuple(
            Stage(
                name=f"Stage {s}",
                nodes=tuple(
                    Node(id=f"{s}.{n}", label=f"Skill {s}.{n}", state="open") for n in range(nodes)
                ),
            )
            for s in range(stages)
        ),
        edges=tuple((f"{s}.{n}", f"{s + 1}.{n}") for s in range(stages - 1) for n in range(nodes)),
        goal="The end",
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("ident", ROLES)
def test_the_roadmap_of_every_role_fits_a_page_in_one_picture(ident: str, lang: Lang) -> None:
    facts, t = context().catalogue, context().translator(lang)
    for gap in (None, plan(ident).gap):
        [(_, svg)] = paged(
            roadmap_picture(facts.roles[ident], facts, t, gap), SHEET, PAGE_HEIGHT, t
        )
        assert height(svg) <= PAGE_HEIGHT
        assert faults(svg) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("ident", ROLES)
def test_lanes_of_a_roadmap_keep_eight_points_apart(ident: str, lang: Lang) -> None:
    facts, t = context().catalogue, context().translator(lang)
    for line in laid(roadmap_picture(facts.roles[ident], facts, t), SHEET, {}).lines:
        lanes = sorted(x for place, x in line.spots.items() if place.lane)
        assert all(other - one >= 8 for one, other in pairwise(lanes))


def test_roadmaps_use_the_middle_of_their_width() -> None:
    facts, aside = context().catalogue, []
    for role in facts.roles.values():
        for t in map(context().translator, LANGS):
            at = laid(roadmap_picture(role, facts, t), SHEET, {})
            for line in at.lines:
                nodes = [x for place, x in line.spots.items() if not place.lane]
                aside.append(abs(sum(nodes) / len(nodes) - (at.by.left + at.by.right) / 2))
    assert sum(aside) / len(aside) < 45


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("ident", ROLES)
def test_no_skill_of_a_roadmap_seems_to_need_itself(ident: str, lang: Lang) -> None:
    facts, t = context().catalogue, context().translator(lang)
    said = [node.label for node in roadmap_picture(facts.roles[ident], facts, t).nodes]
    assert len(said) == len(set(said))


def test_only_what_is_asked_for_twice_says_its_level() -> None:
    facts, t = context().catalogue, context().translator("en")
    name = t.name("skill:deep-learning")
    said = [n.label for n in roadmap_picture(facts.roles["ai-ml-engineer"], facts, t).nodes]
    assert [one for one in said if "level" in one] == [
        f"{name} (level 1)",
        f"{name} (level 3)",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_a_plan_of_thirty_units_fits_a_page(lang: Lang) -> None:
    found, t = plan("cybersecurity-engineer"), context().translator(lang)
    assert len(found.items) >= 30
    [(_, svg)] = paged(timeline_picture(found, context().catalogue, t), SHEET, PAGE_HEIGHT, t)
    assert height(svg) <= PAGE_HEIGHT
    assert faults(svg) == []


def test_what_fits_is_drawn_as_it_is() -> None:
    chart = timeline(4, 4)
    assert paged(chart, SHEET, PAGE_HEIGHT, EN) == [(chart, to_svg(chart, SHEET, EN))]


def drawn(picture: Picture, high: float) -> list[tuple[Picture, str]]:
    found = paged(picture, SHEET, high, EN)
    assert all(height(svg) <= high for _, svg in found)
    assert all(faults(svg) == [] for _, svg in found)
    return found


def test_parts_are_filled_one_after_the_other() -> None:
    found = drawn(timeline(*[8] * 6), PAGE_HEIGHT)
    assert len(found) == 2
    sizes = [len(part.tasks) for part, _ in found if isinstance(part, Timeline)]
    assert sum(sizes) == 48
    assert sizes[0] > sizes[1]
    first, _ = found[0]
    assert height(found[0][1]) > 0.9 * PAGE_HEIGHT
    assert [part.title for part, _ in found] == [
        "The plan in time",
        "The plan in time (continued)",
    ]
    assert first.title == "The plan in time"


def test_many_parts_are_each_continued_once() -> None:
    titles = [part.title for part, _ in drawn(timeline(40, 40), 300)]
    assert len(titles) > 2
    assert set(titles[1:]) == {"The plan in time (continued)"}


def test_few_rows_are_not_alone_on_the_last_page() -> None:
    for rows in (*range(20, 40), 55, 56):  # from two pages to three, and from three to four
        found = drawn(timeline(rows), 300)
        sizes = [len(part.tasks) for part, _ in found if isinstance(part, Timeline)]
        assert sum(sizes) == rows
        assert min(sizes) >= 5


def test_parts_of_a_roadmap_say_what_leads_to_them_and_explain_forms_once() -> None:
    found = drawn(roadmap(12, 3), 300)
    said = [[box.words for box in boxes(svg)] for _, svg in found]
    assert len(found) > 1
    for before, (part, _), words in zip(found, found[1:], said[1:], strict=False):
        assert isinstance(part, Roadmap)
        assert isinstance(before[0], Roadmap)
        sources = [node.label for node in before[0].stages[-1].nodes]
        assert [one for one in words if one.startswith("after ")] == [f"after {n}" for n in sources]
    assert ["still to learn" in words for words in said] == [False] * (len(said) - 1) + [True]
    assert ["The end" in words for words in said] == [False] * (len(said) - 1) + [True]


def test_what_cannot_be_parted_comes_as_close_as_it_can() -> None:
    chart = roadmap(1, 60)
    [(_, svg)] = paged(chart, SHEET, 200, EN)
    assert height(svg) < height(to_svg(chart, replace(SHEET, air=0.8), EN))
    assert faults(svg) == []


def test_parts_of_shares_keep_one_axis() -> None:
    rows = tuple(
        Share(label=f"Skill {n}", share=n / 60, low=n / 80, high=n / 50, words=f"{n} of 60")
        for n in range(45, 0, -1)
    )
    found = drawn(Demand(title="Asked for", rows=rows), 400)
    assert len(found) > 1
    assert {part.end for part, _ in found if isinstance(part, Demand)} == {45 / 50}
    assert sum(len(part.rows) for part, _ in found if isinstance(part, Demand)) == 45
    assert to_svg(found[-1][0], SHEET, FR)

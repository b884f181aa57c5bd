"""A picture that is higher than a page as several that are not."""

import re
from dataclasses import replace

from voyageur.charts.demand.value import Demand
from voyageur.charts.draw import Picture, to_svg
from voyageur.charts.look import Look
from voyageur.charts.pay_ranges.value import PayRanges
from voyageur.charts.roadmap.value import Roadmap
from voyageur.charts.timeline.split import parts
from voyageur.charts.timeline.value import Timeline
from voyageur.locale.translate import Translator

_HEIGHT = re.compile(r' height="([0-9.]+)"')


def paged(picture: Picture, look: Look, height: float, t: Translator) -> list[tuple[Picture, str]]:
    """The picture in as many as it takes, none higher than ``height``, each with its SVG.

    What can't be parted stays as it is.
    """
    svg = to_svg(picture, look, t)
    halves = _halves(picture) if _height(svg) > height else [picture]
    if len(halves) < 2:
        return [(picture, svg)]
    return [one for half in halves for one in paged(half, look, height, t)]


def _height(svg: str) -> float:
    found = _HEIGHT.search(svg)
    return float(found[1]) if found else 0.0


def _halves(picture: Picture) -> list[Picture]:
    match picture:
        case Timeline():
            rows = sum(1 + len(group.tasks) for group in picture.groups)
            return list(parts(picture, -(-rows // 2) + 1)) if rows > 4 else [picture]
        case Roadmap() if len(picture.stages) > 1:
            return _stages(picture)
        case Demand() | PayRanges() if len(picture.rows) > 1:
            half = -(-len(picture.rows) // 2)
            first, second = picture.rows[:half], picture.rows[half:]
            return [replace(picture, rows=first), replace(picture, rows=second)]  # type: ignore[arg-type]
        case _:
            return [picture]


def _stages(roadmap: Roadmap) -> list[Picture]:
    """The earlier stages and the later ones; what leads from the one to the other isn't drawn."""
    half = -(-len(roadmap.stages) // 2)
    found: list[Picture] = []
    for start, stages in ((0, roadmap.stages[:half]), (half, roadmap.stages[half:])):
        own = {node.id for stage in stages for node in stage.nodes}
        edges = tuple(edge for edge in roadmap.edges if own.issuperset(edge))
        goal = roadmap.goal if start else ""
        first = roadmap.first + start
        found.append(replace(roadmap, stages=stages, edges=edges, goal=goal, first=first))
    return found

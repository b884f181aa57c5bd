"""The rows of all stages, from the first to the last, and how much room each has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voyageur.charts.roadmap.graph import Arrow
from voyageur.charts.roadmap.rows import Place, Row, folded, levels
from voyageur.charts.roadmap.sizes import Name, Sizes
from voyageur.charts.roadmap.spread import Apart
from voyageur.charts.roadmap.value import Roadmap

_NODES, _LANES, _MIXED = 1.1, 0.9, 0.9
"""Free room between two nodes, two lanes, or one of each, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Track:
    """A row of a stage that begins at ``left``; as ``head`` it holds the name and lanes only."""

    stage: int
    row: Row
    left: float
    head: bool = False


def tracks(
    chart: Roadmap,
    drawn: tuple[Arrow, ...],
    wide: Mapping[str, float],
    names: Sequence[Name],
    by: Sizes,
) -> list[Track]:
    """Each stage's rows; before them a row for its name, where that doesn't stand beside."""
    found: list[Track] = []
    stages = [levels([node.id for node in one.nodes], drawn, wide) for one in chart.stages]
    rooms = iter(_rooms([level for stage in stages for level in stage], drawn, by))
    for number, stage in enumerate(stages):
        if not by.beside:
            left = by.left + names[number].width + by.pad
            found.append(Track(number, [], left, head=True))
        for level in stage:
            rows = folded(level, wide, by.text * _NODES, next(rooms))
            found += [Track(number, row, by.left) for row in rows]
    return found


def _rooms(flat: Sequence[Row], drawn: tuple[Arrow, ...], by: Sizes) -> list[float]:
    """The room of each level for its nodes, less that of about so many lanes as pass it."""
    at = {place.node: n for n, level in enumerate(flat) for place in level}
    return [
        by.room - _LANES * by.text * len({one for one, other in drawn if at[one] < n < at[other]})
        for n in range(len(flat))
    ]


def spaces(track: Track, wide: Mapping[str, float], by: Sizes) -> Apart:
    """How far neighbours stand apart: less than usual where the row is full."""
    free = sum(_free(*pair) * by.text for pair in pairwise(track.row))
    used = sum(_half(place, wide) * 2 for place in track.row)
    left = max(by.right - track.left - used, 0)
    share = min(1.0, left / free) if free else 1.0
    return lambda one, other: (
        _half(one, wide) + _half(other, wide) + _free(one, other) * by.text * share
    )


def ends(track: Track, wide: Mapping[str, float], by: Sizes) -> tuple[float, float]:
    """Between where the middles of the first and the last may lie."""
    if not track.row:
        return track.left, by.right
    return track.left + _half(track.row[0], wide), by.right - _half(track.row[-1], wide)


def _half(place: Place, wide: Mapping[str, float]) -> float:
    return 0.0 if place.lane else wide[place.node] / 2


def _free(one: Place, other: Place) -> float:
    if one.lane == other.lane:
        return _LANES if one.lane else _NODES
    return _MIXED

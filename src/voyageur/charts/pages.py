"""A picture that is higher than a page: drawn closer, else as several that are not."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from voyageur.charts.demand.value import Demand
from voyageur.charts.draw import Picture, to_svg
from voyageur.charts.look import Look
from voyageur.charts.pay_ranges.value import PayRanges
from voyageur.charts.roadmap import split as roadmaps
from voyageur.charts.roadmap.value import Roadmap
from voyageur.charts.timeline import split as timelines
from voyageur.charts.timeline.value import Timeline
from voyageur.charts.timeline.words import continued
from voyageur.locale.translate import Translator

_AIRS = (1.0, 0.85, 0.7, 0.5)
"""How close rows may come, the widest first."""

_FEW = 5
"""Fewer rows look lost on a page: then the two last pages share theirs."""

_HEIGHT = re.compile(r' height="([0-9.]+)"')

Drawn = tuple[Picture, str]


def paged(picture: Picture, look: Look, height: float, t: Translator) -> list[Drawn]:
    """The picture in as few as it takes, none higher than ``height``, each with its SVG.

    What can't be parted stays as it is.
    """
    found: list[list[Drawn]] = []
    for air in _AIRS:
        found.append(list(_filled(picture, replace(look, air=air), height, t)))
        if len(found[-1]) == 1 and not _over(found[-1], height):
            return found[-1]
    return min(found, key=lambda parts: (_over(parts, height), len(parts)))


def _over(parts: Sequence[Drawn], height: float) -> float:
    """By how much parts are too high."""
    return sum(max(height_of(svg) - height, 0.0) for _, svg in parts)


@dataclass(frozen=True, slots=True)
class _Parting:
    """After how many rows a picture may be parted, how many it has, and how to do it."""

    after: Sequence[int]
    rows: int
    few: int
    cut: Callable[[int], tuple[Picture, Picture]]


def _filled(picture: Picture, look: Look, height: float, t: Translator) -> Iterator[Drawn]:
    """One after the other as full as may be."""
    again = continued(picture.title, t)
    while True:
        svg = to_svg(picture, look, t)
        parting = _parting(picture)
        if height_of(svg) <= height or not parting.after:
            yield picture, svg
            return
        head, rest = parting.cut(_most(parting, look, height, t))
        yield head, to_svg(head, look, t)
        picture = replace(rest, title=again)


def _most(parting: _Parting, look: Look, height: float, t: Translator) -> int:
    """After how many rows the picture is parted: as many as have room, one way or the other."""
    low, high = 0, len(parting.after) - 1
    while low < high:
        middle = -(-(low + high) // 2)
        head, _ = parting.cut(parting.after[middle])
        if height_of(to_svg(head, look, t)) <= height:
            low = middle
        else:
            high = middle - 1
    most = parting.after[low]
    if parting.rows - most < parting.few:
        half = -(-parting.rows // 2)
        return max((n for n in parting.after if n <= min(half, most)), default=most)
    return most


def height_of(svg: str) -> float:
    """The height that a picture states."""
    found = _HEIGHT.search(svg)
    return float(found[1]) if found else 0.0


def _parting(picture: Picture) -> _Parting:
    match picture:
        case Timeline():
            return _Parting(
                timelines.cuts(picture), len(picture.tasks), _FEW,
                lambda n: timelines.cut(picture, n),
            )  # fmt: skip
        case Roadmap():
            count = len(picture.stages)
            return _Parting(range(1, count), count, 0, lambda n: roadmaps.cut(picture, n))
        case Demand() | PayRanges():
            count = len(picture.rows)
            return _Parting(range(1, count), count, _FEW, lambda n: _rows(picture, n))
        case _:
            return _Parting((), 1, 0, lambda _: (picture, picture))


def _rows(picture: Demand | PayRanges, count: int) -> tuple[Picture, Picture]:
    """The first so many rows, and the rest."""
    match picture:
        case Demand():
            same = replace(picture, most=picture.end)
            first, rest = picture.rows[:count], picture.rows[count:]
            return replace(same, rows=first), replace(same, rows=rest)
        case PayRanges():
            return (
                replace(picture, rows=picture.rows[:count]),
                replace(picture, rows=picture.rows[count:]),
            )

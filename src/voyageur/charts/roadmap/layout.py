"""A roadmap laid out: what stands where, before anything is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voyageur.charts.look import Look
from voyageur.charts.roadmap.graph import arrows
from voyageur.charts.roadmap.labels import Label, label, stub
from voyageur.charts.roadmap.order import Links, Spots, ordered
from voyageur.charts.roadmap.rows import Place, laned
from voyageur.charts.roadmap.sizes import Name, Sizes, name, sizes
from voyageur.charts.roadmap.spread import spread
from voyageur.charts.roadmap.straight import straightened
from voyageur.charts.roadmap.tracks import Track, ends, spaces, tracks
from voyageur.charts.roadmap.value import Roadmap


@dataclass(frozen=True, slots=True)
class Line:
    """A row: where its nodes and lanes are, between which heights."""

    spots: Spots
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Band:
    """A stage: its name, and its heights."""

    name: Name
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Laid:
    """All that is drawn: bands, rows, and what leads from each row to the next."""

    labels: Mapping[str, Label]
    bands: Sequence[Band]
    lines: Sequence[Line]
    links: Links
    by: Sizes

    def reach(self, line: Line, place: Place) -> tuple[float, float]:
        """Between which heights a node's box stands, in the middle of its row; all of it a lane."""
        if place.lane:
            return line.top, line.bottom
        high, middle = self.labels[place.node].height, (line.top + line.bottom) / 2
        return middle - high / 2, middle + high / 2

    @property
    def bottom(self) -> float:
        """Where the last band ends."""
        return self.bands[-1].bottom


def laid(chart: Roadmap, look: Look, after: Mapping[str, str]) -> Laid:
    """Rows first, then their order, then where across, then how high.

    ``after``: by id, what is said of a node's arrows from other parts.
    """
    by = sizes(look)
    drawn = arrows(chart)
    most = by.room * 0.62
    labels = {node.id: label(node, look, most, after.get(node.id, "")) for node in chart.nodes}
    wide = {one: box.width + (2 * stub(look) if box.after else 0.0) for one, box in labels.items()}
    names = [name(stage.name, look, by) for stage in chart.stages]
    found = tracks(chart, drawn, wide, names, by)
    rows, links = laned([track.row for track in found], drawn)
    rows = ordered(rows, links)
    found = [replace(track, row=row) for track, row in zip(found, rows, strict=True)]
    apart = [spaces(track, wide, by) for track in found]
    span = [ends(track, wide, by) for track in found]
    spots = straightened(rows, links, spread(rows, links, apart, span), apart, span, look.text)
    ways = [_way(n, spots, links, by) for n in range(len(links))]
    heights = [_height(track, labels, names[track.stage]) for track in found]
    bands, tops = _stacked(found, heights, ways, names, by)
    lines = [Line(at, top, top + high) for at, top, high in zip(spots, tops, heights, strict=True)]
    return Laid(labels, bands, lines, links, by)


def _way(n: int, spots: Sequence[Spots], links: Links, by: Sizes) -> float:
    """The height between two rows: more where arrows go far across, so that they stay apart."""
    across = sum(abs(spots[n][high] - spots[n + 1][low]) for high, low in links[n])
    if not links[n]:
        return by.text * 0.8 * by.air
    return by.text * (1.9 + min(across / by.room * 0.7, 2.4)) * by.air


def _height(track: Track, labels: Mapping[str, Label], stage: Name) -> float:
    if track.head:
        return stage.height
    return max((labels[p.node].height for p in track.row if not p.lane), default=0)


def _stacked(
    found: Sequence[Track],
    heights: Sequence[float],
    ways: Sequence[float],
    names: Sequence[Name],
    by: Sizes,
) -> tuple[list[Band], list[float]]:
    """The bands, and where each row begins."""
    bands: list[Band] = []
    tops: list[float] = []
    for number, stage in enumerate(names):
        own = [n for n, track in enumerate(found) if track.stage == number]
        before = ways[own[0] - 1] - 2 * by.over if number else 0.0
        top = bands[-1].bottom + max(before, by.text * 0.7 * by.air) if number else 0.0
        y = top + by.over
        for n in own:
            y += ways[n - 1] if n > own[0] else 0
            tops.append(y)
            y += heights[n]
        bands.append(Band(stage, top, max(y, top + by.over + stage.height) + by.over))
    return bands, tops

"""Smooth lines through points."""

from collections.abc import Sequence

from voyageur.charts.svg import number

Point = tuple[float, float]


def smooth(points: Sequence[Point], *, closed: bool = False) -> str:
    """The data of a path through the points: Catmull-Rom splines as Bézier curves."""
    ring = (
        (points[-1], *points, points[0], points[1]) if closed else (points[0], *points, points[-1])
    )
    said = [f"M{_said(ring[1])}"]
    for n in range(1, len(ring) - 2):
        before, start, end, after = ring[n - 1 : n + 3]
        said.append(
            f"C{_said(_handle(start, before, end, 1))} {_said(_handle(end, start, after, -1))} "
            f"{_said(end)}"
        )
    return "".join(said) + ("Z" if closed else "")


def _handle(point: Point, one: Point, other: Point, sign: int) -> Point:
    return tuple(at + sign * (b - a) / 6 for at, a, b in zip(point, one, other, strict=True))  # type: ignore[return-value]


def _said(point: Point) -> str:
    return f"{number(round(point[0], 1))} {number(round(point[1], 1))}"

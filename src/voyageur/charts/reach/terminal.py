"""Postings within reach as lines of characters."""

from voyageur.charts.characters import cut, lines
from voyageur.charts.reach.value import Point, ReachCurve, steps
from voyageur.charts.reach.words import caption, description, ends
from voyageur.locale.format import day, percent
from voyageur.locale.translate import Translator


def to_text(chart: ReachCurve, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters, a step each: ``Mar 8, 2027  ██···  42%  Spark``."""
    if not chart.points:
        return [cut(description(chart, t), width)]
    rows = [chart.points[0], *(point for point, _ in steps(chart))]
    said = max(len(day(row.day, t.lang)) for row in rows)
    share = max(len(percent(row.share, t.lang)) for row in rows)
    longest = max(len(row.label) for row in rows)
    room = min(max(width - said - share - longest - 6, 8), 40)
    found = lines(caption(chart, t), width)
    for row in rows:
        bar = _bar(row, max(point.share for point in rows), room)
        line = f"{day(row.day, t.lang):<{said}}  {bar}  {percent(row.share, t.lang):>{share}}"
        found.append(f"{line}  {cut(row.label, width - len(line) - 2)}".rstrip())
    if chart.window:
        found += lines(ends(chart.window, t), width)
    return found


def _bar(row: Point, most: float, room: int) -> str:
    full = round(row.share / most * room) if most else 0
    return "█" * full + "·" * (room - full)

"""Shares as lines of characters."""

from voyageur.charts.characters import cut
from voyageur.charts.demand.value import Demand, Share
from voyageur.charts.demand.words import description
from voyageur.charts.scale import Scale
from voyageur.locale.translate import Translator


def to_text(chart: Demand, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters: ``label  ████├─●─┤····  42% of 120``."""
    if not chart.rows:
        return [cut(description(chart, t), width)]
    behind = min(max(len(row.words) for row in chart.rows), width // 3)
    label = min(max(len(row.label) for row in chart.rows), max(10, width // 3))
    room = min(width - label - behind - 4, 60)
    scale = Scale(0, chart.end, 0, room - 1)
    return [
        f"{cut(row.label, label):<{label}}  {_bar(row, scale, room)}  "
        f"{cut(row.words, behind):>{behind}}".rstrip()
        for row in chart.rows
    ]


def _bar(row: Share, scale: Scale, room: int) -> str:
    low, high, middle = (
        min(round(scale(value)), room - 1) for value in (row.low, row.high, row.share)
    )
    cells = list("·" * room)
    cells[:low] = ("░" if row.quiet else "█") * low
    cells[low : high + 1] = "─" * (high + 1 - low)
    cells[low], cells[high] = "├", "┤"
    cells[middle] = "○" if row.quiet else "●"
    return "".join(cells)

"""Pay ranges as lines of characters."""

from voyageur.charts.pay_ranges.value import PayRange, PayRanges
from voyageur.charts.pay_ranges.words import amounts
from voyageur.charts.scale import Scale
from voyageur.locale.translate import Translator

_MARKS = {"guide": "─", "official": "━", "posted": "═"}


def to_text(chart: PayRanges, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters: ``label  ···├──●──┤···  $90,000 – $150,000``."""
    behind = max(len(amounts(row, t)) for row in chart.rows)
    label = min(max(len(row.label) for row in chart.rows), max(12, width // 3))
    room = max(8, width - label - behind - 4)
    low, high = min(row.low for row in chart.rows), max(row.high for row in chart.rows)
    scale = Scale(low, high, 0, room - 1)
    lines: list[str] = []
    group = ""
    for row in chart.rows:
        if row.group and row.group != group:
            group = row.group
            lines.append(group)
        name = row.label if len(row.label) <= label else f"{row.label[: label - 1]}…"
        lines.append(f"{name:<{label}}  {_bar(row, scale, room)}  {amounts(row, t):>{behind}}")
    return lines


def _bar(row: PayRange, scale: Scale, room: int) -> str:
    cells = ["·"] * room
    low, high = round(scale(row.low)), round(scale(row.high))
    cells[low : high + 1] = _MARKS[row.kind] * (high + 1 - low)
    cells[low], cells[high] = "├", "┤"
    if row.middle is not None:
        cells[round(scale(row.middle))] = "●"
    return "".join(cells)

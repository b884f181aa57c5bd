"""Pay ranges as lines of characters."""

from voyageur.charts.characters import cut
from voyageur.charts.pay_ranges.value import PayRange, PayRanges
from voyageur.charts.pay_ranges.words import amounts, description, dollars
from voyageur.charts.scale import Scale
from voyageur.locale.translate import Translator

_MARKS = {"guide": "─", "official": "━", "posted": "═"}


_LEAST = 8
"""A shorter bar shows nothing: then labels stand over the bars."""


def to_text(chart: PayRanges, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters: ``label  ···├──●──┤···  $90,000 – $150,000``.

    The middle follows in words where there is room.
    """
    if not chart.rows:
        return [cut(description(chart, t), width)]
    said = {row: _said(row, t) for row in chart.rows}
    if 5 * max(map(len, said.values())) > 2 * width:
        said = {row: amounts(row, t) for row in chart.rows}
    behind = max(map(len, said.values()))
    label = min(max(len(row.label) for row in chart.rows), max(12, width // 3))
    room = width - label - behind - 4
    over = room < _LEAST
    if over:
        room = width - behind - 2
    low, high = min(row.low for row in chart.rows), max(row.high for row in chart.rows)
    scale = Scale(low, high, 0, room - 1)
    lines: list[str] = []
    group = ""
    for row in chart.rows:
        if row.group and row.group != group:
            group = row.group
            lines.append(cut(group, width))
        drawn = f"{_bar(row, scale, room)}  {said[row]}"
        if over:
            lines += [cut(row.label, width), drawn]
        else:
            lines.append(f"{cut(row.label, label):<{label}}  {drawn}")
    return lines


def _said(row: PayRange, t: Translator) -> str:
    if row.middle is None:
        return amounts(row, t)
    return t("{amounts}, middle {middle}", amounts=amounts(row, t), middle=dollars(row.middle, t))


def _bar(row: PayRange, scale: Scale, room: int) -> str:
    cells = ["·"] * room
    low, high = round(scale(row.low)), round(scale(row.high))
    cells[low : high + 1] = _MARKS[row.kind] * (high + 1 - low)
    cells[low], cells[high] = "├", "┤"
    if row.middle is not None:
        cells[round(scale(row.middle))] = "●"
    return "".join(cells)

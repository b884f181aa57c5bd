"""A roadmap as lines of characters: stages on a rail, and what each node waits for."""

from collections.abc import Iterator
from textwrap import wrap

from voyageur.charts.roadmap.graph import needs
from voyageur.charts.roadmap.value import Node, Roadmap, State
from voyageur.charts.roadmap.words import nothing
from voyageur.locale.translate import Translator

_MARKS: dict[State, str] = {"plain": "·", "known": "✓", "open": "○"}


def to_text(chart: Roadmap, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters: ``├ ✓ Python`` and ``├ ○ SQL ← Python``."""
    if not chart.stages:
        return wrap(nothing(t), width)
    waits = needs(chart)
    lines: list[str] = []
    for number, stage in enumerate(chart.stages, chart.first):
        head = f"{number}. "
        lines += wrap(head + stage.name, width, subsequent_indent="│  ")
        for n, node in enumerate(stage.nodes, 1):
            lines += _node(node, waits[node.id], width, last=n == len(stage.nodes))
        lines.append("│")
    if not chart.goal:
        return lines[:-1]
    return [*lines[:-1], "▼", *wrap(chart.goal, width)]


def _node(node: Node, waits: list[str], width: int, *, last: bool) -> Iterator[str]:
    """The node, and what it waits for behind it, or under it where that is too long."""
    rail = " " if last else "│"
    first = f"{'└' if last else '├'} {_MARKS[node.state]} "
    before = f"← {', '.join(waits)}" if waits else ""
    whole = f"{first}{node.label}  {before}".rstrip()
    if len(whole) <= width:
        yield whole
        return
    yield from wrap(first + node.label, width, subsequent_indent=f"{rail}   ")
    yield from wrap(before, width, initial_indent=f"{rail}   ", subsequent_indent=f"{rail}     ")

"""A roadmap too high for one picture in parts; what leads from one to another is still said."""

from dataclasses import replace

from voyageur.charts.roadmap.graph import arrows, incoming
from voyageur.charts.roadmap.value import Roadmap


def cut(chart: Roadmap, stages: int) -> tuple[Roadmap, Roadmap]:
    """The first so many stages, and the rest."""
    edges = (*incoming(chart), *arrows(chart))
    first, rest = chart.stages[:stages], chart.stages[stages:]
    own = {node.id for stage in first for node in stage.nodes}
    head = replace(
        chart,
        stages=first,
        edges=tuple(edge for edge in edges if edge[1] in own),
        goal="",
        followed=True,
    )
    tail = replace(
        chart,
        stages=rest,
        edges=tuple(edge for edge in edges if edge[1] not in own),
        first=chart.first + stages,
        before=(*chart.before, *head.nodes),
    )
    return head, tail

"""A roadmap in words: its stages for those who don't see it, and its table."""

from voyageur.charts.roadmap.graph import arrows, needs
from voyageur.charts.roadmap.value import Node, Roadmap, Stage, State
from voyageur.charts.table import Table
from voyageur.domain.message import N_
from voyageur.locale.translate import Translator

_NAMED = 6
"""So many nodes of a stage are named; of more, how many they are."""

STATES: dict[State, str] = {
    "plain": "",
    "known": N_("known already"),
    "open": N_("still to learn"),
}


def nothing(t: Translator) -> str:
    """What stands where a roadmap has no stages."""
    return t("This roadmap has no stages.")


def description(chart: Roadmap, t: Translator) -> str:
    """Where it leads, each stage, what is known already, and what most else waits for."""
    if not chart.stages:
        return nothing(t)
    whole = t("Stages, one after the other: {n}.", n=len(chart.stages))
    stages = [_stage(n, stage, t) for n, stage in enumerate(chart.stages, chart.first)]
    known = [node for node in chart.nodes if node.state == "known"]
    said = [
        t("The goal: {goal}.", goal=chart.goal) if chart.goal else "",
        whole,
        *stages,
        t("Known already: {names}.", names=_names(known, t)) if known else "",
        _most(chart, t),
    ]
    return " ".join(filter(None, said))


def _stage(number: int, stage: Stage, t: Translator) -> str:
    if not stage.nodes:
        return f"{number}. {stage.name}."
    names = _names(stage.nodes, t)
    return t("{number}. {stage}: {names}.", number=number, stage=stage.name, names=names)


def _names(nodes: tuple[Node, ...] | list[Node], t: Translator) -> str:
    said = ", ".join(node.label for node in nodes[:_NAMED])
    more = len(nodes) - _NAMED
    return said + t(" and {n} more", n=more) if more > 0 else said


def _most(chart: Roadmap, t: Translator) -> str:
    """What most others wait for, where it is more than one thing for one other."""
    starts = [start for start, _ in arrows(chart)]
    most = max(chart.nodes, key=lambda node: starts.count(node.id), default=None)
    if most is None or (n := starts.count(most.id)) < 2:
        return ""
    return t("Most others wait for {name}: {n} arrows lead on from it.", name=most.label, n=n)


def table(chart: Roadmap, t: Translator) -> Table:
    """A row for each node, with what it waits for."""
    waits = needs(chart)
    marked = any(node.state != "plain" for node in chart.nodes)
    rows = tuple(
        (
            stage.name,
            node.label,
            *((t(STATES[node.state]),) if marked else ()),
            "; ".join(waits[node.id]) or "–",
        )
        for stage in chart.stages
        for node in stage.nodes
    )
    state = (t("State"),) if marked else ()
    return Table((t("Stage"), t("Skill"), *state, t("Needs")), rows)

"""Any picture: drawn, in characters, in words and as a table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from voyageur.charts.burn_up import svg as burn_up_svg
from voyageur.charts.burn_up import terminal as burn_up_terminal
from voyageur.charts.burn_up import words as burn_up_words
from voyageur.charts.burn_up.value import BurnUp
from voyageur.charts.demand import svg as demand_svg
from voyageur.charts.demand import terminal as demand_terminal
from voyageur.charts.demand import words as demand_words
from voyageur.charts.demand.value import Demand
from voyageur.charts.look import Look
from voyageur.charts.pareto import svg as pareto_svg
from voyageur.charts.pareto import terminal as pareto_terminal
from voyageur.charts.pareto import words as pareto_words
from voyageur.charts.pareto.value import Pareto
from voyageur.charts.pay_ranges import svg as pay_ranges_svg
from voyageur.charts.pay_ranges import terminal as pay_ranges_terminal
from voyageur.charts.pay_ranges import words as pay_ranges_words
from voyageur.charts.pay_ranges.value import PayRanges
from voyageur.charts.reach import svg as reach_svg
from voyageur.charts.reach import terminal as reach_terminal
from voyageur.charts.reach import words as reach_words
from voyageur.charts.reach.value import ReachCurve
from voyageur.charts.roadmap import svg as roadmap_svg
from voyageur.charts.roadmap import terminal as roadmap_terminal
from voyageur.charts.roadmap import words as roadmap_words
from voyageur.charts.roadmap.value import Roadmap
from voyageur.charts.table import Table
from voyageur.charts.timeline import svg as timeline_svg
from voyageur.charts.timeline import terminal as timeline_terminal
from voyageur.charts.timeline import words as timeline_words
from voyageur.charts.timeline.value import Timeline
from voyageur.locale.translate import Translator

Picture = BurnUp | Demand | Pareto | PayRanges | ReachCurve | Roadmap | Timeline


@dataclass(frozen=True, slots=True)
class _Kind:
    to_svg: Callable[[Any, Look, Translator], str]
    to_text: Callable[[Any, int, Translator], list[str]]
    description: Callable[[Any, Translator], str]
    table: Callable[[Any, Translator], Table]


_KINDS: dict[type[Picture], _Kind] = {
    BurnUp: _Kind(
        burn_up_svg.to_svg, burn_up_terminal.to_text, burn_up_words.description, burn_up_words.table
    ),
    Demand: _Kind(
        demand_svg.to_svg, demand_terminal.to_text, demand_words.description, demand_words.table
    ),
    Pareto: _Kind(
        pareto_svg.to_svg, pareto_terminal.to_text, pareto_words.description, pareto_words.table
    ),
    PayRanges: _Kind(
        pay_ranges_svg.to_svg,
        pay_ranges_terminal.to_text,
        pay_ranges_words.description,
        pay_ranges_words.table,
    ),
    ReachCurve: _Kind(
        reach_svg.to_svg, reach_terminal.to_text, reach_words.description, reach_words.table
    ),
    Roadmap: _Kind(
        roadmap_svg.to_svg, roadmap_terminal.to_text, roadmap_words.description, roadmap_words.table
    ),
    Timeline: _Kind(
        timeline_svg.to_svg,
        timeline_terminal.to_text,
        timeline_words.description,
        timeline_words.table,
    ),
}


def to_svg(picture: Picture, look: Look, t: Translator) -> str:
    """The picture as SVG."""
    return _KINDS[type(picture)].to_svg(picture, look, t)


def to_text(picture: Picture, width: int, t: Translator) -> list[str]:
    """The picture as lines of at most so many characters."""
    return _KINDS[type(picture)].to_text(picture, width, t)


def description(picture: Picture, t: Translator) -> str:
    """What the picture shows, for those who don't see it."""
    return _KINDS[type(picture)].description(picture, t)


def table(picture: Picture, t: Translator) -> Table:
    """The figures of the picture."""
    return _KINDS[type(picture)].table(picture, t)

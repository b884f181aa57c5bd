"""Any picture: drawn, in characters, in words and as a table.

Each kind is a folder with the same files; those of a kind are loaded when one is drawn.
"""

from importlib import import_module
from typing import Any

from voyageur.charts.burn_up.value import BurnUp
from voyageur.charts.demand.value import Demand
from voyageur.charts.look import Look
from voyageur.charts.pareto.value import Pareto
from voyageur.charts.pay_ranges.value import PayRanges
from voyageur.charts.reach.value import ReachCurve
from voyageur.charts.roadmap.value import Roadmap
from voyageur.charts.table import Table
from voyageur.charts.timeline.value import Timeline
from voyageur.locale.translate import Translator

Picture = BurnUp | Demand | Pareto | PayRanges | ReachCurve | Roadmap | Timeline


def to_svg(picture: Picture, look: Look, t: Translator) -> str:
    """The picture as SVG."""
    svg: str = _file(picture, "svg").to_svg(picture, look, t)
    return svg


def to_text(picture: Picture, width: int, t: Translator) -> list[str]:
    """The picture as lines of at most so many characters."""
    lines: list[str] = _file(picture, "terminal").to_text(picture, width, t)
    return lines


def description(picture: Picture, t: Translator) -> str:
    """What the picture shows, for those who don't see it."""
    words: str = _file(picture, "words").description(picture, t)
    return words


def table(picture: Picture, t: Translator) -> Table:
    """The figures of the picture."""
    found: Table = _file(picture, "words").table(picture, t)
    return found


def _file(picture: Picture, name: str) -> Any:
    """A file of the folder that a picture's value is from."""
    return import_module(f"{type(picture).__module__.removesuffix('.value')}.{name}")

"""The roadmap of a role as a map: the picture that pages have, with a link on each of its parts."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from voyageur.charts.draw import to_svg
from voyageur.charts.look import NARROW, PAGE, Look
from voyageur.charts.roadmap.layout import Laid, laid
from voyageur.charts.roadmap.value import Roadmap
from voyageur.charts.roadmap.words import STATES
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the picture that leads to ``ident`` on its page; ``label`` is what is there."""

    ident: str
    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A picture and its places, in reading order; ``name`` says for how wide a page it is."""

    name: str
    picture: Markup
    width: float
    height: float
    spots: tuple[Spot, ...]


def maps(role: Role, chart: Roadmap, t: Translator) -> tuple[Map, ...]:
    """The map for a wide page and that for a phone; of a role without stages there is none."""
    looks = (("broad", PAGE), ("narrow", NARROW)) if chart.stages else ()
    return tuple(_map(name, look, role, chart, t) for name, look in looks)


def stage_ident(stage: str) -> str:
    """Where a stage is told on the page of its role."""
    return f"stage-{stage}"


def need_ident(node: str) -> str:
    """Where what a node of the roadmap asks for is told on the page of its role."""
    return f"need-{node.replace('.', '-')}"


def _map(name: str, look: Look, role: Role, chart: Roadmap, t: Translator) -> Map:
    at = laid(chart, look, {})
    return Map(
        name=name,
        picture=Markup(to_svg(chart, look, t)),  # noqa: S704 - the drawing escapes all words
        width=look.width,
        height=at.bottom,
        spots=tuple(_spots(role, chart, at, t)),
    )


def _spots(role: Role, chart: Roadmap, at: Laid, t: Translator) -> Iterator[Spot]:
    """Stage by stage: its name, then its nodes in their order."""
    boxes = {
        place.node: (x, at.reach(line, place)[0])
        for line in at.lines
        for place, x in line.spots.items()
        if not place.lane
    }
    for stage, shown, band in zip(role.stages, chart.stages, at.bands, strict=True):
        yield Spot(
            ident=stage_ident(stage.id),
            label=shown.name,
            x=at.by.pad / 2,
            y=band.top + at.by.over / 2,
            width=band.name.width + at.by.pad,
            height=band.name.height + at.by.over,
        )
        for node in shown.nodes:
            (x, top), box = boxes[node.id], at.labels[node.id]
            state = t(STATES[node.state]) if node.state != "plain" else ""
            yield Spot(
                ident=need_ident(node.id),
                label=", ".join(filter(None, (node.label, state))),
                x=x - box.width / 2,
                y=top,
                width=box.width,
                height=box.height,
            )

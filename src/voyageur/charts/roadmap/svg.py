"""A roadmap drawn: a band for each stage, boxes for its nodes, arrows from what comes before."""

from collections.abc import Iterator
from functools import lru_cache

from voyageur.charts import svg
from voyageur.charts.fonts import balanced, width
from voyageur.charts.legend import Mark, legend
from voyageur.charts.look import Look
from voyageur.charts.roadmap.arrows import drawn_arrows, head
from voyageur.charts.roadmap.graph import others
from voyageur.charts.roadmap.labels import stub, tick
from voyageur.charts.roadmap.layout import Band, Laid, laid
from voyageur.charts.roadmap.value import Node, Roadmap, State
from voyageur.charts.roadmap.words import STATES, description, nothing
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator


def to_svg(chart: Roadmap, look: Look, t: Translator) -> str:
    """The picture, kept: it takes long to lay out, and plans to one role have the same."""
    return _drawn(chart, look, t.lang)


@lru_cache(maxsize=64)
def _drawn(chart: Roadmap, look: Look, lang: Lang) -> str:
    t = Translator(lang)
    if not chart.stages:
        said = svg.words(nothing(t), 0, look.line, size=look.text, fill=look.colours.quiet)
        return svg.picture(look, look.line * 1.5, chart.title, description(chart, t), [said])
    after = {
        node: t("after {names}", names=", ".join(names))
        for node, names in others(chart).items()
        if names
    }
    by_rows = laid(chart, look, after)
    parts = [
        *(
            part
            for n, band in enumerate(by_rows.bands, chart.first)
            for part in _band(n, band, look, by_rows)
        ),
        *drawn_arrows(by_rows, look),
        *_boxes(chart, by_rows, look),
    ]
    y = by_rows.bottom
    if chart.goal:
        drawn, y = _goal(chart.goal, by_rows, look)
        parts.append(drawn)
    if marked := _marked(chart):
        drawn, y = legend(
            [(_mark(one, look), t(STATES[one])) for one in marked], y + look.text * 0.3, look
        )
        parts.append(drawn)
    return svg.picture(look, y + 2, chart.title, description(chart, t), parts)


def _marked(chart: Roadmap) -> list[State]:
    """The states that its legend explains: that of the last part those of all."""
    found = {node.state for node in (*chart.before, *chart.nodes)} - {"plain"}
    return [] if chart.followed else [state for state in STATES if state in found]


def _band(number: int, band: Band, look: Look, at: Laid) -> Iterator[str]:
    colours, by = look.colours, at.by
    yield svg.rect(0, band.top, look.width, band.bottom - band.top, rx=4, fill=colours.wash)
    base = band.top + by.over + look.text * 0.95
    yield svg.words(str(number), by.pad, base, size=look.text, fill=colours.quiet)
    for n, said in enumerate(band.name.lines):
        y = base + n * look.text * 1.25
        yield svg.words(said, by.pad + by.numeral, y, size=look.text, fill=colours.ink, weight=600)


def _boxes(chart: Roadmap, at: Laid, look: Look) -> Iterator[str]:
    nodes = {node.id: node for node in chart.nodes}
    for line in at.lines:
        for place, x in line.spots.items():
            if not place.lane:
                node = nodes[place.node]
                yield from _box(node, at, (x, at.reach(line, place)[0]), look)


def _box(node: Node, at: Laid, where: tuple[float, float], look: Look) -> Iterator[str]:
    """Full and ticked off is what is known; outlined what is open."""
    x, top = where
    label, size = at.labels[node.id], look.text
    left, middle = x - label.width / 2, top + label.height / 2
    yield _frame(node.state, (left, top, label.width, label.height), look)
    start = x
    if node.state == "known":
        start += tick(look) / 2
        yield _check(left + size * 0.75, middle, look)
    lesser = look.small * 1.22
    if label.after:
        yield _stub(left, top + size * 0.375 * look.air + lesser / 2, look)
    for n, said in enumerate(label.after):
        y = top + size * 0.375 * look.air + lesser * (n + 0.5) + look.small * 0.36
        yield svg.words(said, start, y, size=look.small, fill=look.colours.quiet, anchor="middle")
    middle += lesser * len(label.after) / 2
    first = middle - size * 1.22 * (len(label.lines) - 1) / 2 + size * 0.36
    for n, said in enumerate(label.lines):
        yield svg.words(
            said, start, first + n * size * 1.22,
            size=size, fill=look.colours.ink, anchor="middle",
        )  # fmt: skip


def _stub(x: float, y: float, look: Look) -> str:
    """A short arrow into a box's left side."""
    size, quiet = look.text * 0.42, look.colours.quiet
    return svg.line(
        x - stub(look), y, x - size, y, stroke=quiet, stroke_width=look.text * 0.085
    ) + svg.path(
        [(x, y), (x - size * 1.5, y - size * 0.8), (x - size * 1.5, y + size * 0.8)], fill=quiet
    )


def _frame(state: State, box: tuple[float, float, float, float], look: Look) -> str:
    colours = look.colours
    fill, stroke, thick = {
        "plain": (colours.paper, colours.quiet, 0.75),
        "known": (colours.soft, colours.accent, 0.75),
        "open": (colours.paper, colours.accent, 1.25),
    }[state]
    rx = min(look.text * 0.6, box[3] / 2)
    return svg.rect(*box, rx=rx, fill=fill, stroke=stroke, stroke_width=thick)


def _check(x: float, y: float, look: Look) -> str:
    size = look.text * 0.3
    points = [(x, y), (x + size * 0.9, y + size), (x + size * 2.5, y - size * 1.1)]
    return svg.path(points, stroke=look.colours.ink, stroke_width=look.text * 0.14)


def _goal(goal: str, at: Laid, look: Look) -> tuple[str, float]:
    """An arrow on to what the way leads to, and where that ends."""
    by, size, colours = at.by, look.text, look.colours
    lines = balanced(goal, size, by.room - 2 * by.pad, 600)
    wide = max(width(line, size, 600) for line in lines) + size * 2.4
    top, x = at.bottom + size * (1 + look.air), (by.left + by.right) / 2
    high = size * (1.25 * len(lines) + 1)
    parts = [
        svg.line(x, at.bottom, x, top - size * 0.3, stroke=colours.ink, stroke_width=1.25),
        head(x, top, size * 0.55, colours.ink),
        svg.rect(x - wide / 2, top, wide, high, rx=min(high / 2, size * 1.2), fill=colours.ink),
    ]
    for n, said in enumerate(lines):
        y = top + size * 1.37 + n * size * 1.25
        parts.append(
            svg.words(said, x, y, size=size, fill=colours.paper, anchor="middle", weight=600)
        )
    return "".join(parts), top + high


def _mark(state: State, look: Look) -> Mark:
    def draw(x: float, y: float, wide: float) -> str:
        high = look.text * 1.05
        frame = _frame(state, (x, y - high / 2, wide, high), look)
        if state != "known":
            return frame
        return frame + _check(x + wide / 2 - look.text * 0.375, y, look)

    return draw

"""What a slide's source says, with its references filled."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from voyageur.charts.draw import description
from voyageur.publishing.document import KeyFigure
from voyageur.publishing.studio import deck as shown
from voyageur.publishing.studio import source as written
from voyageur.publishing.studio.charts import picture
from voyageur.publishing.studio.deck import Body
from voyageur.publishing.studio.fill import Reading
from voyageur.publishing.studio.references.certifications import status_of
from voyageur.publishing.studio.references.found import Material, UnknownReferenceError, near
from voyageur.publishing.studio.source import SlideSource


def body_of(slide: SlideSource, material: Material, reading: Reading) -> Body | None:
    """What the slide shows; the reading keeps who says it. None where too little is known.

    Raises:
        UnknownReferenceError: it refers to something that there isn't.
    """
    return _BODIES[slide.kind](slide, material, reading)


_Made = Callable[[Any, Material, Reading], Body | None]


def _hook(slide: written.HookSource, _: Material, reading: Reading) -> Body:
    fill = reading.fill
    return shown.Hook(fill(slide.title), fill(slide.text), fill(slide.kicker))


def _figures(slide: written.FiguresSource, _: Material, reading: Reading) -> Body:
    fill = reading.fill
    figures = tuple(KeyFigure(fill(one.value), fill(one.label)) for one in slide.figures)
    return shown.Figures(fill(slide.title), figures, fill(slide.text))


def _groups(slide: written.GroupsSource, _: Material, reading: Reading) -> Body:
    groups = _grouped(slide.groups, reading)
    return shown.Groups(reading.fill(slide.title), groups, reading.fill(slide.text))


def _columns(slide: written.ColumnsSource, _: Material, reading: Reading) -> Body:
    columns = _grouped(slide.columns, reading)
    return shown.Columns(reading.fill(slide.title), columns, reading.fill(slide.text))


def _grouped(groups: Sequence[written.GroupSource], reading: Reading) -> tuple[shown.Group, ...]:
    fill = reading.fill
    return tuple(shown.Group(fill(one.name), tuple(map(fill, one.items))) for one in groups)


def _certifications(
    slide: written.CertificationsSource, material: Material, reading: Reading
) -> Body:
    rows = []
    for ident in slide.certifications:
        known = material.facts.certifications.get(ident)
        if known is None:
            raise UnknownReferenceError(ident, near(ident, material.facts.certifications))
        row, said = status_of(known, material)
        reading.cite(*said)
        reading.stands(ident)
        rows.append(row)
    return shown.Statuses(reading.fill(slide.title), tuple(rows), reading.fill(slide.text))


def _steps(slide: written.StepsSource, _: Material, reading: Reading) -> Body:
    fill = reading.fill
    steps = tuple(shown.Step(fill(one.name), fill(one.text)) for one in slide.steps)
    return shown.Steps(fill(slide.title), steps, fill(slide.text), slide.first)


def _points(slide: written.PointsSource, _: Material, reading: Reading) -> Body:
    fill = reading.fill
    return shown.Points(fill(slide.title), tuple(map(fill, slide.points)), fill(slide.text))


def _names(slide: written.NamesSource, _: Material, reading: Reading) -> Body:
    fill = reading.fill
    return shown.Names(fill(slide.title), tuple(map(fill, slide.names)), fill(slide.text))


def _chart(slide: written.ChartSource, material: Material, reading: Reading) -> Body | None:
    title, text = reading.fill(slide.title), reading.fill(slide.text)
    drawn = picture(slide, material, reading)
    if drawn is None:
        return None
    return shown.Chart(title, drawn, description(drawn, material.t), text)


def _call(slide: written.CallSource, _: Material, reading: Reading) -> Body:
    return shown.Call(reading.fill(slide.title), reading.fill(slide.text))


_BODIES: Mapping[str, _Made] = {
    "hook": _hook,
    "figures": _figures,
    "groups": _groups,
    "columns": _columns,
    "certifications": _certifications,
    "steps": _steps,
    "points": _points,
    "names": _names,
    "chart": _chart,
    "call": _call,
}

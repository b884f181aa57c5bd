"""My progress: hours, what is done, when it ends."""

from collections.abc import Iterator

from voyageur.domain.names import say
from voyageur.domain.report import Report, UnitReport
from voyageur.locale.translate import Translator
from voyageur.publishing.studio.builders.words import call, hashtags, tag_of
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.source import (
    ChartSource,
    DeckSource,
    FigureSource,
    FiguresSource,
    HookSource,
    PointsSource,
    SlideSource,
)

_MOST = 5


def progress_deck(report: Report, material: Material) -> DeckSource:
    """The deck of a plan that is followed."""
    t = material.t
    role = material.facts.roles[report.target.role]
    return DeckSource(
        lang=t.lang,
        title=t("Progress: {role}", role=say(role.name, t.lang)),
        region=report.target.region,
        progress=True,
        caption="\n".join(
            (
                t("On my way: {role}.", role="{progress.role}"),
                "",
                t("{hours} hours logged since {start}, {done} of {units} units finished.",
                  hours="{progress.logged}", start="{progress.started}", done="{progress.done}",
                  units="{progress.units}"),
                t("Done at my pace: {day}.", day="{progress.likely-end}"),
            )
        ),
        hashtags=hashtags(t, tag_of(role, t), t("Learning in public")),
        slides=tuple(_slides(report, material)),
    )  # fmt: skip


def _slides(report: Report, material: Material) -> Iterator[SlideSource]:
    t = material.t
    yield HookSource(
        kicker=t("My progress"),
        title=t("On my way: {role}", role="{progress.role}"),
        text=t("Since {start}", start="{progress.started}"),
    )
    yield FiguresSource(title=t("In figures"), figures=tuple(_figures(report, t)))
    yield ChartSource(title=t("Hours, week by week"), chart="hours")
    for title, state in ((t("Done so far"), "done"), (t("What comes next"), "open")):
        units = tuple(_unit(one, material) for one in report.units if one.state == state)
        if units:
            kept = units[-_MOST:] if state == "done" else units[:_MOST]
            yield PointsSource(title=title, points=kept)
    yield call(t)


def _figures(report: Report, t: Translator) -> Iterator[FigureSource]:
    yield FigureSource(value="{progress.logged}", label=t("hours logged"))
    counted = t("of {n} units finished", n="{progress.units}")
    yield FigureSource(value="{progress.done}", label=counted)
    if report.likely_end is not None and report.ahead > 0:
        yield FigureSource(value="{progress.likely-end}", label=t("done at my pace"))


def _unit(one: UnitReport, material: Material) -> str:
    known = material.facts.units.get(one.unit)
    return say(known.name, material.t.lang) if known else one.unit

"""How following a plan goes, what is next, and what a new plan changes: as documents."""

from collections.abc import Iterator, Mapping, Sequence

from voyageur.catalogue.model import Catalogue
from voyageur.domain.message import N_
from voyageur.domain.names import say
from voyageur.domain.next_up import NextUp
from voyageur.domain.report import Report, UnitReport
from voyageur.locale.format import day, money, number
from voyageur.locale.translate import Translator
from voyageur.publishing.burn_up_picture import burn_up_picture
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Cover,
    Document,
    Grid,
    Heading,
    KeyFigure,
    Line,
    Para,
    Span,
    Style,
    line,
)
from voyageur.publishing.plan_words import whole_dollars
from voyageur.publishing.words import sentence

LATE = 7
"""Days by which a plan's end may slip before a new plan is worth its trouble. Editorial."""

STATES = {
    "done": N_("finished"),
    "open": N_("to do"),
    "skipped": N_("left out"),
    "gone": N_("no longer among the units"),
}


_STYLES: Mapping[str, Style] = {
    "done": "good",
    "open": "plain",
    "skipped": "quiet",
    "gone": "warning",
}


def report_document(report: Report, t: Translator) -> Document:
    """The whole report."""
    blocks = [
        *_opening(report, t),
        *_week(report, t),
        *_burn_up(report, t),
        Heading(2, t("Done so far")),
        *_units([one for one in report.units if one.state != "open"], report, t),
    ]
    title = t("Progress: {role}", role=f"role:{report.target.role}")
    return Document(title, t.lang, tuple(blocks))


def progress_document(report: Report, t: Translator) -> Document:
    """The week, the hours since the start, and every unit; the figures stand elsewhere."""
    blocks = [
        *_week(report, t),
        *_burn_up(report, t),
        Heading(2, t("Your plan")),
        *_units(report.units, report, t),
    ]
    return Document(t("Status"), t.lang, tuple(blocks))


def status_document(report: Report, t: Translator) -> Document:
    """Every unit with its number, and where that leads."""
    blocks = [*_opening(report, t), Heading(2, t("Your plan")), *_units(report.units, report, t)]
    return Document(t("Status"), t.lang, tuple(blocks))


def _hours(hours: float, t: Translator) -> str:
    return f"{number(round(hours, 1), t.lang)}\u00a0h"


def _opening(report: Report, t: Translator) -> Iterator[Block]:
    role, region = t.name(f"role:{report.target.role}"), t.name(f"region:{report.target.region}")
    words = t("Progress on {day}, {region}", day=day(report.as_of, t.lang), region=region)
    yield Cover(role, words, tuple(progress_figures(report, t)))
    lines = [
        t(
            "Since {start}: {logged} logged, {planned} planned until today, {ahead} ahead.",
            start=day(report.started, t.lang),
            logged=_hours(report.logged, t),
            planned=_hours(report.planned, t),
            ahead=_hours(report.ahead, t),
        ),
        _end(report, t),
    ]
    if report.next_exam:
        name, when = report.next_exam
        lines.append(
            t(
                "Next exam: {certification} on {day}.",
                certification=f"certification:{name}",
                day=day(when, t.lang),
            )
        )
    cost = t("Known costs to come: {cost}.", cost=money(whole_dollars(report.to_come), t.lang))
    if report.unknown:
        names = ", ".join(t.name(f"certification:{one}") for one in report.unknown)
        cost += " " + t("Not counted, because unknown: {names}.", names=names)
    lines.append(cost)
    lines += [sentence(t.say(note)) for note in report.notes]
    yield Bullets(tuple(line(one) for one in lines))
    if (late := _late(report)) >= LATE:
        words = t("The plan is {days} days behind: voyageur replan makes a new one.", days=late)
        yield Para(line(Span(words, "warning")))


def progress_figures(report: Report, t: Translator) -> Iterator[KeyFigure]:
    """The figures at a glance."""
    yield KeyFigure(_hours(report.logged, t), t("logged"))
    yield KeyFigure(_hours(report.ahead, t), t("ahead"))
    if report.likely_end is not None and report.ahead > 0:
        yield KeyFigure(day(report.likely_end, t.lang), t("done at your pace"))
    if report.next_exam is not None:
        yield KeyFigure(day(report.next_exam[1], t.lang), t("next exam"))


def _late(report: Report) -> int:
    return (report.likely_end - report.ends).days if report.likely_end else 0


def _end(report: Report, t: Translator) -> str:
    if report.ahead <= 0:
        return t("All is done.")
    if report.likely_end is None:
        return t("At these hours it would take more than 60 years.")
    return t(
        "The plan ends on {day}; at your pace and hours it is done on {likely}.",
        day=day(report.ends, t.lang),
        likely=day(report.likely_end, t.lang),
    )


def _week(report: Report, t: Translator) -> Iterator[Block]:
    week = report.week
    yield Heading(2, t("This week"))
    yield Para(
        line(
            t(
                "{logged} of {planned} planned hours, from Monday {day}.",
                logged=_hours(week.logged, t),
                planned=_hours(week.planned, t),
                day=day(week.monday, t.lang),
            )
        )
    )
    rows = tuple(
        (line(t.name(f"unit:{unit}")), line(_hours(planned, t)), line(_hours(logged, t)))
        for unit, planned, logged in week.units
    )
    if rows:
        yield Grid((t("Unit"), t("Planned"), t("Logged")), rows, frozenset((1, 2)))


def _burn_up(report: Report, t: Translator) -> Iterator[Block]:
    """Hours since the start by week, logged and planned."""
    picture = burn_up_picture(report, t)
    yield Heading(2, picture.title)
    yield Chart(picture)


def _units(units: Sequence[UnitReport], report: Report, t: Translator) -> Iterator[Block]:
    if not units:
        yield Para(line(t("Nothing yet.")))
        return
    numbers = {one.unit: place for place, one in enumerate(report.units, start=1)}
    yield Grid(
        (t("No."), t("Unit"), t("State"), t("Until"), t("Hours")),
        tuple(
            (
                line(str(numbers[one.unit])),
                line(t.name(f"unit:{one.unit}")),
                _state(one, t),
                line(day(one.since or one.end, t.lang)),
                line(_of(one.logged, one.planned, t)),
            )
            for one in units
        ),
        frozenset((0, 4)),
    )


def _of(logged: float, planned: float, t: Translator) -> str:
    """Hours logged of those planned: 2/22 h."""
    return f"{number(round(logged, 1), t.lang)}/{_hours(planned, t)}"


def _state(one: UnitReport, t: Translator) -> Line:
    words = t(STATES[one.state])
    if one.state == "open" and one.logged:
        words = t("begun")
    return line(Span(words, _STYLES[one.state]))


def next_document(found: NextUp, catalogue: Catalogue, t: Translator) -> Document:
    """What to do now and in the coming days."""
    return Document(t("Next"), t.lang, tuple(_next(found, catalogue, t)))


def _next(found: NextUp, catalogue: Catalogue, t: Translator) -> Iterator[Block]:
    if found.unit is None:
        yield Para(line(Span(t("All is done. What you know now: voyageur fit."), "good")))
        return
    name = t.name(f"unit:{found.unit}")
    yield Heading(1, t("Next: {name}", name=name))
    words = t(
        "No. {n} of your plan · about {ahead} to go, {logged} logged",
        n=found.number,
        ahead=_hours(found.ahead, t),
        logged=_hours(found.logged, t),
    )
    yield Para(line(Span(words, "quiet")))
    if unit := catalogue.units.get(found.unit):
        if unit.brief:
            yield Para(line(say(unit.brief, t.lang)))
        spoken = [one for one in unit.resources if one.language == t.lang] or unit.resources
        resources = [line(Span(one.title, url=one.url), f" {one.url}") for one in spoken]
        if resources:
            yield Bullets(tuple(resources))
    if found.coming:
        yield Heading(2, t("The next seven days"))
        yield Grid(
            (t("Day"), t("Time"), t("Unit")),
            tuple(
                (
                    line(day(one.day, t.lang)),
                    line(_minutes(one.minutes)),
                    line(t.name(f"unit:{one.unit}")),
                )
                for one in found.coming
            ),
            frozenset((1,)),
        )
    if found.next_exam:
        ident, when = found.next_exam
        yield Para(
            line(
                t(
                    "Next exam: {certification} on {day}.",
                    certification=f"certification:{ident}",
                    day=day(when, t.lang),
                )
            )
        )
    if found.late >= LATE:
        late = t(
            "The plan is {days} days behind: voyageur replan makes a new one.", days=found.late
        )
        yield Para(line(Span(late, "warning")))
    how = t("Log work: voyageur track log 2h. Finished: voyageur track done.")
    yield Para(line(Span(how, "quiet")))


def _minutes(minutes: int) -> str:
    """1:05 for 65 minutes."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}"

"""A timeline in words: its essentials for those who don't see it, and its table."""

from collections.abc import Iterator

from voyageur.charts.table import Table
from voyageur.charts.timeline.span import off_in, reach, today_in
from voyageur.charts.timeline.value import Span, Timeline
from voyageur.locale.format import day
from voyageur.locale.translate import Translator


def nothing(t: Translator) -> str:
    """What stands where there is no task."""
    return t("Nothing is planned.")


def continued(said: str, t: Translator) -> str:
    """The name of something whose beginning stands in the picture before."""
    return t("{name} (continued)", name=said)


def days(span: Span, t: Translator) -> str:
    """From a day to a day."""
    return t("{low} – {high}", low=day(span[0], t.lang), high=day(span[1], t.lang))


def description(chart: Timeline, t: Translator) -> str:
    """How long it all goes, each group, the exams, absences, and when it may end."""
    return " ".join(_sentences(chart, t)) if chart.tasks else nothing(t)


def _sentences(chart: Timeline, t: Translator) -> Iterator[str]:
    yield t("Tasks: {n}; {days}.", n=len(chart.tasks), days=days(reach(chart.tasks), t))
    for group in chart.groups:
        if group.name and group.tasks:
            went = days(reach(group.tasks), t)
            yield t("{name}: {days}.", name=group.name, days=went)
    if exams := [
        t("{name} on {day}", name=task.label, day=day(task.exam, t.lang))
        for task in chart.tasks
        if task.exam
    ]:
        yield t("Exam days: {names}.", names="; ".join(exams))
    if away := [days(span, t) for span in off_in(chart)]:
        yield t("Away: {names}.", names="; ".join(away))
    if chart.window:
        yield f"{window(chart.window, t)}."
    if today := today_in(chart):
        yield t("Today is {day}.", day=day(today, t.lang))


def window(span: Span, t: Translator) -> str:
    """What its band means."""
    return t("Eight times in ten the end falls here: {days}", days=days(span, t))


def table(chart: Timeline, t: Translator) -> Table:
    """A row for each task."""
    exams = any(task.exam for task in chart.tasks)
    beside = any(task.beside for task in chart.tasks)
    columns = [t("Stage"), t("What"), t("From"), t("Until")]
    columns += [t("Exam day")] if exams else []
    columns += [t("Track")] if beside else []
    rows: list[tuple[str, ...]] = []
    for group in chart.groups:
        for task in group.tasks:
            row = [group.name, task.label, day(task.start, t.lang), day(task.end, t.lang)]
            row += [day(task.exam, t.lang) if task.exam else "–"] if exams else []
            row += [t("beside") if task.beside else t("main")] if beside else []
            rows.append(tuple(row))
    return Table(tuple(columns), tuple(rows))

"""What the commands of ``voyageur track`` and ``voyageur replan`` say."""

from voyageur.cli.console import note
from voyageur.cli.document_view import show_document
from voyageur.domain.event import Event
from voyageur.domain.names import Lang
from voyageur.domain.next_up import NextUp
from voyageur.domain.plan import Item
from voyageur.domain.report import Report
from voyageur.publishing.changes_document import changes_document
from voyageur.publishing.report_document import next_document, report_document, status_document
from voyageur.services.context import Context
from voyageur.services.follow import Following, Replanned


def show_next(context: Context, found: NextUp, lang: Lang) -> None:
    """Print what is next."""
    show_document(next_document(found, context.catalogue, context.translator(lang)))


def show_status(context: Context, report: Report, lang: Lang) -> None:
    """Print every unit with its state."""
    show_document(status_document(report, context.translator(lang)))


def show_report(context: Context, report: Report, lang: Lang) -> None:
    """Print how it goes."""
    show_document(report_document(report, context.translator(lang)))


def show_changes(context: Context, replanned: Replanned, lang: Lang, *, kept: bool) -> None:
    """Print what a new plan changes, and whether it holds now."""
    t = context.translator(lang)
    found = replanned
    show_document(changes_document(found.before, found.after, found.changes, found.reasons, t))
    note(
        t("The new plan holds from now on; voyageur track undo brings the former back.")
        if kept
        else t("Nothing was kept: this was a dry run.")
    )


def say_logged(context: Context, now: Following, item: Item, minutes: int, lang: Lang) -> None:
    """Say what was written down, and how the unit stands."""
    t = context.translator(lang)
    total = now.progress.of(f"unit:{item.unit}").minutes / 60
    note(
        t(
            "{hours} h of {unit} logged: {total} of about {planned} h.",
            hours=round(minutes / 60, 2),
            unit=f"unit:{item.unit}",
            total=round(total, 2),
            planned=_estimate(now, item),
        )
    )


def _estimate(now: Following, item: Item) -> float:
    """Hours of the whole unit at the person's pace."""
    unit = now.catalogue.units.get(item.unit)
    hours = unit.hours.likely if unit else item.hours
    return round(hours * now.pace.factor, 1)


def say_done(context: Context, before: Following, now: Following, item: Item, lang: Lang) -> None:
    """Say that a unit is done, what that teaches of the pace, and what is next."""
    t = context.translator(lang)
    note(t("{unit} is done.", unit=f"unit:{item.unit}"))
    was, pace = before.pace.factor, now.pace
    if round(100 * was) != round(100 * pace.factor):
        note(
            t(
                "Your own pace: {percent}% of the estimated hours, {was}% before (units: {n}).",
                percent=round(100 * pace.factor),
                was=round(100 * was),
                n=pace.units,
            )
        )
    same_track = [one for one in now.open_items() if one.beside == item.beside]
    if following := same_track or now.open_items():
        note(t("Next: {unit}.", unit=f"unit:{following[0].unit}"))


def say_undone(context: Context, event: Event, lang: Lang) -> None:
    """Say what was taken back."""
    t = context.translator(lang)
    match event.kind:
        case "logged":
            hours = round(float(event.payload["minutes"]) / 60, 2)
            note(t("Taken back: {hours} h of {unit}.", hours=hours, unit=event.ref))
        case "done":
            note(t("Taken back: {unit} is open again.", unit=event.ref))
        case "skipped":
            note(t("Taken back: {unit} is in again.", unit=event.ref))
        case "replanned":
            note(t("Taken back: the plan before holds again."))
        case _:
            note(t("Taken back: no plan is followed now."))

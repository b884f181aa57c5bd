"""What to say once something was written down of a plan, at every door the same."""

from collections.abc import Iterator

from voyageur.domain.event import Event
from voyageur.domain.message import N_, Message
from voyageur.domain.plan import Item
from voyageur.services.follow import Following


def logged_words(now: Following, item: Item, minutes: int) -> Message:
    """What was logged, and how the unit stands."""
    total = now.progress.of(f"unit:{item.unit}").minutes / 60
    return Message(
        N_("{hours} h of {unit} logged: {total} of about {planned} h."),
        {
            "hours": round(minutes / 60, 2),
            "unit": f"unit:{item.unit}",
            "total": round(total, 2),
            "planned": _estimate(now, item),
        },
    )


def _estimate(now: Following, item: Item) -> float:
    """Hours of the whole unit at the person's pace."""
    unit = now.catalogue.units.get(item.unit)
    hours = unit.hours.likely if unit else item.hours
    return round(hours * now.pace.factor, 1)


def done_words(before: Following, now: Following, item: Item) -> Iterator[Message]:
    """That a unit is done, what that teaches of the pace, and what is next."""
    yield Message(N_("{unit} is done."), {"unit": f"unit:{item.unit}"})
    was, pace = before.pace.factor, now.pace
    if round(100 * was) != round(100 * pace.factor):
        yield Message(
            N_("Your own pace: {percent}% of the estimated hours, {was}% before (units: {n})."),
            {"percent": round(100 * pace.factor), "was": round(100 * was), "n": pace.units},
        )
    same_track = [one for one in now.open_items() if one.beside == item.beside]
    if following := same_track or now.open_items():
        yield Message(N_("Next: {unit}."), {"unit": f"unit:{following[0].unit}"})


def undone_words(event: Event) -> Message:
    """What was taken back."""
    match event.kind:
        case "logged":
            hours = round(float(event.payload["minutes"]) / 60, 2)
            words = N_("Taken back: {hours} h of {unit}.")
            return Message(words, {"hours": hours, "unit": event.ref})
        case "done":
            return Message(N_("Taken back: {unit} is open again."), {"unit": event.ref})
        case "skipped":
            return Message(N_("Taken back: {unit} is in again."), {"unit": event.ref})
        case "replanned":
            return Message(N_("Taken back: the plan before holds again."))
        case _:
            return Message(N_("Taken back: no plan is followed now."))

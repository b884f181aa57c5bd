"""What was said last, beside the button that takes it back."""

from voyageur.domain.event import Event
from voyageur.domain.message import N_, Message


def last_words(event: Event) -> Message:
    """What an event of a plan said."""
    match event.kind:
        case "logged":
            hours = round(float(event.payload["minutes"]) / 60, 2)
            words = N_("Said last: {hours} h of {unit} on {day}.")
            on = str(event.payload["on"])
            return Message(words, {"hours": hours, "unit": event.ref, "day": on})
        case "done":
            return Message(N_("Said last: {unit} is done."), {"unit": event.ref})
        case "skipped":
            return Message(N_("Said last: {unit} is left out."), {"unit": event.ref})
        case "replanned":
            return Message(N_("Said last: a new plan holds."))
        case _:
            return Message(N_("Said last: you follow this plan."))

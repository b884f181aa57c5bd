"""What a certification's events say fits together, and leads somewhere."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.domain.certification import Certification
from voyageur.domain.message import N_, Message

_FOLDER = "certifications"


def check(known: Known) -> Iterator[Breach]:
    """Breaches of certifications that have retired, will retire, or were renamed."""
    for certification in known.catalogue.certifications.values():
        yield from _announced(known, certification)
        gone = certification.status(known.at) == "retired"
        if (
            gone
            and not certification.successors()
            and "superseded_by" not in (certification.gaps or {})
        ):
            cause = Message(N_("retired, and nothing is said of what took its place"))
            remedy = Message(
                N_("Add superseded_by to the event, or the reason under superseded_by in [gaps].")
            )
            yield Breach(_FOLDER, certification.id, ("events",), cause, remedy)
        for successor in certification.successors():
            if successor == certification.id:
                cause = Message(N_("it takes its own place"))
                remedy = Message(N_("Correct superseded_by."))
                yield Breach(_FOLDER, certification.id, ("events",), cause, remedy)
        if any(e.kind == "renamed" for e in certification.events) and not (
            certification.former_names
        ):
            cause = Message(N_("renamed, but without a former name"))
            remedy = Message(N_("Add former_names."))
            yield Breach(_FOLDER, certification.id, ("events",), cause, remedy)


def _announced(known: Known, certification: Certification) -> Iterator[Breach]:
    """An announcement whose day has passed is to be confirmed by somebody who reads the source."""
    if any(event.kind == "retired" for event in certification.events):
        return
    for number, event in enumerate(certification.events):
        announced = event.kind == "retirement-announced" and event.on == certification.last_day()
        if announced and event.on and event.on < known.at:
            cause = Message(
                N_("its announced last day, {day}, has passed"), {"day": event.on.isoformat()}
            )
            remedy = Message(N_('Read the source again and add an event of kind "retired".'))
            path = ("events", number)
            yield Breach(_FOLDER, certification.id, path, cause, remedy, doubt=True)

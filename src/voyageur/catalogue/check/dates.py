"""Nothing was observed before it happened, and nothing ends before it began."""

from collections.abc import Iterator
from datetime import date

from voyageur.catalogue.check.rule import Breach
from voyageur.catalogue.model import Catalogue

_EARLIEST = date(1990, 1, 1)


def check(facts: Catalogue) -> Iterator[Breach]:
    """Breaches in certifications' events and prices, and in sources."""
    for certification in facts.certifications.values():
        starts = [e.on for e in certification.events if e.kind == "launched" and e.on]
        end = certification.last_day()
        for number, event in enumerate(certification.events):
            path = ("events", number, "on")
            if event.kind == "retired" and event.on and event.on > event.verified_on:
                cause = f"retired on {event.on}, but verified before, on {event.verified_on}"
                remedy = 'Use kind = "retirement-announced" until the day has come.'
                yield Breach("certifications", certification.id, path, cause, remedy)
            if event.on and event.on < _EARLIEST:
                cause, remedy = f"{event.on} is too early", "Correct the day."
                yield Breach("certifications", certification.id, path, cause, remedy)
        if end and starts and end < min(starts):
            cause = f"retired on {end} before it was launched on {min(starts)}"
            yield Breach("certifications", certification.id, ("events",), cause, "Correct a day.")
    for source in facts.sources.values():
        if source.published_on and source.published_on > source.seen_on:
            cause = f"published on {source.published_on}, after it was seen on {source.seen_on}"
            yield Breach("sources", source.id, ("published_on",), cause, "Correct a day.")

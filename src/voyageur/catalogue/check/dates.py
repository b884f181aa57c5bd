"""Nothing was observed before it happened, and nothing ends before it began."""

from collections.abc import Iterator
from datetime import date

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.domain.message import N_, Message

_EARLIEST = date(1990, 1, 1)
_CORRECT = Message(N_("Correct the day."))


def check(known: Known) -> Iterator[Breach]:
    """Breaches in certifications' events and prices, and in sources."""
    facts = known.catalogue
    for certification in facts.certifications.values():
        starts = [e.on for e in certification.events if e.kind == "launched" and e.on]
        end = certification.last_day()
        for number, event in enumerate(certification.events):
            path = ("events", number, "on")
            if event.kind == "retired" and event.on and event.on > event.verified_on:
                cause = Message(
                    N_("retired on {day}, but verified before, on {read}"),
                    {"day": event.on.isoformat(), "read": event.verified_on.isoformat()},
                )
                remedy = Message(N_('Use kind = "retirement-announced" until the day has come.'))
                yield Breach("certifications", certification.id, path, cause, remedy)
            if event.on and event.on < _EARLIEST:
                cause = Message(N_("{day} is too early"), {"day": event.on.isoformat()})
                yield Breach("certifications", certification.id, path, cause, _CORRECT)
        if end and starts and end < min(starts):
            cause = Message(
                N_("retired on {end} before it was launched on {start}"),
                {"end": end.isoformat(), "start": min(starts).isoformat()},
            )
            yield Breach("certifications", certification.id, ("events",), cause, _CORRECT)
    for source in facts.sources.values():
        if source.published_on and source.published_on > source.seen_on:
            cause = Message(
                N_("published on {day}, after it was seen on {seen}"),
                {"day": source.published_on.isoformat(), "seen": source.seen_on.isoformat()},
            )
            yield Breach("sources", source.id, ("published_on",), cause, _CORRECT)

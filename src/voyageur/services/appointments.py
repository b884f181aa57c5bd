"""What the wallet and applications put into the calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from voyageur.catalogue.model import Catalogue
from voyageur.domain.application import Application, FollowUp, applications
from voyageur.domain.appointment import Appointment
from voyageur.domain.event import Event
from voyageur.domain.message import N_, Message
from voyageur.domain.wallet import Card
from voyageur.planning.occasions import renewal_identity
from voyageur.services.context import Context
from voyageur.services.journal import Journal
from voyageur.services.wallet import wallet_of


def appointments_of(context: Context, journal: Journal, as_of: date) -> tuple[Appointment, ...]:
    """Ends and renewals of certifications, and what is to be done about applications.

    What was taken back or called off is there as well, so that calendars that know of it hear that
    it is off.
    """
    events = tuple(map(context.today.event, journal.events()))
    person = journal.person
    found = {
        one.identity: one
        for card in wallet_of(context, journal, as_of).cards
        for one in _of_card(card, person, [e for e in events if e.ref == card.ref], as_of)
    }
    for application in applications(events):
        for up in application.follow_ups:
            one = _of_follow_up(up, application, person, _since(up.id, application.ref, events))
            found[one.identity] = one
    said = [event for event in events if event.kind in ("held", "due")]
    for gone in (_gone(event, person, events, context.catalogue) for event in said):
        if gone is not None:
            found.setdefault(gone.identity, gone)
    return tuple(sorted(found.values(), key=lambda o: (o.day, o.at or time.min, o.identity)))


def _since(ident: str, ref: str, events: Sequence[Event]) -> list[Event]:
    """All that was said of a thing since an event."""
    of_it = [event for event in events if event.ref == ref]
    first = next(place for place, event in enumerate(of_it) if event.id == ident)
    return of_it[first:]


def _of_card(card: Card, person: str, said: Sequence[Event], as_of: date) -> Iterator[Appointment]:
    """The end of a certification, and the first day on which it can be renewed."""
    if card.expires is None:
        return
    name = card.name or card.ref
    keep = card.renewable
    first = datetime.combine(min(card.issued or as_of, as_of), time(), UTC)
    end = Appointment(
        identity=renewal_identity(person, card.ref),
        day=keep.until if keep and keep.until else card.expires,
        summary=Message(
            N_("Renew before it expires: {name}") if keep else N_("Ends: {name}"), {"name": name}
        ),
        lines=(_end(card, name),),
        since=said[0].at if said else first,
        changed=said[-1].at if said else first,
        changes=len(said),
    )
    yield end
    if keep and keep.opens:
        yield replace(
            end,
            identity=f"{end.identity}/opens",
            day=keep.opens,
            summary=Message(N_("Can be renewed from today on: {name}"), {"name": name}),
        )


def _end(card: Card, name: str) -> Message:
    words = (
        N_("{name} is valid until {day}.")
        if card.renewable
        else N_("{name} is valid until {day}; no way to renew it is known.")
    )
    return Message(words, {"name": name, "day": (card.expires or date.max).isoformat()})


def _of_follow_up(
    up: FollowUp, application: Application, person: str, said: Sequence[Event]
) -> Appointment:
    of = {"employer": application.employer, "title": application.title}
    contacts = (
        ", ".join(filter(None, (one.name, one.role, one.email, one.phone)))
        for one in application.contacts
    )
    lines = [*contacts, *([application.url] if application.url else [])]
    return Appointment(
        identity=f"{person}/{application.ref}/{up.id}",
        day=up.day,
        at=up.at,
        summary=Message(N_("{employer}: {words}"), {**of, "words": up.words}),
        lines=(
            Message(N_("{title} at {employer}"), of),
            *(Message(N_("{words}"), {"words": words}) for words in lines),
        ),
        since=said[0].at,
        changed=said[-1].at,
        changes=len(said) - 1,
        off=up.state == "off",
    )


def _gone(
    event: Event, person: str, events: Sequence[Event], facts: Catalogue
) -> Appointment | None:
    """What an event put into the calendar, as called off; None where it only moved something."""
    if event.kind == "held":
        identity = renewal_identity(person, event.ref)
        said = [one for one in events if one.ref == event.ref]
        known = facts.certifications.get(event.ref.partition(":")[2])
        ruled = known.valid_until(event.day("issued")) if known else None
        day = event.day("expires") or ruled
        summary = Message(N_("Ends: {name}"), {"name": event.said("name") or event.ref})
    else:
        identity = f"{person}/{event.ref}/{event.id}"
        said = _since(event.id, event.ref, events)
        day = None if event.said("due") else event.day("on")
        summary = Message(N_("{words}"), {"words": event.said("words") or ""})
    if day is None:
        return None
    return Appointment(
        identity=identity,
        day=day,
        summary=summary,
        since=event.at,
        changed=said[-1].at,
        changes=len(said),
        off=True,
    )

"""Applications for jobs: a pure fold of what somebody said of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Literal, get_args

from voyageur.domain.event import Event, standing
from voyageur.domain.ref import Ref

Stage = Literal[
    "saved", "applied", "screening", "interview", "offer",
    "hired", "declined", "rejected", "withdrawn",
]  # fmt: skip
STAGES: tuple[Stage, ...] = get_args(Stage)
CLOSED: frozenset[Stage] = frozenset(("hired", "declined", "rejected", "withdrawn"))
"""``declined``: the person said no to an offer; ``rejected``: the employer said no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody at the employer, as the person knows them."""

    name: str
    role: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What the person wrote down on a day."""

    day: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something to do about an application on a day, at a time of it where one was said.

    ``id`` is that of the event that first said it; ``off``: its application was closed before.
    """

    id: str
    day: date
    at: time | None = None
    words: str
    state: Literal["open", "done", "off"] = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A job that somebody is after, and all that was said of it.

    ``number`` counts applications from 1 in the order in which they were entered. ``moves`` are the
    stages so far with the day of each, the one that holds last. ``role`` and ``region`` are ids.
    """

    number: int
    ref: Ref
    employer: str
    title: str
    role: str | None = None
    region: str | None = None
    url: str | None = None
    moves: tuple[tuple[Stage, date], ...]
    notes: tuple[Note, ...] = ()
    contacts: tuple[Contact, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    heard: date

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return self.moves[-1][0]

    @property
    def closed(self) -> bool:
        """Whether nothing more is to be done."""
        return self.stage in CLOSED

    def ahead(self) -> tuple[FollowUp, ...]:
        """What is still to be done, soonest first."""
        todo = [one for one in self.follow_ups if one.state == "open"]
        return tuple(sorted(todo, key=lambda one: (one.day, one.at or time.min)))


def applications(events: Iterable[Event]) -> tuple[Application, ...]:
    """Fold the events of one person, whatever the order in which they arrive.

    Payloads: ``tracked`` has employer, title, stage, on, and role, region, url where known;
    ``moved`` stage and on; ``noted`` words and on; ``met`` the fields of a ``Contact``; ``due`` on,
    at where said, and words, or in ``due`` the id of the follow-up that it moves; ``settled`` in
    ``due`` the id of what is done.
    """
    found: dict[Ref, Application] = {}
    for event in standing(events):
        if event.kind == "tracked":
            found[event.ref] = _tracked(event, len(found) + 1)
        elif event.ref in found:
            found[event.ref] = _told(found[event.ref], event)
    return tuple(found.values())


def _tracked(event: Event, number: int) -> Application:
    said = event.payload
    return Application(
        number=number,
        ref=event.ref,
        employer=str(said["employer"]),
        title=str(said["title"]),
        moves=((_stage(event), _on(event)),),
        role=event.said("role"),
        region=event.said("region"),
        url=event.said("url"),
        heard=_on(event),
    )


def _told(before: Application, event: Event) -> Application:
    """The application after an event; ``heard`` is the last day on which something happened."""
    said = event.payload
    match event.kind:
        case "moved":
            return _moved(before, event)
        case "noted":
            note = Note(_on(event), str(said["words"]))
            heard = max(before.heard, note.day)
            return replace(before, notes=(*before.notes, note), heard=heard)
        case "met":
            contact = Contact(
                name=str(said["name"]),
                role=event.said("role"),
                email=event.said("email"),
                phone=event.said("phone"),
            )
            others = [one for one in before.contacts if one.name != contact.name]
            return replace(before, contacts=(*others, contact))
        case "due":
            return _due(before, event)
        case "settled":
            done = _changed(before, str(said["due"]), state="done")
            return replace(before, follow_ups=done, heard=max(before.heard, event.at.date()))
        case _:
            return before


def _moved(before: Application, event: Event) -> Application:
    """The application in another stage; an end calls off what was still to do."""
    stage = _stage(event)
    ups = before.follow_ups
    if stage in CLOSED:
        ups = tuple(replace(one, state="off") if one.state == "open" else one for one in ups)
    moves = (*before.moves, (stage, _on(event)))
    return replace(before, moves=moves, follow_ups=ups, heard=max(before.heard, _on(event)))


def _due(before: Application, event: Event) -> Application:
    said = event.payload
    at = time.fromisoformat(str(said["at"])) if "at" in said else None
    if "due" in said:
        moved = _changed(before, str(said["due"]), day=_on(event), at=at)
        return replace(before, follow_ups=moved)
    new = FollowUp(
        id=event.id,
        day=_on(event),
        at=at,
        words=str(said["words"]),
    )
    return replace(before, follow_ups=(*before.follow_ups, new))


def _changed(before: Application, ident: str, **values: object) -> tuple[FollowUp, ...]:
    return tuple(
        replace(one, **values) if one.id == ident else one  # type: ignore[arg-type]
        for one in before.follow_ups
    )


def _stage(event: Event) -> Stage:
    for stage in STAGES:
        if stage == event.payload["stage"]:
            return stage
    raise ValueError(event.payload["stage"])


def _on(event: Event) -> date:
    return date.fromisoformat(str(event.payload["on"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Applications:
    """All applications of a person on a day, in the order in which they were entered."""

    schema_version: Literal[1] = 1
    as_of: date
    applications: tuple[Application, ...]

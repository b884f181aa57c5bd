"""All that is kept, as JSON Lines: out, back in, and away."""

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from voyageur.domain.application import applications
from voyageur.domain.errors import InputError
from voyageur.domain.event import Event
from voyageur.domain.message import N_
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.domain.progress import progress
from voyageur.domain.wallet import wallet
from voyageur.services.journal import Journal, as_written, writing
from voyageur.services.json_file import unopened
from voyageur.services.store import backup_folder, busy, database
from voyageur.shapes import dump, parse, to_json
from voyageur.store.settings import badge_key, issuer_folder, studio_folder

_VERSION = 1
_HEADER = "voyageur-export"


@dataclass(slots=True)
class Kept:
    """What is kept of a person: profile, plans by digest, and events in order with their ids.

    ``draft`` are the fields of what they are about in the web application.
    """

    person: str
    profile: Profile
    plans: dict[str, Plan] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    draft: dict[str, Any] | None = None


def export(at: datetime, only: str | None = None) -> Iterator[str]:
    """The open store in lines: a header, then of each person the profile, plans and events.

    Of one person where ``only`` names them.
    """
    from voyageur.store.models import Draft, KeptPlan, Person  # noqa: PLC0415

    yield _line(kind=_HEADER, schema_version=_VERSION, at=at.isoformat())
    people = Person.objects.order_by("id")
    for person in people if only is None else people.filter(id=only):
        with as_written():
            profile = json.loads(person.profile)
        yield _line(kind="person", person=person.id, profile=profile)
        for kept in KeptPlan.objects.filter(person=person).order_by("id"):
            with as_written():
                plan = json.loads(kept.text)
            yield _line(kind="plan", person=person.id, digest=kept.digest, plan=plan)
        for event in Journal(person.id).events():
            yield _line(kind="event", person=person.id, event=dump(event))
        for draft in Draft.objects.filter(person=person):
            values = {key: getattr(draft, key) for key in _DRAFT}
            yield _line(kind="draft", person=person.id, **values)


def _line(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"


def read_export(path: Path) -> list[Kept]:
    """What an export holds, all of it checked.

    Raises:
        InputError: it can't be read, is no export, or was written by a newer Voyageur; the line is
            named.
    """
    people: dict[str, Kept] = {}
    try:
        with path.open("rb") as lines:
            for number, text in enumerate(lines, start=1):
                _take(text, number, path, people)
    except OSError as error:
        raise unopened(error, path, N_("voyageur data export FILE writes one.")) from None
    if not people:
        raise _mistaken(path, 1)
    return list(people.values())


def _take(text: bytes, number: int, path: Path, people: dict[str, Kept]) -> None:
    """Read one line into what is known of its person."""
    try:
        line: dict[str, Any] = json.loads(text)
        if number == 1:
            _check_header(line, path)
            return
        match line["kind"]:
            case "person" if line["person"] not in people:
                profile = parse(Profile, json.dumps(line["profile"]))
                people[line["person"]] = Kept(str(line["person"]), profile)
            case "plan":
                plan = parse(Plan, json.dumps(line["plan"]))
                people[line["person"]].plans[line["digest"]] = plan
            case "event":
                _add(parse(Event, json.dumps(line["event"])), people[line["person"]])
            case "draft":
                people[line["person"]].draft = _draft(line)
            case _:
                raise _mistaken(path, number)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _mistaken(path, number) from None


_DRAFT = ("name", "profile", "wishes", "plan")


def _draft(line: dict[str, Any]) -> dict[str, Any]:
    """A draft whose profile and plan can be read.

    Raises:
        ValueError: they can't.
        KeyError: something isn't there.
        TypeError: something is of another kind.
    """
    found = {key: line[key] for key in _DRAFT}
    for key, kind in (("profile", Profile), ("plan", Plan)):
        if found[key]:
            parse(kind, found[key])
    if not (isinstance(found["name"], str) and isinstance(found["wishes"], dict)):
        raise TypeError(line["kind"])
    return found


def _add(event: Event, kept: Kept) -> None:
    """Add an event that follows the ones before, has what its kind needs, and its plan is there.

    Raises:
        ValueError: it doesn't.
        KeyError: something isn't there.
    """
    sound = (
        event.id == str(UUID(event.id))
        and event.id not in kept.ids
        and event.seq == len(kept.ids) + 1
        and event.at.tzinfo is not None
        and all(plan in kept.plans for plan in progress([event]).plans)
        and _can_be_folded(event)
        and (event.undoes in kept.ids if event.kind == "undone" else event.undoes is None)
    )
    if not sound:
        raise ValueError(event.id)
    kept.events.append(event)
    kept.ids.add(event.id)


def _can_be_folded(event: Event) -> bool:
    """Whether wallet and applications can be made of what it says; else it raises."""
    first = replace(event, kind="tracked", payload=_TRACKED, seq=0)
    events = [event] if event.kind in ("tracked", "undone") else [first, event]
    wallet([event])
    applications(events)
    return True


_TRACKED = {"employer": "x", "title": "x", "stage": "saved", "on": "2000-01-01"}
"""An application that every event can be about."""


def _check_header(line: dict[str, Any], path: Path) -> None:
    if line["kind"] != _HEADER:
        raise _mistaken(path, 1)
    if line["schema_version"] > _VERSION:
        raise InputError(
            N_("it was written by a newer Voyageur (version {version}; this one reads {known})"),
            remedy=N_("Update Voyageur."),
            where=f"{path}:1",
            version=line["schema_version"],
            known=_VERSION,
        )


def _mistaken(path: Path, number: int) -> InputError:
    return InputError(
        N_("this line is none of an export of Voyageur; nothing was brought in"),
        remedy=N_("Take a file that voyageur data export wrote, whole and unchanged."),
        where=f"{path}:{number}",
    )


def bring_in(people: Sequence[Kept], path: Path, at: datetime) -> int:
    """Add what isn't there yet to the open store, all or nothing; how many events were added.

    Raises:
        InputError: somebody's journal has entries that the export doesn't have.
    """
    with writing(at, *(kept.person for kept in people)):
        return sum(_bring_in(kept, path) for kept in people)


def _bring_in(kept: Kept, path: Path) -> int:
    from voyageur.store.models import Draft, Happening, KeptPlan, Person  # noqa: PLC0415

    have = [event.id for event in Journal(kept.person).events()]
    given = [event.id for event in kept.events]
    if have != given[: len(have)]:
        raise InputError(
            N_("the journal of “{person}” here has other entries than the export"),
            remedy=N_(
                "Nothing was brought in. Keep what is here with voyageur data export, then "
                "voyageur data forget --person {person}, and bring the file in again."
            ),
            where=str(path),
            person=kept.person,
        )
    Person.objects.update_or_create(id=kept.person, defaults={"profile": to_json(kept.profile)})
    for digest, plan in kept.plans.items():
        KeptPlan.objects.get_or_create(
            person_id=kept.person, digest=digest, defaults={"text": to_json(plan)}
        )
    if kept.draft is not None:
        Draft.objects.update_or_create(person_id=kept.person, defaults=kept.draft)
    for event in kept.events[len(have) :]:
        Happening.objects.create(
            id=event.id,
            person_id=kept.person,
            seq=event.seq,
            at=event.at,
            kind=event.kind,
            ref=event.ref,
            payload=dict(event.payload),
            undoes=event.undoes,
        )
    return len(given) - len(have)


def forget(person: str | None) -> bool:
    """Delete a person from the open store, overwritten on disk, with all backups; whether any was.

    Backups hold everybody, and carousels don't say whose they are, so that they go too. Where
    nobody is called so, they stay.

    Raises:
        InputError: something can't be deleted, or another process still reads what was.
    """
    from django.db import connection, transaction  # noqa: PLC0415

    from voyageur.store.models import Person  # noqa: PLC0415

    with transaction.atomic():
        found, _ = Person.objects.filter(id=person).delete()
        if found:
            _remove([backup_folder(), studio_folder(), *_set_aside()])
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if cursor.fetchone()[0]:
            raise busy(database())
    return bool(found)


def forget_all() -> list[Path]:
    """Delete the store with all that was kept beside it, whether it can be opened or not.

    What was deleted.

    Raises:
        InputError: something can't be deleted.
    """
    return _remove(kept_paths())


def kept_paths() -> list[Path]:
    """The files and folders of all that is kept, the database first; of those that are there."""
    path = database()
    rest = [path.with_name(path.name + end) for end in ("-wal", "-shm")]
    beside = [backup_folder(), issuer_folder(), badge_key(), studio_folder()]
    return [one for one in (path, *rest, *beside, *_set_aside()) if one.exists()]


def _set_aside() -> list[Path]:
    path = database()
    return [path.with_suffix(".part"), *sorted(path.parent.glob(f"{path.name}.damaged-*"))]


def _remove(paths: Iterable[Path]) -> list[Path]:
    gone = []
    try:
        for path in paths:
            if path.is_dir():
                shutil.rmtree(path)
                gone.append(path)
            elif path.exists():
                path.unlink()
                gone.append(path)
    except OSError as error:
        raise InputError(
            N_("not everything could be deleted"),
            remedy=N_("Give your account the right to delete this, and say it again."),
            where=str(error.filename or database().parent),
        ) from None
    return gone

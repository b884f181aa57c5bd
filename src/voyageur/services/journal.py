"""What is kept of one person: their plans, their profile, and what happened, in order."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar, cast
from uuid import UUID

from voyageur.domain.errors import InputError
from voyageur.domain.event import Event, EventKind
from voyageur.domain.message import N_
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.services.plan_file import refuse_newer
from voyageur.services.store import back_up, damaged, database
from voyageur.shapes import parse, to_json

T = TypeVar("T")
Payload = Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of a person in the open store (``store.opened``).

    Whatever a method writes is written as a whole when it returns, and not at all where it raises.
    """

    person: str = "self"

    def events(self) -> tuple[Event, ...]:
        """All that happened, in order; empty for somebody unknown."""
        from voyageur.store.models import Happening  # noqa: PLC0415

        rows = Happening.objects.filter(person_id=self.person).order_by("seq")
        with as_written():
            return tuple(_event(*row) for row in rows.values_list(*_FIELDS))

    def append(
        self,
        kind: EventKind,
        ref: str,
        at: datetime,
        payload: Payload | None = None,
        undoes: str | None = None,
    ) -> Event:
        """Write down that something happened, after all that happened before; what was written.

        Of somebody unknown so far, this is the beginning; they follow no plan.
        """
        with writing(at, self.person) as there:
            if not there:
                ensure_person(self.person)
            return self._append(kind, ref, at, payload or {}, undoes)

    def start(self, plan: Plan, profile: Profile, at: datetime) -> None:
        """Follow a plan from now on, made from a profile."""
        from voyageur.store.models import Person  # noqa: PLC0415

        text = to_json(without_words(profile))
        with writing(at, self.person):
            Person.objects.update_or_create(id=self.person, defaults={"profile": text})
            self._append("started", f"plan:{self._keep(plan)}", at, {}, None)

    def replace(self, plan: Plan, at: datetime) -> None:
        """Follow another plan in the place of the one that holds."""
        with writing(at, self.person):
            self._append("replanned", f"plan:{self._keep(plan)}", at, {}, None)

    def _append(
        self, kind: EventKind, ref: str, at: datetime, payload: Payload, undoes: str | None
    ) -> Event:
        from uuid_utils.compat import uuid7  # noqa: PLC0415

        from voyageur.store.models import Happening  # noqa: PLC0415

        seqs = Happening.objects.filter(person_id=self.person).order_by("-seq")
        made = Happening.objects.create(
            id=uuid7(),
            person_id=self.person,
            seq=(seqs.values_list("seq", flat=True).first() or 0) + 1,
            at=at,
            kind=kind,
            ref=ref,
            payload=dict(payload),
            undoes=undoes,
        )
        return _event(*(getattr(made, name) for name in _FIELDS))

    def _keep(self, plan: Plan) -> str:
        from voyageur.store.models import KeptPlan  # noqa: PLC0415

        text = to_json(replace(plan, skipped=tuple(replace(s, evidence=()) for s in plan.skipped)))
        digest = hashlib.sha256(text.encode()).hexdigest()
        KeptPlan.objects.get_or_create(
            person_id=self.person, digest=digest, defaults={"text": text}
        )
        return digest

    def followed(self, digests: Sequence[str]) -> tuple[list[Plan], Profile]:
        """Plans that were kept, and the profile that the person's plans are made from."""
        from voyageur.store.models import KeptPlan  # noqa: PLC0415

        kept = KeptPlan.objects.filter(person_id=self.person, digest__in=digests)
        rows = {row[0]: row for row in kept.values_list("digest", "text", "person__profile")}
        plans = [as_kept(Plan, rows[digest][1]) for digest in digests]
        return plans, as_kept(Profile, rows[digests[-1]][2])

    def profile(self) -> Profile:
        """What the person's plans are made from.

        Raises:
            InputError: nobody of this name follows a plan.
        """
        from voyageur.store.models import Person  # noqa: PLC0415

        found = Person.objects.filter(id=self.person).first()
        if found is None:
            raise no_plan()
        return as_kept(Profile, found.profile)


_FIELDS = ("id", "at", "seq", "kind", "ref", "payload", "undoes")
"""Of a row, in the order in which an event is made of it."""


def _event(
    id_: UUID, at: datetime, seq: int, kind: str, ref: str, payload: Payload, undoes: UUID | None
) -> Event:
    return Event(
        id=str(id_),
        at=at,
        seq=seq,
        kind=cast("EventKind", kind),
        ref=ref,
        payload=dict(payload),
        undoes=None if undoes is None else str(undoes),
    )


def ensure_person(person: str) -> None:
    """Somebody of whom nothing is known yet, where nobody of the name is kept."""
    from voyageur.store.models import Person  # noqa: PLC0415

    Person.objects.get_or_create(id=person, defaults={"profile": to_json(Profile())})


@contextmanager
def writing(at: datetime, *people: str) -> Iterator[set[str]]:
    """A transaction that writes things of these people; others that write theirs wait for it.

    Those of them who are known. In the first one of a day the store is copied before.
    """
    from django.db import transaction  # noqa: PLC0415

    from voyageur.store.models import Person  # noqa: PLC0415

    with transaction.atomic():
        back_up(at.date())
        known = Person.objects.select_for_update().filter(id__in=people).order_by("id")
        yield set(known.values_list("id", flat=True))


def as_kept(kind: type[T], text: str) -> T:
    """A value that was kept as JSON.

    Raises:
        InputError: it isn't as it was written, or a newer Voyageur wrote it.
    """
    with as_written():
        try:
            return parse(kind, text)
        except ValueError:
            data = json.loads(text)
            if isinstance(data, dict):
                refuse_newer(data, kind, database())
            raise


@contextmanager
def as_written() -> Iterator[None]:
    """Reading what was kept: what isn't as it was written is damage; SQLite looks into no value."""
    try:
        yield
    except ValueError:
        raise damaged(database()) from None


def no_plan() -> InputError:
    """What to tell somebody who follows no plan."""
    return InputError(
        N_("no plan is followed yet"),
        remedy=N_("Make one with voyageur plan … --out DIR, then: voyageur track start DIR."),
    )


def without_words(profile: Profile) -> Profile:
    """The profile without any words of the document that it was read from."""
    return replace(
        profile,
        claims=tuple(replace(claim, evidence=()) for claim in profile.claims),
        certifications=tuple(replace(held, evidence=()) for held in profile.certifications),
        other_certificates=(),
        jobs=tuple(replace(job, title=None, employer=None, place=None) for job in profile.jobs),
        studies=(),
        links=(),
        unlinked=(),
    )

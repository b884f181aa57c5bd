"""Ask for long work, and see how far it is. The store is the queue, so a restart loses nothing."""

import errno
import os
from datetime import timedelta
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from voyageur.domain.errors import InputError, VoyageurError
from voyageur.domain.message import N_
from voyageur.services.clock import now
from voyageur.services.journal import ensure_person
from voyageur.store.models import Task

_KEPT = timedelta(days=1)
"""After so long nobody asks for the result any more."""


def ask(person: str, kind: str, asked: dict[str, Any]) -> UUID:
    """Put work into the queue; its id. ``kind`` is a name in ``kinds.KINDS``."""
    ensure_person(person)
    Task.objects.filter(made__lt=now() - _KEPT).delete()
    task = Task.objects.create(id=uuid7(), person_id=person, kind=kind, asked=asked, made=now())
    return UUID(str(task.id))


def task_of(person: str, ident: UUID) -> Task | None:
    """Somebody's task; None where they have none of that id."""
    return Task.objects.filter(person_id=person, id=ident).first()


def take() -> Task | None:
    """The oldest task that waits, now running; None where none waits.

    Of several workers one takes it: the state is changed only from ``waiting``.
    """
    for task in Task.objects.filter(state="waiting")[:1]:
        mine = Task.objects.filter(id=task.id, state="waiting")
        if mine.update(state="running", worker=os.getpid()):
            return task
    return None


def tell(task: Task, part: float) -> None:
    """Say how far a task is, from 0 to 1."""
    Task.objects.filter(id=task.id).update(part=part)


def finish(task: Task, state: str, result: dict[str, Any]) -> None:
    """Say what came of a task."""
    Task.objects.filter(id=task.id).update(state=state, part=1.0, result=result)


def told(error: VoyageurError) -> dict[str, Any]:
    """An error as JSON, to be told to whoever asked."""
    return {
        "what": [error.what.text, dict(error.what.values)],
        "remedy": [error.remedy.text, dict(error.remedy.values)],
        "where": error.where,
    }


def give_up() -> None:
    """Say of what workers that are no more were at that nothing came of it.

    It isn't taken up again, since it may have been what ended them; the person asks again.
    """
    broken = InputError(N_("the work was broken off"), remedy=N_("Ask for it again."))
    for task in Task.objects.filter(state="running"):
        if not _lives(task.worker):
            finish(task, "failed", told(broken))


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except OSError as error:
        return error.errno == errno.EPERM
    return process != os.getpid()

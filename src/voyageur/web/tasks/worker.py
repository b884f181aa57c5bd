"""The worker: ``python -m voyageur.web.tasks.worker PARENT`` takes tasks while PARENT lives."""

import logging
import os
import shutil
import signal
import sys
import time
from contextlib import suppress
from types import FrameType, TracebackType

from voyageur.domain.errors import UnavailableError, VoyageurError
from voyageur.services.store import opened, written
from voyageur.store.settings import on_server, personal_folder
from voyageur.store.whose import SELF, acting_for

_REST = 0.05
"""Seconds between looks for work."""
_REST_ON_SERVER = 0.1
"""Where each look is a question to a database."""
_AWAY = 1
"""Seconds until a database that is away is tried again."""


def main() -> None:
    """Take tasks one after another; ends when its parent does, or on SIGTERM."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "voyageur.web.settings")
    os.nice(5)
    signal.signal(signal.SIGTERM, _stop)
    sys.excepthook = _broken
    parent = int(sys.argv[1])
    with suppress(UnavailableError), opened():
        _load()
    seen, anew = None, True
    while os.getppid() == parent:
        now = None if on_server() else written()
        try:
            if (now is None or now != seen) and not _work_all(anew=anew):
                seen = now
            anew = False
        except UnavailableError:
            anew = True  # what this process was at is broken off as well
            time.sleep(_AWAY)
        time.sleep(_REST if now else _REST_ON_SERVER)


def _load() -> None:
    """Load what most work needs while nobody waits for it."""
    import voyageur.web.pages.plan.work  # noqa: F401, PLC0415
    from voyageur.web.render import load_facts  # noqa: PLC0415

    load_facts()


def _work_all(*, anew: bool) -> int:
    """Do all that waits; how much it was. The store is opened anew: it may be another file now."""
    from django.db import close_old_connections  # noqa: PLC0415

    from voyageur.web.tasks.queue import give_up  # noqa: PLC0415 - needs Django

    close_old_connections()
    done = 0
    with opened():
        if anew:
            give_up()
        while work():
            done += 1
    return done


def work() -> bool:
    """Do the oldest task that waits; whether there was one."""
    from voyageur.web.tasks.kinds import KINDS  # noqa: PLC0415 - needs Django
    from voyageur.web.tasks.queue import finish, take, tell, told  # noqa: PLC0415

    task = take()
    if task is None:
        return False
    try:
        with acting_for(task.person_id):
            result = KINDS[task.kind](task.person_id, task.asked, lambda part: tell(task, part))
    except VoyageurError as error:
        finish(task, "failed", told(error))
    else:
        finish(task, "done", result)
    _forget_files(task.person_id)
    return True


def _forget_files(person: str) -> None:
    """Delete what was made for somebody who deleted their account meanwhile."""
    from voyageur.store.models import Person  # noqa: PLC0415 - needs Django

    if person != SELF and not Person.objects.filter(id=person).exists():
        with acting_for(person):
            shutil.rmtree(personal_folder(), ignore_errors=True)


def _broken(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell a fault of our own to the log, which on a server leaves out what isn't ours to tell."""
    logging.getLogger(__name__).critical("a worker broke off", exc_info=(kind, error, trace))


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the shape of a handler
    sys.exit(0)


if __name__ == "__main__":
    main()

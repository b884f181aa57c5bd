"""``python -m bench.web.organisation.people N``: N accounts that follow a plan and are signed in.

Written straight into the database that the environment names, some thousand at a time. Prints a
line each: the key of the session, the id of the person, and the unit that they are at.
"""

import hashlib
import sys
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from uuid_utils.compat import uuid7

from voyageur.domain.profile import Profile
from voyageur.domain.role import Role
from voyageur.services.context import Context
from voyageur.services.plan import plan_for
from voyageur.services.question import question_of
from voyageur.services.server import use_organisation
from voyageur.services.store import opened
from voyageur.services.typed import Typed
from voyageur.shapes import to_json

_AT_A_TIME = 500
_ENTRIES = 20
"""Of work that each has logged."""


def main(n: int) -> None:
    """Write them."""
    use_organisation()
    context = Context()
    plans = [_plan(context, role) for role in context.catalogue.roles.values()]
    with opened():
        people = (_write(plans[i % len(plans)], i) for i in range(n))
        while some := list(islice(people, _AT_A_TIME)):
            _keep(some)
            for one in some:
                print(one["session"].session_key, one["person"].id, one["unit"])


def _plan(context: Context, role: Role) -> tuple[str, str, str]:
    """A plan as it is kept, its digest, and its first unit."""
    typed = Typed(to=role.id, region="Ontario", hours="10")
    today = datetime.now(UTC).date()
    question = question_of(typed, context, "en", today)
    made = plan_for(context, Profile(), question)
    text = to_json(made)
    return text, hashlib.sha256(text.encode()).hexdigest(), made.items[0].unit


def _write(plan: tuple[str, str, str], i: int) -> dict[str, Any]:
    """A person's rows, not kept yet."""
    from allauth.account.models import EmailAddress  # noqa: PLC0415 - Django is set up by now
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415
    from django.contrib.sessions.models import Session  # noqa: PLC0415

    from voyageur.store.models import Happening, KeptPlan, Person  # noqa: PLC0415
    from voyageur.store.organisation.models import User  # noqa: PLC0415

    text, digest, unit = plan
    at = datetime.now(UTC) - timedelta(days=1)
    person = Person(id=uuid7().hex, profile=to_json(Profile()))
    user = User(id=1_000_000 + i, email=f"load{i}@college.example", person=person, password="!")
    worked = {"minutes": 30, "on": at.date().isoformat()}
    events = [
        Happening(id=uuid7(), person=person, seq=1, at=at, kind="started", ref=f"plan:{digest}")
    ]
    events += [
        Happening(
            id=uuid7(),
            person=person,
            seq=seq,
            at=at,
            kind="logged",
            ref=f"unit:{unit}",
            payload=worked,
        )
        for seq in range(2, 2 + _ENTRIES)
    ]
    now = datetime.now(UTC).timestamp()
    session = {
        "_auth_user_id": str(user.id),
        "_auth_user_backend": "allauth.account.auth_backends.AuthenticationBackend",
        "_auth_user_hash": user.get_session_auth_hash(),
        "seen": now,
        "since": now,
    }
    return {
        "person": person,
        "user": user,
        "address": EmailAddress(user=user, email=user.email, verified=True, primary=True),
        "plan": KeptPlan(person=person, digest=digest, text=text),
        "events": events,
        "session": Session(
            session_key=uuid7().hex,
            session_data=SessionStore().encode(session),
            expire_date=datetime.now(UTC) + timedelta(days=14),
        ),
        "unit": unit,
    }


def _keep(some: list[dict[str, Any]]) -> None:
    for name in ("person", "user", "address", "plan", "session"):
        rows = [one[name] for one in some]
        type(rows[0]).objects.bulk_create(rows)
    events = [event for one in some for event in one["events"]]
    type(events[0]).objects.bulk_create(events)


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""Which day and moment it is. Only the doors ask; below them it is passed in."""

import os
from datetime import UTC, date, datetime, time

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_

TODAY = "VOYAGEUR_TODAY"
"""Sets another day, for a demonstration or a test."""


def today() -> date:
    """Today, or the day that VOYAGEUR_TODAY sets.

    Raises:
        UsageError: what it sets is no day.
    """
    given = os.environ.get(TODAY)
    return read_day(given, TODAY) if given else date.today()  # noqa: DTZ011


def now() -> datetime:
    """This moment; noon of the day that VOYAGEUR_TODAY sets."""
    if os.environ.get(TODAY):
        return datetime.combine(today(), time(12), UTC)
    return datetime.now().astimezone()


def read_day(value: str, where: str) -> date:
    """A day as 2027-03-31.

    Raises:
        UsageError: it is none.
    """
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(
            N_("“{value}” is no day"),
            remedy=N_("Write it like 2027-03-31."),
            where=where,
            value=value,
        ) from None

"""Take back what was said last."""

from collections.abc import Collection
from datetime import datetime
from typing import get_args

from voyageur.domain.errors import InputError
from voyageur.domain.event import ApplicationEvent, Event, PlanEvent, WalletEvent, standing
from voyageur.domain.message import N_
from voyageur.services.journal import Journal

PLAN: tuple[str, ...] = get_args(PlanEvent)
WALLET: tuple[str, ...] = get_args(WalletEvent)
APPLICATIONS: tuple[str, ...] = get_args(ApplicationEvent)


def last_of(journal: Journal, kinds: Collection[str]) -> Event | None:
    """What of some kinds was said last and not taken back, None where nothing was."""
    return next((e for e in reversed(standing(journal.events())) if e.kind in kinds), None)


def undo(journal: Journal, kinds: Collection[str], at: datetime) -> Event:
    """Take back what of some kinds was said last; what that was.

    Raises:
        InputError: there is nothing to take back.
    """
    last = last_of(journal, kinds)
    if last is None:
        raise InputError(
            N_("there is nothing to take back"),
            remedy=N_("voyageur data export shows all that is kept."),
        )
    journal.append("undone", last.ref, at, undoes=last.id)
    return last

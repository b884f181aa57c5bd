"""Whether a badge is good at a moment, as far as its own dates go."""

from datetime import datetime

from voyageur.domain.badge import Badge
from voyageur.domain.message import N_
from voyageur.evidence.badges.refused import RefusedError


def refuse_dates(badge: Badge, at: datetime) -> None:
    """Stop at a badge that isn't good at a moment.

    Raises:
        RefusedError: its dates contradict each other, or the moment lies outside of them.
    """
    if badge.issued and badge.expires and badge.expires <= badge.issued:
        raise RefusedError(
            "contradictory",
            N_("it would be good from {start} on, and only until {end}, which comes before"),
            start=badge.issued.date().isoformat(),
            end=badge.expires.date().isoformat(),
        )
    if badge.issued and badge.issued > at:
        raise RefusedError(
            "not-yet-valid", N_("it is good from {day} on"), day=badge.issued.date().isoformat()
        )
    if badge.expires and badge.expires <= at:
        raise RefusedError(
            "expired", N_("it was good until {day}"), day=badge.expires.date().isoformat()
        )

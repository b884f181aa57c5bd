"""Links to something of a person: signed with the server's key, until they end or are revoked."""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.signing import BadSignature, Signer

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.store.organisation.models import Share

DAYS = (1, 7, 30, 90, 365)
"""How long a link may last."""
MOST = 50
"""Links that one person may have at a time."""
_SIGNER = "voyageur.share"


def share(person: str, kind: str, days: int, lang: str, note: str, at: datetime) -> str:
    """Make a link; what its address has.

    Raises:
        UsageError: there is no such thing to share, no such time, or too many links there are.
    """
    if kind not in Share.KINDS:
        raise UsageError(
            N_("that can't be shared"),
            remedy=N_("Choose plan, calendar or portfolio."),
            where="field kind",
        )
    if days not in DAYS:
        raise UsageError(
            N_("how long the link works isn't chosen"),
            remedy=N_("Choose one of the times."),
            where="field days",
        )
    Share.objects.filter(person_id=person, expires__lte=at).delete()
    if Share.objects.filter(person_id=person).count() >= MOST:
        raise UsageError(
            N_("you have {n} links already"),
            remedy=N_("Revoke one of them first."),
            where="field kind",
            n=MOST,
        )
    made = Share.objects.create(
        person_id=person,
        kind=kind,
        lang=lang,
        note=note[:100],
        made=at,
        expires=at + timedelta(days=days),
    )
    return _signer().sign(made.id.hex)


def shared(token: str, at: datetime) -> Share | None:
    """What an address leads to; None where it is forged, expired or revoked, all the same."""
    try:
        ident = UUID(hex=_signer().unsign(token))
    except (BadSignature, ValueError):
        return None
    return Share.objects.filter(id=ident, expires__gt=at).first()


def revoke(person: str, ident: UUID) -> bool:
    """Let a link lead to nothing from now on; whether the person had it."""
    gone, _ = Share.objects.filter(person_id=person, id=ident).delete()
    return bool(gone)


def _signer() -> Signer:
    return Signer(salt=_SIGNER, sep=".")

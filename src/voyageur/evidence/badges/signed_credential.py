"""A credential of version 3.0 checked: who signed it, and whether it still holds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from voyageur.domain.badge import Badge
from voyageur.domain.message import N_
from voyageur.evidence.badges.contexts import keys_in
from voyageur.evidence.badges.credential import ENDS, STARTS, moment_of
from voyageur.evidence.badges.dates import refuse_dates
from voyageur.evidence.badges.issuer_file import IssuerFile
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.keys import Key
from voyageur.evidence.badges.proof import check_proof
from voyageur.evidence.badges.recipient import identities, refuse_other_recipient
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.status import refuse_revoked
from voyageur.evidence.badges.taken_out import is_jws
from voyageur.evidence.badges.values import listed, one_id, only_object
from voyageur.evidence.badges.vc_jwt import check_jwt


def check_signed(text: str, data: dict[str, Any], issuers: Issuers, at: datetime) -> Key:
    """The key of its issuer that signed a credential, as JSON or JWT whose object is ``data``.

    Raises:
        RefusedError: it isn't signed by whom it names as its issuer, or that can't be told.
    """
    if is_jws(text):
        return check_jwt(text, data, issuers)
    _refuse_second_self(data)
    return check_proof(data, one_id(data.get("issuer")) or "", issuers, at)


def refuse_state(
    credential: Mapping[str, Any], badge: Badge, issuers: Issuers, at: datetime, email: str | None
) -> None:
    """Stop at a badge of its issuer that doesn't hold.

    Raises:
        RefusedError: for its dates, because it was revoked, or because it is somebody else's.
    """

    def checked(page: IssuerFile, _issuer: str) -> None:
        _check_list(page, issuers, at)

    for names in (STARTS, ENDS):
        moment_of(credential, names)
    refuse_dates(badge, at)
    refuse_revoked(credential, one_id(credential.get("issuer")) or "", issuers, checked)
    if email:
        subject = only_object(credential.get("credentialSubject"))
        refuse_other_recipient(list(identities(subject)), email)


def _check_list(page: IssuerFile, issuers: Issuers, at: datetime) -> None:
    """A list of what was revoked is a credential itself."""
    check_signed(page.text.strip(), dict(page.data), issuers, at)
    start, end = moment_of(page.data, STARTS), moment_of(page.data, ENDS)
    if (start and start > at) or (end and end <= at):
        raise RefusedError(
            "unverifiable", N_("the list of revoked badges that you added is out of date")
        )


def _refuse_second_self(credential: Mapping[str, Any]) -> None:
    """Stop where something inside a credential bears its address and speaks for it.

    In RDF both are one, so that what is said of it (that it expires) could be moved in there
    without breaking the signature, and would be overlooked.
    """
    address = credential.get("id")
    inside = [one for _, value in keys_in(credential) for one in listed(value)]
    twins = [one for one in inside if isinstance(one, dict) and one.get("id") == address]
    if address and any(set(one) - {"id", "type"} for one in twins):
        raise RefusedError("contradictory", N_("a part of it bears the address of the whole"))

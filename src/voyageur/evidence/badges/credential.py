"""What a badge of version 3.0 says: a W3C credential, of data model 2.0 or 1.1.

Source: 1EdTech Open Badges 3.0 Final.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from voyageur.domain.badge import Badge
from voyageur.evidence.badges.values import (
    known,
    line,
    listed,
    moment,
    of_seconds,
    one_id,
    only_object,
    types_of,
)

STARTS = ("validFrom", "issuanceDate")
ENDS = ("validUntil", "expirationDate")
"""In the data model 2.0, and in 1.1."""


def is_credential(data: Mapping[str, Any]) -> bool:
    """Whether it means to be a badge of version 3.0."""
    return bool(types_of(data) & {"OpenBadgeCredential", "AchievementCredential"})


def credential_in(claims: dict[str, Any]) -> dict[str, Any]:
    """The credential of a JWT: under ``vc`` with the data model 1.1, else the claims themselves."""
    return only_object(claims["vc"]) if "vc" in claims else claims


def badge_of(credential: Mapping[str, Any], claims: Mapping[str, Any]) -> Badge:
    """What a credential says, and the claims of the JWT that it may be in."""
    subject = only_object(credential.get("credentialSubject"))
    achievement = only_object(subject.get("achievement"))
    code = line(achievement.get("humanCode"))
    return Badge(
        version="3.0",
        id=line(credential.get("id")),
        issuer=line(one_id(credential.get("issuer"))),
        issuer_name=line(only_object(credential.get("issuer")).get("name")),
        achievement=line(achievement.get("name")),
        achievement_id=line(achievement.get("id")),
        description=line(achievement.get("description")),
        also=(*((code,) if code else ()), *aligned(achievement)),
        subject=line(subject.get("id")),
        issued=known(lambda: moment_of(credential, STARTS) or of_seconds(claims, "nbf")),
        expires=known(lambda: moment_of(credential, ENDS) or of_seconds(claims, "exp")),
    )


def aligned(achievement: Mapping[str, Any]) -> tuple[str, ...]:
    """Names and codes of what an achievement is aligned to."""
    named = (
        line(only_object(one).get(key))
        for one in listed(achievement.get("alignment"))
        for key in ("targetName", "targetCode")
    )
    return tuple(dict.fromkeys(one for one in named if one))


def moment_of(credential: Mapping[str, Any], names: tuple[str, ...]) -> datetime | None:
    """The moment under the first of these names that is there.

    Raises:
        RefusedError: it is none.
    """
    found = (moment(credential, name) for name in names)
    return next((one for one in found if one), None)

"""Credentials signed as a JWT: the key is the issuer's, and both layers say the same.

Source: 1EdTech Open Badges 3.0 Final, "JSON Web Token Proof Format".
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from voyageur.domain.message import N_
from voyageur.evidence.badges.contexts import CREDENTIALS
from voyageur.evidence.badges.credential import ENDS, STARTS, credential_in, moment_of
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.jws import header_of, refuse_header, same_key, signer_of
from voyageur.evidence.badges.keys import Key, did_key
from voyageur.evidence.badges.proof import not_of_issuer
from voyageur.evidence.badges.refused import RefusedError, altered
from voyageur.evidence.badges.values import listed, of_seconds, one_id, only_object
from voyageur.evidence.pathnames import printable


def check_jwt(text: str, claims: dict[str, Any], issuers: Issuers) -> Key:
    """The key of the issuer that signed a JWT whose claims are given.

    Raises:
        RefusedError: it isn't signed so, or its claims contradict the credential.
    """
    credential = credential_in(claims)
    header = header_of(text, "")
    refuse_header(header)
    issuer = one_id(credential.get("issuer")) or ""
    key = signer_of(text, _candidates(header, issuer, issuers))
    if key is None:
        raise altered()
    context = next(iter(listed(credential.get("@context"))), None)
    if context not in CREDENTIALS:
        raise RefusedError(
            "unverifiable",
            N_("it is written in the terms of {address}, which aren't known here"),
            address=printable(str(context))[:300],
        )
    _refuse_disagreement(claims, credential)
    return key


def _candidates(header: Mapping[str, Any], issuer: str, issuers: Issuers) -> list[Key]:
    """The issuer's keys that a header may mean; one that it brings along is none by that alone."""
    kid = header.get("kid")
    itself = did_key(issuer)
    mine = [*issuers.keys(issuer), *([itself] if itself else [])]
    found = [key for key in mine if kid is None or _named(key, kid)]
    if "jwk" in header:
        found = [key for key in found if same_key(key, header["jwk"])]
    if not found:
        raise not_of_issuer(str(kid or "jwk"), issuer, known=bool(mine))
    return found


def _named(key: Key, kid: object) -> bool:
    """Whether a key is called so: whole, by its fragment, or as did:key with one."""
    names = [key.id, key.id.rpartition("#")[2]]
    if key.id.startswith("did:key:"):
        names.append(f"{key.owner}#{key.owner.removeprefix('did:key:')}")
    return kid in names


def _refuse_disagreement(claims: Mapping[str, Any], credential: Mapping[str, Any]) -> None:
    """A JWT says some things twice, in its own words and in the credential's."""
    subject = only_object(credential.get("credentialSubject"))
    pairs: list[tuple[str, object, object]] = [
        ("jti", claims.get("jti"), credential.get("id")),
        ("iss", claims.get("iss"), one_id(credential.get("issuer"))),
        ("sub", claims.get("sub"), subject.get("id")),
        ("nbf", _second(of_seconds(claims, "nbf")), _of(credential, STARTS)),
        ("exp", _second(of_seconds(claims, "exp")), _of(credential, ENDS)),
    ]
    for name, outside, inside in pairs:
        if outside is not None and inside is not None and outside != inside:
            raise RefusedError(
                "contradictory",
                N_("“{name}” of its signature says something else than the badge in it"),
                name=name,
            )


def _of(credential: Mapping[str, Any], names: tuple[str, ...]) -> datetime | None:
    return _second(moment_of(credential, names))


def _second(moment: datetime | None) -> datetime | None:
    return moment.replace(microsecond=0) if moment else None

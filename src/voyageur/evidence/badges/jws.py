"""Compact JWS (RFC 7515): what is signed, and whether a key of the issuer signed it."""

import warnings
from base64 import urlsafe_b64decode
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.badges.keys import Key
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.strict_json import MOST_VALUES, read_json
from voyageur.evidence.pathnames import printable

if TYPE_CHECKING:
    from joserfc.jws import JWSRegistry

_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA", "Ed25519")
"""Signatures by a private key. Never ``none``, and no shared secret (HS256 and the like)."""

_HEADER = {"alg", "kid", "jwk", "typ", "cty"}


def header_of(jws: str, where: str) -> dict[str, Any]:
    """The header, unverified.

    Raises:
        InputError: it is none.
    """
    return read_json(_part(jws, 0, where), where)


def claims_in(jws: str, where: str, most: int = MOST_VALUES) -> dict[str, Any]:
    """What is signed, unverified.

    Raises:
        InputError: it is no JSON object, or stands under no header.
    """
    header_of(jws, where)
    return read_json(_part(jws, 1, where), where, most)


def refuse_header(header: dict[str, Any]) -> None:
    """Stop at a signature that is none, or that can't be checked.

    Raises:
        RefusedError: for the algorithm, or a member that changes what is signed.
    """
    algorithm = printable(str(header.get("alg")))[:40]
    if algorithm.lower() == "none":
        raise RefusedError("altered", N_("it isn't signed: it gives “none” as its way of signing"))
    if algorithm.startswith("HS"):
        raise RefusedError(
            "altered",
            N_("it is signed with a shared secret ({algorithm}), which proves no issuer"),
            algorithm=algorithm,
        )
    if algorithm not in _ALGORITHMS:
        raise RefusedError(
            "unverifiable",
            N_("it is signed in a way that isn't supported here: {algorithm}"),
            algorithm=algorithm,
        )
    if further := sorted(set(header) - _HEADER):
        raise RefusedError(
            "unverifiable",
            N_("its signature has members that no badge may have: {names}"),
            names=printable(", ".join(further))[:80],
        )


def signer_of(jws: str, keys: Sequence[Key]) -> Key | None:
    """The first of these keys that signed it."""
    return next((key for key in keys if _signed(jws, key)), None)


def same_key(key: Key, jwk: object) -> bool:
    """Whether a JWK is this key."""
    from joserfc.errors import JoseError  # noqa: PLC0415 - a third of a second
    from joserfc.jwk import import_key  # noqa: PLC0415

    if not isinstance(jwk, dict) or "kty" not in jwk or jwk["kty"] == "oct":
        return False
    try:
        return bool(import_key(jwk).thumbprint() == _imported(key).thumbprint())
    except (JoseError, ValueError, TypeError, KeyError):
        return False


def _signed(jws: str, key: Key) -> bool:
    from joserfc.errors import JoseError  # noqa: PLC0415
    from joserfc.jws import deserialize_compact  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of RFC 9864, which renames EdDSA
            deserialize_compact(jws, _imported(key), registry=_registry())
    except (JoseError, ValueError, TypeError):
        return False
    return True


def _imported(key: Key) -> Any:
    from joserfc.jwk import import_key  # noqa: PLC0415

    if pem := key.material.get("pem"):
        from joserfc.jwk import RSAKey  # noqa: PLC0415

        return RSAKey.import_key(pem)
    return import_key(dict(key.material))


@cache
def _registry() -> "JWSRegistry":
    from joserfc.jws import JWSRegistry  # noqa: PLC0415

    found = JWSRegistry(algorithms=_ALGORITHMS, strict_check_header=False)
    found.max_header_length = 10_000
    found.max_payload_length = 8_000_000
    return found


def _part(jws: str, number: int, where: str) -> str:
    part = jws.split(".")[number]
    try:
        return urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode()
    except ValueError:
        raise InputError(
            N_("the badge can't be read: it is cut off or damaged"),
            remedy=N_("Download the badge anew from where you got it."),
            where=where,
        ) from None

"""A file that somebody adds for an issuer: keys, a list of what was revoked, or a page of theirs.

Known forms: a DID document or controller document with ``verificationMethod``; a JWK set with
``issuer``; an Open Badges profile with ``publicKey``; a ``CryptographicKey`` of Open Badges 2.0; a
Bitstring status list credential, as JSON or JWT; a ``1EdTechRevocationList``; a ``RevocationList``
of Open Badges 2.0; its hosted ``Assertion`` and ``BadgeClass``.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.badges.jws import claims_in
from voyageur.evidence.badges.keys import Key, multikey_material
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.strict_json import read_json
from voyageur.evidence.badges.taken_out import is_jws
from voyageur.evidence.badges.values import listed, one_id, types_of

Kind = Literal["keys", "status-list", "page"]

MOST_VALUES = 500_000
"""In a list of what was revoked. Editorial."""

_PAGES = {"RevocationList", "Assertion", "BadgeClass"}
_PRIVATE = {"privateKeyMultibase", "secretKeyMultibase", "privateKeyJwk", "privateKeyPem"}


@dataclass(frozen=True, slots=True)
class IssuerFile:
    """What a file is: its address, whose it is, the keys in it, and all of it."""

    kind: Kind
    id: str
    issuer: str
    keys: tuple[Key, ...]
    data: Mapping[str, Any]
    text: str


def read_issuer_file(text: str, where: str) -> IssuerFile:
    """What a file says of an issuer.

    Raises:
        InputError: it is none of the known forms, or has a private key in it.
    """
    stripped = text.strip()
    if is_jws(stripped):
        data = claims_in(stripped, where, MOST_VALUES)
    else:
        data = read_json(text, where, MOST_VALUES)
    if _has_private(data):
        raise InputError(
            N_("the file has a private key in it, with which anybody could sign as its owner"),
            remedy=N_("Keep it to yourself, and give a file with public keys only."),
            where=where,
        )
    found = _keys_file(data, text) or _list_or_page(data, text)
    if found is None:
        raise InputError(
            N_("the file says nothing of an issuer that is understood here"),
            remedy=N_(
                "Give a DID document, a JWK set with “issuer”, an Open Badges profile or key, "
                "or a list of revoked badges, as its issuer publishes it."
            ),
            where=where,
        )
    return found


def _keys_file(data: Mapping[str, Any], text: str) -> IssuerFile | None:
    address, kinds = one_id(data), types_of(data)
    owner = one_id(data.get("issuer")) or address
    if isinstance(data.get("keys"), list) and owner:
        keys = tuple(_of_set(data["keys"], owner))
        return IssuerFile("keys", f"{owner}#keys", owner, keys, data, text)
    if "CryptographicKey" in kinds and address and (holder := one_id(data.get("owner"))):
        return IssuerFile("keys", address, holder, tuple(_pem(data, holder)), data, text)
    if address and ("verificationMethod" in data or kinds & {"Profile", "Issuer"}):
        keys = (*_of_did(data, address), *_of_profile(data, address))
        return IssuerFile("keys", address, address, keys, data, text)
    return None


def _list_or_page(data: Mapping[str, Any], text: str) -> IssuerFile | None:
    kinds, address, issuer = types_of(data), one_id(data), one_id(data.get("issuer"))
    if address and issuer and "BitstringStatusListCredential" in kinds:
        return IssuerFile("status-list", address, issuer, (), data, text)
    revocations = isinstance(data.get("revokedCredentials"), list)
    if address and (revocations or kinds & _PAGES):
        return IssuerFile("page", address, issuer or "", (), data, text)
    return None


def _of_set(keys: list[Any], owner: str) -> Iterator[Key]:
    for number, one in enumerate(keys):
        if isinstance(one, dict) and one.get("use", "sig") == "sig" and one.get("kty") != "oct":
            yield Key(str(one.get("kid", number)), owner, _jwk(one))


def _of_did(data: Mapping[str, Any], owner: str) -> Iterator[Key]:
    """The methods that may assert: named or written under ``assertionMethod``."""
    assertion = data.get("assertionMethod", [])
    named = {_whole(one_id(one) or str(one), owner) for one in listed(assertion)}
    inside = [one for one in listed(assertion) if isinstance(one, dict)]
    for one in (*listed(data.get("verificationMethod")), *inside):
        if not isinstance(one, dict) or not one_id(one):
            continue
        address = _whole(str(one_id(one)), owner)
        if address in named and one.get("controller", owner) == owner:
            with suppress(RefusedError):  # a key of a kind that isn't supported is none of use
                yield Key(address, owner, _method(one))


def _method(one: Mapping[str, Any]) -> Mapping[str, str]:
    jwk = one.get("publicKeyJwk")
    return _jwk(jwk) if isinstance(jwk, dict) else multikey_material(one.get("publicKeyMultibase"))


def _of_profile(data: Mapping[str, Any], owner: str) -> Iterator[Key]:
    for one in listed(data.get("publicKey", [])):
        if isinstance(one, dict) and one.get("owner", owner) == owner:
            yield from _pem(one, owner)


def _pem(one: Mapping[str, Any], owner: str) -> Iterator[Key]:
    pem, address = one.get("publicKeyPem"), one_id(one)
    if isinstance(pem, str) and address:
        yield Key(address, owner, {"pem": pem})


def _jwk(data: Mapping[str, Any]) -> Mapping[str, str]:
    return {key: value for key, value in data.items() if isinstance(value, str)}


def _whole(address: str, owner: str) -> str:
    return owner + address if address.startswith("#") else address


def _has_private(value: object) -> bool:
    if isinstance(value, dict):
        secret = bool(_PRIVATE & set(value)) or {"kty", "d"} <= set(value)
        return secret or any(map(_has_private, value.values()))
    return isinstance(value, list) and any(map(_has_private, value))


def named_keys(profile: Mapping[str, Any]) -> set[str | None]:
    """The addresses of the keys that a profile calls its own."""
    return {one_id(one) for one in listed(profile.get("publicKey", []))}

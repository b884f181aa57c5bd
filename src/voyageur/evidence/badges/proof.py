"""Data Integrity proofs: ``eddsa-rdfc-2022``, and ``Ed25519Signature2020``, which is the same.

What is signed is SHA-256 of the proof's options and SHA-256 of the document, both canonical.
Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2.
"""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from voyageur.domain.message import N_
from voyageur.evidence.badges.base58 import decoded, encoded
from voyageur.evidence.badges.canonical import canonical
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.keys import Key, did_key
from voyageur.evidence.badges.refused import RefusedError, altered
from voyageur.evidence.badges.values import listed, moment
from voyageur.evidence.pathnames import printable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_MOST_PROOFS = 5


def signed_bytes(document: Mapping[str, Any], proof: Mapping[str, Any]) -> bytes:
    """The 64 bytes that are signed.

    Raises:
        RefusedError: something of it would not be signed.
    """
    options = {key: value for key, value in proof.items() if key != "proofValue"}
    options["@context"] = document.get("@context")
    return _hashed(options) + _hashed(_unsecured(document))


def check_proof(document: Mapping[str, Any], issuer: str, issuers: Issuers, at: datetime) -> Key:
    """The key of the issuer that signed a credential; of several proofs one that holds is enough.

    Raises:
        RefusedError: none holds, for the reason of the first.
    """
    proofs = listed(document.get("proof"))
    if len(proofs) > _MOST_PROOFS:
        raise RefusedError("unverifiable", N_("it has more proofs than are looked at"))
    first: RefusedError | None = None
    for proof in proofs:
        try:
            return _check(document, proof, issuer, issuers, at)
        except RefusedError as refused:
            first = first or refused
    raise first or _unsigned()


def with_proof(
    document: Mapping[str, Any], private: "Ed25519PrivateKey", method: str, at: datetime
) -> dict[str, Any]:
    """A credential with a proof by a key whose address is ``method``, made at a moment."""
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    signature = private.sign(signed_bytes(document, proof))
    return {**document, "proof": {**proof, "proofValue": encoded(signature)}}


def _check(
    document: Mapping[str, Any], proof: object, issuer: str, issuers: Issuers, at: datetime
) -> Key:
    if not isinstance(proof, dict):
        raise _unsigned()
    _refuse_kind(proof)
    key = _key(proof.get("verificationMethod"), issuer, issuers)
    signature = decoded(proof.get("proofValue"), 64)
    if signature is None or not _fits(key, signature, signed_bytes(document, proof)):
        raise altered()
    _refuse_times(proof, at)
    return key


def _refuse_kind(proof: Mapping[str, Any]) -> None:
    kind = str(proof.get("cryptosuite", proof.get("type")))
    if (proof.get("type"), proof.get("cryptosuite")) not in (
        ("DataIntegrityProof", "eddsa-rdfc-2022"),
        ("Ed25519Signature2020", None),
    ):
        raise RefusedError(
            "unverifiable",
            N_("it is signed in a way that isn't supported here: {algorithm}"),
            algorithm=printable(kind)[:40],
        )
    if "previousProof" in proof:
        raise RefusedError(
            "unverifiable", N_("its proof builds on another one, which isn't supported here")
        )
    if proof.get("proofPurpose") != "assertionMethod":
        raise RefusedError(
            "altered",
            N_("its signature was made for another purpose: {purpose}"),
            purpose=printable(str(proof.get("proofPurpose")))[:40],
        )


def _key(method: object, issuer: str, issuers: Issuers) -> Key:
    """The key of a verification method, which must be the issuer's."""
    address = method if isinstance(method, str) else ""
    mine = issuers.keys(issuer)
    key = did_key(address) or next((key for key in mine if key.id == address), None)
    if key is not None and key.owner == issuer:
        return key
    raise not_of_issuer(address, issuer, known=bool(mine) or issuer.startswith("did:key:"))


def not_of_issuer(address: str, issuer: str, *, known: bool) -> RefusedError:
    """Why a key isn't the issuer's, whose keys are ``known`` here or aren't."""
    if known:
        return RefusedError(
            "altered",
            N_("it is signed with a key that isn't one of its issuer's: {address}"),
            address=printable(address)[:300],
        )
    return RefusedError(
        "unknown-issuer",
        N_("nothing on this machine says which keys are those of its issuer, {issuer}"),
        issuer=printable(issuer)[:300],
    )


def _fits(key: Key, signature: bytes, data: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(key.ed25519()).verify(signature, data)
    except InvalidSignature:
        return False
    return True


def _refuse_times(proof: Mapping[str, Any], at: datetime) -> None:
    created, expires = (moment(proof, name) for name in ("created", "expires"))
    if created and created > at:
        raise RefusedError(
            "not-yet-valid",
            N_("its signature is dated {day}, which is still to come"),
            day=created.date().isoformat(),
        )
    if expires and expires <= at:
        raise RefusedError(
            "expired",
            N_("its signature was good until {day}"),
            day=expires.date().isoformat(),
        )


def _unsigned() -> RefusedError:
    return RefusedError("altered", N_("it isn't signed: it has no proof"))


def _unsecured(document: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != "proof"}


def _hashed(document: dict[str, Any]) -> bytes:
    return sha256(canonical(document).encode()).digest()

"""Issuers, badges and pictures for tests, always the same: keys are made of a seed."""

import copy
import hmac
import json
import struct
import warnings
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from joserfc import jws
from joserfc.jwk import ECKey, OKPKey, RSAKey

from voyageur.domain.badge import Badge, Verdict
from voyageur.evidence.badges.base58 import multikey
from voyageur.evidence.badges.check import Check
from voyageur.evidence.badges.issuer_file import read_issuer_file
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.proof import with_proof

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
V2 = "https://www.w3.org/ns/credentials/v2"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
OB2 = "https://w3id.org/openbadges/v2"
HARBOUR = "https://harbour.example/issuer"
PORT = "https://port.example/issuer"
EMAIL = "ada@example.org"


@cache
def private(seed: str) -> Ed25519PrivateKey:
    """A key of this seed."""
    return Ed25519PrivateKey.from_private_bytes(sha256(seed.encode()).digest())


def multibase(seed: str) -> str:
    return multikey(private(seed).public_key().public_bytes_raw())


def did(seed: str) -> str:
    return f"did:key:{multibase(seed)}"


def method(issuer: str, seed: str) -> str:
    return f"{issuer}#{multibase(seed)}"


def controller(issuer: str, seed: str) -> dict[str, Any]:
    """What an issuer publishes of its key."""
    return {
        "id": issuer,
        "verificationMethod": [
            {
                "id": method(issuer, seed),
                "type": "Multikey",
                "controller": issuer,
                "publicKeyMultibase": multibase(seed),
            }
        ],
        "assertionMethod": [method(issuer, seed)],
    }


def known(*files: dict[str, Any] | str) -> Issuers:
    """Files as somebody would have added them."""
    texts = (one if isinstance(one, str) else json.dumps(one) for one in files)
    return Issuers(read_issuer_file(text, "a file") for text in texts)


def both() -> Issuers:
    """The keys of the harbour and of the port."""
    return known(controller(HARBOUR, "harbour"), controller(PORT, "port"))


def credential(issuer: str = HARBOUR, **more: Any) -> dict[str, Any]:
    """An unsigned badge of version 3.0, with these properties instead of its own."""
    return {
        "@context": [V2, OB3],
        "id": "urn:uuid:0c1e6a4e-7d0f-4a4c-9d0a-6f6f2f1c7a01",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Knots",
        "issuer": {"id": issuer, "type": ["Profile"], "name": "Harbour School"},
        "validFrom": "2026-01-10T09:00:00Z",
        "validUntil": "2028-01-10T09:00:00Z",
        "credentialSubject": {
            "id": "did:example:ada",
            "type": ["AchievementSubject"],
            "identifier": [hashed(EMAIL)],
            "achievement": {
                "id": "https://harbour.example/knots",
                "type": ["Achievement"],
                "name": "Twelve knots",
                "description": "Ties twelve knots blindfold.",
                "criteria": {"narrative": "An exam at the pier."},
            },
        },
        **more,
    }


def hashed(email: str) -> dict[str, Any]:
    return {
        "type": "IdentityObject",
        "hashed": True,
        "identityHash": "sha256$" + sha256(f"{email}salt".encode()).hexdigest(),
        "identityType": "emailAddress",
        "salt": "salt",
    }


def signed(
    document: dict[str, Any], seed: str = "harbour", method_: str | None = None
) -> dict[str, Any]:
    """The document with a proof by the key of a seed."""
    issuer = document["issuer"]
    owner = issuer if isinstance(issuer, str) else issuer["id"]
    made = datetime(2026, 1, 10, 9, tzinfo=UTC)
    return with_proof(document, private(seed), method_ or method(owner, seed), made)


def good() -> dict[str, Any]:
    return copy.deepcopy(signed(credential()))


def verdict(
    badge: dict[str, Any] | str,
    issuers: Issuers | None = None,
    at: datetime = AT,
    email: str | None = None,
) -> Verdict:
    return checked(badge, issuers, at, email)[1]


def checked(
    badge: dict[str, Any] | str,
    issuers: Issuers | None = None,
    at: datetime = AT,
    email: str | None = None,
) -> tuple[Badge, Verdict]:
    text = badge if isinstance(badge, str) else json.dumps(badge)
    return Check(both() if issuers is None else issuers, at, email)(text, "badge.json")


@cache
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def rsa_pem() -> str:
    public = rsa_key().public_key()
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def rsa_jwk() -> dict[str, Any]:
    return {"kid": f"{HARBOUR}#rsa", **RSAKey.import_key(rsa_pem()).as_dict(private=False)}


def ec_key(seed: int) -> ECKey:
    pem = ec.derive_private_key(seed, ec.SECP256R1()).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    return ECKey.import_key(pem)


def okp_key(seed: str) -> OKPKey:
    pem = private(seed).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return OKPKey.import_key(pem)


def jwk_set(issuer: str, *keys: dict[str, Any]) -> dict[str, Any]:
    return {"issuer": issuer, "keys": list(keys)}


def claims(document: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A credential as the claims of a JWT."""
    return {
        **document,
        "iss": document["issuer"]["id"],
        "jti": document["id"],
        "sub": document["credentialSubject"]["id"],
        "nbf": _seconds(document["validFrom"]),
        "exp": _seconds(document["validUntil"]),
        **more,
    }


def _seconds(moment: str) -> int:
    return int(datetime.fromisoformat(moment).timestamp())


def jwt(payload: dict[str, Any], key: RSAKey | ECKey | OKPKey | None = None, **header: Any) -> str:
    """A compact JWS, by the RSA key of the harbour if no other is given."""
    protected = {"alg": "RS256", "kid": f"{HARBOUR}#rsa", "typ": "JWT", **header}
    registry = jws.JWSRegistry(
        algorithms=list(jws.JWSRegistry.algorithms), strict_check_header=False
    )
    registry.max_header_length = 10_000
    registry.max_payload_length = 1_000_000
    with_key = key or RSAKey.import_key(
        rsa_key().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    protected = {name: value for name, value in protected.items() if value is not None}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the name EdDSA, which is deprecated
        return jws.serialize_compact(protected, json.dumps(payload), with_key, registry=registry)


def unsigned_jwt(payload: dict[str, Any], **header: Any) -> str:
    """A JWS that says it needs no signature."""
    parts = ({"alg": "none", "typ": "JWT", **header}, payload)
    coded = (urlsafe_b64encode(json.dumps(one).encode()).decode().rstrip("=") for one in parts)
    return ".".join((*coded, ""))


def secret_jwt(payload: dict[str, Any], secret: str) -> str:
    """A JWS signed with a shared secret."""
    text = unsigned_jwt(payload, alg="HS256").rstrip(".")
    digest = hmac.digest(secret.encode(), text.encode(), "sha256")
    return f"{text}.{urlsafe_b64encode(digest).decode().rstrip('=')}"


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A picture of one dot, with further chunks after its header."""
    head = (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    dot = (b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, (head, *chunks, dot, (b"IEND", b""))))


def _chunk(chunk: tuple[bytes, bytes]) -> bytes:
    kind, content = chunk
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def itxt(text: str, keyword: str = "openbadgecredential") -> tuple[bytes, bytes]:
    return b"iTXt", keyword.encode() + b"\0\0\0\0\0" + text.encode()


def bits(revoked: Iterable[int], size: int = 131_072) -> str:
    """A list of so many badges, of which some are revoked, as it is published."""
    plain = bytearray(size // 8)
    for number in revoked:
        plain[number // 8] |= 0x80 >> number % 8
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(bytes(plain)) + packer.flush()
    return "u" + urlsafe_b64encode(packed).decode().rstrip("=")


LIST = "https://harbour.example/status/3"


def status_list(revoked: Iterable[int], issuer: str = HARBOUR, **more: Any) -> dict[str, Any]:
    """An unsigned status list credential."""
    return {
        "@context": [V2],
        "id": LIST,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": f"{LIST}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": bits(revoked),
        },
        **more,
    }


def listed(number: int, purpose: str = "revocation") -> dict[str, Any]:
    """The place of a badge on the list."""
    return {
        "credentialStatus": {
            "id": f"{LIST}#{number}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": purpose,
            "statusListIndex": str(number),
            "statusListCredential": LIST,
        }
    }

"""Badges that a person issues to themselves, with a key of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.badges.base58 import multikey
from voyageur.evidence.badges.contexts import CREDENTIALS, OPEN_BADGES
from voyageur.evidence.badges.proof import with_proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """What a badge is to say, in one language.

    ``about`` tells the achievement from others; ``done`` are the steps that earned it.
    """

    about: str
    name: str
    description: str
    done: Sequence[str]
    criteria: str
    issuer_name: str
    holder: str | None
    lang: str


class OwnKey:
    """An Ed25519 key, and the address did:key that it is."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.did = "did:key:" + multikey(private.public_key().public_bytes_raw())

    @classmethod
    def made(cls) -> "OwnKey":
        """A new one."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def read(cls, pem: bytes, where: str) -> "OwnKey":
        """One that was kept.

        Raises:
            InputError: it is none.
        """
        try:
            private = load_pem_private_key(pem, None)
        except (ValueError, TypeError):
            private = None
        if not isinstance(private, Ed25519PrivateKey):
            raise InputError(
                N_("the file with your key for badges is damaged"),
                remedy=N_("Take it from a backup; without it, move it away for a new key."),
                where=where,
            )
        return cls(private)

    def pem(self) -> bytes:
        """How it is kept."""
        return self._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def badge(self, earned: Earned, at: datetime) -> dict[str, Any]:
        """A signed credential (Open Badges 3.0, data model 2.0) about the holder of this key."""
        method = f"{self.did}#{self.did.removeprefix('did:key:')}"
        return with_proof(self._credential(earned, at), self._private, method, at)

    def _credential(self, earned: Earned, at: datetime) -> dict[str, Any]:
        own = f"{self.did}?{earned.about}"
        subject: dict[str, Any] = {"id": self.did, "type": ["AchievementSubject"]}
        if earned.holder:
            subject["identifier"] = [
                {
                    "type": "IdentityObject",
                    "hashed": False,
                    "identityHash": earned.holder,
                    "identityType": "name",
                }
            ]
        return {
            "@context": [CREDENTIALS[0], OPEN_BADGES],
            "id": f"urn:uuid:{uuid5(NAMESPACE_URL, f'{own}@{at.isoformat()}')}",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": earned.name,
            "issuer": {"id": self.did, "type": ["Profile"], "name": earned.issuer_name},
            "validFrom": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "credentialSubject": {
                **subject,
                "achievement": {
                    "id": f"urn:uuid:{uuid5(NAMESPACE_URL, own)}",
                    "type": ["Achievement"],
                    "name": earned.name,
                    "description": earned.description,
                    "criteria": {
                        "narrative": "\n".join(
                            [earned.criteria, *(f"- {step}" for step in earned.done)]
                        )
                    },
                    "inLanguage": earned.lang,
                },
            },
        }

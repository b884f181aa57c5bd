"""Public keys of issuers."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from voyageur.domain.message import N_
from voyageur.evidence.badges.base58 import public_key
from voyageur.evidence.badges.refused import RefusedError

_DID_KEY = "did:key:"


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its address, whose it is, and itself as a JWK, or as PEM under ``pem``."""

    id: str
    owner: str
    material: Mapping[str, str]

    def ed25519(self) -> bytes:
        """The 32 bytes of an Ed25519 key.

        Raises:
            RefusedError: it is of another kind.
        """
        if (self.material.get("kty"), self.material.get("crv")) == ("OKP", "Ed25519"):
            try:
                raw = urlsafe_b64decode(self.material["x"] + "==")
            except (KeyError, ValueError):
                raw = b""
            if len(raw) == 32:
                return raw
        raise RefusedError("unverifiable", N_("its key is of a kind that isn't supported here"))


def multikey_material(multibase: object) -> Mapping[str, str]:
    """A Multikey as a JWK.

    Raises:
        RefusedError: it is no Ed25519 key.
    """
    x = urlsafe_b64encode(public_key(multibase)).decode().rstrip("=")
    return {"kty": "OKP", "crv": "Ed25519", "x": x}


def did_key(address: str) -> Key | None:
    """The key that an address did:key is itself; None where the address is another.

    Raises:
        RefusedError: it is no Ed25519 key, or its fragment names another.
    """
    did, _, fragment = address.partition("#")
    if not did.startswith(_DID_KEY):
        return None
    multibase = did.removeprefix(_DID_KEY)
    if fragment not in ("", multibase):
        raise RefusedError(
            "altered", N_("it names two keys at once: {address}"), address=address[:300]
        )
    return Key(address, did, multikey_material(multibase))

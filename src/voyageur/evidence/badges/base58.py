"""Base58 as Bitcoin writes it, and Ed25519 keys in it (Multikey of W3C Controlled Identifiers)."""

from voyageur.domain.message import N_
from voyageur.evidence.badges.refused import RefusedError

_DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_ED25519 = b"\xed\x01"
_LONGEST = 120
"""A signature has 88 characters; reading takes the square of the length."""


def encoded(data: bytes) -> str:
    """Bytes as multibase base58btc."""
    number, text = int.from_bytes(data), ""
    while number:
        number, digit = divmod(number, 58)
        text = _DIGITS[digit] + text
    return "z" + _DIGITS[0] * (len(data) - len(data.lstrip(b"\0"))) + text


def decoded(text: object, size: int) -> bytes | None:
    """So many bytes from multibase base58btc; None where it is something else."""
    if not isinstance(text, str) or text[:1] != "z" or len(text) > _LONGEST:
        return None
    number = 0
    for char in text[1:]:
        if (digit := _DIGITS.find(char)) < 0:
            return None
        number = number * 58 + digit
    zeros = len(text) - 1 - len(text[1:].lstrip(_DIGITS[0]))
    data = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8)
    return data if len(data) == size else None


def multikey(public: bytes) -> str:
    """An Ed25519 public key of 32 bytes, as it is written in did:key."""
    return encoded(_ED25519 + public)


def public_key(multibase: object) -> bytes:
    """The 32 bytes of an Ed25519 public key.

    Raises:
        RefusedError: it is a key of another kind.
    """
    data = decoded(multibase, len(_ED25519) + 32)
    if data is None or not data.startswith(_ED25519):
        raise RefusedError("unverifiable", N_("its key is of a kind that isn't supported here"))
    return data[len(_ED25519) :]

"""Secrets that open something: made to be unguessable, and kept only as their digest."""

import hashlib
import secrets

_BYTES = 32


def new_secret() -> str:
    """A secret that nobody guesses, for an address or a header."""
    return secrets.token_urlsafe(_BYTES)


def digest_of(secret: str) -> str:
    """What is kept of a secret: from it nobody finds the secret, which has 256 bits."""
    return hashlib.sha256(secret.encode()).hexdigest()

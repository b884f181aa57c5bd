"""Whether a badge is about the person who has it, by an e-mail address of theirs."""

from collections.abc import Iterator, Mapping
from hashlib import md5, sha256
from typing import Any

from voyageur.domain.message import N_
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.values import listed


def refuse_other_recipient(names: list[tuple[str, str | None]], email: str) -> None:
    """Stop at a badge for somebody else; ``names`` are identities and their salt, if hashed.

    Raises:
        RefusedError: none of them is the address, or there is none.
    """
    if not names:
        raise RefusedError(
            "unverifiable", N_("it doesn't say for which e-mail address it was issued")
        )
    if not any(_same(identity, salt, email.strip()) for identity, salt in names):
        raise RefusedError("other-recipient", N_("it was issued to another e-mail address"))


def identities(subject: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """The e-mail addresses of a subject of Open Badges 3.0."""
    for one in listed(subject.get("identifier")):
        if isinstance(one, dict) and one.get("identityType") in ("emailAddress", "email"):
            identity = one.get("identityHash")
            if isinstance(identity, str):
                yield identity, str(one.get("salt", "")) if one.get("hashed") is True else None


def identity(recipient: object) -> Iterator[tuple[str, str | None]]:
    """The e-mail address of a recipient of Open Badges 2.0."""
    if isinstance(recipient, dict) and recipient.get("type") == "email":
        found = recipient.get("identity")
        if isinstance(found, str):
            yield found, str(recipient.get("salt", "")) if recipient.get("hashed") is True else None


def _same(identity: str, salt: str | None, email: str) -> bool:
    """Capitals don't matter: an issuer may have hashed the address as it was typed, or lower."""
    if salt is None:
        return identity.casefold() == email.casefold()
    kind, _, digest = identity.partition("$")
    hashed = {"sha256": sha256, "md5": md5}.get(kind)
    return hashed is not None and any(
        hashed((form + salt).encode()).hexdigest() == digest.lower()
        for form in (email, email.lower())
    )

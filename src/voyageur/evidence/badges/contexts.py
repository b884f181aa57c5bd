"""The JSON-LD contexts that are known here; nothing is fetched.

``contexts/README.md`` says where each file is from.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from voyageur.domain.message import N_
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.values import listed

_FOLDER = Path(__file__).with_name("contexts")

CREDENTIALS = (
    "https://www.w3.org/ns/credentials/v2",
    "https://www.w3.org/2018/credentials/v1",
)
"""One of these comes first in every credential."""

OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

FILES = {
    CREDENTIALS[0]: _FOLDER / "credentials-v2.json",
    CREDENTIALS[1]: _FOLDER / "credentials-v1.json",
    OPEN_BADGES: _FOLDER / "ob-3.0.3.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json": _FOLDER / "ob-3.0.2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json": _FOLDER / "ob-3.0.1.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json": _FOLDER / "ob-3.0.0.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json": _FOLDER / "ob-extensions.json",
    "https://w3id.org/security/data-integrity/v1": _FOLDER / "data-integrity-v1.json",
    "https://w3id.org/security/data-integrity/v2": _FOLDER / "data-integrity-v2.json",
    "https://w3id.org/security/suites/ed25519-2020/v1": _FOLDER / "ed25519-2020-v1.json",
    "https://www.w3.org/ns/credentials/status/v1": _FOLDER / "bitstring-status-list-v1.json",
}
"""File by address."""


def contexts_of(document: dict[str, Any]) -> list[str]:
    """The contexts that a credential names, all known.

    Raises:
        RefusedError: one isn't known, or is written into the credential, where it could give a new
            meaning to what was signed.
    """
    found = []
    for one in listed(document.get("@context")):
        if not isinstance(one, str):
            raise RefusedError(
                "unverifiable",
                N_("it brings its own definitions of terms, which nobody else can check"),
            )
        if one not in FILES:
            raise RefusedError(
                "unverifiable",
                N_("it is written in the terms of {address}, which aren't known here"),
                address=one[:300],
            )
        found.append(one)
    return found


def load(address: str, _options: object) -> dict[str, Any]:
    """A document loader for PyLD that knows these files and no network.

    Raises:
        RefusedError: it is asked for anything else.
    """
    (known,) = contexts_of({"@context": address})
    document = json.loads(FILES[known].read_bytes())
    return {"contextUrl": None, "documentUrl": known, "document": document}


def keys_in(value: object) -> Iterator[tuple[str, Any]]:
    """Every key of a document with its value, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)

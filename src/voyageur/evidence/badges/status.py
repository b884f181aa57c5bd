"""Whether an Open Badge 3.0 was revoked, by the lists that the person added.

A Bitstring Status List is a credential of the badge's issuer and is checked like one; a
``1EdTechRevocationList`` is a page that the issuer vouches for.
Sources: W3C Bitstring Status List 1.0, section 3; 1EdTech Revocation List Status Method 1.0.
"""

import zlib
from base64 import urlsafe_b64decode
from collections.abc import Callable, Mapping
from typing import Any

from voyageur.domain.message import N_
from voyageur.evidence.badges.issuer_file import IssuerFile
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.refused import RefusedError
from voyageur.evidence.badges.values import listed, one_id, only_object
from voyageur.evidence.pathnames import printable

_FEWEST_BITS = 131_072
"""A shorter list tells too much of whom it is asked about: the standard has this as the least."""

_MOST_BYTES = 8_000_000
"""Of a list unpacked: 64 million badges. Editorial."""

_GZIP = 31

Checked = Callable[[IssuerFile, str], None]
"""Checks a list that is a credential as one of an issuer, or refuses it."""


def refuse_revoked(
    credential: Mapping[str, Any], issuer: str, issuers: Issuers, checked: Checked
) -> None:
    """Stop at a badge that its issuer took back, or of which that can't be told.

    Raises:
        RefusedError: it was revoked or suspended, or its list isn't at hand or isn't the issuer's.
    """
    if (statuses := credential.get("credentialStatus")) is None:
        return
    for status in listed(statuses):
        entry = status if isinstance(status, dict) else {}
        kind = entry.get("type")
        if kind == "BitstringStatusListEntry":
            _by_bits(entry, issuer, issuers, checked)
        elif kind == "1EdTechRevocationList":
            _by_list(entry, credential, issuer, issuers)
        else:
            raise RefusedError(
                "unverifiable",
                N_("whether it was revoked can't be told: “{kind}” isn't supported here"),
                kind=printable(str(kind))[:60],
            )


def page_of(address: str | None, issuers: Issuers) -> IssuerFile:
    """The list under an address.

    Raises:
        RefusedError: it wasn't added.
    """
    page = issuers.page(address) if address else None
    if page is None:
        raise RefusedError(
            "unverifiable",
            N_(
                "it is signed by its issuer, but whether it was revoked since says a list "
                "that you haven't added: {address}"
            ),
            address=printable(str(address))[:300],
        )
    return page


def refuse_other_list() -> RefusedError:
    """Why a list doesn't count."""
    return RefusedError("unverifiable", N_("the list of revoked badges isn't one of its issuer"))


def _by_bits(entry: Mapping[str, Any], issuer: str, issuers: Issuers, checked: Checked) -> None:
    purpose = entry.get("statusPurpose")
    if purpose not in ("revocation", "suspension"):
        return
    page = page_of(one_id(entry.get("statusListCredential")), issuers)
    if page.kind != "status-list" or page.issuer != issuer:
        raise refuse_other_list()
    checked(page, issuer)
    subject = only_object(page.data.get("credentialSubject"))
    if purpose not in listed(subject.get("statusPurpose")) or entry.get("statusSize", 1) != 1:
        raise refuse_other_list()
    if _bit(_unpacked(subject.get("encodedList")), entry.get("statusListIndex")):
        if purpose == "suspension":
            raise RefusedError("revoked", N_("its issuer has suspended it"))
        raise RefusedError("revoked", N_("its issuer has revoked it"))


def _unpacked(encoded: object) -> bytes:
    text = encoded[1:] if isinstance(encoded, str) and encoded[:1] == "u" else ""
    unpack = zlib.decompressobj(_GZIP)
    try:
        bits = unpack.decompress(urlsafe_b64decode(text + "=" * (-len(text) % 4)), _MOST_BYTES)
    except (ValueError, zlib.error):
        bits = b""
    if unpack.unconsumed_tail or not unpack.eof or len(bits) * 8 < _FEWEST_BITS:
        raise RefusedError(
            "unverifiable", N_("the list of revoked badges is damaged, or of no allowed size")
        )
    return bits


def _bit(bits: bytes, index: object) -> bool:
    """The bit with a number; the first is the highest of the first byte."""
    number = int(index) if isinstance(index, str) and index.isdecimal() else index
    if not isinstance(number, int) or not 0 <= number < len(bits) * 8:
        raise RefusedError("unverifiable", N_("the list of revoked badges has no place for it"))
    return bool(bits[number // 8] >> (7 - number % 8) & 1)


def _by_list(
    entry: Mapping[str, Any], credential: Mapping[str, Any], issuer: str, issuers: Issuers
) -> None:
    page = page_of(one_id(entry), issuers)
    if page.issuer != issuer:
        raise refuse_other_list()
    for one in listed(page.data.get("revokedCredentials")):
        if one_id(one) == credential.get("id") and only_object(one).get("revoked", True):
            raise because(only_object(one).get("revocationReason"))


def because(reason: object) -> RefusedError:
    """A revocation with its issuer's reason, where one is given."""
    if isinstance(reason, str) and reason.strip():
        return RefusedError(
            "revoked",
            N_("its issuer has revoked it: {reason}"),
            reason=printable(" ".join(reason.split()))[:200],
        )
    return RefusedError("revoked", N_("its issuer has revoked it"))

"""Badges of version 2.0: signed by a key, or vouched for by a page."""

import json
from typing import Any

import pytest

from tests.evidence.badges.made import (
    AT,
    EMAIL,
    OB2,
    checked,
    ec_key,
    jwt,
    known,
    rsa_pem,
    unsigned_jwt,
    verdict,
)
from voyageur.domain.badge import Finding
from voyageur.evidence.badges.issuers import Issuers

SITE = "https://harbour.example"
ISSUER, KEY, LIST = f"{SITE}/organization.json", f"{SITE}/publicKey.json", f"{SITE}/revoked.json"
PAGE, CLASS = f"{SITE}/assertions/1.json", f"{SITE}/knots.json"
UUID = "urn:uuid:a953081a-4bbd-4927-9653-7219bca00e3b"


def badge_class(**more: Any) -> dict[str, Any]:
    return {
        "@context": OB2,
        "type": "BadgeClass",
        "id": CLASS,
        "name": "Twelve knots",
        "description": "Ties twelve knots blindfold.",
        "alignment": [{"targetName": "Knots, level 2", "targetCode": "KN-2"}],
        "issuer": ISSUER,
        **more,
    }


def profile(**more: Any) -> dict[str, Any]:
    return {
        "@context": OB2,
        "type": "Issuer",
        "id": ISSUER,
        "name": "Harbour School",
        "url": SITE,
        "publicKey": KEY,
        "revocationList": LIST,
        **more,
    }


def key(**more: Any) -> dict[str, Any]:
    return {
        "@context": OB2,
        "type": "CryptographicKey",
        "id": KEY,
        "owner": ISSUER,
        "publicKeyPem": rsa_pem(),
        **more,
    }


def revoked(*entries: Any, **more: Any) -> dict[str, Any]:
    return {
        "@context": OB2,
        "type": "RevocationList",
        "id": LIST,
        "issuer": ISSUER,
        "revokedAssertions": list(entries),
        **more,
    }


def assertion(**more: Any) -> dict[str, Any]:
    return {
        "@context": OB2,
        "type": "Assertion",
        "id": UUID,
        "recipient": {
            "type": "email",
            "hashed": True,
            "salt": "deadsea",
            # as in the examples of the specification, of the address given there
            "identity": "sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5",
        },
        "issuedOn": "2026-01-10T09:00:00+00:00",
        "expires": "2028-01-10T09:00:00+00:00",
        "badge": CLASS,
        "verification": {"type": "SignedBadge", "creator": KEY},
        **more,
    }


def hosted(**more: Any) -> dict[str, Any]:
    return assertion(id=PAGE, verification={"type": "hosted"}, **more)


def whole(*more: dict[str, Any]) -> Issuers:
    return known(badge_class(), profile(), key(), revoked(), *more)


def signed(document: dict[str, Any]) -> str:
    return jwt(document, kid=None, typ=None)


def test_a_signed_badge_is_good_by_the_key_of_its_issuer() -> None:
    badge, found = checked(signed(assertion()), whole())
    assert (found.finding, found.vouched) == ("good", True), found
    assert (badge.version, badge.achievement) == ("2.0", "Twelve knots")
    assert (badge.issuer, badge.issuer_name) == (ISSUER, "Harbour School")
    assert badge.also == ("Knots, level 2", "KN-2")


def test_the_key_may_stand_in_the_profile_of_the_issuer() -> None:
    own = profile(publicKey=[{"id": KEY, "owner": ISSUER, "publicKeyPem": rsa_pem()}])
    issuers = known(badge_class(), own, revoked())
    assert verdict(signed(assertion()), issuers).finding == "good"


def test_a_badge_class_written_into_a_signed_badge_is_signed_too() -> None:
    document = assertion(badge=badge_class())
    assert verdict(signed(document), known(profile(), key(), revoked())).finding == "good"


def test_a_hosted_badge_is_good_if_a_copy_of_its_page_says_the_same() -> None:
    found = verdict(hosted(), whole(hosted()))
    assert (found.finding, found.vouched) == ("good", True), found
    assert str(found.reason) == "the same as on the page of its issuer, and in force"


def test_a_profile_may_let_another_site_speak_for_it() -> None:
    elsewhere = {"id": "https://badges.example/1.json", "verification": {"type": "hosted"}}
    document = assertion(**elsewhere)
    own = {"verification": {"allowedOrigins": ["badges.example", "harbour.example"]}}
    issuers = known(badge_class(), profile(**own), document)
    assert verdict(document, issuers).finding == "good"
    starts = {"verification": {"startsWith": ["https://badges.example/", f"{SITE}/"]}}
    assert verdict(document, known(badge_class(), profile(**starts), document)).finding == "good"
    assert verdict(document, known(badge_class(), profile(), document)).finding == "altered"


@pytest.mark.parametrize("address", [EMAIL, "ADA@example.org"])
def test_a_recipient_may_be_plain(address: str) -> None:
    text = signed(assertion(recipient={"type": "email", "identity": address}))
    assert verdict(text, whole(), email=EMAIL).finding == "good"


def refused(badge: dict[str, Any] | str, issuers: Issuers, email: str | None = None) -> str:
    found = verdict(badge, issuers, email=email)
    assert found.finding != "good"
    return f"{found.finding}: {found.reason}"


@pytest.mark.parametrize(
    ("finding", "reason", "entry"),
    [
        ("revoked", "its issuer has revoked it", UUID),
        (
            "revoked",
            "its issuer has revoked it: Honor code violation",
            {"id": UUID, "revocationReason": "Honor code violation"},
        ),
        (
            "revoked",
            "its issuer has revoked it: In error",
            {"uid": "7", "revocationReason": "In error"},
        ),
    ],
)
def test_a_signed_badge_is_revoked_by_the_list_of_its_issuer(
    finding: Finding, reason: str, entry: Any
) -> None:
    issuers = known(badge_class(), profile(), key(), revoked("urn:uuid:other", entry))
    found = verdict(signed(assertion(uid="7")), issuers)
    assert (found.finding, str(found.reason)) == (finding, reason)


def test_a_hosted_badge_is_revoked_by_its_page() -> None:
    gone = {"@context": OB2, "id": PAGE, "type": "Assertion", "revoked": True}
    assert refused(hosted(), whole(gone)) == "revoked: its issuer has revoked it"
    why = whole({**gone, "revocationReason": "Issued twice"})
    assert refused(hosted(), why) == "revoked: its issuer has revoked it: Issued twice"


def test_forged_badges_of_version_2_0_are_refused_with_the_reason() -> None:
    issuers = whole()
    foreign = jwt(assertion(), ec_key(5), alg="ES256", kid=None)
    assert "it was changed after it was signed" in refused(foreign, issuers)
    first, second = (signed(assertion(issuedOn=f"2026-01-1{n}T09:00:00Z")) for n in (0, 1))
    swapped = ".".join((*first.split(".")[:1], *second.split(".")[1:2], *first.split(".")[2:]))
    assert "it was changed after it was signed" in refused(swapped, issuers)
    assert "it isn't signed" in refused(unsigned_jwt(assertion()), issuers)
    other = assertion(verification={"type": "SignedBadge", "creator": f"{SITE}/other.json"})
    assert "isn't one of its issuer's" in refused(signed(other), issuers)
    lists = known(badge_class(), profile(), key(), revoked(issuer="https://port.example"))
    assert "isn't one of its issuer" in refused(signed(assertion()), lists)
    unnamed = known(badge_class(), profile(publicKey=f"{SITE}/other.json"), key(), revoked())
    assert refused(signed(assertion()), unnamed).startswith("unknown-issuer")
    changed = whole(hosted(expires="2027-01-10T09:00:00+00:00"))
    assert "says something else" in refused(hosted(), changed)


def test_what_cannot_be_told_without_a_page_names_the_page() -> None:
    text = signed(assertion())
    assert f"a page that you haven't added, {CLASS}" in refused(text, known(profile(), key()))
    assert f"its issuer, {ISSUER}" in refused(text, known(badge_class()))
    assert LIST in refused(text, known(badge_class(), profile(), key()))
    assert PAGE in refused(hosted(), whole())


def test_dates_recipient_and_terms_of_version_2_0_are_looked_at() -> None:
    issuers = whole()
    late = assertion(expires="2026-02-01T00:00:00Z")
    assert refused(signed(late), issuers) == "expired: it was good until 2026-02-01"
    early = assertion(issuedOn="2027-02-01T00:00:00Z")
    assert refused(signed(early), issuers) == "not-yet-valid: it is good from 2027-02-01 on"
    never = assertion(expires="2020-02-01T00:00:00Z")
    assert refused(signed(never), issuers).startswith("contradictory: it would be good from")
    wordy = assertion(issuedOn="last summer")
    assert (
        refused(signed(wordy), issuers) == "contradictory: its “issuedOn” is no date: last summer"
    )
    text = signed(assertion())
    assert refused(text, issuers, email=EMAIL).startswith("other-recipient")
    own_terms = assertion(**{"@context": "https://evil.example/v2"})
    assert "https://evil.example/v2, which aren't known" in refused(signed(own_terms), issuers)
    assert verdict(signed(assertion()), issuers, AT).finding == "good"


def test_a_key_written_into_the_badge_proves_nothing() -> None:
    own = {**profile(), "publicKey": {"id": KEY, "owner": ISSUER, "publicKeyPem": rsa_pem()}}
    document = assertion(badge=badge_class(issuer=own))
    assert refused(signed(document), known()).startswith("unknown-issuer")
    assert json.dumps(document)

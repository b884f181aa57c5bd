"""Badges that aren't what they say: each is refused, for a reason of its own."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from tests.evidence.badges.made import (
    AT,
    EMAIL,
    HARBOUR,
    PORT,
    both,
    claims,
    controller,
    credential,
    did,
    ec_key,
    good,
    jwk_set,
    jwt,
    known,
    listed,
    method,
    multibase,
    private,
    rsa_jwk,
    rsa_pem,
    secret_jwt,
    signed,
    status_list,
    unsigned_jwt,
    verdict,
)
from voyageur.domain.badge import Finding
from voyageur.evidence.badges.base58 import encoded
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.proof import signed_bytes, with_proof

Forge = Callable[[], tuple[dict[str, Any] | str, Issuers]]
FITS = "its signature doesn't fit: it was changed after it was signed"
FOREIGN = "it is signed with a key that isn't one of its issuer's"
FORGED: list[tuple[str, Finding, str, Forge]] = []


def forged(finding: Finding, reason: str) -> Callable[[Forge], Forge]:
    def note(forge: Forge) -> Forge:
        FORGED.append((forge.__name__, finding, reason, forge))
        return forge

    return note


def changed(*path: str, to: Any) -> tuple[dict[str, Any], Issuers]:
    """A good badge in which one value is another."""
    badge = good()
    inner = badge
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = to
    return badge, both()


def by_rsa() -> Issuers:
    other = {**ec_key(11).as_dict(private=False), "kid": f"{PORT}#one"}
    return known(jwk_set(HARBOUR, rsa_jwk()), jwk_set(PORT, other))


@forged("altered", FITS)
def another_achievement() -> Any:
    return changed("credentialSubject", "achievement", "name", to="Captain")


@forged("altered", FITS)
def another_recipient_written_in() -> Any:
    return changed("credentialSubject", "id", to="did:example:mallory")


@forged("altered", FITS)
def another_name_of_the_issuer() -> Any:
    return changed("issuer", "name", to="Royal Academy")


@forged("altered", FOREIGN)
def another_issuer_whose_keys_are_known() -> Any:
    return changed("issuer", "id", to=PORT)


@forged("unknown-issuer", "nothing on this machine says which keys are those of its issuer")
def another_issuer_whose_keys_are_not() -> Any:
    return changed("issuer", "id", to="https://moon.example/issuer")


@forged("altered", FITS)
def a_longer_life() -> Any:
    return changed("validUntil", to="2048-01-10T09:00:00Z")


@forged("altered", FITS)
def an_end_taken_out() -> Any:
    badge = good()
    del badge["validUntil"]
    return badge, both()


@forged("altered", "no signature covers “grade”: anybody could have added it")
def a_property_that_no_context_defines() -> Any:
    return changed("credentialSubject", "grade", to="excellent")


@forged("altered", "no signature covers “Royal”")
def a_type_that_no_context_defines() -> Any:
    badge = good()
    badge["type"].append("Royal")
    return badge, both()


@forged("altered", "no signature covers “ghost”")
def a_second_achiever_whose_name_is_no_address() -> Any:
    document = credential()
    document["evidence"] = [{"id": "urn:proof", "type": ["Evidence"], "name": "A film"}]
    badge = signed(document)
    badge["evidence"].append({"id": "ghost", "type": ["Evidence"], "name": "A prize"})
    return badge, both()


@forged("contradictory", "it doesn't say what it was issued for")
def two_subjects() -> Any:
    badge = good()
    badge["credentialSubject"] = [badge["credentialSubject"], {"id": "urn:x"}]
    return badge, both()


@forged("altered", "no signature covers “@included”")
def a_keyword_that_hides_statements() -> Any:
    return changed("@included", to=[{"id": "urn:x"}])


@forged("altered", "no signature covers “_:title”")
def a_property_named_by_a_blank_node() -> Any:
    return changed("credentialSubject", "_:title", to="Captain")


@forged("altered", "no signature covers “urn:x> <urn:y> <urn:z> .?<urn:a”")
def an_address_that_passes_for_statements() -> Any:
    return changed("credentialSubject", "achievement", "id", to="urn:x> <urn:y> <urn:z> .\n<urn:a")


@forged("unverifiable", "it brings its own definitions of terms")
def a_context_of_its_own_that_gives_a_term_another_meaning() -> Any:
    badge = good()
    badge["@context"].append({"name": "urn:nothing"})
    return badge, both()


@forged("unverifiable", "it brings its own definitions of terms")
def a_context_of_its_own_deep_inside() -> Any:
    return changed(
        "credentialSubject", "achievement", "@context", to={"description": "urn:nothing"}
    )


@forged("unverifiable", "it is written in the terms of https://evil.example/terms")
def a_context_that_would_have_to_be_fetched() -> Any:
    badge = good()
    badge["@context"].append("https://evil.example/terms")
    return badge, both()


@forged("contradictory", "a part of it bears the address of the whole")
def its_end_moved_into_a_part_with_the_same_address() -> Any:
    document = credential()
    document["refreshService"] = {"id": document["id"], "type": "1EdTechCredentialRefresh"}
    document["@context"].append("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    badge = signed(document)
    badge["refreshService"]["type"] = [*badge["type"], "1EdTechCredentialRefresh"]
    badge["refreshService"]["validUntil"] = badge.pop("validUntil")
    return badge, both()


@forged("altered", FITS)
def the_proof_of_another_badge() -> Any:
    badge = good()
    badge["proof"] = signed(credential(name="Other"))["proof"]
    return badge, both()


@forged("altered", FITS)
def the_key_of_another_issuer_under_the_name_of_the_right_one() -> Any:
    return signed(credential(), "port", method(HARBOUR, "harbour")), both()


@forged("altered", FOREIGN)
def the_key_of_another_issuer() -> Any:
    return signed(credential(), "port", method(PORT, "port")), both()


@forged("altered", FOREIGN)
def a_key_that_names_itself_for_an_issuer_who_has_others() -> Any:
    own = f"{did('mallory')}#{multibase('mallory')}"
    return signed(credential(), "mallory", own), both()


@forged("altered", "it names two keys at once")
def a_key_that_names_itself_and_another() -> Any:
    document = credential(did("ada"))
    return signed(document, "ada", f"{did('ada')}#{multibase('mallory')}"), both()


@forged("altered", FITS)
def a_signature_cut_off() -> Any:
    badge = good()
    badge["proof"]["proofValue"] = badge["proof"]["proofValue"][:-4]
    return badge, both()


@forged("altered", "it isn't signed: it has no proof")
def no_proof() -> Any:
    badge = good()
    del badge["proof"]
    return badge, both()


@forged("altered", "its signature was made for another purpose: authentication")
def a_signature_for_another_purpose() -> Any:
    return changed("proof", "proofPurpose", to="authentication")


@forged("altered", "no signature covers “grade”")
def a_property_of_the_proof_that_no_context_defines() -> Any:
    return changed("proof", "grade", to="excellent")


@forged("expired", "its signature was good until 2026-02-01")
def a_signature_that_has_expired() -> Any:
    return signed_with(expires="2026-02-01T00:00:00Z"), both()


@forged("not-yet-valid", "its signature is dated 2027-02-01, which is still to come")
def a_signature_from_the_future() -> Any:
    made = datetime.fromisoformat("2027-02-01T00:00:00Z")
    return with_proof(credential(), private("harbour"), method(HARBOUR, "harbour"), made), both()


@forged("unverifiable", "its proof builds on another one")
def a_proof_that_builds_on_another() -> Any:
    return changed("proof", "previousProof", to="urn:uuid:one")


@forged("unverifiable", "it is signed in a way that isn't supported here: bbs-2023")
def a_way_of_signing_that_is_not_supported() -> Any:
    return changed("proof", "cryptosuite", to="bbs-2023")


@forged("contradictory", "it would be good from 2026-01-10 on, and only until 2020-01-01")
def an_end_before_the_start() -> Any:
    return signed(credential(validUntil="2020-01-01T00:00:00Z")), both()


@forged("contradictory", "its “validUntil” is no date: soon")
def an_end_that_is_no_date() -> Any:
    return signed(credential(validUntil="soon")), both()


@forged("contradictory", "it doesn't say what it was issued for")
def no_achievement() -> Any:
    document = credential()
    del document["credentialSubject"]["achievement"]
    return signed(document), both()


@forged("expired", "it was good until 2026-03-01")
def past_its_end() -> Any:
    return signed(credential(validUntil="2026-03-01T00:00:00Z")), both()


@forged("not-yet-valid", "it is good from 2027-03-01 on")
def before_its_start() -> Any:
    return signed(credential(validFrom="2027-03-01T00:00:00Z")), both()


@forged("revoked", "its issuer has revoked it")
def revoked_by_a_list() -> Any:
    issuers = known(controller(HARBOUR, "harbour"), signed(status_list([7])))
    return signed(credential(**listed(7))), issuers


@forged("revoked", "its issuer has suspended it")
def suspended_by_a_list() -> Any:
    document = status_list([7])
    document["credentialSubject"]["statusPurpose"] = "suspension"
    issuers = known(controller(HARBOUR, "harbour"), signed(document))
    return signed(credential(**listed(7, "suspension"))), issuers


@forged("altered", FITS)
def a_list_from_which_its_bit_was_taken() -> Any:
    published = signed(status_list([7]))
    published["credentialSubject"]["encodedList"] = status_list([])["credentialSubject"][
        "encodedList"
    ]
    return signed(credential(**listed(7))), known(controller(HARBOUR, "harbour"), published)


@forged("unverifiable", "the list of revoked badges isn't one of its issuer")
def a_list_of_another_issuer() -> Any:
    foreign = signed(status_list([], PORT), "port")
    issuers = known(controller(HARBOUR, "harbour"), controller(PORT, "port"), foreign)
    return signed(credential(**listed(7))), issuers


@forged("unverifiable", "the list of revoked badges that you added is out of date")
def an_old_list() -> Any:
    old = signed(status_list([], validUntil="2026-02-01T00:00:00Z"))
    return signed(credential(**listed(7))), known(controller(HARBOUR, "harbour"), old)


@forged("unverifiable", "says a list that you haven't added: https://harbour.example/status/3")
def a_list_that_is_not_at_hand() -> Any:
    return signed(credential(**listed(7))), both()


@forged("unverifiable", "the list of revoked badges has no place for it")
def a_place_beyond_the_list() -> Any:
    issuers = known(controller(HARBOUR, "harbour"), signed(status_list([])))
    return signed(credential(**listed(131_072))), issuers


@forged("altered", "it isn't signed: it gives “none” as its way of signing")
def a_jwt_without_a_signature() -> Any:
    return unsigned_jwt(claims(credential()), kid=f"{HARBOUR}#rsa"), by_rsa()


@forged("altered", "it isn't signed: it gives “none” as its way of signing")
def a_jwt_without_a_signature_and_with_capitals() -> Any:
    return unsigned_jwt(claims(credential()), alg="NoNe"), by_rsa()


@forged("altered", "it is signed with a shared secret (HS256), which proves no issuer")
def a_jwt_signed_with_the_public_key_as_a_secret() -> Any:
    return secret_jwt(claims(credential()), rsa_pem()), by_rsa()


@forged("altered", FOREIGN)
def a_jwt_that_brings_its_own_key() -> Any:
    key = ec_key(13)
    brought = key.as_dict(private=False)
    return jwt(claims(credential()), key, alg="ES256", kid=None, jwk=brought), by_rsa()


@forged("altered", FOREIGN)
def a_jwt_by_the_key_of_another_issuer() -> Any:
    return jwt(claims(credential()), ec_key(11), alg="ES256", kid=f"{PORT}#one"), by_rsa()


@forged("altered", FITS)
def a_jwt_by_another_key_under_the_name_of_the_right_one() -> Any:
    return jwt(claims(credential()), ec_key(11), alg="ES256"), by_rsa()


@forged("altered", FITS)
def a_jwt_with_the_payload_of_another() -> Any:
    first, second = (jwt(claims(credential(name=name))).split(".") for name in ("One", "Two"))
    return ".".join((first[0], second[1], first[2])), by_rsa()


@forged("altered", FITS)
def a_jwt_whose_signature_is_cut_off() -> Any:
    return jwt(claims(credential()))[:-8], by_rsa()


@forged("unverifiable", "its signature has members that no badge may have: crit, exp")
def a_jwt_that_demands_more() -> Any:
    parts = jwt(claims(credential())).split(".")
    header = unsigned_jwt({}, alg="RS256", crit=["exp"], exp=1).split(".")[0]
    return ".".join((header, *parts[1:])), by_rsa()


@forged("contradictory", "“iss” of its signature says something else than the badge in it")
def a_jwt_of_another_issuer_outside() -> Any:
    return jwt(claims(credential(), iss=PORT)), by_rsa()


@forged("contradictory", "“sub” of its signature says something else")
def a_jwt_about_somebody_else_outside() -> Any:
    return jwt(claims(credential(), sub="did:example:mallory")), by_rsa()


@forged("contradictory", "“jti” of its signature says something else")
def a_jwt_with_another_address_outside() -> Any:
    return jwt(claims(credential(), jti="urn:uuid:other")), by_rsa()


@forged("contradictory", "“nbf” of its signature says something else")
def a_jwt_with_another_start_outside() -> Any:
    return jwt(claims(credential(), nbf=1)), by_rsa()


@forged("contradictory", "“exp” of its signature says something else")
def a_jwt_with_another_end_outside() -> Any:
    return jwt(claims(credential(), exp=2_000_000_000)), by_rsa()


@forged("unverifiable", "it is written in the terms of https://evil.example/terms")
def a_jwt_in_terms_that_are_not_known() -> Any:
    document = credential()
    document["@context"] = ["https://evil.example/terms"]
    return jwt(claims(document)), by_rsa()


def signed_with(**options: str) -> dict[str, Any]:
    """A badge whose proof has these options too, and is signed with them."""
    badge = good()
    proof = {**badge["proof"], **options}
    del proof["proofValue"]
    signature = private("harbour").sign(signed_bytes(badge, proof))
    return {**badge, "proof": {**proof, "proofValue": encoded(signature)}}


@pytest.mark.parametrize(
    ("name", "finding", "reason", "forge"), FORGED, ids=[one[0] for one in FORGED]
)
def test_a_forged_badge_is_refused_with_the_reason(
    name: str, finding: Finding, reason: str, forge: Forge
) -> None:
    badge, issuers = forge()
    found = verdict(badge, issuers)
    assert (found.finding, found.trust, found.vouched) == (finding, None, False), name
    assert reason in str(found.reason)


def test_a_badge_of_somebody_else_is_told_by_the_address() -> None:
    found = verdict(good(), email="mallory@example.org")
    assert (found.finding, str(found.reason)) == (
        "other-recipient",
        "it was issued to another e-mail address",
    )
    document = credential()
    del document["credentialSubject"]["identifier"]
    assert verdict(signed(document), email=EMAIL).finding == "unverifiable"


def test_a_forged_badge_stays_forged_whatever_else_is_wrong_with_it() -> None:
    badge = good()
    badge["validUntil"] = "2026-03-01T00:00:00Z"
    assert verdict(badge, at=AT, email="mallory@example.org").finding == "altered"


def test_at_least_twenty_forged_badges_are_looked_at() -> None:
    assert len(FORGED) >= 50

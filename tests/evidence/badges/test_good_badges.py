"""Badges that are what they say."""

import json
from datetime import timedelta

import pytest

from tests.evidence.badges.made import (
    AT,
    EMAIL,
    HARBOUR,
    OB3,
    V2,
    bits,
    checked,
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
    okp_key,
    private,
    rsa_jwk,
    signed,
    status_list,
    verdict,
)
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.proof import with_proof


def test_a_badge_signed_by_its_issuer_is_good_and_says_what_it_is() -> None:
    badge, found = checked(good())
    assert (found.finding, found.vouched) == ("good", True)
    assert str(found.reason) == "signed by its issuer, unchanged since, and in force"
    assert str(found.trust) == f"vouched for by {HARBOUR}, by what you added of theirs"
    assert (badge.version, badge.achievement) == ("3.0", "Twelve knots")
    assert (badge.issuer, badge.issuer_name) == (HARBOUR, "Harbour School")
    assert badge.issued
    assert badge.issued.isoformat() == "2026-01-10T09:00:00+00:00"


def test_a_key_that_names_itself_proves_only_that_its_holder_signed() -> None:
    badge = signed(credential(did("ada")), "ada")
    found = verdict(badge, Issuers())
    assert (found.finding, found.vouched) == ("good", False)
    assert "proves only that whoever holds the key" in str(found.trust)
    added = verdict(badge, known(controller(did("ada"), "ada")))
    assert added.vouched
    own = credential(did("ada"))
    own["credentialSubject"]["id"] = did("ada")
    assert str(verdict(signed(own, "ada"), Issuers()).trust).startswith("self-issued")


def test_the_issuer_may_be_an_address_alone_and_a_list_may_have_one_subject() -> None:
    document = credential()
    document["issuer"] = HARBOUR
    document["credentialSubject"] = [document["credentialSubject"]]
    badge, found = checked(signed(document))
    assert found.finding == "good"
    assert badge.achievement == "Twelve knots"


def test_the_data_model_before_2_0_is_known_too() -> None:
    document = credential()
    document["@context"] = [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        "https://w3id.org/security/data-integrity/v2",
    ]
    document["issuanceDate"] = document.pop("validFrom")
    document["expirationDate"] = document.pop("validUntil")
    document["credentialSubject"].pop("identifier")
    badge, found = checked(signed(document))
    assert found.finding == "good", found
    assert badge.expires
    assert badge.expires.year == 2028


def test_one_of_several_proofs_is_enough() -> None:
    badge = good()
    foreign = {**badge["proof"], "cryptosuite": "ecdsa-rdfc-2019"}
    assert verdict({**badge, "proof": [foreign, badge["proof"]]}).finding == "good"


def test_what_a_key_of_a_list_says_is_looked_at_only_where_it_may_assert() -> None:
    published = controller(HARBOUR, "harbour")
    published["assertionMethod"] = []
    found = verdict(good(), known(published))
    assert found.finding == "unknown-issuer"


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA", "Ed25519"])
def test_a_jwt_is_good_by_any_way_of_signing_with_a_private_key(algorithm: str) -> None:
    if algorithm == "RS256":
        key, public = None, rsa_jwk()
    else:
        key = ec_key(7) if algorithm == "ES256" else okp_key("harbour")
        public = {**key.as_dict(private=False), "kid": f"{HARBOUR}#one"}
    text = jwt(claims(credential()), key, alg=algorithm, kid=public["kid"])
    badge, found = checked(text, known(jwk_set(HARBOUR, public)))
    assert found.finding == "good", found
    assert badge.achievement == "Twelve knots"


def test_a_jwt_of_the_data_model_before_2_0_has_the_badge_inside() -> None:
    document = credential()
    document["@context"] = [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
    ]
    document["issuanceDate"] = document.pop("validFrom")
    document.pop("validUntil")
    text = jwt({"vc": document, "iss": HARBOUR, "jti": document["id"], "exp": 1_830_000_000})
    badge, found = checked(text, known(jwk_set(HARBOUR, rsa_jwk())))
    assert found.finding == "good", found
    assert badge.expires
    assert badge.expires.timestamp() == 1_830_000_000


def test_a_jwt_may_bring_the_key_that_is_known_anyway_or_name_none() -> None:
    issuers = known(jwk_set(HARBOUR, rsa_jwk()))
    brought = jwt(claims(credential()), kid=None, jwk=rsa_jwk())
    assert verdict(brought, issuers).finding == "good"
    assert verdict(jwt(claims(credential()), kid=None), issuers).finding == "good"


def test_a_jwt_by_a_key_that_names_itself_is_good() -> None:
    document = credential(did("ada"))
    fragment = did("ada").removeprefix("did:key:")
    text = jwt(claims(document), okp_key("ada"), alg="EdDSA", kid=f"{did('ada')}#{fragment}")
    assert verdict(text, Issuers()).finding == "good"


def test_a_badge_that_is_not_on_the_list_of_revoked_ones_is_good() -> None:
    badge = signed(credential(**listed(5)))
    issuers = known(controller(HARBOUR, "harbour"), signed(status_list([4, 6])))
    found = verdict(badge, issuers)
    assert found.finding == "good", found
    assert "not on the list of revoked ones" in str(found.reason)
    assert bits([4, 6]) != bits([])


def test_a_list_of_revoked_badges_may_be_a_jwt() -> None:
    def issuers(*revoked: int) -> Issuers:
        text = jwt({**status_list(revoked), "iss": HARBOUR})
        return known(controller(HARBOUR, "harbour"), jwk_set(HARBOUR, rsa_jwk()), text)

    badge = signed(credential(**listed(5)))
    assert verdict(badge, issuers(4)).finding == "good"
    assert verdict(badge, issuers(5)).finding == "revoked"


def test_whose_a_badge_is_can_be_asked_by_address_whatever_its_capitals() -> None:
    assert verdict(good(), email=EMAIL).finding == "good"
    assert verdict(good(), email=" ADA@example.org ").finding == "good"
    document = credential()
    plain = {"type": "IdentityObject", "hashed": False, "identityType": "emailAddress"}
    document["credentialSubject"]["identifier"] = [{**plain, "identityHash": EMAIL}]
    assert verdict(signed(document), email=EMAIL.upper()).finding == "good"


def test_a_badge_is_good_from_its_first_moment_until_just_before_its_last() -> None:
    document = credential(validFrom=AT.isoformat(), validUntil="2026-11-24T00:00:00+01:00")
    badge = signed(document)
    last = AT.replace(hour=23, minute=0)
    assert verdict(badge, at=AT).finding == "good"
    assert verdict(badge, at=AT - timedelta(seconds=1)).finding == "not-yet-valid"
    assert verdict(badge, at=last - timedelta(seconds=1)).finding == "good"
    assert verdict(badge, at=last).finding == "expired"


def test_keys_of_the_issuer_are_not_mixed_up_when_it_has_several() -> None:
    published = controller(HARBOUR, "harbour")
    more = controller(HARBOUR, "second")
    published["verificationMethod"] += more["verificationMethod"]
    published["assertionMethod"] += more["assertionMethod"]
    issuers = known(published)
    assert verdict(signed(credential(), "second"), issuers).finding == "good"
    crossed = with_proof(credential(), private("second"), method(HARBOUR, "harbour"), AT)
    assert verdict(crossed, issuers).finding == "altered"


def test_the_same_badge_written_otherwise_is_the_same_badge() -> None:
    badge = good()
    turned = json.loads(json.dumps(badge, sort_keys=True))
    turned["type"] = turned["type"][::-1]
    assert turned["@context"] == [V2, OB3]
    assert verdict(turned).finding == "good"

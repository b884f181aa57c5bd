"""What can be added of an issuer, and what can't."""

import json
from typing import Any

import pytest

from tests.evidence.badges.made import (
    AT,
    HARBOUR,
    PORT,
    controller,
    credential,
    did,
    good,
    jwk_set,
    known,
    multibase,
    okp_key,
    private,
    rsa_jwk,
    signed,
    status_list,
    verdict,
)
from voyageur.domain.errors import InputError
from voyageur.evidence.badges.issuer_file import read_issuer_file
from voyageur.evidence.badges.proof import with_proof

WEB = "did:web:harbour.example"


def test_a_did_document_may_name_its_key_by_fragment_and_as_a_jwk() -> None:
    document = {
        "@context": ["https://www.w3.org/ns/did/v1"],
        "id": WEB,
        "verificationMethod": [
            {
                "id": "#key-1",
                "type": "JsonWebKey",
                "controller": WEB,
                "publicKeyJwk": okp_key("harbour").as_dict(private=False),
            }
        ],
        "assertionMethod": ["#key-1"],
    }
    badge = with_proof(credential(WEB), private("harbour"), f"{WEB}#key-1", AT)
    assert verdict(badge, known(document)).finding == "good"
    inside = {
        **document,
        "verificationMethod": [],
        "assertionMethod": document["verificationMethod"],
    }
    assert verdict(badge, known(inside)).finding == "good"
    assert verdict(badge, known({**document, "assertionMethod": ["#key-2"]})).finding != "good"
    foreign: Any = {**document["verificationMethod"][0], "controller": PORT}
    assert verdict(badge, known({**document, "verificationMethod": [foreign]})).finding != "good"


def test_keys_of_a_kind_that_is_not_supported_stand_in_nobodys_way() -> None:
    published = controller(HARBOUR, "harbour")
    other = {"id": f"{HARBOUR}#p", "controller": HARBOUR, "publicKeyMultibase": "zDnaeUKTWUXc1H"}
    published["verificationMethod"].insert(0, other)
    published["assertionMethod"].append(f"{HARBOUR}#p")
    assert verdict(good(), known(published)).finding == "good"


def test_a_set_of_keys_belongs_to_the_issuer_that_it_names() -> None:
    found = read_issuer_file(json.dumps(jwk_set(HARBOUR, rsa_jwk())), "keys.json")
    assert (found.kind, found.issuer, len(found.keys)) == ("keys", HARBOUR, 1)
    encryption = {**rsa_jwk(), "use": "enc"}
    secret = {"kty": "oct", "k": "AAAA"}
    text = json.dumps(jwk_set(HARBOUR, encryption, secret))
    assert read_issuer_file(text, "keys.json").keys == ()


def test_lists_are_told_from_keys() -> None:
    found = read_issuer_file(json.dumps(signed(status_list([1]))), "list.json")
    assert (found.kind, found.issuer, found.keys) == ("status-list", HARBOUR, ())
    page = {"id": "https://harbour.example/r", "issuer": HARBOUR, "revokedCredentials": []}
    assert read_issuer_file(json.dumps(page), "list.json").kind == "page"


@pytest.mark.parametrize(
    ("entry", "finding"),
    [
        ({}, "revoked"),
        ({"revoked": True, "revocationReason": "Issued twice"}, "revoked"),
        ({"revoked": False}, "good"),
        ({"id": "urn:uuid:other"}, "good"),
    ],
)
def test_a_revocation_list_of_1edtech_names_badges(entry: dict[str, Any], finding: str) -> None:
    address = "https://harbour.example/r"
    document = credential(credentialStatus={"id": address, "type": "1EdTechRevocationList"})
    document["@context"].append("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    page = {
        "id": address,
        "issuer": HARBOUR,
        "revokedCredentials": [{"id": document["id"], **entry}],
    }
    keys = controller(HARBOUR, "harbour")
    assert verdict(signed(document), known(keys, page)).finding == finding
    foreign = verdict(signed(document), known(keys, {**page, "issuer": PORT}))
    assert str(foreign.reason) == "the list of revoked badges isn't one of its issuer"


def test_a_status_that_is_not_supported_leaves_the_badge_in_doubt() -> None:
    status = {"id": "urn:x", "type": "1EdTechCredentialRefresh"}
    document = credential(credentialStatus=status)
    document["@context"].append("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    found = verdict(signed(document))
    assert found.finding == "unverifiable"
    assert "“1EdTechCredentialRefresh” isn't supported here" in str(found.reason)


@pytest.mark.parametrize(
    "name", ["d", "privateKeyMultibase", "privateKeyJwk", "secretKeyMultibase"]
)
def test_a_private_key_is_never_taken_in(name: str) -> None:
    if name == "d":
        document: dict[str, Any] = jwk_set(HARBOUR, {**rsa_jwk(), "d": "AAAA"})
    else:
        document = controller(HARBOUR, "harbour")
        document["verificationMethod"][0][name] = "z3u2"
    with pytest.raises(InputError, match="has a private key in it"):
        read_issuer_file(json.dumps(document), "keys.json")


@pytest.mark.parametrize(
    "document", [{}, {"id": HARBOUR}, {"keys": []}, good(), {"id": 7, "keys": [1]}]
)
def test_a_file_that_says_nothing_of_an_issuer_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="says nothing of an issuer"):
        read_issuer_file(json.dumps(document), "x.json")


def test_a_key_that_names_itself_can_be_added_as_a_document_too() -> None:
    own = did("ada")
    document = controller(own, "ada")
    badge = signed(credential(own), "ada", f"{own}#{multibase('ada')}")
    assert verdict(badge, known(document)).vouched

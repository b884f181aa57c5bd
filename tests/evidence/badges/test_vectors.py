"""The vectors that the specifications publish; vectors/README.md says where each is from."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from tests.evidence.badges.made import AT, known
from voyageur.evidence.badges import contexts
from voyageur.evidence.badges.canonical import canonical
from voyageur.evidence.badges.issuers import Issuers
from voyageur.evidence.badges.proof import check_proof, signed_bytes
from voyageur.evidence.badges.refused import RefusedError

VECTORS = Path(__file__).parent / "vectors"
W3C = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
ALUMNI = "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017"


@pytest.fixture(autouse=True)
def contexts_of_the_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    for address, name in (
        ("https://www.w3.org/ns/credentials/examples/v2", "credentials-examples-v2.json"),
        ("https://w3id.org/citizenship/v4rc1", "citizenship-v4rc1.json"),
    ):
        monkeypatch.setitem(contexts.FILES, address, VECTORS / "contexts" / name)
    jsonld._resolved_context_cache.clear()


def vector(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((VECTORS / f"{name}.json").read_bytes())
    return found


def controlled(issuer: str, multibase: str, method: str | None = None) -> Issuers:
    address = method or f"{issuer}#{multibase}"
    return known(
        {
            "id": issuer,
            "verificationMethod": [
                {"id": address, "controller": issuer, "publicKeyMultibase": multibase}
            ],
            "assertionMethod": [address],
        }
    )


@pytest.mark.parametrize(
    ("name", "options"),
    [
        (
            "alumni",
            "4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb",
        ),
        (
            "alumni-ed25519-2020",
            "5e41905a6915396ff4eb426ce26c322d0e1d870b3d75cef95612cc94e4f8bad7",
        ),
    ],
)
def test_the_vectors_of_the_w3c_have_the_published_hashes_and_signatures(
    name: str, options: str
) -> None:
    document = vector(name)
    issuer = document["issuer"]
    assert signed_bytes(document, document["proof"]).hex() == options + ALUMNI
    key = check_proof(document, issuer, controlled(issuer, W3C), AT)
    assert key.id == f"{issuer}#{W3C}"


def test_the_employment_vector_is_signed_by_the_key_that_it_names() -> None:
    document = vector("employment")
    proof = document["proof"]
    published = "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0"
    assert signed_bytes(document, proof)[:32].hex() == published
    assert check_proof(document, f"did:key:{W3C}", Issuers(), AT).owner == f"did:key:{W3C}"
    with pytest.raises(RefusedError, match="isn't one of its issuer's"):
        check_proof(document, document["issuer"]["id"], Issuers(), AT)


def test_the_vector_of_open_badges_has_the_published_canonical_form() -> None:
    document = vector("teamwork")
    # of the address of a draft, and without the third context, which today's first one refuses
    document["@context"] = [document["@context"][0], contexts.OPEN_BADGES]
    proof = {**document.pop("proof"), "@context": document["@context"]}
    proof.pop("proofValue")
    assert canonical(document) == (VECTORS / "teamwork-document.nq").read_text()
    assert canonical(proof) == (VECTORS / "teamwork-proof.nq").read_text()


@pytest.mark.parametrize("name", ["alumni", "alumni-ed25519-2020", "employment"])
def test_a_changed_vector_is_refused(name: str) -> None:
    document = vector(name)
    issuer = document["proof"]["verificationMethod"].partition("#")[0]
    document["description"] += " Not."
    with pytest.raises(RefusedError, match="doesn't fit"):
        check_proof(document, issuer, controlled(issuer, W3C), AT)


def test_the_contexts_are_the_published_files() -> None:
    folder = contexts.FILES[contexts.OPEN_BADGES].parent
    listed = (folder / "README.md").read_text(encoding="utf-8")
    for path in folder.glob("*.json"):
        assert path.name in listed
        assert sha256(path.read_bytes()).hexdigest() in listed, path.name

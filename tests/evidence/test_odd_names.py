"""Paths that are no text, or that a shell would obey; addresses with secrets in them."""

import json

import pygit2
import pytest

from tests.evidence.repos import Repo, shell
from voyageur.domain.evidence import Proof
from voyageur.evidence.remote import public_url

NAMES = [
    b"caf\xe9.py",
    "café.py".encode(),
    b"two words.py",
    b"x'; touch pwned; '.py",
    b"$(touch pwned).py",
    b"`touch pwned`.py",
    b"new\nline.py",
    b"back\\slash'quote.py",
    b"\xff'; touch pwned #.py",
    b"\x1b[2Jclear.py",
    "\u202egnp.py".encode(),
    b"-rf.py",
    b'"$HOME".py',
    b"!history.py",
    b"a:b.py",
]


@pytest.mark.parametrize("name", NAMES)
def test_the_command_of_a_proof_shows_its_file_and_does_nothing_else(
    repo: Repo, name: bytes
) -> None:
    blob = repo.git.create_blob(b"x = 1\nimport pandas\n")
    repo.tree_commit(repo.git.write(pygit2.GIT_OBJECT_TREE, b"100644 " + name + b"\0" + blob.raw))
    ((_, proof),) = repo.scan().shows["pandas"].places
    assert proof.path.isprintable()
    json.dumps(proof.path).encode()
    assert shell(proof.command, repo.path) == "import pandas\n"
    assert not (repo.path / "pwned").exists()


def test_the_command_for_commits_shows_one(repo: Repo) -> None:
    repo.commit({"a.py": ""}, message="a word")
    ((_, proof),) = repo.scan().shows["git"].places
    assert isinstance(proof, Proof)
    assert "a word" in shell(proof.command, repo.path)


@pytest.mark.parametrize(
    ("given", "public"),
    [
        ("https://github.com/ada/boats.git", "https://github.com/ada/boats.git"),
        ("https://ada:secret@github.com/ada/boats", "https://github.com/ada/boats"),
        ("https://ghp_secret@github.com/ada/boats", "https://github.com/ada/boats"),
        ("https://host:8443/x?private_token=secret#secret", "https://host:8443/x"),
        ("ssh://ada:secret@host:22/x", "ssh://host:22/x"),
        ("git@github.com:ada/boats.git", "git@github.com:ada/boats.git"),
        ("secret@host.org:x", "host.org:x"),
        ("user:secret@host.org:x", None),
        ("/home/ada/boats", None),
        ("C:\\boats", None),
        ("ext::sh -c touch", None),
        ("file:///home/ada", None),
        ("https://[secret", None),
        ("https://host:port/x", None),
        ("", None),
    ],
)
def test_addresses_lose_their_secrets(given: str, public: str | None) -> None:
    assert public_url(given) == public


def test_the_address_is_read_from_the_configuration(repo: Repo) -> None:
    repo.commit({"a.py": ""})
    repo.git.config["remote.origin.url"] = "https://me:secret@example.org/x.git"
    assert repo.scan().repository.url == "https://example.org/x.git"


def test_a_line_is_never_copied(repo: Repo) -> None:
    repo.commit({"a.py": "import pandas; password = 'hunter2'\n"})
    assert "hunter2" not in str(repo.scan())

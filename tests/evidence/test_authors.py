"""Whose a commit is."""

import pytest

from tests.evidence.repos import ADA, BO, Repo
from voyageur.evidence.authors import Mailmap, Person

MAP = b"""\
# Proper <proper@x> is a remark
Ada Quay <ada@example.org> <old@example.org>
Ada Quay <ada@example.org> Ada <shared@example.org>
<ada@example.org> <ADA@WORK.example.org>
Bo <bo@example.org> Bo <shared@example.org>
no addresses here \xff
"""


@pytest.mark.parametrize(
    ("name", "email", "known"),
    [
        (b"Ada", b"ada@example.org", ADA),
        (b"Whoever", b"OLD@example.org", ADA),
        (b"Whoever", b"ada@work.example.org", ADA),
        (b"Ada", b"shared@example.org", ADA),
        (b"bo", b"shared@example.org", BO),
        (b"Cleo", b"shared@example.org", "shared@example.org"),
        (b"", b"proper@x", "proper@x"),
        (b"\xff", b"caf\xe9@x", "caf\ufffd@x"),
    ],
)
def test_an_address_stands_for_its_person(name: bytes, email: bytes, known: str) -> None:
    assert Mailmap(MAP).resolve(name, email) == known


def test_a_former_address_stands_for_the_one_of_today() -> None:
    person = Person(["Old@Example.org"], Mailmap(MAP))
    assert person.among([(b"Ada", b"ada@example.org")])
    assert not person.among([(b"Bo", b"bo@example.org")])


def test_what_terminals_obey_is_no_part_of_an_address() -> None:
    assert Mailmap().resolve(b"", b"a\x1b[2J@x") == "a?[2j@x"


def test_addresses_are_compared_after_the_mailmap(repo: Repo) -> None:
    repo.commit({".mailmap": MAP, "a.py": ""}, author=BO)
    repo.commit({"a.py": "x"}, author="OLD@example.org")
    read = repo.scan(ADA.upper())
    assert read.repository.authored == 1
    assert read.addresses == {ADA: 1, BO: 1}


def test_a_co_author_wrote_it_too(repo: Repo) -> None:
    trailer = f"work\n\nReviewed-by: X <{BO}>\nCo-Authored-By: Ada <{ADA}>\n"
    repo.commit({"a.py": "import pandas"}, author=BO, message=trailer)
    assert set(repo.scan().shows) == {"git", "python", "pandas"}


def test_a_mailmap_from_the_work_tree_is_not_read(repo: Repo) -> None:
    repo.commit({"a.py": ""}, author=BO)
    (repo.path / ".mailmap").write_text(f"<{ADA}> <{BO}>")
    repo.git.config["mailmap.file"] = str(repo.path / ".mailmap")
    assert repo.scan().repository.authored == 0

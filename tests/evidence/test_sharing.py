"""Several processes read as one does."""

import os

import pytest

from tests.evidence.repos import BO, Repo
from voyageur.domain.errors import InputError
from voyageur.evidence import sharing


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even the shortest history be shared."""
    monkeypatch.setattr(sharing, "LONG", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def worked(repo: Repo) -> Repo:
    base = repo.commit({f"m{n}.py": f"import pandas\n{n}\n" for n in range(400)}, author=BO)
    for number in range(300):
        repo.commit({f"m{number}.py": f"import pandas\n{number}\nx\n", f"n{number}.py": "1"})
    side = repo.commit({"side.sql": "1"}, parents=[base], ref="refs/heads/side")
    repo.commit({"main.sql": "2"}, parents=[str(repo.git.head.target), side])
    return repo


def test_they_find_what_one_finds(
    repo: Repo, shared: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = worked(repo).scan()
    monkeypatch.setattr(sharing, "LONG", 10**9)
    assert together == repo.scan()
    assert together.repository.authored == 301
    assert set(together.shows) == {"git", "python", "sql"}


def test_a_commit_of_many_files_is_not_sent(repo: Repo, shared: None) -> None:
    repo.commit({f"d{n % 50}/{n}.py": "1" for n in range(10_001)})
    assert repo.scan().repository.left_out == {"copied": 10_001}


def test_damage_is_told_as_by_one(repo: Repo, shared: None) -> None:
    commit = repo.commit({"a/b.py": "1"})
    repo.commit({"a/b.py": "2"})
    tree = str(repo.git[commit].tree["a"].id)
    (repo.path / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    with pytest.raises(InputError, match="damaged"):
        repo.scan()

"""Finding and opening repositories, whatever is in them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.evidence.repos import ADA, BO, Repo, scan_at
from voyageur.domain.errors import InputError
from voyageur.evidence.repositories import open_repository, repositories_under
from voyageur.evidence.scan import addresses_in, names_of


def git(*words: object, at: Path) -> None:
    alone = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *map(str, words)], cwd=at, check=True, capture_output=True, env=alone)


def test_a_folder_of_several(tmp_path: Path) -> None:
    for name in ("one", "deep/er/two", "one/inside", ".hidden/three", "a/b/c/d/too-deep"):
        Repo(tmp_path / name)
    Repo(tmp_path / "bare.git", bare=True)
    found = repositories_under(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "bare.git",
        "deep/er/two",
        "one",
    ]
    assert names_of(found) == ["bare", "two", "one"]


def test_two_that_are_called_alike(tmp_path: Path) -> None:
    assert names_of([tmp_path / "a" / "x", tmp_path / "b" / "x"]) == ["x", "b/x"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    Repo(tmp_path / "elsewhere" / "private").commit({"a.py": ""})
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "link").symlink_to(tmp_path / "elsewhere" / "private")
    (tmp_path / "here" / "loop").symlink_to(tmp_path / "here")
    with pytest.raises(InputError, match="no git repository is here"):
        repositories_under(tmp_path / "here")


def test_a_git_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    Repo(tmp_path / "private").commit({"a.py": ""})
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / ".git").symlink_to(tmp_path / "private" / ".git")
    with pytest.raises(InputError, match="is a link"):
        scan_at(tmp_path / "here")


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        repositories_under(tmp_path / "nowhere")


def test_a_bare_one(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "boats.git", bare=True)
    repo.commit({"a.py": "import pandas"})
    assert "pandas" in repo.scan().shows


def test_an_empty_one(repo: Repo) -> None:
    with pytest.raises(InputError, match="no commits yet"):
        repo.scan()
    with pytest.raises(InputError, match="no commits yet"):
        addresses_in(repo.path)


def test_head_without_a_commit_and_another_branch_with_one(repo: Repo) -> None:
    repo.commit({"a.py": ""}, ref="refs/heads/other")
    assert repo.scan().repository.authored == 1


def test_a_head_that_is_no_branch(repo: Repo) -> None:
    commit = repo.commit({"a.py": ""})
    repo.git.set_head(repo.git[commit].id)
    assert repo.scan().repository.head == commit


def test_a_shallow_clone_gives_no_credit_for_what_came_before(tmp_path: Path, repo: Repo) -> None:
    repo.commit({"a.py": "import pandas"}, author=BO)
    repo.commit({"b.py": "1"})
    repo.commit({"c.sql": "1"})
    git("clone", "--depth", 2, f"file://{repo.path}", tmp_path / "clone", at=tmp_path)
    read = scan_at(tmp_path / "clone")
    assert read.repository.shallow
    assert read.repository.authored == 2
    assert set(read.shows) == {"git", "sql"}


def test_a_clone_without_blobs(tmp_path: Path, repo: Repo) -> None:
    repo.commit({"a.py": "import pandas", ".mailmap": "<a@x> <b@x>"})
    repo.git.config["uploadpack.allowFilter"] = "true"
    words = ("clone", "--bare", "--filter=blob:none", f"file://{repo.path}", tmp_path / "clone.git")
    git(*words, at=tmp_path)
    assert scan_at(tmp_path / "clone.git").repository.left_out == {"missing": 1}


def test_a_second_work_tree_is_read_where_it_is_named(tmp_path: Path, repo: Repo) -> None:
    repo.commit({"a.py": "import pandas"})
    git("worktree", "add", tmp_path / "other" / "tree", "-b", "side", at=repo.path)
    assert repositories_under(tmp_path / "other" / "tree") == [tmp_path / "other" / "tree"]
    assert "pandas" in scan_at(tmp_path / "other" / "tree").shows
    with pytest.raises(InputError, match="no git repository is here"):
        repositories_under(tmp_path / "other")


def test_submodules_in_a_circle_are_not_entered(tmp_path: Path, repo: Repo) -> None:
    repo.commit({".gitmodules": '[submodule "me"]\n\tpath = me\n\turl = ./\n', "a.py": ""})
    (repo.path / "me").mkdir()
    (repo.path / "me" / ".git").write_text("gitdir: ../.git/modules/me")
    inside = repo.path / ".git" / "modules" / "me"
    inside.mkdir(parents=True)
    (inside / "commondir").write_text("../../")
    assert repositories_under(tmp_path) == [repo.path]
    assert repo.scan().repository.authored == 1


def test_a_git_file_that_leads_to_itself(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / ".git").write_text("gitdir: .git")
    with pytest.raises(InputError, match="can't be opened"):
        scan_at(tmp_path / "here")


def test_a_configuration_that_includes_others_is_refused(repo: Repo) -> None:
    repo.commit({"a.py": ""})
    with (repo.path / ".git" / "config").open("a") as config:
        config.write("[core] [ InCLUDE]\n path = /dev/zero\n")
    with pytest.raises(InputError, match="leads to other files"):
        repo.scan()


@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_a_configuration_that_is_no_file_is_refused(repo: Repo, kind: str) -> None:
    repo.commit({"a.py": ""})
    config = repo.path / ".git" / "config"
    config.unlink()
    if kind == "pipe":
        os.mkfifo(config)
    else:
        config.symlink_to("/etc/passwd")
    with pytest.raises(InputError, match="leads to other files"):
        repo.scan()


@pytest.mark.parametrize("broken", ["HEAD", "config", "objects", "pack", "refs/heads/main"])
def test_a_damaged_one_is_named_in_one_message(tmp_path: Path, repo: Repo, broken: str) -> None:
    repo.commit({"a.py": "import pandas", "b/c.py": "2"})
    place = repo.path / ".git" / broken
    if broken == "objects":
        files = [path for path in place.rglob("*") if path.is_file()]
    elif broken == "pack":
        git("repack", "-adq", at=repo.path)
        files = list((repo.path / ".git" / "objects" / "pack").glob("*.pack"))
    else:
        files = [place]
    assert files
    for path in files:
        path.chmod(0o644)
        path.write_bytes(b"[garbage\n" * 40)
    with pytest.raises(InputError) as refusal:
        scan_at(repo.path)
    assert refusal.value.where.startswith(str(repo.path))
    with pytest.raises(InputError):
        addresses_in(repo.path)


def test_a_tree_that_is_gone(repo: Repo) -> None:
    commit = repo.commit({"a/b.py": "1"})
    tree = str(repo.git[commit].tree["a"].id)
    (repo.path / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    with pytest.raises(InputError, match="damaged"):
        repo.scan()


def test_an_unknown_format_is_refused(repo: Repo) -> None:
    repo.commit({"a.py": ""})
    repo.git.config["core.repositoryformatversion"] = 1
    repo.git.config["extensions.refstorage"] = "reftable"
    with pytest.raises(InputError, match="can't be opened"):
        open_repository(repo.path)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root: a repository of another user")
def test_one_of_another_user_is_read(repo: Repo) -> None:
    repo.commit({"a.py": "import pandas"})
    for path in (repo.path, *repo.path.rglob("*")):
        os.chown(path, 12345, 12345)
    assert "pandas" in repo.scan().shows


def test_nothing_that_a_repository_configures_is_run(tmp_path: Path, repo: Repo) -> None:
    touch = f"touch {tmp_path / 'pwned'}"
    config = repo.git.config
    for key in ("core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "diff.external",
                "filter.x.clean", "filter.x.smudge", "filter.x.process", "diff.x.textconv",
                "diff.x.command", "merge.x.driver", "credential.helper", "gpg.program",
                "remote.origin.uploadpack"):  # fmt: skip
        config[key] = touch
    config["filter.x.required"] = True
    config["alias.show"] = f"!{touch}"
    config["core.hooksPath"] = str(repo.path / "hooks")
    config["core.attributesFile"] = str(repo.path / ".gitattributes")
    config["remote.origin.url"] = f"ext::sh -c {touch}"
    for folder in (repo.path / "hooks", repo.path / ".git" / "hooks"):
        folder.mkdir(exist_ok=True)
        for hook in ("post-checkout", "pre-commit", "reference-transaction", "post-index-change"):
            (folder / hook).write_text(f"#!/bin/sh\n{touch}\n")
            (folder / hook).chmod(0o755)
    attributes = "* filter=x diff=x merge=x ident working-tree-encoding=UTF-16\n"
    (repo.path / ".gitattributes").write_text(attributes)
    repo.commit({".gitattributes": attributes, "a.py": "1\n"}, author=BO)
    repo.commit({"a.py": "1\nimport pandas\n"})
    read = repo.scan()
    assert "pandas" in read.shows
    assert read.repository.url is None
    assert not (tmp_path / "pwned").exists()


def test_the_git_program_is_not_needed(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    repo.commit({"a.py": "import pandas"})
    for name in ("Popen", "run"):
        monkeypatch.setattr(subprocess, name, refuse)
    monkeypatch.setattr(os, "system", refuse)
    monkeypatch.setenv("PATH", "")
    assert "pandas" in repo.scan().shows


def test_a_scan_leaves_no_trace(repo: Repo) -> None:
    repo.commit({"a.py": "import pandas"})

    def state() -> list[tuple[str, int]]:
        return sorted((str(p), p.stat().st_mtime_ns) for p in repo.path.rglob("*"))

    before = state()
    repo.scan()
    assert state() == before


def test_a_copy_of_a_repository_counts_once(tmp_path: Path, repo: Repo) -> None:
    repo.commit({"a.py": "import pandas"})
    shutil.copytree(repo.path, tmp_path / "copy")
    one, two = repo.scan().shows["pandas"], scan_at(tmp_path / "copy", ADA).shows["pandas"]
    one.add(two)
    assert (len(one.commits), len(one.places)) == (1, 1)

"""Files and trees of any size."""

import time
import tracemalloc

import pytest

from tests.evidence.repos import Repo
from voyageur.evidence import history
from voyageur.evidence.objects import MOST_BYTES, Objects


def test_a_large_file_is_not_loaded(repo: Repo) -> None:
    repo.commit({"large.py": b"import pandas\n" + b"#" * 30_000_000, "small.py": "1"})
    tracemalloc.start()
    read = repo.scan()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read.repository.left_out == {"too large": 1}
    assert most < 20_000_000
    assert "pandas" not in read.shows


def test_five_gigabytes_are_known_by_their_size_alone(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"video.py": "import pandas"})
    monkeypatch.setattr(Objects, "size", lambda _self, _blob: 5_000_000_000)
    assert repo.scan().repository.left_out == {"too large": 1}


def test_just_small_enough(repo: Repo) -> None:
    text = b"import pandas\n" * 80_000
    repo.commit({"a.py": text[:MOST_BYTES], "b.py": text[: MOST_BYTES + 1]})
    assert repo.scan().repository.left_out == {"too large": 1}


def test_binary_files_are_left_out(repo: Repo) -> None:
    repo.commit({"a.py": b"import pandas\0", "b.py": "import pandas".encode("utf-16")})
    assert repo.scan().repository.left_out == {"binary": 2}


def test_twenty_thousand_tiny_files(repo: Repo) -> None:
    names = [f"d{n % 100:02}/f{n:05}.py" for n in range(20_000)]
    repo.commit(dict.fromkeys(names, "1"))
    repo.commit({"d00/f00000.py": "import pandas"})
    begin = time.perf_counter()
    read = repo.scan()
    assert time.perf_counter() - begin < 10
    assert read.repository.left_out == {"copied": 19_999}
    assert "pandas" in read.shows


def test_a_tree_that_unfolds_to_ten_billion_files(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_MOST_CHANGES", 20_000)
    ident, mode = repo.git.create_blob(b"boom"), 0o100644
    for _ in range(10):
        builder = repo.git.TreeBuilder()
        for name in "0123456789":
            builder.insert(f"{name}.py" if mode == 0o100644 else name, ident, mode)
        ident, mode = builder.write(), 0o040000
    repo.tree_commit(ident)
    assert repo.scan().repository.left_out == {"copied": 20_000}


def test_a_tree_two_thousand_folders_deep(repo: Repo) -> None:
    builder = repo.git.TreeBuilder()
    builder.insert("a.py", repo.git.create_blob(b"import pandas"), 0o100644)
    tree = builder.write()
    for _ in range(2000):
        builder = repo.git.TreeBuilder()
        builder.insert("d", tree, 0o040000)
        tree = builder.write()
    repo.tree_commit(tree)
    assert "pandas" in repo.scan().shows

"""``python -m eval.evidence.committed FOLDER``: the whole scan, on trees committed one part a time.

Each tree of ``labels.toml`` that FOLDER holds is put into a scratch repository by one author, in
commits of 150 files (more at once would be somebody else's code, brought in), and scanned as a
person would. What the scan claims is held against the labels.
"""

import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pygit2

from eval.evidence.run import LABELS, Labels
from voyageur.services.context import Context
from voyageur.services.evidence import scan
from voyageur.shapes import parse

_ME = "me@example.org"
_FILES = 150
_DAY = 86_400


def main() -> None:
    """Print of each tree how many claims are right, wrong and not labelled, and the precision."""
    if len(sys.argv) != 2:
        print(__doc__)
        return
    sums: Counter[str] = Counter()
    trees = 0
    for tree in parse(Labels, tomllib.loads(LABELS.read_text(encoding="utf-8"))).trees:
        folder = Path(sys.argv[1]) / tree.name
        if tree.kind == "own" or not folder.is_dir():
            continue
        with tempfile.TemporaryDirectory() as scratch:
            commit(folder, Path(scratch))
            found = scan(Context(), [Path(scratch)], [_ME], date(2026, 11, 28)).scan
        counts: Counter[str] = Counter()
        for skill in (one.skill for one in found.skills if one.skill != "git"):
            label = "right" if skill in tree.right else "wrong" if skill in tree.wrong else "none"
            counts[label] += 1
        trees += 1
        sums += counts
        print(f"{tree.name:<28} {dict(counts)}")
    judged = sums["right"] + sums["wrong"]
    print(f"{trees} trees: precision {sums['right'] / judged:.3f} ({sums['right']} of {judged}), ")
    print(f"not labelled: {sums['none']}; Git, which every repository shows, isn't counted")


def commit(tree: Path, into: Path) -> None:
    """Put a tree into a repository, some files a commit, a day apart."""
    repository = pygit2.init_repository(str(into), initial_head="main")
    index = pygit2.Index()
    parents: list[pygit2.Oid] = []
    for number, files in enumerate(_parts(tree)):
        for path in files:
            blob = repository.create_blob(path.read_bytes())
            name = path.relative_to(tree).as_posix()
            index.add(pygit2.IndexEntry(name, blob, pygit2.enums.FileMode.BLOB))
        when = 1_700_000_000 + number * _DAY
        me = pygit2.Signature("Me", _ME, when, 0)
        made = repository.create_commit(
            "refs/heads/main", me, me, f"part {number}", index.write_tree(repository), parents
        )
        parents = [made]


def _parts(tree: Path) -> Iterator[list[Path]]:
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    for start in range(0, len(files), _FILES):
        yield files[start : start + _FILES]


if __name__ == "__main__":
    main()

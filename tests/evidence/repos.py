"""Small repositories, and rules small enough to know by heart."""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pygit2
from pygit2.enums import FileMode

from voyageur.evidence.scan import Read, scan_repository

ADA, BO = "ada@example.org", "bo@example.org"
AS_OF = date(2026, 11, 28)

Content = str | bytes | None


@dataclass(frozen=True)
class Hit:
    skill: str
    rule: str
    what: str
    first_line: int
    last_line: int


class TinyRules:
    """Python by its files, and what it imports; SQL by its files; what package.json names."""

    def skills_by_path(self, path: str) -> tuple[str, ...]:
        ending = path.rpartition(".")[2]
        return {"py": ("python",), "sql": ("sql",)}.get(ending, ())

    def reads(self, path: str) -> bool:
        return path.endswith((".py", "package.json"))

    def hits(self, path: str, text: str) -> Iterator[Hit]:
        for number, line in enumerate(text.split("\n"), start=1):
            for word, skill in (("import pandas", "pandas"), ('"react"', "react")):
                if word in line:
                    yield Hit(skill, f"{skill}/1", skill, number, number)


class Repo:
    """A repository that commits are put into by content alone, without a work tree."""

    def __init__(self, path: Path, *, bare: bool = False) -> None:
        self.path = path
        self.git = pygit2.init_repository(str(path), bare=bare, initial_head="main")

    def commit(
        self,
        files: Mapping[str, Content],
        author: str = ADA,
        on: str = "2026-01-01",
        message: str = "work",
        *,
        parents: list[str] | None = None,
        ref: str = "refs/heads/main",
        seconds: int | None = None,
    ) -> str:
        """Put files in (``None`` takes one out); the id of the commit."""
        if parents is None:
            parents = [str(self.git.references[ref].target)] if ref in self.git.references else []
        index = pygit2.Index()
        if parents:
            index.read_tree(self.git[parents[0]].tree)
        for path, content in files.items():
            if content is None:
                index.remove(path)
            else:
                data = content.encode() if isinstance(content, str) else content
                index.add(pygit2.IndexEntry(path, self.git.create_blob(data), FileMode.BLOB))
        at = seconds
        if at is None:
            at = int(datetime.fromisoformat(on).replace(tzinfo=UTC).timestamp())
        who = pygit2.Signature("Somebody", author, at, 0)
        tree = index.write_tree(self.git)
        made = self.git.create_commit(None, who, who, message, tree, parents)
        self.git.references.create(ref, made, force=True)
        return str(made)

    def tree_commit(self, tree: pygit2.Oid, author: str = ADA) -> str:
        """A first commit of a tree made elsewhere."""
        who = pygit2.Signature("Somebody", author, 1_700_000_000, 0)
        return str(self.git.create_commit("refs/heads/main", who, who, "tree", tree, []))

    def scan(self, *authors: str) -> Read:
        return scan_at(self.path, *authors)


def scan_at(path: Path, *authors: str) -> Read:
    return scan_repository(path, path.name, authors or (ADA,), TinyRules(), AS_OF, _quiet)


def _quiet(_done: int, _of: int) -> None:
    pass


def shell(command: str, folder: Path) -> str:
    """What bash prints for a command."""
    done = subprocess.run(["bash", "-c", command], cwd=folder, check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace")

"""Commits, trees and blobs, read by their ids.

Nothing is checked out and no filter, driver or attribute is asked: a blob is the bytes that were
committed. Two trees are compared here rather than by libgit2, which takes twenty times as long and
holds all changes of a commit at once, however many a hostile tree unfolds to.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress
from operator import ne
from typing import NamedTuple

import pygit2

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.pathnames import printable

MOST_BYTES = 1_000_000
"""Larger files aren't read: nobody writes a megabyte of source by hand."""

_MOST_ENTRIES = 400_000
"""Entries of trees that are kept, about 40 MB."""

_ENTRY = re.compile(rb"[0-7]{5,6} [^\0]+\0.{20}", re.DOTALL)
_PARENT = re.compile(rb"^parent ([0-9a-f]{40})$", re.MULTILINE)
_AUTHOR = re.compile(rb"^author ([^<\n]*)<([^>\n]*)>[^\n]*? (-?\d+) [-+]?\d+$", re.MULTILINE)
_CO_AUTHOR = re.compile(
    rb"^co-authored-by:[ \t]*([^<\n]*)<([^>\n]*)>", re.MULTILINE | re.IGNORECASE
)
_TREE, _FILE = b"4", b"100"


class Commit(NamedTuple):
    """What counts of a commit; ``authors`` are name and address, co-authors included."""

    id: bytes
    tree: bytes
    parents: tuple[bytes, ...]
    authors: tuple[tuple[bytes, bytes], ...]
    at: int


class Change(NamedTuple):
    """A file before and after a commit: the ids of its content."""

    path: bytes
    old: bytes | None
    new: bytes | None


class Objects:
    """The objects of a repository."""

    def __init__(self, repository: pygit2.Repository) -> None:
        self._where = repository.path
        self._odb = repository.odb
        self._trees: dict[bytes, list[bytes]] = {}
        self._kept = 0
        self.commit = lru_cache(4096)(self._commit)

    def size(self, blob: bytes) -> int:
        """The size of a blob, which isn't loaded for it."""
        return int(self._odb.read_header(pygit2.Oid(raw=blob))[1])

    def content(self, blob: bytes) -> bytes | None:
        """The content of a blob; None where it is too large to be read."""
        return None if self.size(blob) > MOST_BYTES else self._read(blob)

    def file(self, tree: bytes, name: bytes) -> bytes | None:
        """The id of a file at the top of a tree."""
        found = (_parts(entry) for entry in self._entries(tree))
        return next((sha for mode, at, sha in found if at == name and _is_file(mode)), None)

    def changes(self, old: bytes | None, new: bytes) -> Iterator[Change]:
        """Files that differ between two trees, in no order; links and submodules are none."""
        waiting: list[tuple[bytes, bytes | None, bytes | None]] = [(b"", old, new)]
        while waiting:
            prefix, one, two = waiting.pop()
            gone, come = _differing(self._entries(one), self._entries(two))
            before = {name: (mode, sha) for mode, name, sha in map(_parts, gone)}
            for mode, name, sha in map(_parts, come):
                was_mode, was = before.pop(name, (b"", b""))
                if (was_mode, was) == (mode, sha):
                    continue
                if mode.startswith(_TREE):
                    under = was if was_mode.startswith(_TREE) else None
                    waiting.append((prefix + name + b"/", under, sha))
                elif _is_file(mode):
                    yield Change(prefix + name, was if _is_file(was_mode) else None, sha)
            for name, (mode, sha) in before.items():
                if mode.startswith(_TREE):
                    waiting.append((prefix + name + b"/", sha, None))
                elif _is_file(mode):
                    yield Change(prefix + name, sha, None)

    def _commit(self, ident: bytes) -> Commit:
        head, _, message = self._read(ident).partition(b"\n\n")
        if head[:5] != b"tree " or head[45:46] != b"\n":
            raise damaged(self._where)
        found = _AUTHOR.search(head)
        author = (found[1].strip(), found[2].strip()) if found else (b"", b"")
        others = _CO_AUTHOR.findall(message) if b"-by:" in message.lower() else ()
        return Commit(
            ident,
            bytes.fromhex(head[5:45].decode("ascii", "replace")),
            tuple(bytes.fromhex(one.decode()) for one in _PARENT.findall(head)),
            (author, *((name.strip(), email.strip()) for name, email in others)),
            int(found[3]) if found else 0,
        )

    def _entries(self, tree: bytes | None) -> list[bytes]:
        if tree is None:
            return []
        found = self._trees.get(tree)
        if found is None:
            found = _ENTRY.findall(self._read(tree))
            self._kept += len(found)
            if self._kept > _MOST_ENTRIES:
                self._trees.clear()
                self._kept = len(found)
            self._trees[tree] = found
        return found

    def _read(self, ident: bytes) -> bytes:
        return bytes(self._odb.read(pygit2.Oid(raw=ident))[1])


def damaged(where: str) -> InputError:
    """What to say of a repository whose objects can't be read."""
    return InputError(
        N_("the repository is damaged: some of it can't be read"),
        remedy=N_("git fsck tells more; a new clone of it can be read."),
        where=printable(where),
    )


def _differing(old: list[bytes], new: list[bytes]) -> tuple[list[bytes], list[bytes]]:
    """Entries of either tree that aren't at the same place, or anywhere, in the other."""
    if len(old) == len(new):
        pairs = list(compress(zip(old, new, strict=True), map(ne, old, new)))
        return [one for one, _ in pairs], [two for _, two in pairs]
    was, now = set(old), set(new)
    return [one for one in old if one not in now], [two for two in new if two not in was]


def _parts(entry: bytes) -> tuple[bytes, bytes, bytes]:
    """Mode, name and id of an entry of a tree."""
    mode, _, rest = entry.partition(b" ")
    return mode, rest[:-21], rest[-20:]


def _is_file(mode: bytes) -> bool:
    return mode.startswith(_FILE)

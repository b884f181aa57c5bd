"""What the person did in a repository: their commits, and the files that those touched.

Commits are walked from the newest to the oldest, so that of a file the last version of the person
comes first, and what others had done before comes after it. Merges bring nothing of their own and
are skipped. No renames are looked for, but a file of the same name that the same commit removes
elsewhere counts as the former version of a new one.
"""

from array import array
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import islice
from typing import NamedTuple

import pygit2

from voyageur.evidence.authors import Person
from voyageur.evidence.objects import Change, Commit, Objects

BULK = 300
"""Files added by one commit, above which they count as copied unless edited later. Editorial."""

_MOST_CHANGES = 1_000_000
"""Changes of one commit that are looked at: hostile trees unfold to any number."""

_EDITS_KEPT = 20
_EMPTY = bytes.fromhex("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
_TOLD_EVERY = 500
_SECONDS_A_DAY = 86_400

Diff = tuple[Commit, Iterator[Change]]
"""A commit and what it changes."""

Tell = Callable[[int, int], None]
"""Told how many commits of how many are read."""


class Edit(NamedTuple):
    """The content of a file after an edit, and before it."""

    new: bytes
    old: bytes | None


@dataclass(slots=True)
class Touched:
    """A file that the person changed; ``numbers`` are those of their commits, newest first.

    ``created`` by them, perhaps ``copied`` from others; ``shared`` where others edited it too,
    before the person's last edit.
    """

    path: bytes
    numbers: "array[int]" = field(default_factory=lambda: array("L"))
    created: bool = False
    copied: bool = False
    shared: bool = False
    _newest: list[Edit] = field(default_factory=list)
    _oldest: deque[Edit] = field(default_factory=lambda: deque(maxlen=_EDITS_KEPT))

    @property
    def edits(self) -> Iterator[Edit]:
        """The newest twenty and the oldest twenty edits."""
        yield from self._newest
        yield from self._oldest

    @property
    def last(self) -> bytes:
        """The content that the person left."""
        return self._newest[0].new

    @property
    def alone(self) -> bool:
        """Whether every line is the person's."""
        return self.created and not self.shared and not self.copied

    def edited(self, number: int, edit: Edit) -> None:
        """Note an edit, which is older than those noted so far."""
        self.numbers.append(number)
        (self._newest if len(self._newest) < _EDITS_KEPT else self._oldest).append(edit)


@dataclass(slots=True)
class Mine:
    """The person's commits by number: id and day (as a proleptic ordinal)."""

    ids: list[bytes] = field(default_factory=list)
    days: "array[int]" = field(default_factory=lambda: array("L"))

    def day(self, number: int) -> date:
        """The day of a commit."""
        return date.fromordinal(self.days[number])


class History:
    """Everything that the walk of a repository tells."""

    def __init__(self, person: Person, as_of: date) -> None:
        self.commits = 0
        self.mine = Mine()
        self.touched: dict[bytes, Touched] = {}
        self.bulk = 0
        self.addresses: Counter[str] = Counter()
        self._person = person
        self._last_second = int(datetime.combine(as_of, time.max, UTC).timestamp())
        self._added: dict[bytes, list[Touched]] = {}

    def read(self, walk: Iterable[Diff], total: int, tell: Tell) -> None:
        """Take a walk of so many commits in, newest first."""
        for place, (commit, changes) in enumerate(walk):
            if place % _TOLD_EVERY == 0:
                tell(place, total)
            if len(commit.parents) > 1:
                continue
            self.commits += 1
            self.addresses[self._person.address(commit.authors[0])] += 1
            if self._person.among(commit.authors):
                self.mine.ids.append(commit.id)
                self.mine.days.append(self._day(commit.at))
                self._note_own(len(self.mine.ids) - 1, changes)
            elif self.touched:
                self._note_others(changes)
        tell(total, total)

    def _day(self, seconds: int) -> int:
        """The day in UTC; before 1970 and after today no clock was right."""
        known = min(max(seconds, 0), self._last_second)
        return date(1970, 1, 1).toordinal() + known // _SECONDS_A_DAY

    def _note_own(self, number: int, changes: Iterator[Change]) -> None:
        """Edits, and new files; of files that came by the hundred only what was edited later."""
        added: dict[bytes, bytes] = {}
        removed: dict[bytes, bytes] = {}
        count = 0
        for path, old, new in changes:
            if new is None:
                if old is not None and len(removed) < BULK:
                    removed[_name(path)] = old
            elif old is not None:
                self._edit(number, path, Edit(new, old))
            else:
                count += 1
                if count <= BULK or path in self.touched:
                    added[path] = new
        bulk = count > BULK
        for path, new in added.items():
            if not bulk:
                self._create(number, path, Edit(new, removed.get(_name(path))))
            elif path in self.touched:
                self._create(number, path, Edit(new, None))
                count -= 1
        self.bulk += count if bulk else 0

    def _create(self, number: int, path: bytes, edit: Edit) -> None:
        touched = self._edit(number, path, edit)
        if edit.old is None:
            touched.created = True
            if edit.new != _EMPTY:
                self._added.setdefault(edit.new, []).append(touched)

    def _edit(self, number: int, path: bytes, edit: Edit) -> Touched:
        touched = self.touched.get(path)
        if touched is None:
            touched = self.touched[path] = Touched(path)
        touched.edited(number, edit)
        return touched

    def _note_others(self, changes: Iterator[Change]) -> None:
        """Older work of others: what they had in a file, or the same content in any."""
        for path, _, new in changes:
            if new is None:
                continue
            if touched := self.touched.get(path):
                touched.shared = True
            for copy in self._added.get(new, ()):
                copy.copied = True


def diffs(objects: Objects, commits: Iterable[bytes], *, shallow: bool) -> Iterator[Diff]:
    """Each commit beside its first parent; of merges nothing is compared.

    Nothing is known of what a commit changes where a ``shallow`` history is cut off before it.
    """
    for ident in commits:
        commit = objects.commit(ident)
        before = None
        if len(commit.parents) > 1:
            yield commit, iter(())
            continue
        if commit.parents:
            try:
                before = objects.commit(commit.parents[0]).tree
            except pygit2.GitError:
                if not shallow:
                    raise
                yield commit, iter(())
                continue
        yield commit, islice(objects.changes(before, commit.tree), _MOST_CHANGES)


def _name(path: bytes) -> bytes:
    return path.rpartition(b"/")[2]

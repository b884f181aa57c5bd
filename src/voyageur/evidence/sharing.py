"""Read a long history in several processes; a short one is read sooner in this one.

Workers send what they read back in the order that it was asked for, so the answer is the same.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pygit2

from voyageur.domain.errors import InputError
from voyageur.evidence.history import Diff, Touched, diffs
from voyageur.evidence.objects import Change, Commit, Objects, damaged
from voyageur.evidence.reading import Answer, read_file
from voyageur.evidence.repositories import open_repository

if TYPE_CHECKING:
    from voyageur.evidence.ruling import Rules

LONG = 5_000
"""Commits from which starting processes pays."""

_COMMITS_A_TASK, _FILES_A_TASK = 250, 100
_AHEAD = 8
_MOST_SENT = 10_000
"""Changes of a commit that are sent; more are read where they are needed, one by one."""

T = TypeVar("T")
R = TypeVar("R")


class Alone:
    """Reads in this process."""

    def __init__(self, objects: Objects, rules: "Rules", *, shallow: bool) -> None:
        self._objects = objects
        self._rules = rules
        self._shallow = shallow

    def diffs(self, commits: Sequence[bytes]) -> Iterator[Diff]:
        """Each commit with what it changes."""
        return diffs(self._objects, commits, shallow=self._shallow)

    def answers(self, files: Sequence[Touched]) -> Iterator[Answer]:
        """What each file shows."""
        return (read_file(touched, self._objects, self._rules) for touched in files)


class Together:
    """Reads in processes of their own, each with the repository open; ``alone`` does the rest."""

    def __init__(self, pool: ProcessPoolExecutor, alone: Alone, where: str) -> None:
        self._pool = pool
        self._alone = alone
        self._where = where

    def diffs(self, commits: Sequence[bytes]) -> Iterator[Diff]:
        """Each commit with what it changes."""
        for commit, changes in self._shared(_diffs, commits, _COMMITS_A_TASK):
            if changes is None:
                yield from self._alone.diffs([commit.id])
            else:
                yield commit, iter(changes)

    def answers(self, files: Sequence[Touched]) -> Iterator[Answer]:
        """What each file shows."""
        return self._shared(_answers, files, _FILES_A_TASK)

    def _shared(
        self, do: Callable[[Sequence[T]], list[R] | None], things: Sequence[T], size: int
    ) -> Iterator[R]:
        """What a worker makes of each thing, a few tasks ahead of whoever asks."""
        tasks = (things[at : at + size] for at in range(0, len(things), size))
        waiting: deque[Future[list[R] | None]] = deque()
        for task in islice(tasks, _AHEAD):
            waiting.append(self._pool.submit(do, task))
        while waiting:
            done = waiting.popleft().result()
            if done is None:
                raise damaged(self._where)
            waiting.extend(self._pool.submit(do, task) for task in islice(tasks, 1))
            yield from done


@contextmanager
def readers(
    path: Path, objects: Objects, rules: "Rules", commits: int, *, shallow: bool
) -> Iterator[Alone | Together]:
    """Who reads a repository of so many commits."""
    alone = Alone(objects, rules, shallow=shallow)
    processes = min(os.cpu_count() or 1, 4)
    if commits < LONG or processes < 2:
        yield alone
        return
    # Spawned, because a forked process would inherit the thread of the progress bar.
    with ProcessPoolExecutor(
        processes, get_context("spawn"), initializer=_start, initargs=(path, rules, shallow)
    ) as pool:
        try:
            yield Together(pool, alone, str(path))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


_HERE: list[Alone] = []
"""The reader of a worker process."""


def _start(path: Path, rules: "Rules", shallow: bool) -> None:  # noqa: FBT001 - the pool's call
    _HERE[:] = [Alone(Objects(open_repository(path)), rules, shallow=shallow)]


def _diffs(commits: Sequence[bytes]) -> list[tuple[Commit, list[Change] | None]] | None:
    return _tried(lambda here: [(one, _few(changes)) for one, changes in here.diffs(commits)])


def _answers(files: Sequence[Touched]) -> list[Answer] | None:
    return _tried(lambda here: list(here.answers(files)))


def _tried(do: Callable[[Alone], list[R]]) -> list[R] | None:
    """None where the repository is damaged: errors of libgit2 can't be sent."""
    try:
        return do(_HERE[0])
    except (pygit2.GitError, OSError, InputError):
        return None


def _few(changes: Iterable[Change]) -> list[Change] | None:
    found = list(islice(changes, _MOST_SENT + 1))
    return found if len(found) <= _MOST_SENT else None

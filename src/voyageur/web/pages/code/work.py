"""What a worker does for a scan of somebody's repositories."""

from pathlib import Path
from typing import Any

from voyageur.services.clock import today
from voyageur.services.evidence import scan
from voyageur.shapes import dump
from voyageur.web.render import context
from voyageur.web.tasks.kinds import Tell
from voyageur.web.tasks.queue import told

_STEP = 0.01
"""How much further it has to be to be told: each time is a write to the disk."""

_WALK = 0.6
"""The part of a repository that reading its commits is; reading its files isn't told. Editorial."""


def scanned(asked: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Scan ``folders`` for the commits of ``authors``.

    The result has the scan, and why some repositories couldn't be read.

    Raises:
        InputError: none of them can be read.
        UsageError: it isn't known whose commits count, or nobody has these addresses.
    """
    folders = [Path(folder) for folder in asked["folders"]]
    done = scan(context(), folders, asked["authors"], today(), _Far(len(folders), tell))
    return {"scan": dump(done.scan), "failures": [told(one) for one in done.failures]}


class _Far:
    """Tells how far a scan of several repositories is, each of the same weight."""

    def __init__(self, repositories: int, tell: Tell) -> None:
        self._repositories = repositories
        self._tell = tell
        self._begun: set[str] = set()
        self._told = 0.0

    def __call__(self, name: str, read: int, commits: int) -> None:
        self._begun.add(name)
        part = (len(self._begun) - 1 + _WALK * read / max(commits, 1)) / self._repositories
        if part >= self._told + _STEP:
            self._told = part
            self._tell(part)

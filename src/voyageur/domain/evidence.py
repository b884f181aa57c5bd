"""What somebody's own code shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from voyageur.domain.level import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A place in a repository that shows a skill, and how to see it again.

    ``what`` is the name that was recognised there (a package, a resource, a file's kind), never the
    line itself, which might hold a secret. ``lines`` are the first and last, from 1; absent where
    the file as a whole shows it, and ``path`` is empty where the commit does. A path that can't be
    printed is written as within bash's ``$'…'``, with backslashes. ``on`` is the day of the commit.
    """

    repository: str
    commit: str
    path: str
    what: str
    rule: str
    on: date
    lines: tuple[int, int] | None = None

    @property
    def command(self) -> str:
        """A command that shows the place again, typed inside the repository.

        Whoever named the file, the shell runs nothing but ``git show``.
        """
        commit = self.commit[:12]
        if not self.path:
            return f"git show --stat {commit}"
        if "\\" in self.path:
            shown = f"git show {commit}:$'{self.path}'"
        else:
            quoted = self.path.replace("'", "'\\''")
            shown = f"git show {commit}:'{quoted}'"
        return f"{shown} | sed -n '{self.lines[0]},{self.lines[1]}p'" if self.lines else shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A skill (id) that authored commits show: how often, in how many files, since and until when.

    ``level`` says how strongly (docs/reference/levels.md); ``proofs``: a few places, newest first.
    """

    skill: str
    level: Level
    commits: int
    files: int
    first: date
    last: date
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A repository that was read: ``authored`` of ``commits`` are the person's.

    ``left_out`` counts files that say nothing of the person, by the reason (vendored, generated,
    copied, too large, …). ``url`` is that of its remote, without any credentials. Merges aren't
    counted. A ``shallow`` clone holds only the end of its history.
    """

    name: str
    head: str
    commits: int
    authored: int
    first: date | None = None
    last: date | None = None
    url: str | None = None
    left_out: Mapping[str, int] = field(default_factory=dict)
    shows: tuple[str, ...] = ()
    shallow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What repositories show of the person with these e-mail addresses."""

    schema_version: Literal[1] = 1
    as_of: date
    authors: tuple[str, ...]
    repositories: tuple[Repository, ...]
    skills: tuple[Shown, ...]

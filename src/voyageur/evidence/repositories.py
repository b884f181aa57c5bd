"""Find repositories and open them, whatever somebody has put into them.

The git program is never called, so hooks, aliases, filters and helpers of a repository's
configuration have nobody to run them. libgit2 refuses repositories that belong to another user,
because programs may run what these configure; here nothing is run, and the person named the
folder, so that check is off.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

import pygit2
from pygit2.enums import RepositoryOpenFlag, SortMode

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.evidence.pathnames import printable

DEPTH = 4
"""How many folders deep repositories are looked for."""

_NOT_ENTERED = {"node_modules", "venv", "__pycache__", "site-packages"}
_BARE = {"HEAD", "objects", "refs"}
_INCLUDE = re.compile(rb"\[\s*include", re.IGNORECASE)
_MOST_CONFIG = 1_000_000


def repositories_under(path: Path) -> list[Path]:
    """The repository that a folder is, or those that it holds; links aren't followed.

    A repository isn't searched for others: its submodules are other people's or have a place of
    their own. A folder whose ``.git`` is a file belongs to a repository elsewhere: it counts where
    the person names it, not where it is merely found.

    Raises:
        InputError: there is no such folder, or no repository in it.
    """
    if not _is(path, S_ISDIR):
        raise InputError(
            N_("there is no such folder"), remedy=N_("Check the path."), where=printable(str(path))
        )
    if _is(path / ".git") or _is_bare(path):
        return [path]
    if found := sorted(_within(path, DEPTH)):
        return found
    raise InputError(
        N_("no git repository is here"),
        remedy=N_("Name a folder that holds .git, or one that holds such folders."),
        where=printable(str(path)),
    )


def open_repository(path: Path) -> pygit2.Repository:
    """Open a repository; its work tree isn't looked at.

    Raises:
        InputError: it can't be opened safely, or not at all.
    """
    if (path / ".git").is_symlink():
        raise InputError(
            N_("its .git is a link, which isn't followed"),
            remedy=N_("Name the folder that the link leads to."),
            where=printable(str(path)),
        )
    pygit2.settings.owner_validation = False
    pygit2.settings.set_extensions(["partialclone"])
    pygit2.settings.enable_caching(value=False)  # what is read twice is kept by Objects
    try:
        includes = any(map(_includes, _git_folders(path)))
        if not includes:
            return pygit2.Repository(str(path), RepositoryOpenFlag.NO_SEARCH)
    except (pygit2.GitError, OSError) as error:
        raise InputError(
            N_("the repository can't be opened ({why})"),
            remedy=N_("git fsck tells more; a new clone of it can be read."),
            where=printable(str(path)),
            why=printable(str(error)),
        ) from None
    raise InputError(
        N_("its configuration leads to other files, which isn't followed"),
        remedy=N_("Make a copy with git clone --mirror, and scan that."),
        where=printable(str(path)),
    )


def tips_of(repository: pygit2.Repository, where: Path) -> list[pygit2.Oid]:
    """The commits of HEAD, which comes first, and of all local branches.

    Raises:
        InputError: there are none.
    """
    heads = [] if repository.head_is_unborn else [repository.head]
    every = repository.listall_reference_objects()
    heads += [one for one in every if one.raw_name.startswith(b"refs/heads/")]
    if not heads:
        raise InputError(
            N_("the repository has no commits yet"),
            remedy=N_("Leave it out."),
            where=printable(str(where)),
        )
    return list(dict.fromkeys(head.peel(pygit2.Commit).id for head in heads))


def commits_from(repository: pygit2.Repository, tips: Iterable[pygit2.Oid]) -> list[bytes]:
    """These commits and all before them, children before their parents, newest first."""
    walker = repository.walk(None, SortMode.TOPOLOGICAL | SortMode.TIME)
    for tip in tips:
        walker.push(tip)
    return [commit.id.raw for commit in walker]


def global_address() -> str | None:
    """The person's own address, from their configuration of git; never from a repository's."""
    for read in (pygit2.Config.get_global_config, pygit2.Config.get_xdg_config):
        with suppress(OSError, KeyError, pygit2.GitError):
            return str(read()["user.email"])
    return None


def remote_of(repository: pygit2.Repository) -> str | None:
    """The address of the remote, as it stands in the configuration."""
    with suppress(KeyError, UnicodeDecodeError, pygit2.GitError):
        return str(repository.config["remote.origin.url"])
    return None


def _within(folder: Path, depth: int) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
        for entry in folders:
            path = Path(entry.path)
            if _is(path / ".git", S_ISDIR, follow=False) or _is_bare(path):
                yield path
            elif depth > 1 and not entry.name.startswith(".") and entry.name not in _NOT_ENTERED:
                yield from _within(path, depth - 1)


def _is_bare(path: Path) -> bool:
    return all(_is(path / name) for name in _BARE)


def _is(path: Path, kind: Callable[[int], bool] = bool, *, follow: bool = True) -> bool:
    """Whether something of a kind is there, as far as the person's account may see."""
    try:
        return kind(path.stat(follow_symlinks=follow).st_mode)
    except (OSError, ValueError):
        return kind is bool and path.is_symlink()


def _git_folders(path: Path) -> Iterator[Path]:
    """Where a repository keeps its configuration; that of a second work tree in two folders."""
    folder = path / ".git" if (path / ".git").exists() else path
    if folder.is_file():
        folder = path / _first_line(folder).removeprefix("gitdir:").strip()
    yield folder
    common = folder / "commondir"
    if common.is_file():
        yield folder / _first_line(common)


def _first_line(file: Path) -> str:
    with file.open("rb") as source:
        return os.fsdecode(source.readline(4096)).strip()


def _includes(folder: Path) -> bool:
    """Whether a configuration is elsewhere, or includes others; a pipe would never end."""
    for name in ("config", "config.worktree"):
        file = folder / name
        if file.is_symlink() or (_is(file) and not file.is_file()):
            return True
        if file.is_file():
            with file.open("rb") as source:
                content = source.read(_MOST_CONFIG + 1)
            if len(content) > _MOST_CONFIG or _INCLUDE.search(content):
                return True
    return False

"""Read one repository: the person's commits, the files that they changed, and what those show."""

import gc
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pygit2

from voyageur.domain.evidence import Proof, Repository
from voyageur.evidence.authors import Mailmap, Person
from voyageur.evidence.history import History, Tell, Touched
from voyageur.evidence.objects import Objects, damaged
from voyageur.evidence.pathnames import printable, shown
from voyageur.evidence.reading import Found
from voyageur.evidence.remote import public_url
from voyageur.evidence.repositories import commits_from, open_repository, remote_of, tips_of
from voyageur.evidence.sharing import readers
from voyageur.evidence.strength import Shows

if TYPE_CHECKING:
    from voyageur.evidence.ruling import Rules

GIT = "git"
"""The skill that every commit shows."""

_UNREADABLE = (pygit2.GitError, OSError)


@dataclass(frozen=True, slots=True)
class Read:
    """A repository, what it shows by skill, and commits by the addresses of its authors."""

    repository: Repository
    shows: dict[str, Shows]
    addresses: Counter[str]


def addresses_in(path: Path) -> Counter[str]:
    """How many commits each author has, by address, after the mailmap.

    Raises:
        InputError: the repository can't be read.
    """
    try:
        opened = open_repository(path)
        objects = Objects(opened)
        tips = tips_of(opened, path)
        nobody = Person((), _mailmap(objects, tips[0].raw))
        commits = map(objects.commit, commits_from(opened, tips))
        return Counter(nobody.address(one.authors[0]) for one in commits if len(one.parents) < 2)
    except _UNREADABLE:
        raise damaged(str(path)) from None


def scan_repository(
    path: Path, name: str, authors: Collection[str], rules: "Rules", as_of: date, tell: Tell
) -> Read:
    """What a repository shows of the person with these addresses.

    Raises:
        InputError: the repository can't be read.
    """
    with _no_collection():
        try:
            return _scanned(path, name, authors, rules, as_of, tell)
        except _UNREADABLE:
            raise damaged(str(path)) from None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the search for cycles, which a walk makes none of."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _scanned(
    path: Path, name: str, authors: Collection[str], rules: "Rules", as_of: date, tell: Tell
) -> Read:
    opened = open_repository(path)
    objects = Objects(opened)
    tips = tips_of(opened, path)
    person = Person(authors, _mailmap(objects, tips[0].raw))
    commits = commits_from(opened, tips)
    history = History(person, as_of)
    with readers(path, objects, rules, len(commits), shallow=opened.is_shallow) as reader:
        history.read(reader.diffs(commits), len(commits), tell)
        left_out: Counter[str] = Counter({"copied": history.bulk} if history.bulk else {})
        shows = _git(history, name)
        files = list(history.touched.values())
        for touched, found in zip(files, reader.answers(files), strict=True):
            if isinstance(found, str):
                left_out[found] += 1
            else:
                _note(shows, touched, found, history, name)
    days = history.mine.days
    repository = Repository(
        name=name,
        head=str(tips[0]),
        commits=history.commits,
        authored=len(days),
        first=date.fromordinal(min(days)) if days else None,
        last=date.fromordinal(max(days)) if days else None,
        url=public_url(remote_of(opened) or ""),
        left_out=dict(sorted(left_out.items())),
        shows=tuple(sorted(shows)),
        shallow=opened.is_shallow,
    )
    return Read(repository, shows, history.addresses)


def names_of(paths: Iterable[Path]) -> list[str]:
    """A name for each repository: its folder's, with those above it where two are called alike."""
    found: list[str] = []
    for path in paths:
        parts = path.resolve().parts
        length = 1
        while _name(parts[-length:]) in found and length < len(parts):
            length += 1
        found.append(_name(parts[-length:]))
    return found


def _name(parts: tuple[str, ...]) -> str:
    return printable("/".join(parts).removesuffix(".git"))


def _mailmap(objects: Objects, head: bytes) -> Mailmap:
    blob = objects.file(objects.commit(head).tree, b".mailmap")
    with suppress(KeyError):  # a partial clone may not have it
        return Mailmap((blob and objects.content(blob)) or b"")
    return Mailmap()


def _git(history: History, name: str) -> dict[str, Shows]:
    """What the commits show by themselves."""
    mine = history.mine
    if not mine.ids:
        return {}
    proof = Proof(
        repository=name,
        commit=mine.ids[0].hex(),
        path="",
        what="commit",
        rule=GIT,
        on=mine.day(0),
    )
    return {GIT: Shows(dict(zip(mine.ids, mine.days, strict=True)), [(len(mine.ids), proof)])}


def _note(
    shows: dict[str, Shows], touched: Touched, found: Iterable[Found], history: History, name: str
) -> None:
    mine = history.mine
    for one in found:
        skill = shows.setdefault(one.skill, Shows())
        skill.commits.update((mine.ids[number], mine.days[number]) for number in touched.numbers)
        proof = Proof(
            repository=name,
            commit=mine.ids[touched.numbers[0]].hex(),
            path=shown(touched.path),
            what=one.what,
            rule=one.rule,
            on=mine.day(touched.numbers[0]),
            lines=one.lines,
        )
        skill.places.append((len(touched.numbers), proof))

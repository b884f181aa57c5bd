"""What repositories on this machine show of a person."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from voyageur.domain.errors import UsageError, VoyageurError
from voyageur.domain.evidence import Scan
from voyageur.domain.message import N_
from voyageur.evidence.repositories import global_address, repositories_under
from voyageur.evidence.ruling import Rules, load_rules
from voyageur.evidence.scan import Read, addresses_in, names_of, scan_repository
from voyageur.evidence.strength import Shows, shown
from voyageur.services.context import Context

T = TypeVar("T")
R = TypeVar("R")

_LISTED = 5
"""Addresses named to somebody who has to say which are theirs."""

_SAY = N_(
    "Say which addresses are yours with --author, repeatable. "
    "The most frequent here are: {addresses}."
)

Tell = Callable[[str, int, int], None]
"""Told the repository being read, and how many of how many commits are."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was read, and why some of it couldn't be."""

    scan: Scan
    failures: tuple[VoyageurError, ...]


def scan(
    context: Context,
    paths: Sequence[Path],
    authors: Sequence[str],
    as_of: date,
    tell: Tell = lambda _name, _done, _of: None,
    rules: Rules | None = None,
) -> Scanned:
    """Read the repositories that these folders are or hold, one that fails stopping none.

    Raises:
        InputError: none of them can be read.
        UsageError: it isn't known whose commits count, or nobody has these addresses.
    """
    found, failures = _each(paths, repositories_under)
    folders = list({path.resolve(): path for under in found for path in under}.values())
    mine = tuple(dict.fromkeys(authors)) or _own_address(folders)
    names = dict(zip(folders, names_of(folders), strict=True))
    reader = rules or load_rules()

    def read(path: Path) -> Read:
        name = names[path]
        return scan_repository(
            path, name, mine, reader, as_of, lambda done, of: tell(name, done, of)
        )

    reads, unread = _each(folders, read)
    failures += unread
    if not reads:
        raise failures[0]
    if not any(one.repository.authored for one in reads):
        raise _nobody(mine, sum((one.addresses for one in reads), Counter()))
    return Scanned(
        Scan(
            as_of=as_of,
            authors=mine,
            repositories=tuple(one.repository for one in reads),
            skills=shown(_together(reads), context.skill_kinds, as_of),
        ),
        tuple(failures),
    )


def _each(things: Iterable[T], do: Callable[[T], R]) -> tuple[list[R], list[VoyageurError]]:
    done: list[R] = []
    failures: list[VoyageurError] = []
    for thing in things:
        try:
            done.append(do(thing))
        except VoyageurError as error:
            failures.append(error)
    return done, failures


def _together(reads: Iterable[Read]) -> dict[str, Shows]:
    whole: dict[str, Shows] = {}
    for one in reads:
        for skill, shows in one.shows.items():
            whole.setdefault(skill, Shows()).add(shows)
    return whole


def _own_address(folders: Iterable[Path]) -> tuple[str, ...]:
    """The address that the person gave to git for all their repositories."""
    if address := global_address():
        return (address,)
    counts, failures = _each(folders, addresses_in)
    if not counts and failures:
        raise failures[0]
    raise UsageError(
        N_("it isn't known whose commits count"),
        remedy=_SAY,
        where="--author",
        addresses=_most(sum(counts, Counter())),
    )


def _nobody(mine: Sequence[str], addresses: Counter[str]) -> UsageError:
    return UsageError(
        N_("no commit is by {authors}"),
        remedy=_SAY,
        where="--author",
        authors=", ".join(mine),
        addresses=_most(addresses),
    )


def _most(addresses: Counter[str]) -> str:
    return ", ".join(f"{address} ({n})" for address, n in addresses.most_common(_LISTED))

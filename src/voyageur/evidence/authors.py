"""Who wrote a commit: addresses, and what a repository's ``.mailmap`` makes of them.

``.mailmap`` is read here, not by libgit2, which would also read the files that the repository's
configuration names.
"""

import re
from collections.abc import Iterable

from voyageur.evidence.pathnames import printable

_LINE = re.compile(
    rb"\s*(?P<name>[^<>#]*)<(?P<email>[^<>]*)>\s*(?:(?P<old_name>[^<>]*)<(?P<old>[^<>]*)>)?"
)


class Mailmap:
    """Other addresses of the same people, compared without regard to capitals."""

    def __init__(self, text: bytes = b"") -> None:
        self._of: dict[tuple[str, str | None], str] = {}
        for line in text.splitlines():
            found = _LINE.match(line)
            if found and found["old"] is not None:
                name = _folded(found["old_name"]) or None
                self._of[_folded(found["old"]), name] = _folded(found["email"])

    def resolve(self, name: bytes, email: bytes) -> str:
        """The address by which somebody is known, folded."""
        return self._resolved(_folded(name), _folded(email))

    def also(self, email: str) -> str:
        """What an address that a person gives stands for here, whatever name goes with it."""
        return self._resolved("", email)

    def _resolved(self, name: str, email: str) -> str:
        return self._of.get((email, name)) or self._of.get((email, None)) or email


class Person:
    """The person whose code is looked for, in one repository."""

    def __init__(self, addresses: Iterable[str], mailmap: Mailmap) -> None:
        given = [address.strip().casefold() for address in addresses]
        self._addresses = {*given, *map(mailmap.also, given)}
        self._mailmap = mailmap
        self._known: dict[tuple[bytes, bytes], str] = {}

    def address(self, who: tuple[bytes, bytes]) -> str:
        """The address of an author (name and address), after the mailmap."""
        found = self._known.get(who)
        if found is None:
            found = self._known[who] = self._mailmap.resolve(*who)
        return found

    def among(self, people: Iterable[tuple[bytes, bytes]]) -> bool:
        """Whether the person is one of these authors."""
        return any(self.address(who) in self._addresses for who in people)


def _folded(words: bytes) -> str:
    return printable(words.decode("utf-8", "replace")).strip().casefold()

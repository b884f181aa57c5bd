"""Whose things are read and written: on a computer of one's own the one person's, on a server those
of the account that the request came from."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

SELF = "self"
"""The person of this computer."""
NOBODY = ""
"""Somebody without an account, on a server."""

_WHOSE: ContextVar[str] = ContextVar("whose", default=SELF)


class NobodyError(Exception):
    """Something of a person was asked for where there is none: a mistake of ours, not theirs."""


def whose() -> str:
    """The person, by their id in the store.

    Raises:
        NobodyError: there is none, so that what is kept under no name is never read or written.
    """
    if not anybody():
        raise NobodyError
    return _WHOSE.get()


def anybody() -> bool:
    """Whether there is a person."""
    return _WHOSE.get() != NOBODY


@contextmanager
def acting_for(person: str) -> Iterator[None]:
    """Read and write the things of this person, in this thread, until it ends."""
    token = _WHOSE.set(person)
    try:
        yield
    finally:
        _WHOSE.reset(token)

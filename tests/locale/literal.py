"""A piece of text in the code, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Literal:
    """The text that a call is given or a page has, with file and line."""

    text: str
    place: str

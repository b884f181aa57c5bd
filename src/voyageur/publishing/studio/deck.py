"""A deck as it is published: every word in its language, every figure with its source.

What a person writes or ejects is a ``DeckSource``; ``resolve`` makes a deck of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

from voyageur.charts.draw import Picture
from voyageur.domain.names import Lang
from voyageur.publishing.document import KeyFigure

Tone = Literal["plain", "good", "warning", "gone"]
"""``gone``: struck out, as it no longer exists."""


@dataclass(frozen=True, slots=True)
class Hook:
    """The first slide: what the deck is about in a few large words, and why to go on."""

    title: str
    text: str = ""
    kicker: str = ""
    """A few words above the title: the series or the subject."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One to four figures, the first one the largest."""

    title: str
    figures: tuple[KeyFigure, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Names or short sentences under a heading."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups below one another, their items as short names."""

    title: str
    groups: tuple[Group, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Two or three things side by side, line by line."""

    title: str
    columns: tuple[Group, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """A thing, how it stands, and what to take in its place."""

    name: str
    words: str
    tone: Tone = "plain"
    after: str = ""


@dataclass(frozen=True, slots=True)
class Statuses:
    """Things and how each stands."""

    title: str
    rows: tuple[Status, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a way; ``text`` may be empty."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """What comes after what; numbered from ``first`` on where the slide goes on with a way."""

    title: str
    steps: tuple[Step, ...]
    text: str = ""
    first: int = 1


@dataclass(frozen=True, slots=True)
class Points:
    """Sentences of equal weight."""

    title: str
    points: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Names alone: who hires, what is used."""

    title: str
    names: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of figures; ``words`` say what it shows."""

    title: str
    picture: Picture
    words: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """The last slide: what to do now."""

    title: str
    text: str = ""


Body = Hook | Figures | Groups | Columns | Statuses | Steps | Points | Names | Chart | Call


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide; ``sources`` are who says its figures and when, as its footer shows them.

    ``stale``: why it shouldn't be shown as it is, printed on it where somebody insists.
    """

    body: Body
    sources: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides in order, and the words to publish with them.

    ``name`` is what its files are called. ``caption`` is without hashtags; these have no ``#``.
    """

    name: str
    title: str
    lang: Lang
    slides: tuple[Slide, ...]
    caption: str = ""
    hashtags: tuple[str, ...] = ()


def words_of(value: object) -> Iterator[str]:
    """Every text of a slide or of a part of one that readers see, in reading order."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from words_of(one)
    elif isinstance(value, Chart):
        yield from words_of((value.title, value.words, value.text))
    elif isinstance(value, Hook):
        yield from words_of((value.kicker, value.title, value.text))
    elif isinstance(value, Status):
        yield from words_of((value.name, value.words, value.after))
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))

"""What paper can't take, found before anything is laid out."""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from voyageur.charts.fonts import has
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.document import Cover, Document, Heading
from voyageur.publishing.paper.pictograms import Pictogram, parts

MOST_IN_A_TITLE = 200
"""Characters of a title or heading; more would fill a page in its size. Editorial."""
_SHOWN = 40


def refuse_unprintable(document: Document) -> None:
    """Stop where a title is too long or a character has no picture in the typeface.

    Raises:
        InputError: so it is; it says which, and where.
    """
    for title in _titles(document):
        if len(title) > MOST_IN_A_TITLE:
            raise InputError(
                N_("a title of {n} characters doesn't fit on a page; {most} do"),
                remedy=N_("Shorten it, or choose a file that ends in .html."),
                where=_shortened(title),
                n=len(title),
                most=MOST_IN_A_TITLE,
            )
    refuse_missing(document, N_("Take it out, or choose a file that ends in .html."))


def refuse_missing(value: object, remedy: str) -> None:
    """Stop where a text anywhere in a value has a character that the typeface lacks.

    Raises:
        InputError: so it is; it says which, and where. ``remedy`` is a template.
    """
    seen: set[str] = set()
    for text in _texts(value):
        for char in _plain(text):
            if char not in seen and not _drawn(char):
                raise InputError(
                    N_("the typeface has no character {char} ({code}, {name})"),
                    remedy=remedy,
                    where=_shortened(text),
                    char=char,
                    code=f"U+{ord(char):04X}",
                    name=unicodedata.name(char, "?").lower(),
                )
            seen.add(char)


def _titles(document: Document) -> Iterator[str]:
    yield document.title
    for block in document.blocks:
        match block:
            case Heading():
                yield block.text
            case Cover():
                yield block.title
            case _:
                pass


def _plain(text: str) -> str:
    return "".join(part for part in parts(text) if not isinstance(part, Pictogram))


def _drawn(char: str) -> bool:
    """Whether it is in the typeface, or needs no picture: spaces, and marks that join or divide."""
    return has(char) or char.isspace() or char == "\u2060"


def _texts(value: object) -> Iterator[str]:
    """Every text anywhere in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"

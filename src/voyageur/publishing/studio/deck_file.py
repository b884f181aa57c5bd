"""Read a deck that somebody wrote in TOML: every mistake named with its line."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from voyageur.catalogue.load import entity_of
from voyageur.catalogue.locate import line_of
from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.names import Lang
from voyageur.publishing.studio.small_file import read_small_text
from voyageur.publishing.studio.source import KINDS, DeckSource, SlideSource
from voyageur.shapes import Mistake, ShapeError, parse

KeyPath = tuple[str | int, ...]
_NOTHING = Message(
    N_("the list is too short: {actual_length} instead of {min_length}"),
    {"actual_length": 0, "min_length": 1},
)
_REMEDY = N_("docs/guide/carousels.md shows what a deck is made of.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """A deck whose slides aren't read yet, as their keys depend on their kind."""

    schema_version: Literal[1] = 1
    lang: Lang
    title: str
    region: str = "canada"
    plan: str = ""
    progress: bool = False
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    slides: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class DeckFile:
    """A deck as it was written, and where."""

    path: Path
    text: str
    source: DeckSource

    def place(self, slide: int) -> str:
        """File and line of a slide (from 1); of the file's beginning for 0."""
        line = line_of(self.text, ("slides", slide - 1)) if slide else 1
        return f"{self.path}:{line}"


def read_deck_file(path: Path) -> DeckFile:
    """The deck of a file.

    Raises:
        InputError: it can't be read, is no TOML, or has a wrong key or value; each is named.
    """
    name, text = str(path), read_small_text(path)
    head, mistakes = entity_of(text, name, _Head)
    if head is None:
        raise _wrong(tuple(mistakes))
    slides: list[SlideSource] = []
    mistakes += _located(ShapeError(tuple(_empty(head.title, ("title",)))), (), name, text)
    for place, values in enumerate(head.slides):
        try:
            slides.append(_slide(values))
        except ShapeError as error:
            mistakes += _located(error, ("slides", place), name, text)
    if mistakes:
        raise _wrong(tuple(mistakes))
    source = DeckSource(
        lang=head.lang,
        title=head.title,
        region=head.region,
        plan=head.plan,
        progress=head.progress,
        caption=head.caption,
        hashtags=head.hashtags,
        slides=tuple(slides),
    )
    return DeckFile(path, text, source)


def _slide(values: dict[str, Any]) -> SlideSource:
    kind = values.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        near = get_close_matches(str(kind), KINDS, n=2) or list(KINDS)
        raise _no_kind(near)
    slide = parse(KINDS[kind], values)
    if mistakes := tuple(_lacking(slide, ())):
        raise ShapeError(mistakes)
    return slide


def _lacking(value: Any, path: KeyPath) -> Iterator[Mistake]:
    """What is there and says nothing, and numbers below one."""
    for field in fields(value):
        held = getattr(value, field.name)
        if field.default is MISSING:
            yield from _empty(held, (*path, field.name))
        elif isinstance(held, int) and held < 1:
            yield Mistake((*path, field.name), Message(N_("it has to be 1 or more")))


def _empty(held: Any, path: KeyPath) -> Iterator[Mistake]:
    if isinstance(held, str):
        if not held.strip():
            yield Mistake(path, Message(N_("there is nothing in it")))
    elif isinstance(held, tuple):
        if not held:
            yield Mistake(path, _NOTHING)
        for number, one in enumerate(held):
            yield from _empty(one, (*path, number))
    else:
        yield from _lacking(held, path)


def _no_kind(near: list[str]) -> ShapeError:
    what = Message(N_("it has to be one of {expected}"), {"expected": ", ".join(near)})
    return ShapeError((Mistake(("kind",), what),))


def _located(error: ShapeError, above: KeyPath, name: str, text: str) -> Iterator[Finding]:
    for mistake in error.mistakes:
        path = (*above, *mistake.path)
        key = ".".join(map(str, mistake.path))
        yield Finding(name, line_of(text, path), mistake.what, None, key)


def _wrong(findings: tuple[Finding, ...]) -> InputError:
    return InputError(
        N_("the deck can't be read, mistakes: {n}"),
        remedy=_REMEDY,
        findings=findings,
        n=len(findings),
    )

"""The colours of a brand kit over those of its theme: each a colour, all words on them readable."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace

from voyageur.domain.message import N_, Message
from voyageur.publishing.studio.brand.contrast import LEAST, Failure, failures, shown
from voyageur.publishing.studio.brand.source import Notes, nearest
from voyageur.publishing.studio.theme import Palette

_NAMES = tuple(one.name for one in fields(Palette))
_COLOUR = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def palette_of(own: Palette, said: Mapping[str, str], table: str, notes: Notes) -> Palette:
    """The theme's own colours with those said in a table; the notes keep what is wrong."""
    right = {key: value for key, value in said.items() if _is_right(key, value, table, notes)}
    palette = replace(own, **{key: _six_digits(value) for key, value in right.items()})
    if len(right) == len(said):
        _note_unread(palette, said, table, notes)
    return palette


def _is_right(key: str, value: str, table: str, notes: Notes) -> bool:
    if key not in _NAMES:
        notes.add((table, key), Message(N_("there is no such key")), nearest(key, _NAMES))
        return False
    if not _COLOUR.fullmatch(value):
        cause = Message(N_("“{value}” is no colour"), {"value": value})
        notes.add((table, key), cause, Message(N_("Write it like #0b5394.")))
        return False
    return True


def _note_unread(palette: Palette, said: Mapping[str, str], table: str, notes: Notes) -> None:
    """A failing pair is noted at its words, or at their ground where the words are the theme's."""
    found = failures(palette)
    shades = {one.words: one.shade for one in found}
    for one in found:
        key = one.words if one.words in said else one.ground
        notes.add((table, key), _unread(one, palette, shades))


def _six_digits(colour: str) -> str:
    digits = colour.removeprefix("#").lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def _unread(failure: Failure, palette: Palette, shades: Mapping[str, str]) -> Message:
    """What can't be read on what, and a colour that could: of the words, or of their ground."""
    colour = getattr(palette, failure.words)
    values = {
        "words": failure.words,
        "colour": colour,
        "ground": failure.ground,
        "under": getattr(palette, failure.ground),
        "ratio": shown(failure.ratio),
        "least": LEAST,
    }
    if failure.shade == colour:
        template = N_(
            "{words} {colour} on {ground} {under} is {ratio}:1, AA asks for {least}:1; "
            "it passes on {shade}"
        )
        return Message(template, {**values, "shade": shades[failure.ground]})
    template = N_(
        "{words} {colour} on {ground} {under} is {ratio}:1, AA asks for {least}:1; {shade} passes"
    )
    return Message(template, {**values, "shade": failure.shade})

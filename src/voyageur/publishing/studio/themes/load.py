"""The built-in themes, read from the TOML files beside this."""

import tomllib
from functools import cache
from pathlib import Path

from voyageur.publishing.studio.theme import Palette, Theme, Typefaces

_FOLDER = Path(__file__).parent
_ORDER = ("lake", "aurora", "harbour", "survey")


@cache
def themes() -> dict[str, Theme]:
    """All built-in themes by id, the default first."""
    return {ident: _theme(ident) for ident in _ORDER}


def _theme(ident: str) -> Theme:
    said = tomllib.loads((_FOLDER / f"{ident}.toml").read_text(encoding="utf-8"))
    return Theme(
        id=ident,
        name=said["name"],
        art=said["art"],
        typefaces=Typefaces(**said["typefaces"]),
        light=Palette(**said["light"]),
        dark=Palette(**said["dark"]),
    )

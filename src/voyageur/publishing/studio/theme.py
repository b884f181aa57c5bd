"""How slides look: colours by what they are for, typefaces, and a drawing of the theme's own."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Mode = Literal["light", "dark"]
Art = Literal["contours", "aurora", "blocks", "grid", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as ``#rrggbb``.

    Slides: ``paper`` the ground, ``wash`` the ground of cards, ``ink`` words, ``quiet`` lesser
    words, ``line`` rules and frames (no words), ``accent`` key figures and marks, ``soft`` the same
    faintly (areas, no words), ``second`` what is set against the accent, ``good`` and ``warning``
    words on paper or wash. ``on_accent`` are words on the accent. First and last slide: ``cover``
    the ground, ``on_cover`` words, ``cover_quiet`` lesser words, ``cover_accent`` the kicker.
    """

    paper: str
    wash: str
    ink: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    soft: str
    second: str
    good: str
    warning: str
    cover: str
    on_cover: str
    cover_quiet: str
    cover_accent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typefaces:
    """Families by name; ``files`` are those that a brand brings with it."""

    heading: str
    body: str = "Inter"
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A look in light and dark."""

    id: str
    name: dict[Literal["en", "fr"], str]
    art: Art
    typefaces: Typefaces
    light: Palette
    dark: Palette

    def palette(self, mode: Mode) -> Palette:
        """The colours of a mode."""
        return self.light if mode == "light" else self.dark


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A logo as it is drawn: PNG or SVG, and width to height."""

    content: bytes
    ending: Literal["png", "svg"]
    ratio: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """A look with whose it is: what a deck is drawn with."""

    theme: Theme
    mode: Mode = "light"
    name: str = "Voyageur"
    handle: str = ""
    logo: Logo | None = None

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self.theme.palette(self.mode)

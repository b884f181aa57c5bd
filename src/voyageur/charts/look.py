"""How charts look: sizes and the tokens that a theme fills.

On a page the tokens are CSS properties, so that one picture follows light and dark; on paper and
slides they are colours. The hues are apart for the colour-blind (blue and orange), and each also
differs in lightness or form from what it stands beside, so that a grey copy can be read.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """What each token is painted with: any SVG paint.

    ``ink`` words and marks, ``quiet`` lesser words, ``line`` axes and frames, ``paper`` the ground,
    ``wash`` a faint ground for bands, ``accent`` the main figures, ``soft`` the same faintly (areas
    and ranges), ``second`` a figure that is set against the main one, ``good`` what is reached.
    """

    ink: str
    quiet: str
    line: str
    paper: str
    wash: str
    accent: str
    soft: str
    second: str
    good: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A place for a picture: how wide it is and how large its words are, in points or pixels.

    ``air``: the part of the free room between rows that is kept where a picture must be lower.
    """

    width: float
    text: float
    colours: Colours
    air: float = 1.0

    @property
    def small(self) -> float:
        """The size of lesser words; on paper not under 9 points."""
        return max(self.text * 0.9, 9)

    @property
    def line(self) -> float:
        """The height of a line of words."""
        return self.text * 1.45


LIGHT = Colours(
    ink="#1b2430",
    quiet="#566070",
    line="#d5dae1",
    paper="#ffffff",
    wash="#f3f6f9",
    accent="#0b5394",
    soft="#a9c8e6",
    second="#b45309",
    good="#1b6e3c",
)

CSS = Colours(
    ink="var(--ink)",
    quiet="var(--quiet)",
    line="var(--line)",
    paper="var(--paper)",
    wash="var(--wash)",
    accent="var(--accent)",
    soft="var(--soft)",
    second="var(--second)",
    good="var(--good)",
)

PAGE = Look(width=720, text=14, colours=CSS)
"""A web page."""

NARROW = Look(width=340, text=13, colours=CSS)
"""A web page on a phone."""

SHEET = Look(width=468, text=9.5, colours=LIGHT)
"""Letter or A4 paper: points; both have room for 6.5 inches."""

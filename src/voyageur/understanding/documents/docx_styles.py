"""What the styles of a DOCX package say of the text that is set in them.

A template has hundreds of styles and a document uses a few: those are looked up in the part's text,
which takes a thousandth of the time that parsing takes.
"""

import re
from dataclasses import dataclass, replace

LONGEST = 20_000
"""Characters of one style's definition."""
DEEPEST = 10
"""Styles that one may be based on, one after the other."""
BASE = re.compile(r'<w:basedOn w:val="([^"<>]{1,80})"')
NAME = re.compile(r'<w:name w:val="([^"<>]{1,80})"')
COLOUR = re.compile(r'<w:color [^<>]{0,120}?w:val="([0-9A-Fa-f]{6}|auto)"')
SIZE = re.compile(r'<w:sz w:val="(\d{1,4})"')
HIDDEN = re.compile(r'<w:vanish(?: w:val="(?:1|true|on)")? ?/>')
FILL = re.compile(r'<w:shd [^<>]{0,160}?w:fill="([0-9A-Fa-f]{6})"')
NUMBERED = re.compile(r'<w:numId w:val="[1-9]')
LISTS = ("listbullet", "listnumber", "listepuces", "listenumros")
HEADINGS = ("heading", "title", "titre")


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it takes from those it is based on; ``size`` in half points."""

    colour: str = ""
    size: int | None = None
    hidden: bool = False
    shaded: bool = False
    numbered: bool = False
    heading: bool = False


class Styles:
    """The styles part of a package; each style is looked up once."""

    def __init__(self, xml: str) -> None:
        self._xml = xml
        self._styles: dict[str, Style] = {}

    def of(self, ident: str, depth: int = 0) -> Style:
        """The style with an id; a plain one where there is none."""
        style = self._styles.get(ident)
        if style is None:
            style = self._styles[ident] = self._find(ident, depth)
        return style

    def _find(self, ident: str, depth: int) -> Style:
        definition = self._definition(ident)
        base = BASE.search(definition)
        style = self.of(base[1], depth + 1) if base and depth < DEEPEST else Style()
        if found := COLOUR.search(definition):
            style = replace(style, colour=found[1])
        if found := SIZE.search(definition):
            style = replace(style, size=int(found[1]))
        name = NAME.search(definition)
        called = (name[1] if name else ident).replace(" ", "").lower()
        return replace(
            style,
            hidden=style.hidden or HIDDEN.search(definition) is not None,
            shaded=style.shaded or any(fill != "FFFFFF" for fill in FILL.findall(definition)),
            numbered=style.numbered
            or NUMBERED.search(definition) is not None
            or called.startswith(LISTS),
            heading=style.heading or called.startswith(HEADINGS),
        )

    def _definition(self, ident: str) -> str:
        at = self._xml.find(f'w:styleId="{ident}"')
        if at < 0:
            return ""
        end = self._xml.find("</w:style>", at, at + LONGEST)
        return self._xml[at:end] if end > 0 else ""


def over(below: Style, above: Style) -> Style:
    """A paragraph's style with a style of characters laid over it."""
    return Style(
        colour=above.colour or below.colour,
        size=below.size if above.size is None else above.size,
        hidden=below.hidden or above.hidden,
        shaded=below.shaded or above.shaded,
        numbered=below.numbered,
        heading=below.heading,
    )

"""The few SVG elements that charts are made of."""

import re
from collections.abc import Iterable
from html import escape
from typing import Literal

from voyageur.charts.fonts import FAMILY, Weight, wrapped
from voyageur.charts.look import Look

Anchor = Literal["start", "middle", "end"]

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold, not even escaped."""


def number(value: float) -> str:
    """A coordinate, to a hundredth, without zeros at its end."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def element(name: str, body: str = "", /, **attributes: float | str | None) -> str:
    """An element; ``_`` in a name of an attribute is ``-``, and one that is None is left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_said(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{body}</{name}>" if body else f"<{name}{said}/>"


def _said(value: float | str) -> str:
    return _text(value) if isinstance(value, str) else number(value)


def _text(said: str, *, quote: bool = True) -> str:
    return escape(_NO_XML.sub("", said), quote=quote)


def words(
    said: str,
    x: float,
    y: float,
    *,
    size: float,
    fill: str,
    anchor: Anchor = "start",
    weight: Weight = 400,
) -> str:
    """Words on the baseline ``y``."""
    return element(
        "text",
        _text(said, quote=False),
        x=x,
        y=y,
        font_size=size,
        fill=fill,
        text_anchor=None if anchor == "start" else anchor,
        font_weight=None if weight == 400 else str(weight),
    )


def rect(x: float, y: float, width: float, height: float, **attributes: float | str | None) -> str:
    """A rectangle by its corner."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: float | str | None) -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def path(points: Iterable[tuple[float, float]], **attributes: float | str | None) -> str:
    """Straight lines through points; nothing is filled unless ``fill`` says so."""
    drawn = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return element("path", d=f"M{drawn}", **{"fill": "none", **attributes})


def picture(look: Look, height: float, title: str, description: str, parts: Iterable[str]) -> str:
    """A whole SVG that says what it shows to those who don't see it."""
    body = f"<title>{_text(title)}</title><desc>{_text(description)}</desc>{''.join(parts)}"
    return element(
        "svg",
        body,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=f"0 0 {number(look.width)} {number(height)}",
        width=look.width,
        height=height,
        font_family=f"{FAMILY}, system-ui, sans-serif",
    )


def only_words(look: Look, title: str, said: str) -> str:
    """Where there is nothing to draw: a picture that says so."""
    parts = [
        words(row, 0, look.line * (n + 0.8), size=look.text, fill=look.colours.quiet)
        for n, row in enumerate(wrapped(said, look.text, look.width))
    ]
    return picture(look, look.line * (len(parts) + 0.2), title, said, parts)

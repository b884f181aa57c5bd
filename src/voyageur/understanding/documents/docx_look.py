"""Whether text of a DOCX can be seen: its size, its colour, and what it stands on."""

import re
from xml.etree.ElementTree import Element

from voyageur.understanding.documents.docx_styles import Style

TINY = 6
"""Half points up to which type is not meant to be read."""
PALE = 0xF0
"""Least of red, green and blue from which a colour is nearly white."""
DIGITS = re.compile(r"[0-9]{1,4}")
OFF = ("0", "false", "off", "none", "auto", "clear", "white", "ffffff")


def is_unseen(properties: Element | None, style: Style, *, grounded: bool) -> bool:
    """Whether a run is hidden, tiny, or white on white.

    Args:
        properties: what the run says of itself.
        style: what its own style and its paragraph's say.
        grounded: whether it stands on a colour, or on something that may have one.
    """
    hidden, colour, size, filled = style.hidden, style.colour, style.size, style.shaded
    for mark in properties if properties is not None else ():
        name = name_of(mark)
        if name == "vanish":
            hidden = value_of(mark).lower() not in OFF
        elif name == "color":
            colour = value_of(mark)
        elif name == "sz":
            size = int(value_of(mark)) if DIGITS.fullmatch(value_of(mark)) else size
        elif name in ("shd", "highlight"):
            filled = filled or _is_filled(mark)
    if hidden or (size is not None and size <= TINY):
        return True
    return _is_pale(colour) and not (grounded or filled)


def is_shaded(properties: Element | None) -> bool:
    """Whether a paragraph, cell, row or table has a colour behind it."""
    marks = properties.iter() if properties is not None else ()
    return any(name_of(mark) == "shd" and _is_filled(mark) for mark in marks)


def child(element: Element, name: str) -> Element | None:
    """The first child of a name."""
    return next((found for found in element if name_of(found) == name), None)


def name_of(element: Element) -> str:
    """An element's name without its name space."""
    return element.tag.rpartition("}")[2]


def value_of(element: Element, attribute: str = "val") -> str:
    """An attribute of any name space; empty where there is none."""
    for key, value in element.items():
        if key.rpartition("}")[2] == attribute:
            return value
    return ""


def _is_filled(mark: Element) -> bool:
    return (value_of(mark, "fill") or value_of(mark)).lower() not in OFF


def _is_pale(colour: str) -> bool:
    try:
        parts = bytes.fromhex(colour)
    except ValueError:
        return False
    return len(parts) == 3 and min(parts) >= PALE

"""Drawings in SVG: nothing but shapes, and how wide they are to their height."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import ParseError

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SHAPES_ONLY = N_("Export the logo with shapes only, or as PNG.")
_REFUSED = {
    "script": (N_("the SVG has a script"), _SHAPES_ONLY),
    "foreignObject": (N_("the SVG has a part of a web page in it"), _SHAPES_ONLY),
    "image": (N_("the SVG has a picture in it"), N_("Give the picture itself as PNG.")),
    "feImage": (N_("the SVG has a picture in it"), N_("Give the picture itself as PNG.")),
    "text": (N_("the SVG has text, whose typeface it lacks"), N_("Convert its text to paths.")),
}
"""What is refused by the name of its element, and what to do."""
_FETCHED = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"#\s])", re.IGNORECASE)
"""Style that fetches something which is not in the file."""
_SIZE = b"""
#context [#metadata({
  let size = measure(image("logo.svg"))
  size.width / size.height
}) <ratio>]
"""


def svg_ratio(content: bytes, path: Path) -> float:
    """Width to height of a drawing that may be drawn, as Typst finds it.

    Raises:
        InputError: it is no SVG, or has anything but shapes of its own.
    """
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - only where there is a drawing
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415

    try:
        root = fromstring(content)
    except DefusedXmlException:
        raise _wrong(N_("the SVG declares entities"), _SHAPES_ONLY, path) from None
    except (ParseError, ValueError, LookupError):
        raise _no_image(path) from None
    for what, remedy in _refused(root):
        raise _wrong(what, remedy, path)
    return _drawn_ratio(content, path)


def _refused(root: "Element") -> Iterator[tuple[str, str]]:
    for element in root.iter():
        name = _local(element.tag)
        if name in _REFUSED:
            yield _REFUSED[name]
        if name == "style" and _FETCHED.search(element.text or ""):
            yield N_("the SVG refers to another file"), _SHAPES_ONLY
        for key, value in element.items():
            attribute = _local(key)
            if attribute.startswith("on"):
                yield _REFUSED["script"]
            outside = attribute == "href" and not value.strip().startswith("#")
            if outside or _FETCHED.search(value):
                yield N_("the SVG refers to another file"), _SHAPES_ONLY


def _local(name: object) -> str:
    """The name without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _drawn_ratio(content: bytes, path: Path) -> float:
    import typst  # noqa: PLC0415

    files = {"main.typ": _SIZE, "logo.svg": content}
    none = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    try:
        said = typst.query(
            cast("bytes", files), "<ratio>", field="value", one=True, font_paths=none
        )
    except RuntimeError:
        raise _no_image(path) from None
    return float(json.loads(said))


def _no_image(path: Path) -> InputError:
    return _wrong(N_("the file is no image"), N_("Give a PNG, a JPEG or an SVG."), path)


def _wrong(what: str, remedy: str, path: Path) -> InputError:
    return InputError(what, remedy=remedy, where=str(path))

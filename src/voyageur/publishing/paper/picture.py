"""A drawing of ours as PNG, its words in the typefaces that ship."""

import json
from datetime import date

from voyageur.publishing.paper.compiler import to_tagged
from voyageur.publishing.studio.package.pictures import pictured

_PAGE = b"""
#let said = json("said.json")
#set document(title: said.title)
#set page(width: said.size * 1pt, height: said.size * 1pt, margin: 0pt, fill: none)
#image("drawing.svg", alt: said.title, width: 100%)
"""


def to_png(drawing: str, title: str, size: int, at: date) -> bytes:
    """A square SVG as PNG, a pixel for a unit; ``title`` says what is to be seen."""
    said = json.dumps({"title": title, "size": size}).encode()
    files = {"main.typ": _PAGE, "said.json": said, "drawing.svg": drawing.encode()}
    return pictured(to_tagged(files, at))[0].png

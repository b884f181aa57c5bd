"""Typst inside this process: files that are only in memory, with typefaces that ship, made to PDF.

Never fork after it has worked: it keeps threads, which a fork would lose.
"""

import json
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from voyageur.charts.fonts import FOLDER
from voyageur.charts.room import Box
from voyageur.publishing.paper.overflow import Frame

if TYPE_CHECKING:
    import typst

SHARED = Path(__file__).with_name("shared.typ")
"""What templates import."""

Files = dict[str, bytes]
"""By name; ``main.typ`` is the one to begin with."""


def to_tagged(files: Files, at: date, folders: tuple[Path, ...] = ()) -> bytes:
    """The PDF (PDF/UA-1), dated ``at``; ``folders`` have further typefaces."""
    import typst  # noqa: PLC0415 - only where something is printed

    return typst.compile(
        cast("Any", files),
        format="pdf",
        font_paths=_fonts(folders),
        pdf_standards="ua-1",
        timestamp=datetime(at.year, at.month, at.day, tzinfo=UTC),
    )


def frames(files: Files, folders: tuple[Path, ...] = ()) -> list[Frame]:
    """The boxes that the template has named."""
    import typst  # noqa: PLC0415

    said = typst.query(cast("Any", files), "<frame>", field="value", font_paths=_fonts(folders))
    found = json.loads(said)
    return [
        Frame(
            one["page"],
            Box(one["x"], one["y"], one["x"] + one["width"], one["y"] + one["height"]),
        )
        for one in found
    ]


@lru_cache(maxsize=4)
def _fonts(folders: tuple[Path, ...]) -> "typst.Fonts":
    import typst  # noqa: PLC0415

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in (FOLDER, *folders)],
    )

"""Typefaces of slides: those that ship, and where Typst finds those that a brand brings with it."""

import atexit
import shutil
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from voyageur.charts.fonts import FAMILY
from voyageur.publishing.studio.small_file import read_small
from voyageur.publishing.studio.theme import Typefaces
from voyageur.publishing.studio.themes.load import themes

FOLDER = Path(__file__).parents[1] / "fonts"
"""Headings' typefaces that ship; Inter is with the charts."""


def families() -> tuple[str, ...]:
    """The names of those that ship."""
    used = [one.typefaces for one in themes().values()]
    return tuple(sorted({FAMILY, *(one.heading for one in used), *(one.body for one in used)}))


def folders(typefaces: Typefaces) -> tuple[Path, ...]:
    """Where Typst finds them, beside Inter."""
    return (FOLDER, folder_of(typefaces.files)) if typefaces.files else (FOLDER,)


def folder_of(files: tuple[Path, ...]) -> Path:
    """A folder of this process that holds copies of these files and nothing else.

    Typst searches whole folders, and that of a brand may hold anything. Its name is that of the
    content, so that a file which has changed is read anew.
    """
    contents = [read_small(path) for path in files]
    digest = sha256(b"".join(sha256(one).digest() for one in contents)).hexdigest()
    folder = _room() / digest
    if not folder.exists():
        folder.mkdir()
        for place, content in enumerate(contents):
            (folder / f"{place}.ttf").write_bytes(content)
    return folder


@cache
def _room() -> Path:
    room = Path(mkdtemp(prefix="voyageur-fonts-"))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    return room

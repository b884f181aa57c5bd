"""A deck drawn: one tagged PDF, and each slide as a picture of exactly the format's size."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from voyageur.charts.room import Box
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.publishing.paper.compiler import SHARED, Files, frames, to_pictures, to_tagged
from voyageur.publishing.paper.overflow import Frame, find_overflows
from voyageur.publishing.paper.printable import refuse_missing
from voyageur.publishing.studio.deck import Deck
from voyageur.publishing.studio.format import Format
from voyageur.publishing.studio.layout import Layout
from voyageur.publishing.studio.theme import Brand, Typefaces
from voyageur.publishing.typeset import typeset_deck

_TEMPLATE = Path(__file__).with_name("slides.typ")
_FONTS = Path(__file__).with_name("fonts")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A deck as PDF, and each slide as PNG of exactly the format's size."""

    pdf: bytes
    images: tuple[bytes, ...]


def render(deck: Deck, format: Format, brand: Brand, at: date) -> Rendered:  # noqa: A002
    """The deck drawn, dated ``at``.

    Raises:
        InputError: words have no room on a slide, or the typeface lacks a character.
    """
    refuse_missing((deck.title, brand.name, brand.handle, deck.slides), N_("Take it out."))
    layout = Layout(typeset_deck(deck), format, brand)
    values = {
        "title": deck.title,
        "lang": deck.lang,
        "made": {"year": at.year, "month": at.month, "day": at.day},
        "look": layout.look(),
        "slides": layout.slides,
    }
    files = {
        "main.typ": _TEMPLATE.read_bytes(),
        "shared.typ": SHARED.read_bytes(),
        "deck.json": json.dumps(values, ensure_ascii=False).encode(),
        **layout.files,
    }
    with _typefaces(brand.theme.typefaces) as folders:
        whole = _only(files, 0, len(deck.slides))
        boxes = frames(whole, folders)  # laid out once, drawn side by side
        with ThreadPoolExecutor(2) as beside:
            halves = [
                beside.submit(to_pictures, half, folders)
                for half in _halves(files, len(deck.slides))
            ]
            pdf = to_tagged(whole, at, folders)
            _refuse_crowded(pdf, boxes, format)
            return Rendered(pdf, tuple(image for half in halves for image in half.result()))


def _halves(files: Files, count: int) -> Iterator[Files]:
    middle = (count + 1) // 2
    for start, end in ((0, middle), (middle, count)):
        if end > start:
            yield _only(files, start, end)


def _only(files: Files, start: int, end: int) -> Files:
    """For some slides only, all the rest as it is, so that Typst takes from memory what it can."""
    return files | {"range.json": json.dumps([start, end]).encode()}


@contextmanager
def _typefaces(typefaces: Typefaces) -> Iterator[tuple[Path, ...]]:
    """The folders of headings' typefaces; Typst takes folders, so a brand's files get one."""
    if not typefaces.files:
        yield (_FONTS,)
        return
    with TemporaryDirectory() as folder:
        for number, file in enumerate(typefaces.files):
            copyfile(file, Path(folder) / f"{number}{file.suffix}")
        yield (_FONTS, Path(folder))


def _refuse_crowded(pdf: bytes, boxes: Sequence[Frame], format: Format) -> None:  # noqa: A002
    """Stop where words run out of their box or of what is safe."""
    free = format.safe
    safe = Box(free.side, free.top, format.width - free.side, format.height - free.bottom)
    if found := find_overflows(pdf, boxes, safe=safe):
        first = found[0]
        raise InputError(
            N_("words have no room on slide {n}"),
            remedy=N_("Shorten them, or take another format."),
            where=first.words,
            n=first.page,
        )

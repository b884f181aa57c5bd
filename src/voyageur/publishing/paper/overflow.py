"""The gate: no glyph of a finished PDF outside its box, the text area or the page, none on another.

What layout programs report isn't asked: the boxes of the glyphs are read from the PDF itself, and
its structure tells which paragraph, cell or picture they belong to. Boxes that words must stay in
(``Frame``) are named by whoever laid them out.
"""

import ctypes
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from voyageur.charts.room import Box

TOLERANCE = 0.75
"""Points by which glyphs may stand out: round letters overshoot."""
_BLOCKS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Figure"}
_WHOLE = {"TH", "TD", "Figure"}
"""Blocks whose inner blocks belong to them."""
_NONE = -1
"""No block: headers and footers, which are no content."""
_ALONE = -2
"""From here down: content that stands in no paragraph, piece by piece."""
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Frame:
    """A box that words which begin in it mustn't leave, on a page counted from 1.

    In points from the page's upper left corner, as all boxes here.
    """

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Overflow:
    """Words that stand where they shouldn't, and what they run out of or over."""

    page: int
    words: str
    over: str


@dataclass(frozen=True, slots=True)
class _Run:
    thing: Any
    """The text object of pdfium, as long as its page is open."""
    box: Box
    block: int
    """The paragraph, cell or picture by a number of its own."""


def find_overflows(
    pdf: bytes, frames: Sequence[Frame] = (), margin: float = 0.0, safe: Box | None = None
) -> list[Overflow]:
    """Every overflow, page by page.

    Content must leave ``margin`` points free left and right; all words, those of headers and
    footers too, must stay in ``safe`` where it is given.
    """
    found: list[Overflow] = []
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        width, height = page.get_size()
        whole = Box(0, 0, width, height).wider(TOLERANCE)
        area = Box(margin, 0, width - margin, height).wider(TOLERANCE)
        boxes = [frame.box for frame in frames if frame.page == number]
        runs = list(_runs(page, height))
        wrong: list[tuple[_Run, _Run | str]] = [
            *_outside(runs, whole, area),
            *_unsafe(runs, safe),
            *_unframed(runs, boxes),
            *_covering(runs),
        ]
        if wrong:
            text = page.get_textpage()
            for run, over in wrong:
                other = over if isinstance(over, str) else f"“{_words(over.thing, text)[:_SHOWN]}”"
                found.append(Overflow(number, _words(run.thing, text), other))
    document.close()
    return found


def _outside(runs: Sequence[_Run], page: Box, area: Box) -> Iterator[tuple[_Run, str]]:
    for run in runs:
        if not page.holds(run.box):
            yield run, "the page"
        elif run.block != _NONE and not area.holds(run.box):
            yield run, "the margin"


def _unsafe(runs: Sequence[_Run], safe: Box | None) -> Iterator[tuple[_Run, str]]:
    for run in runs:
        if safe and not safe.wider(TOLERANCE).holds(run.box):
            yield run, "the safe area"


def _unframed(runs: Sequence[_Run], frames: Sequence[Box]) -> Iterator[tuple[_Run, str]]:
    """Words of blocks that begin in a frame and don't stay in it; frames may stand in frames."""
    frames_of: dict[int, list[Box]] = {}
    for run in runs:
        inside = frames_of.get(run.block) or [one for one in frames if _begins_in(run.box, one)]
        if run.block != _NONE:
            frames_of[run.block] = inside
        if not all(frame.wider(TOLERANCE).holds(run.box) for frame in inside):
            yield run, "its box"


def _begins_in(box: Box, frame: Box) -> bool:
    """Whether the first letter stands in the frame."""
    middle = (box.top + box.bottom) / 2
    return frame.left <= box.left + TOLERANCE <= frame.right and (
        frame.top <= middle <= frame.bottom
    )


def _cover(one: Box, other: Box) -> bool:
    """Whether the two share more than a line's breadth."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > TOLERANCE and high > TOLERANCE


def _covering(runs: Sequence[_Run]) -> Iterator[tuple[_Run, _Run]]:
    """Words that stand on those of another block."""
    ordered = sorted(runs, key=lambda run: run.box.top)
    for place, run in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.box.top >= run.box.bottom:
                break
            if other.block != run.block and _cover(run.box, other.box):
                yield run, other


def _runs(page: Any, height: float) -> Iterator[_Run]:
    """The runs of glyphs of a page that can be seen, in the order in which they are drawn."""
    blocks = _blocks(page)
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, place)
        block = blocks.get(pdfium.FPDFPageObj_GetMarkedContentID(thing), _NONE)
        for run, box in _glyphs(thing, _IDENTITY):
            if box.right > box.left and box.bottom > box.top:
                flipped = Box(box.left, height - box.bottom, box.right, height - box.top)
                yield _Run(run, flipped, block)


_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _glyphs(thing: Any, matrix: _Matrix) -> Iterator[tuple[Any, Box]]:
    """Runs and their boxes, y upwards; of a picture those inside it. A space's box is empty."""
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        yield thing, _bounds(thing, matrix)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM:
        inner = _times(_matrix(thing), matrix)
        for place in range(pdfium.FPDFFormObj_CountObjects(thing)):
            yield from _glyphs(pdfium.FPDFFormObj_GetObject(thing, place), inner)


def _words(thing: Any, text: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(thing, text, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(thing, text, buffer, size)
    return bytes(buffer).decode("utf-16le", "replace").rstrip("\0")


def _bounds(thing: Any, matrix: _Matrix) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    if matrix is _IDENTITY:
        return Box(left.value, bottom.value, right.value, top.value)
    a, b, c, d, e, f = matrix
    corners = [
        (a * x + c * y + e, b * x + d * y + f)
        for x in (left.value, right.value)
        for y in (bottom.value, top.value)
    ]
    xs, ys = zip(*corners, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _matrix(thing: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, found)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def _blocks(page: Any) -> dict[int, int]:
    """The number of the block of each piece of marked content."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    found: dict[int, int] = defaultdict(lambda: _NONE)
    if not tree:
        return found
    for place in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        _walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place), _NONE, found, whole=False)
    pdfium.FPDF_StructTree_Close(tree)
    return found


def _walk(element: Any, block: int, found: dict[int, int], *, whole: bool) -> None:
    if not element:
        return
    kind = _kind(element)
    if kind in _BLOCKS and not whole:
        block, whole = ctypes.addressof(element.contents), kind in _WHOLE
    for place in range(max(0, pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))):
        content = pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, place)
        if content >= 0:
            found[content] = _ALONE - content if block == _NONE else block
    for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
        _walk(child, block, found, whole=whole)


def _kind(element: Any) -> str:
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw.decode("utf-16le").rstrip("\0")

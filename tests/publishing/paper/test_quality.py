"""Every printed document: accessible, whole, in its place, and the same each time."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from xml.etree import ElementTree as ET

import page as page_validation
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pdfua import validate

from tests.publishing.samples import AT, SAMPLES, plan, printed_plan
from voyageur.charts.look import SHEET
from voyageur.charts.pages import paged
from voyageur.domain.names import LANGS, Lang
from voyageur.locale.translate import Translator
from voyageur.publishing.chart_grid import chart_grid
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Checklist,
    Contents,
    Cover,
    Document,
    Grid,
    Heading,
    Line,
    Notes,
    Para,
)
from voyageur.publishing.paper.pdf import to_pdf
from voyageur.publishing.paper.pictograms import Pictogram, parts
from voyageur.publishing.paper.sheet import HIGHEST, Paper
from voyageur.publishing.typeset import typeset_document

every = pytest.mark.parametrize("name", sorted(SAMPLES))
in_both = pytest.mark.parametrize("lang", LANGS)
PAPER: dict[Lang, Paper] = {"en": "letter", "fr": "a4"}
Value = TypeVar("Value")


@cache
def document(name: str, lang: Lang) -> Document:
    return SAMPLES[name](lang)


@cache
def printed(name: str, lang: Lang) -> bytes:
    return to_pdf(document(name, lang), AT, PAPER[lang])


def bare(words: str) -> str:
    """Letters and marks alone: where lines break is no matter of the words.

    pdfium takes a hyphen at the end of a line for one of a divided word and leaves it out.
    """
    kept = "".join(part for part in parts(words) if not isinstance(part, Pictogram))
    return re.sub(r"[\s\x02\u2060\u00ad\ufffe-]", "", kept)


def said(line: Line) -> str:
    return "".join(span.text + ",".join(map(str, span.notes)) for span in line)


def texts(block: Block, t: Translator) -> Iterator[str]:
    """What of a block has to stand on the page, piece by piece."""
    match block:
        case Heading():
            yield block.text
        case Cover():
            yield from (block.title, block.subtitle)
            for figure in block.figures:
                yield from (figure.value, figure.label)
        case Contents():
            yield block.title
        case Chart():
            if not block.tabled:
                yield from texts(chart_grid(block.picture, t), t)
        case Grid():
            yield from block.columns
            yield from (said(cell) for row in block.rows for cell in row)
        case _:
            yield from map(said, lines(block))


def drawn(chart: Chart, t: Translator) -> Iterator[str]:
    for _, svg in paged(chart.picture, SHEET, HIGHEST, t):
        for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
            yield text.text or ""


def lines(block: Para | Bullets | Checklist | Notes) -> list[Line]:
    match block:
        case Para():
            return [block.line]
        case Checklist():
            return [line for check in block.checks for line in (check.line, *check.details)]
        case _:
            return list(block.lines)


def on_the_pages(pdf: bytes) -> str:
    """The words of all pages, without those of pictures and of the line at the foot."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        text, inside = page.get_textpage(), {-1, *figures(page)}
        for place in range(pdfium.FPDFPage_CountObjects(page)):
            thing = pdfium.FPDFPage_GetObject(page, place)
            is_text = pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT
            if is_text and pdfium.FPDFPageObj_GetMarkedContentID(thing) not in inside:
                size = pdfium.FPDFTextObj_GetText(thing, text, None, 0)
                buffer = (ctypes.c_ushort * (size // 2 + 1))()
                pdfium.FPDFTextObj_GetText(thing, text, buffer, size)
                found.append(bytes(buffer).decode("utf-16le").replace("\0", ""))
    return bare("".join(found))


def figures(page: Any) -> Iterator[int]:
    """The marked content of pictures."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    open_ = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, n), False)
        for n in range(pdfium.FPDF_StructTree_CountChildren(tree))
    ]
    while open_:
        element, inside = open_.pop()
        if element:
            size = pdfium.FPDF_StructElement_GetType(element, None, 0)
            kind = ctypes.create_string_buffer(size)
            pdfium.FPDF_StructElement_GetType(element, kind, size)
            inside = inside or kind.raw.decode("utf-16le").rstrip("\0") == "Figure"
            if inside:
                for n in range(max(0, pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))):
                    yield pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, n)
            open_ += [
                (pdfium.FPDF_StructElement_GetChildAtIndex(element, n), inside)
                for n in range(pdfium.FPDF_StructElement_CountChildren(element))
            ]


def in_pictures(pdf: bytes) -> str:
    """The words of all pages, those of pictures too."""
    pages = pypdfium2.PdfDocument(pdf)
    return bare("".join(page.get_textpage().get_text_range() for page in pages))


@every
@in_both
def test_two_checkers_find_no_fault(name: str, lang: Lang, tmp_path: Path) -> None:
    pdf = printed(name, lang)
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert [(f.rule_id, f.message) for f in report.failures] == []
    assert report.is_compliant
    file = tmp_path / "printed.pdf"
    file.write_bytes(pdf)
    assert list(validate(file).findings) == []


@every
@in_both
def test_title_language_and_tags_are_set(name: str, lang: Lang, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    file.write_bytes(printed(name, lang))
    with pikepdf.open(file) as pdf:
        assert str(pdf.Root.Lang) == f"{lang}-CA"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == document(name, lang).title
        assert "/StructTreeRoot" in pdf.Root


@every
@in_both
def test_all_words_can_be_selected_and_are_those_put_in(name: str, lang: Lang) -> None:
    made = typeset_document(document(name, lang))
    outside, all_ = on_the_pages(printed(name, lang)), in_pictures(printed(name, lang))
    t = Translator(lang)
    for block in made.blocks:
        for words in texts(block, t):
            assert bare(words) in outside, words
        if isinstance(block, Chart):
            for words in drawn(block, t):
                assert bare(words) in all_, words


@every
@in_both
def test_links_lead_where_they_say(name: str, lang: Lang, tmp_path: Path) -> None:
    made, file = typeset_document(document(name, lang)), tmp_path / "printed.pdf"
    file.write_bytes(printed(name, lang))
    wanted = {url for url in _urls(made) if url}
    found, inner = set(), 0
    with pikepdf.open(file) as pdf:
        for sheet in pdf.pages:
            for annotation in sheet.get("/Annots", []):
                if "/A" in annotation and annotation.A.S == "/URI":
                    found.add(str(annotation.A.URI))
                elif "/Dest" in annotation or "/A" in annotation:
                    inner += 1
                assert annotation.Contents
    assert found == wanted
    assert inner >= sum(len(span.notes) for span in _spans(made))


@pytest.mark.parametrize("name", ["guide", "plan-data-engineer", "report", "audit"])
def test_printed_again_it_is_the_same_to_the_byte(name: str) -> None:
    assert to_pdf(SAMPLES[name]("fr"), AT, "a4") == printed(name, "fr")


@every
@in_both
def test_words_forty_per_cent_longer_still_have_room(name: str, lang: Lang) -> None:
    to_pdf(longer(document(name, lang)), AT, PAPER["en" if lang == "fr" else "fr"])


@in_both
def test_three_hundred_weeks_have_room(lang: Lang) -> None:
    long = plan("ai-ml-engineer", hours=1.5)
    assert len(long.weeks) > 300
    made = printed_plan("ai-ml-engineer", lang, hours=1.5)
    checks = [
        check for block in made.blocks if isinstance(block, Checklist) for check in block.checks
    ]
    assert sum(check.boxes for check in checks) == len(long.items) + len(long.weeks)
    assert to_pdf(made, AT, PAPER[lang])


def longer(value: Value) -> Value:
    """The same with two letters more for every five of each word that begins with a letter."""
    if isinstance(value, str):
        return re.sub(
            r"[^\W\d_]{3,}", lambda word: word[0] + word[0][-1] * round(0.4 * len(word[0])), value
        )  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(longer(one) for one in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"url", "style", "pictogram", "lang", "id", "state", "kind", "edges"}
        changed = {
            f.name: longer(getattr(value, f.name)) for f in fields(value) if f.name not in kept
        }
        return replace(value, **changed)
    return value


def _spans(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for one in value:
            yield from _spans(one)
    elif is_dataclass(value):
        if hasattr(value, "notes") and hasattr(value, "url"):
            yield value
        else:
            yield from (span for f in fields(value) for span in _spans(getattr(value, f.name)))


def _urls(made: Document) -> Iterator[str | None]:
    yield from (span.url for span in _spans(made.blocks))

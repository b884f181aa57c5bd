"""Every deck drawn: whole, in its place, accessible, and the same each time."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfua import validate
from PIL import Image

from tests.publishing.paper.test_quality import bare
from tests.publishing.studio.samples import AT, DECKS, one
from voyageur.charts.room import Box
from voyageur.domain.errors import InputError
from voyageur.domain.names import LANGS, Lang
from voyageur.publishing.document import KeyFigure
from voyageur.publishing.paper.overflow import find_overflows
from voyageur.publishing.studio.deck import (
    Body,
    Call,
    Chart,
    Columns,
    Deck,
    Figures,
    Group,
    Groups,
    Hook,
    Names,
    Points,
    Slide,
    Status,
    Statuses,
    Step,
    Steps,
    words_of,
)
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.package.pictures import pictured
from voyageur.publishing.studio.render import render
from voyageur.publishing.studio.theme import Brand, Logo, Mode
from voyageur.publishing.studio.themes.load import themes
from voyageur.publishing.typeset import typeset_deck

every = pytest.mark.parametrize("name", DECKS)
in_both = pytest.mark.parametrize("lang", LANGS)
BRAND = Brand(theme=themes()["lake"], handle="@voyageur.ca")
LEAST, LEAST_SOURCE = 24.0, 20.0


@cache
def drawn(name: str, lang: Lang, form: FormatId = "linkedin") -> bytes:
    return render(DECKS[name](lang), FORMATS[form], BRAND, AT)


def alone(body: Body, form: FormatId = "linkedin", lang: Lang = "en") -> bytes:
    return render(one(body, lang), FORMATS[form], BRAND, AT)


@every
@in_both
@pytest.mark.parametrize("form", FORMATS)
def test_every_deck_has_room_in_pictures_of_its_size_and_words_that_a_phone_can_show(
    name: str, lang: Lang, form: FormatId
) -> None:
    found, wanted = drawn(name, lang, form), FORMATS[form]
    pages, slides = pypdfium2.PdfDocument(found), DECKS[name](lang).slides
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        sizes = sorted(sizes_on(page))
        assert sizes[0] >= LEAST_SOURCE
        lines = sum(size < LEAST - 0.1 for size in sizes)
        assert lines <= 2 * len(slide.sources), "only sources are smaller"
        assert page.get_size() == (wanted.width, wanted.height)


@pytest.mark.parametrize("theme", [ident for ident in themes() if ident != "lake"])
@in_both
def test_every_deck_has_room_in_every_typeface(theme: str, lang: Lang) -> None:
    brand = Brand(theme=themes()[theme], mode="dark", handle="@voyageur.ca")
    assert render(DECKS["role"](lang), FORMATS["square"], brand, AT)


@every
@in_both
def test_two_checkers_find_no_fault(name: str, lang: Lang, tmp_path: Path) -> None:
    pdf = drawn(name, lang)
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert [(f.rule_id, f.message) for f in report.failures] == []
    assert report.is_compliant
    file = tmp_path / "deck.pdf"
    file.write_bytes(pdf)
    assert list(validate(str(file)).findings) == []


def tags(pdf: bytes) -> list[tuple[str, str]]:
    """Kinds and other words of all elements of the structure, in reading order."""
    found: list[tuple[str, str]] = []
    with pikepdf.open(BytesIO(pdf)) as opened:
        open_ = [opened.Root.StructTreeRoot.K]
        while open_:
            element = open_.pop()
            if isinstance(element, pikepdf.Array):
                open_.extend(reversed(list(element)))
            elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
                found.append((str(element.S), str(element.get("/Alt", ""))))
                open_.append(element.get("/K", pikepdf.Array()))
    return found


@every
@in_both
def test_title_language_and_headings_are_set(name: str, lang: Lang) -> None:
    pdf, deck = drawn(name, lang), DECKS[name](lang)
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == f"{lang}-CA"
        assert str(opened.docinfo.Title) == deck.title
    headings = [kind for kind, _ in tags(pdf) if kind.startswith("/H")]
    assert headings == ["/H1", *["/H2"] * (len(deck.slides) - 1)]


@every
@in_both
def test_charts_are_described_and_drawings_are_no_content(name: str, lang: Lang) -> None:
    bodies = [slide.body for slide in typeset_deck(DECKS[name](lang)).slides]
    figures = [alt for kind, alt in tags(drawn(name, lang)) if kind == "/Figure"]
    charts = [f"{one.title}. {one.words}" for one in bodies if isinstance(one, Chart)]
    assert [alt for alt in figures if alt in charts] == charts
    pictograms = sum(word in "🇨🇦💰🧠🎓💼🗺🏢" for body in bodies for word in body.title[:1])
    kickers = sum(isinstance(body, Hook) and "🇨🇦" in body.kicker for body in bodies)
    assert len(figures) == len(charts) + pictograms + kickers


def said(slide: Slide) -> Iterator[str]:
    """What stands on a slide in reading order: columns line by line, of charts what is no picture.

    Why it is stale comes before who says it, but on a cover.
    """
    body = slide.body
    if isinstance(body, Chart):
        yield from (body.title, body.text)
    elif isinstance(body, Columns):
        yield from (body.title, body.text, *(one.name for one in body.columns))
        for line in zip(*(one.items for one in body.columns), strict=True):
            yield from line
    elif isinstance(body, Hook):
        yield from (body.kicker, body.title, body.text)
    else:
        rest = replace(body, title="", text="")
        yield from (body.title, body.text, *words_of(rest))
    yield from (*slide.stale, *slide.sources)


def shown(page: pypdfium2.PdfPage) -> str:
    """The words of a page in the order in which they are drawn."""
    text, found = page.get_textpage(), []
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT:
            found.append(words(thing, text))
    return bare("".join(found))


def words(thing: object, text: object) -> str:
    size = pdfium.FPDFTextObj_GetText(thing, text, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(thing, text, buffer, size)
    return bytes(buffer).decode("utf-16le").replace("\0", "")


@every
@in_both
def test_all_words_can_be_selected_in_reading_order(name: str, lang: Lang) -> None:
    deck = typeset_deck(DECKS[name](lang))
    pages = pypdfium2.PdfDocument(drawn(name, lang))
    for slide, page in zip(deck.slides, pages, strict=True):
        on_it, at = shown(page), 0
        for text in said(slide):
            at = on_it.find(bare(text), at)
            assert at >= 0, text
            at += len(bare(text))


def sizes_on(page: pypdfium2.PdfPage) -> Iterator[float]:
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT:
            size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
            pdfium.FPDFTextObj_GetFontSize(thing, size)
            pdfium.FPDFPageObj_GetMatrix(thing, matrix)
            yield size.value * matrix.a


@pytest.mark.parametrize("name", ["role", "comparison"])
def test_drawn_again_it_is_the_same_to_the_byte(name: str) -> None:
    assert render(DECKS[name]("fr"), FORMATS["linkedin"], BRAND, AT) == drawn(name, "fr")


LONG = "A sentence that goes on and on without ever coming to an end. " * 40
TOO_LONG: list[Body] = [
    Hook(LONG),
    Call("Title", LONG * 2),
    Points("Title", ("Short", LONG)),
    Points("Title", tuple(f"Point {n}" for n in range(60))),
    Steps("Title", (Step("One", LONG),)),
    Statuses("Title", (Status(LONG, "offered"),)),
    Groups("Title", (Group("Name", (LONG,)),)),
    Columns("Title", (Group("One", (LONG,)), Group("Two", (LONG,)))),
    Figures("Title", (KeyFigure("1", LONG * 2),)),
    Names("Title", (LONG,)),
    Points(LONG, ("Short",)),
]


@pytest.mark.parametrize("body", TOO_LONG, ids=lambda body: type(body).__name__)
def test_words_that_have_no_room_are_refused_with_their_slide(body: Body) -> None:
    deck = Deck("long", "Long", "en", (Slide(Hook("Before")), Slide(body)))
    with pytest.raises(InputError) as refused:
        render(deck, FORMATS["square"], BRAND, AT)
    assert str(refused.value) == "words have no room on slide 2"
    assert refused.value.where
    assert refused.value.where in LONG or refused.value.where.startswith("Point")


@pytest.mark.parametrize("lines", [("source " * 90,), tuple(f"Source {n}" for n in range(50))])
def test_sources_that_leave_no_room_are_refused(lines: tuple[str, ...]) -> None:
    deck = Deck("long", "Long", "en", (Slide(Points("Title", ("Short",) * 6), lines * 4),))
    with pytest.raises(InputError, match="no room on slide 1"):
        render(deck, FORMATS["story"], BRAND, AT)


@pytest.mark.parametrize(
    "body",
    [
        Points("Title", ("数据",)),
        Hook("Title", kicker="✨"),
        Figures("Title", (KeyFigure("1", "שלום"),)),
    ],
)
def test_a_character_that_no_typeface_has_is_named(body: Body) -> None:
    with pytest.raises(InputError, match="the typeface has no character"):
        alone(body)


@pytest.mark.parametrize("form", FORMATS)
def test_letters_that_a_heading_typeface_lacks_are_drawn_in_the_other(form: FormatId) -> None:
    found = alone(Hook("Ω → ∑ ≠"), form)
    assert bare("Ω → ∑ ≠") in shown(pypdfium2.PdfDocument(found)[0])


def test_a_word_longer_than_a_line_is_broken() -> None:
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    for body in (
        Hook(word),
        Points("Title", (word,)),
        Columns("Title", (Group(word, (word,)),) * 3),
    ):
        assert alone(body)


def colours(drawn: Image.Image) -> set[object]:
    found = drawn.convert("RGB").getcolors(1 << 22)
    assert found
    return {hue for _, hue in found}


def picture(ending: str) -> Logo:
    if ending == "svg":
        content = (
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">'
            b'<rect width="30" height="10" fill="#ff0000"/></svg>'
        )
    else:
        made = BytesIO()
        Image.new("RGB", (300, 100), "#ff0000").save(made, "PNG")
        content = made.getvalue()
    return Logo(content=content, ending=ending, ratio=3.0)  # type: ignore[arg-type]


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_logo_stands_on_every_slide(ending: str) -> None:
    deck = Deck(
        "logo",
        "Logo",
        "en",
        (Slide(Hook("One")), Slide(Points("Two", ("x",))), Slide(Call("Three"))),
    )
    pdf = render(deck, FORMATS["square"], replace(BRAND, logo=picture(ending)), AT)
    for page in pictured(pdf):
        corner = Image.open(BytesIO(page.png)).crop((78, 72, 300, 130))
        assert (255, 0, 0) in colours(corner)


def drawing(hue: str) -> Logo:
    content = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">'
        f'<circle cx="15" cy="5" r="4" fill="{hue}"/></svg>'
    )
    return Logo(content=content.encode(), ending="svg", ratio=3.0)


def bitmap(hue: str) -> Logo:
    made = BytesIO()
    whole = Image.new("RGBA", (300, 100))
    whole.paste(hue, (100, 0, 200, 100))
    whole.save(made, "PNG")
    return Logo(content=made.getvalue(), ending="png", ratio=3.0)


@pytest.mark.parametrize("made", [drawing, bitmap])
@pytest.mark.parametrize(
    ("hue", "mode", "plate"),
    [
        ("#102030", "dark", "light"),
        ("#fff", "light", "dark"),
        ("white", "light", "dark"),
        ("#102030", "light", None),
        ("#f4f4f4", "dark", None),
    ],
)
def test_a_logo_that_would_vanish_on_the_ground_stands_on_a_plate(
    made: Callable[[str], Logo], hue: str, mode: Mode, plate: Mode | None
) -> None:
    theme = themes()["survey"]
    brand = Brand(theme=theme, mode=mode, logo=made(hue))
    (page,) = pictured(render(one(Points("Two", ("x",))), FORMATS["square"], brand, AT))
    corner = colours(Image.open(BytesIO(page.png)).crop((78, 72, 300, 106)))
    other = theme.palette("light" if mode == "dark" else "dark").paper
    assert (tuple(bytes.fromhex(other[1:])) in corner) == (plate is not None)


def test_the_words_of_a_cover_end_above_its_drawing() -> None:
    title = (
        "Ingénieur ou ingénieure en cybersécurité (architecte de sécurité) ou architecte logiciel "
        "ou logicielle ou ingénieur ou ingénieure en IA et en apprentissage automatique ?"
    )
    text = "Salaire, compétences, certifications et parcours, avec les sources."
    page = pypdfium2.PdfDocument(alone(Hook(title, text, "Côte à côte"), lang="fr"))[0]
    words = page.get_textpage()
    lowest = min(words.get_charbox(n)[1] for n in range(words.count_chars()))
    assert page.get_height() - lowest < 0.62 * page.get_height()


def test_what_has_no_room_above_the_drawing_of_a_cover_covers_it() -> None:
    brand = Brand(theme=themes()["harbour"])
    pdf = render(one(Hook("Title", "Many words. " * 45)), FORMATS["linkedin"], brand, AT)
    page = pypdfium2.PdfDocument(pdf)[0]
    words = page.get_textpage()
    lowest = page.get_height() - min(words.get_charbox(n)[1] for n in range(words.count_chars()))
    assert lowest > 0.65 * page.get_height()
    (drawn,) = pictured(pdf)
    above = Image.open(BytesIO(drawn.png)).crop((0, 0, 1080, round(lowest)))
    assert tuple(bytes.fromhex(brand.palette.second[1:])) not in colours(above)
    assert tuple(bytes.fromhex(brand.palette.on_cover[1:])) in colours(above.crop((0, 0, 540, 130)))


def test_no_number_stands_alone_on_a_cover_nor_do_few_words_end_it() -> None:
    for theme in themes().values():
        hook = Hook(
            "5 certifications that no longer exist",
            "A guide of 2025 recommends 24. This is what became of them.",
            "Check before you pay",
        )
        slides = (Slide(hook, sources=("Tech Careers in Canada (read Nov 23, 2026)",)),)
        deck = Deck("gone", "Gone", "en", slides)
        pdf = render(deck, FORMATS["linkedin"], Brand(theme=theme, handle="@voyageur.ca"), AT)
        words = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
        lines = [line.strip() for line in words.replace("\u00a0", " ").splitlines()]
        assert any(line.startswith("5 certifications") for line in lines)
        assert any(line.endswith("no longer exist") for line in lines)


def test_a_status_that_is_alone_stands_on_a_card() -> None:
    wash = tuple(bytes.fromhex(BRAND.palette.wash[1:]))
    row = Status("Name", "offered")
    for rows, on_card in (((row,), True), ((row, row), False)):
        (page,) = pictured(alone(Statuses("Title", rows)))
        assert (wash in colours(Image.open(BytesIO(page.png)))) == on_card


def test_why_a_slide_is_stale_is_printed_in_the_colour_of_warnings() -> None:
    hue = tuple(bytes.fromhex(BRAND.palette.warning[1:]))
    for body in (Hook("Title"), Points("Title", ("x",))):
        fresh = Deck("stale", "Stale", "en", (Slide(body),))
        stale = Deck("stale", "Stale", "en", (Slide(body, stale=("Overdue since May",)),))
        found = render(stale, FORMATS["square"], BRAND, AT)
        assert "OverduesinceMay" in shown(pypdfium2.PdfDocument(found)[0])
        before = render(fresh, FORMATS["square"], BRAND, AT)
        first = [pictured(made)[0].png for made in (before, found)]
        seen = [hue in colours(Image.open(BytesIO(png))) for png in first]
        assert seen == [False, True]


def test_words_outside_of_what_is_safe_are_found() -> None:
    pdf = drawn("role", "en")
    assert find_overflows(pdf, safe=Box(84, 84, 996, 1266)) == []
    for box in (Box(90, 84, 996, 1266), Box(84, 100, 996, 1266), Box(84, 84, 990, 1266)):
        assert {one.over for one in find_overflows(pdf, safe=box)} == {"the safe area"}


@settings(max_examples=10, deadline=None)
@given(
    st.lists(
        st.text("abcdeé -", min_size=1, max_size=160).filter(str.strip), min_size=1, max_size=9
    ),
    st.sampled_from([Points, Names]),
    st.sampled_from(sorted(FORMATS)),
)
def test_any_words_are_drawn_or_refused(texts: list[str], kind: type, form: FormatId) -> None:
    found: bytes | None = None
    with suppress(InputError):
        found = alone(kind("Title", tuple(texts)), form)
    assert found is None or len(pypdfium2.PdfDocument(found)) == 1

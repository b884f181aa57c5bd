"""The gate sees words that run out of their box, the margin or the page, or over others."""

from pathlib import Path

import pytest
import typst

from voyageur.charts.fonts import FOLDER
from voyageur.charts.room import Box
from voyageur.publishing.paper.overflow import Frame, find_overflows

HEAD = """
#set document(title: "Planted")
#set page(width: 300pt, height: 200pt, margin: 40pt)
#set text(font: "Inter", size: 10pt, hyphenate: false)
"""
MARGIN = 40.0
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


def made(body: str, **files: bytes) -> bytes:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
    source = {"main.typ": (HEAD + body).encode(), **{f"{n}.svg": f for n, f in files.items()}}
    found = typst.Compiler(source, font_paths=fonts).compile(format="pdf", pdf_standards="ua-1")
    assert isinstance(found, bytes)
    return found


def overs(body: str, *frames: Frame, **files: bytes) -> set[str]:
    return {one.over for one in find_overflows(made(body, **files), frames, MARGIN)}


def test_a_page_that_fits_has_nothing_to_say() -> None:
    body = "= Title\nSome words, *strong* ones.\n#table(columns: (1fr, 1fr), [a], [b], [c], [d])"
    assert overs(body) == set()


def test_words_beyond_the_margin_are_found() -> None:
    assert overs("M" * 26) == {"the margin"}


def test_words_beyond_the_page_are_found() -> None:
    assert "the page" in overs("#place(top + left, dx: 250pt)[Some words beyond the edge]")
    assert "the page" in overs("#place(top + left, dy: 158pt)[Below the edge]")


def test_a_word_that_runs_into_the_next_cell_is_found() -> None:
    body = f"#table(columns: (40pt, 1fr), table.header[Short][Next], [{LONG[:20]}], [neighbour])"
    assert any("neighbour" in over or LONG[:20] in over for over in overs(body))


def test_a_paragraph_pushed_over_another_is_found() -> None:
    assert overs("One line of words.\n\n#v(-18pt)\nAnother line of words.")


@pytest.mark.parametrize(
    "words",
    [
        "A line that is much wider and longer than its card is",
        "More lines than there is room for in this box",
    ],
)
def test_words_that_leave_a_frame_are_found(words: str) -> None:
    card = Frame(1, Box(40, 40, 140, 62))
    body = f"#block(width: 100pt, height: 22pt, fill: luma(230), par[{words}])"
    assert "its box" in overs(body, card)
    wide = Frame(1, Box(40, 40, 140, 100))
    assert overs(body, wide) == set()


def test_one_unbreakable_word_that_leaves_a_frame_is_found() -> None:
    card = Frame(1, Box(40, 40, 140, 90))
    assert "its box" in overs(f"#block(width: 100pt)[{LONG[:25]}]", card)


def test_words_of_a_picture_that_leave_the_page_are_found() -> None:
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="220" height="40" viewBox="0 0 220 40">'
        b'<text x="150" y="20" font-family="Inter" font-size="12">%s</text></svg>'
    )
    body = '#image("p.svg", width: 220pt, alt: "words")'
    assert overs(body, p=svg % b"short") == set()
    assert overs(body, p=svg % b"words that are cut off at the edge")


def test_a_footer_may_stand_in_the_margin(tmp_path: Path) -> None:
    assert overs("#set page(footer: place(dx: -30pt)[Footer])\nWords.") == set()

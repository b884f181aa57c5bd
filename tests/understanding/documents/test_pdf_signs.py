"""Icons, bullets, accents, raised signs and links of PDFs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.understanding.documents.pdf_made import pdf, text
from voyageur.understanding.documents import read_document

Save = Callable[[str, bytes | str], Path]
SetPdf = Callable[[str], Path]
LINK = b"/Annots[<</Type/Annot/Subtype/Link/Rect[%s]/A<</S/URI/URI(%s)>>>>]"


def lines(path: Path) -> list[str]:
    return read_document(path).text.split("\n")


def test_icons_of_a_font_of_icons_are_no_words(save: Save) -> None:
    content = text("x", 72, 700, b"F2") + text("ada@example.com", 90, 700)
    assert lines(save("cv.pdf", pdf(content, icons=b"FontAwesome"))) == ["ada@example.com"]
    assert "x" in lines(save("cv.pdf", pdf(content, icons=b"Courier")))[0].split()


def test_signs_of_wingdings_at_a_line_s_start_are_bullets(save: Save) -> None:
    content = b""
    for y, words in ((700, "Built it"), (680, "Ran it")):
        content += text("§", 72, y, b"F2") + text(words, 90, y)
    made = pdf(content, icons=b"Wingdings-Regular")
    assert lines(save("cv.pdf", made)) == ["- Built it", "- Ran it"]


def test_drawn_dots_before_words_are_bullets_and_a_rating_is_none(set_pdf: SetPdf) -> None:
    dot = "#circle(radius: 1.5pt, fill: black)"
    item = f"#grid(columns: 2, column-gutter: 6pt, align: horizon, [{dot}], [Built a pipeline])"
    rating = f"French #h(20pt) #box[{dot}] #box[{dot}] #box[{dot}]"
    assert lines(set_pdf(f"{item}\n{item}\n{rating}")) == [
        "- Built a pipeline",
        "- Built a pipeline",
        "French",
    ]


@pytest.mark.parametrize("accent_first", [True, False])
def test_an_accent_drawn_over_its_letter_belongs_to_it(save: Save, *, accent_first: bool) -> None:
    accent, rest = text("´", 83.3, 700), text("eveloppeuse", 80.7, 700)
    content = text("D", 72, 700) + (accent + rest if accent_first else rest + accent)
    assert lines(save("cv.pdf", pdf(content))) == ["Développeuse"]


def test_raised_signs_stay_in_their_word(set_pdf: SetPdf) -> None:
    assert lines(set_pdf("the 3#super[rd] m#super[2] of H#sub[2]O")) == ["the 3rd m2 of H2O"]


def test_targets_of_profiles_follow_their_words(set_pdf: SetPdf) -> None:
    source = """
    #link("https://github.com/ada")[GitHub]
    #link("https://www.linkedin.com/in/ada/")[linkedin.com/in/ada]
    #link("https://ada.dev")[Portfolio] #link("https://python.org")[Python]
    """
    assert lines(set_pdf(source)) == [
        "GitHub (https://github.com/ada) linkedin.com/in/ada Portfolio (https://ada.dev) Python"
    ]


def test_a_link_behind_a_picture_stands_where_the_picture_stands(save: Save) -> None:
    content = text("Ada", 72, 700) + text("Montréal", 72, 650)
    page = LINK % (b"72 670 90 685", b"https://github.com/ada")
    assert lines(save("cv.pdf", pdf(content, page=page))) == [
        "Ada",
        "https://github.com/ada",
        "Montréal",
    ]


def test_a_link_over_two_lines_is_said_once_at_its_end(set_pdf: SetPdf) -> None:
    words = "a project whose name is so long that it has to go on in the next line of the page, yes"
    read = " ".join(lines(set_pdf(f'#link("https://github.com/ada/p")[{words}] end')))
    assert read.count("github.com") == 1
    assert "page, yes (https://github.com/ada/p) end" in read


def test_text_from_right_to_left_keeps_its_order(set_pdf: SetPdf) -> None:
    words = "מומחה ב Python ו Docker מאז 2019"
    source = f'#set text(font: "Libertinus Serif", dir: rtl, lang: "he")\n{words}'
    assert lines(set_pdf(source)) == [words]

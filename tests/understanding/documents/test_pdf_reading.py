from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from voyageur.understanding.documents import pdf_layout, read_document

Save = Callable[[str, bytes | str], Path]
Refusal = Callable[..., str]
SetPdf = Callable[[str], Path]
PASSWORD_PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
%%%%EOF""" % (b"11" * 32, b"22" * 32)


def lines(path: Path) -> list[str]:
    return read_document(path).text.split("\n")


def test_two_columns_on_one_grid_are_read_one_after_the_other(set_pdf: SetPdf) -> None:
    left = r"\ ".join(
        ["SKILLS", *(f"Skill{n}" for n in range(8)), "LANGUAGES", "French", "English"]
    )
    right = r"\ ".join(["EXPERIENCE", *(f"Wrote the part {n} of a system" for n in range(11))])
    path = set_pdf(f"#grid(columns: (25%, 75%), column-gutter: 12pt, [{left}], [{right}])")
    read = lines(path)
    assert read[:3] == ["SKILLS", "Skill0", "Skill1"]
    assert read[12:14] == ["EXPERIENCE", "Wrote the part 0 of a system"]
    assert len(read) == 24


def test_a_head_over_two_columns_comes_first(set_pdf: SetPdf) -> None:
    head = "Ada Lovelace is a developer in Montréal who looks for work with data and with engines"
    body = "#lorem(60)\n#colbreak()\nZ\n\nZ2"
    place = f'#place(top, scope: "parent", float: true)[{head} of every kind]'
    path = set_pdf(f"#set page(columns: 2)\n{place}\n{body}")
    read = lines(path)
    assert read[0].startswith("Ada Lovelace")
    assert read[-2:] == ["Z", "Z2"]


def test_dates_in_the_right_margin_stay_with_their_lines(set_pdf: SetPdf) -> None:
    rows = "".join(
        f"*Job {n}* #h(1fr) May 20{n} – Aug 20{n} \\ Team {n} \\ - did a thing\n\n"
        for n in range(10, 16)
    )
    read = lines(set_pdf(rows))
    assert "Job 12   May 2012 – Aug 2012" in read


def test_dates_in_the_left_margin_stay_with_their_lines(set_pdf: SetPdf) -> None:
    cells = "".join(
        f"[20{n} – 20{n + 1}], [Job {n} \\ Built the engine {n} with care and much patience],"
        for n in range(10, 16)
    )
    read = lines(set_pdf(f"#grid(columns: (80pt, 1fr), row-gutter: 10pt, {cells})"))
    assert "2012 – 2013   Job 12" in read


def test_spaced_out_headings_are_closed_and_their_words_kept(set_pdf: SetPdf) -> None:
    read = lines(
        set_pdf("#text(tracking: 6pt)[WORK EXPERIENCE]\n\nE X P E R T I S E\n\nI am a B C")
    )
    assert read[0] == "WORK EXPERIENCE"
    assert "EXPERTISE" in read
    assert "I am a B C" in read


@pytest.mark.parametrize(
    ("source", "joined"),
    [
        (r"top 5% of submis-\ sions", "submissions"),
        (r"the CI-\ CD part", "CI-CD"),
        (r"in cross-\ functional teams", "cross-functional"),
        (r"a low-code tool, low-\ code again", "low-code again"),
        (r"from 2019-\ 2021 there", "2019-2021"),
    ],
)
def test_words_broken_at_a_line_end_are_joined(set_pdf: SetPdf, source: str, joined: str) -> None:
    assert joined in read_document(set_pdf(source)).text.replace("\n", " ")


def test_bullets_are_dashes_and_ligatures_letters(set_pdf: SetPdf) -> None:
    assert lines(set_pdf("- efficient office\n- second")) == ["- efficient office", "- second"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(set_pdf: SetPdf, turn: int) -> None:
    size = "#set page(width: 300pt, height: 200pt)"
    path = set_pdf(f"{size}\n#rotate(-{turn}deg, reflow: true)[Ada knows \\ Python]")
    document = pypdfium2.PdfDocument(path)
    document[0].set_rotation(turn)
    path = path.with_name("turned.pdf")
    document.save(path)
    document.close()
    assert lines(path) == ["Ada knows", "Python"]


def test_columns_of_a_page_that_stands_on_its_head_are_told_apart(set_pdf: SetPdf) -> None:
    left = r"\ ".join(["SKILLS", *(f"Skill{n}" for n in range(8))])
    right = r"\ ".join(["EXPERIENCE", *(f"Wrote the part {n} of a system" for n in range(9))])
    grid = f"#grid(columns: (25%, 75%), column-gutter: 12pt, [{left}], [{right}])"
    path = set_pdf(f"#rotate(180deg, reflow: true)[#box(width: 400pt)[{grid}]]")
    document = pypdfium2.PdfDocument(path)
    document[0].set_rotation(180)
    path = path.with_name("turned.pdf")
    document.save(path)
    document.close()
    read = lines(path)
    assert read[:2] == ["SKILLS", "Skill0"]
    assert read.index("EXPERIENCE") > read.index("Skill7")


def test_pages_start_where_they_say(set_pdf: SetPdf) -> None:
    document = read_document(set_pdf("One\n#pagebreak()\n#pagebreak()\nThree"))
    assert document.text == "One\n\nThree"
    assert document.pages == (0, 4, 5)
    assert document.page_at(document.text.index("Three")) == 3


def test_a_protected_pdf_is_refused(save: Save, refusal: Refusal) -> None:
    assert "password" in refusal(save("cv.pdf", PASSWORD_PDF))


def test_a_cut_off_pdf_is_refused_or_read_in_part(set_pdf: SetPdf, refusal: Refusal) -> None:
    path = set_pdf("Ada")
    path.write_bytes(path.read_bytes()[:300])
    assert "damaged" in refusal(path)


def test_a_scan_is_recognised_and_the_way_out_told(set_pdf: SetPdf, refusal: Refusal) -> None:
    message = refusal(set_pdf("#rect(fill: blue, width: 100%, height: 50%)"))
    assert "scan" in message
    assert "OCR" in message


def test_a_book_is_refused(set_pdf: SetPdf, refusal: Refusal) -> None:
    assert "201 pages" in refusal(set_pdf("a #for _ in range(200) { pagebreak(); [b] }"))


def test_no_columns_are_looked_for_in_a_drawing_of_letters(
    set_pdf: SetPdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would take quadratic time."""
    looked: list[int] = []
    cut = pdf_layout._best_cut
    monkeypatch.setattr(pdf_layout, "_best_cut", lambda rows: looked.append(len(rows)) or cut(rows))
    source = (
        "#set page(width: 900pt, height: 900pt)\n#for n in range(4000) "
        "{ place(top + left, dx: calc.rem(n * 37, 800) * 1pt, dy: calc.rem(n * 91, 800) * 1pt)[w] }"
    )
    read_document(set_pdf(source))
    assert looked == []
    read_document(set_pdf("Ada"))
    assert looked != []

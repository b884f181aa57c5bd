"""Layouts that must not be interleaved, each of our own making."""

from collections.abc import Callable
from pathlib import Path

from voyageur.understanding.documents import read_document

SetPdf = Callable[[str], Path]


def lines(path: Path) -> list[str]:
    return read_document(path).text.split("\n")


def test_a_list_in_two_columns_is_read_column_by_column(set_pdf: SetPdf) -> None:
    left = "- Python and its many libraries\n- SQL of three kinds\n- Spark"
    right = "- Docker\n- Kubernetes, with operators and charts that we wrote\n- Terraform"
    read = lines(set_pdf(f"#grid(columns: 2, column-gutter: 30pt, [{left}], [{right}])"))
    assert read[1:4] == ["- SQL of three kinds", "- Spark", "- Docker"]
    assert read[-1] == "- Terraform"


def test_a_line_of_contacts_over_two_columns_stays_one_line(set_pdf: SetPdf) -> None:
    contact = "ada\\@example.com #h(1fr) 514-555-0100 #h(1fr) Montréal #h(1fr) ada.dev"
    left = r"\ ".join(["EXPERIENCE", *(f"Built the part {n} of a large system" for n in range(8))])
    right = r"\ ".join(["SKILLS", *(f"Skill {n}" for n in range(8))])
    grid = f"#grid(columns: (70%, 30%), [{left}], [{right}])"
    read = lines(set_pdf(f"#text(size: 20pt)[Ada Lovelace]\n\n{contact}\n\n{grid}"))
    assert read[0] == "Ada Lovelace"
    assert read[1].split("   ") == ["ada@example.com", "514-555-0100", "Montréal", "ada.dev"]
    assert read[2:4] == ["EXPERIENCE", "Built the part 0 of a large system"]
    assert read[-9:-7] == ["SKILLS", "Skill 0"]


def test_headings_of_two_columns_are_lines_of_their_own(set_pdf: SetPdf) -> None:
    source = """#grid(columns: (60%, 40%),
      text(size: 16pt)[PUBLICATIONS], text(size: 16pt)[REFERENCES])
    On engines, 1843"""
    assert lines(set_pdf(source)) == ["PUBLICATIONS", "REFERENCES", "On engines, 1843"]


def test_a_section_ends_a_list_beside_it(set_pdf: SetPdf) -> None:
    source = """
    = Skills
    #grid(columns: 2, column-gutter: 40pt, [Python \\ SQL \\ Spark], [Docker \\ Linux \\ Git])
    = Education
    #grid(columns: 2, column-gutter: 60pt, [University of Toronto], [2019])
    """
    read = lines(set_pdf(source))
    assert read.index("Education") > max(read.index(x) for x in read if "Git" in x)
    assert read[-1].startswith("University of Toronto")


def test_a_head_and_a_foot_of_every_page_are_read_once_and_page_numbers_never(
    set_pdf: SetPdf,
) -> None:
    source = """#set page(header: [Ada Lovelace, résumé], footer: context [
      #align(center)[ada.dev -- #counter(page).display()] ])
    First page of it\n#pagebreak()\nSecond page\n#pagebreak()\nThird page"""
    text = read_document(set_pdf(source)).text
    assert text.count("Ada Lovelace") == 1
    assert text.count("ada.dev") == 1
    numbered = '#set page(numbering: "1 / 1")\nAda\n#pagebreak()\nLovelace'
    assert lines(set_pdf(numbered)) == ["Ada", "Lovelace"]


def test_a_line_that_only_looks_like_a_head_stays_on_each_page(set_pdf: SetPdf) -> None:
    source = (
        "Developer, 2019\n\nA\n#pagebreak()\nDeveloper, 2021\n\nB\n#pagebreak()\nSomething else"
    )
    assert read_document(set_pdf(source)).text.count("Developer") == 2


def test_a_word_is_not_joined_to_a_heading_that_ends_in_a_hyphen(set_pdf: SetPdf) -> None:
    assert lines(set_pdf(r"Skills- \ Python")) == ["Skills-", "Python"]


ITEMS = "\n".join(f"- Built the part {n} of a large system and tested it" for n in range(4))


def test_a_centred_head_over_a_narrow_and_a_wide_column_comes_first(set_pdf: SetPdf) -> None:
    source = f"""
    #align(center)[#text(size: 26pt)[Ada Lovelace]\\ #text(size: 9pt)[ada.dev | 514-555-0100]]
    #grid(columns: (33%, 66%), column-gutter: 10pt,
      [#text(size: 14pt)[EDUCATION]\\ BSc in Mathematics\\ May 2019\\ Honours\\ Toronto],
      [#text(size: 14pt)[EXPERIENCE]\\ *Engines Inc*, Data Engineer
       {ITEMS}])
    """
    read = lines(set_pdf(source))
    assert read[:4] == ["Ada Lovelace", "ada.dev | 514-555-0100", "EDUCATION", "BSc in Mathematics"]
    assert read.index("EXPERIENCE") > read.index("Toronto")


def test_a_head_from_edge_to_edge_over_three_columns_is_one_line(set_pdf: SetPdf) -> None:
    columns = ", ".join(
        f"[*{name}*\\ {words} of many kinds\\ and of others\\ and more of them]"
        for name, words in (
            ("PROFILE", "Engineer"),
            ("EXPERIENCE", "Jobs"),
            ("EDUCATION", "Schools"),
        )
    )
    source = f"""#set page(margin: 1cm)
    #block(width: 100%)[#text(size: 20pt)[Ada Lovelace] #h(1fr) Data Engineer, Montréal]
    #grid(columns: (30%, 35%, 30%), column-gutter: 14pt, {columns})"""
    assert lines(set_pdf(source)) == [
        "Ada Lovelace   Data Engineer, Montréal",
        "PROFILE", "Engineer of many kinds", "and of others", "and more of them",
        "EXPERIENCE", "Jobs of many kinds", "and of others", "and more of them",
        "EDUCATION", "Schools of many kinds", "and of others", "and more of them",
    ]  # fmt: skip


def test_spaced_out_centred_headings_of_a_side_bar_are_words(set_pdf: SetPdf) -> None:
    source = f"""#grid(columns: (35%, 60%), column-gutter: 20pt,
      [#align(center)[#text(tracking: 5pt)[À PROPOS]\\ Python\\ SQL\\ Docker\\ Git\\ Linux]],
      [#text(tracking: 5pt)[EXPÉRIENCE]\\ *Engines inc.*
       {ITEMS}])"""
    read = lines(set_pdf(source))
    assert read[:4] == ["À PROPOS", "Python", "SQL", "Docker"]
    assert "EXPÉRIENCE" in read


def test_dates_left_of_a_time_line_precede_what_they_date(set_pdf: SetPdf) -> None:
    dot = "align(center)[#circle(radius: 4pt, fill: blue)]"
    rows = ", ".join(
        f"align(right)[{year} – {year + 2}\\ {place}], {dot}, [*{title}*\\ Engines Inc\\ Built it]"
        for year, place, title in ((2021, "Laval", "Engineer"), (2019, "Toronto", "Developer"))
    )
    source = f"#grid(columns: (90pt, 20pt, 1fr), row-gutter: 14pt, {rows})"
    assert lines(set_pdf(source)) == [
        "2021 – 2023   Engineer", "Laval   Engines Inc", "Built it",
        "2019 – 2021   Developer", "Toronto   Engines Inc", "Built it",
    ]  # fmt: skip

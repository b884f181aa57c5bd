import csv
import io
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.market.formats.conftest import Reader, all_rows, of_path
from voyageur.domain.errors import InputError
from voyageur.market.formats import records

DELIMITERS = ",;\t|"
HEADER = ("title", "company", "description")


def written(rows: list[list[str]], delimiter: str = ",") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_any_delimiter_is_found(reader: Reader, delimiter: str) -> None:
    rows = [["title", "pay"], ["Baker; night, or day", "1,5"], ["Cook | chef\tthere", "2"]]
    found = reader.rows(written(rows, delimiter))
    assert (found.format, found.columns) == ("csv", ("title", "pay"))
    assert [list(row.values.values()) for row in all_rows(found)] == rows[1:]


def test_excels_word_on_the_delimiter_is_no_row(reader: Reader) -> None:
    assert reader.values("sep=;\r\ntitle;pay\r\nBaker;1\r\n") == [{"title": "Baker", "pay": "1"}]


FREE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from('\r\n\t",;|')
)
FRENCH = st.text(st.sampled_from('abcé èàçÉô"\r\n,;|\t'))
"""No two of its letters, as Windows-1252 writes them, are one of UTF-8."""


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], str, str]:
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
    cell = FRENCH if encoding == "cp1252" else FREE
    rows = draw(st.lists(st.lists(cell, min_size=3, max_size=3), max_size=8))
    return rows, draw(st.sampled_from(DELIMITERS)), encoding


@given(tables())
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, table: tuple[list[list[str]], str, str]
) -> None:
    rows, delimiter, encoding = table
    path = tmp_path_factory.mktemp("table") / "table"
    path.write_bytes(written([list(HEADER), *rows], delimiter).encode(encoding))
    found = of_path(path)
    assert found.columns == HEADER
    assert [list(row.values.values()) for row in all_rows(found)] == rows


def test_an_old_byte_after_the_sample_is_read_as_windows_1252(reader: Reader) -> None:
    plain = "Baker,text\n" * 100_000
    content = b"title,text\n" + plain.encode() + "Pâtissière,texte\n".encode("cp1252")
    assert reader.values(content)[-1] == {"title": "Pâtissière", "text": "texte"}


def test_an_empty_line_is_no_row_and_a_header_alone_has_none(reader: Reader) -> None:
    assert reader.values("title,pay\n\nBaker,1\n\n") == [{"title": "Baker", "pay": "1"}]
    found = reader.rows("title,pay\n")
    assert (found.columns, list(found.rows)) == (("title", "pay"), [])


def test_a_name_that_comes_twice_or_is_none_keeps_its_column(reader: Reader) -> None:
    found = reader.values("id,title,,title,title_2\n1,2,3,4,5\n")
    assert found == [{"id": "1", "title": "2", "column_3": "3", "title_2": "4", "title_2_2": "5"}]


def test_columns_that_are_missing_are_absent_and_more_are_a_reason(reader: Reader) -> None:
    found = reader.outcome("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n")
    whole = {"a": "1", "b": "2", "c": "3"}
    assert found == [
        {"a": "1", "b": "2"}, "line 3: the row has 4 columns, the header 3", whole, whole
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("broken", "lost"),
    [
        ('Baker,"bakes\nCook,cooks\nJudge,"judges"\n', 1),
        ('Baker,"bakes\n"Cook",cooks\nJudge,judges\n', 1),
        ('Baker,"bakes\nCook,cooks\nJudge,judges\n', 1),
        ('Cook,cooks\nJudge,judges\nBaker,"bakes\nand one\nand two', 3),
    ],
    ids=["opens-again", "line-begins", "to-the-end", "cut-off"],
)
def test_a_quote_that_never_closes_costs_its_row_alone(
    reader: Reader, broken: str, lost: int
) -> None:
    found = reader.outcome("title,text\n" + broken)
    why = found.pop(lost - 1)
    line = 2 if lost == 1 else 4
    assert why.startswith(f"line {line}: a quotation mark opens and never closes")
    assert found == [{"title": "Cook", "text": "cooks"}, {"title": "Judge", "text": "judges"}]


def test_a_field_of_more_characters_than_any_text_was_never_closed(reader: Reader) -> None:
    rows = "Cook,cooks\n" * (records.LONGEST_FIELD // 10)
    found = reader.outcome(f'title,text\nBaker,"bakes\n{rows}Judge,"" "judges"\n')
    assert [row["title"] for row in found[1:3]] == ["Cook", "Cook"]
    assert len(found) == 2 + rows.count("\n")


def test_a_line_without_end_is_passed_over(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LONGEST_LINE", 1_000)
    found = reader.outcome(f"title,text\nBaker,{5_000 * 'x'}\nCook,cooks\n")
    assert found[0].startswith("line 2 has more than")
    assert found[1:] == [{"title": "Cook", "text": "cooks"}]


def test_quotes_that_were_not_doubled_belong_to_the_text(reader: Reader) -> None:
    found = reader.values('title,text\nBaker,"the "best" one" \nCook,5" pan\n')
    assert [row["text"] for row in found] == ['the "best" one', '5" pan']


def test_null_bytes_are_left_out(reader: Reader) -> None:
    assert reader.values("title,pay\nBa\0ker,12\0\n") == [{"title": "Baker", "pay": "12"}]


def test_a_large_file_is_never_held_whole(save: Any) -> None:
    path = save("large", "title,text\n" + f'Baker,"{"bakes " * 20}"\n' * 100_000)
    tracemalloc.start()
    rows = of_path(path).rows
    count = sum(1 for _ in rows)
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 100_000
    assert held < 9_000_000 < path.stat().st_size


@pytest.mark.parametrize(
    "prose",
    [
        "# Voyageur\n\nPlans careers, in Canada.\n\n- fast\n- free\n",
        "Dear Ana, I write\nto you, my friend\n",
        "We want a baker, a cook, and more.\nThey bake, cook, and judge.\nApply, please, now\n",
        "Notes\n",
        "[Draft] a note, with words\n",
        "<?xml version='1.0'?><rss><item>a, b</item></rss>",
    ],
)
def test_prose_is_no_table(reader: Reader, prose: str) -> None:
    assert "no rows" in reader.refusal(prose)


def test_the_readme_of_a_project_is_no_table() -> None:
    readme = Path(__file__).parents[3] / "README.md"
    with pytest.raises(InputError):
        of_path(readme)

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.market.formats.conftest import Reader, all_rows, of_path
from voyageur.market.formats import json_rows, json_text

BAKER = {"title": "Baker", "pay": {"min": 1}, "places": [{"city": "Montréal"}]}
COOK = {"title": "Cook", "text": "a\nb"}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("indent", [None, 0, 2])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_gives_its_objects(reader: Reader, indent: int | None, encoding: str) -> None:
    text = json.dumps([BAKER, COOK], indent=indent, ensure_ascii=False)
    found = reader.rows(text.encode(encoding))
    assert (found.format, found.columns) == ("json", ("title", "pay", "places", "text"))
    assert [row.values for row in all_rows(found)] == [BAKER, COOK]


@given(
    rows=st.lists(st.dictionaries(st.text(), VALUES), min_size=2), indent=st.sampled_from([None, 1])
)
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, object]], indent: int | None
) -> None:
    folder = tmp_path_factory.mktemp("rows")
    (folder / "document").write_text(json.dumps(rows, indent=indent), encoding="utf-8")
    (folder / "lines").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for name in ("document", "lines"):
        assert [row.values for row in all_rows(of_path(folder / name))] == rows


@pytest.mark.parametrize("size", [1, 7, 64])
def test_values_across_pieces_are_whole(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(json_text, "AT_ONCE", size)
    rows = [{"a": 12.5e3, "b": "x" * n, "c": [True, None], "é": "\u2603"} for n in range(40)]
    assert reader.values(json.dumps(rows, indent=1)) == rows


@pytest.mark.parametrize(
    "document",
    [
        {"jobs": [BAKER, COOK], "meta": {"total": 2}},
        {"total": 2, "skills": [{"id": 1}, {"id": 2}, {"id": 3}], "content": [BAKER, COOK]},
        {"facets": [1, 2, 3], "none": [], "rest": [BAKER, COOK]},
    ],
)
def test_an_object_gives_the_objects_of_its_list(reader: Reader, document: object) -> None:
    assert reader.values(json.dumps(document)) == [BAKER, COOK]


@pytest.mark.parametrize(
    "document",
    [
        {"title": "Baker", "tags": ["a", "b"]},
        {"title": "Baker", "content": "<p>bakes</p>", "offices": [{"id": 1}, {"id": 2}]},
    ],
)
def test_an_object_that_is_a_posting_is_a_row(reader: Reader, document: object) -> None:
    assert reader.values(json.dumps(document, indent=1)) == [document]


def test_an_answer_without_postings_has_no_rows(reader: Reader) -> None:
    assert reader.values('{"jobs": [], "meta": {"total": 0}}') == []
    assert reader.values("[]") == []


def test_a_truncated_document_gives_its_whole_rows(reader: Reader) -> None:
    text = json.dumps([BAKER, COOK, BAKER], indent=1)
    for document in (text, '{"total": 3, "jobs": ' + text + "}"):
        found = reader.outcome(document[: document.rindex("Montr")])
        assert found[:2] == [BAKER, COOK]
        assert "the JSON breaks off or is not valid" in found[2]
        assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[{"a": 1},\n{"a": nothing},\n{"a": 3}]' + " " * 99, 2),
        ('[{"a": 1}\n\n{"a": 2}]', 3),
        ('[{"a": 1}\n] and more', 2),
    ],
)
def test_what_is_not_json_is_named_with_its_line(reader: Reader, text: str, line: int) -> None:
    why = f"from line {line} on, the JSON breaks off or is not valid"
    assert reader.outcome(text) == [{"a": 1}, why]


def test_an_object_that_breaks_off_is_no_row(reader: Reader) -> None:
    assert reader.outcome('{"title": "Baker",\n"text": "ba') == [
        "from line 2 on, the JSON breaks off or is not valid"
    ]


def test_what_is_no_object_is_named(reader: Reader) -> None:
    other = "the row is not an object with named values"
    assert reader.outcome('[1, {"a": 1}, "b", [2]]') == [other, {"a": 1}, other, other]


def test_numbers_that_are_none_are_read(reader: Reader) -> None:
    [row] = reader.values('[{"a": NaN}]')
    assert math.isnan(row["a"])


def test_half_a_character_is_replaced(reader: Reader) -> None:
    assert reader.values(r'[{"a": "\ud83d\ude00 \ud83d"}]') == [{"a": "\U0001f600 \ufffd"}]


def test_too_deep_and_too_long_are_reasons(reader: Reader) -> None:
    deep = '{"a": ' + "[" * 50_000 + "]" * 50_000 + "}"
    long = '{"a": ' + "1" * 5_000 + "}"
    assert reader.outcome(f'[{{"a": 1}}, {deep}]')[1:] == [
        "from line 1 on, the JSON is nested too deeply"
    ]
    assert reader.outcome(f'{{"a": 1}}\n{deep}\n{{"a": 2}}\n{long}\n{{"a": 3}}\n') == [
        {"a": 1},
        "the row's JSON is nested too deeply",
        {"a": 2},
        "the row has a number that is too long",
        {"a": 3},
    ]
    assert "breaks off" in reader.outcome(f"[{long}]")[0]


def test_a_bad_line_costs_no_other(reader: Reader) -> None:
    found = reader.outcome('{"a": 1}\n{"a": \n\n{"a": 2}\r\n[3]\n{"a": 4}')
    assert found == [
        {"a": 1},
        "the row is not valid JSON at character 8",
        {"a": 2},
        "the row is not an object with named values",
        {"a": 4},
    ]


def test_a_first_line_that_is_bad_makes_them_no_other_format(reader: Reader) -> None:
    found = reader.rows('{"a": \n{"a": 2}\n{"a": 3}\n')
    assert found.format == "jsonl"
    assert len(list(found.rows)) == 3


def test_a_line_without_end_is_passed_over(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_rows, "LONGEST_LINE", 100)
    found = reader.outcome('{"a": 1}\n{"a": "' + "x" * 500 + '"}\n{"a": 2}\n')
    assert found == [{"a": 1}, "the row has more than 100 characters", {"a": 2}]

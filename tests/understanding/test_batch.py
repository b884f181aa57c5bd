"""Batches: Arrow in and out, with the schema of SHAPES and the values of the plain functions."""

import io

import pyarrow as pa
import pyarrow.parquet as pq

from tests.understanding.posting.test_requirements import POSTING
from tests.understanding.words import vocabulary
from voyageur.understanding.batch import INPUT, OUTPUT, failed, understand
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.place.read import Places
from voyageur.understanding.posting.read import PostingReader
from voyageur.understanding.posting.requirements import VERSION, read_requirements
from voyageur.understanding.roles import Roles

RESUME = "Ada\nExperience\nTwo projects in Python, no Java\nCertifications\nCA-100"
ROWS = [
    {"doc_id": "p1", "text": POSTING, "kind": "posting", "lang_hint": None, "title": "Data whale"},
    {"doc_id": "r1", "text": RESUME, "kind": "resume", "lang_hint": "fr", "title": None},
    {"doc_id": "e1", "text": "", "kind": "posting", "lang_hint": None, "title": None},
]
MENTION = "struct<skill: string, start: int32, end: int32, confidence: float, section: string>"


def understood(*batches: pa.RecordBatch) -> list[pa.RecordBatch]:
    reader = PostingReader(vocabulary(), Roles([], []), Places([]))
    return list(understand(batches, reader))


def batch(rows: list[dict[str, str | None]]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(rows, schema=INPUT)


def test_the_schemas_are_those_that_shapes_fixes() -> None:
    assert [(f.name, str(f.type)) for f in INPUT] == [
        ("doc_id", "string"),
        ("text", "large_string"),
        ("kind", "string"),
        ("lang_hint", "string"),
        ("title", "string"),
        ("location", "string"),
    ]
    assert [(f.name, str(f.type).replace(" not null", "")) for f in OUTPUT] == [
        ("doc_id", "string"),
        ("lang", "string"),
        ("role", "string"),
        ("role_p", "float"),
        ("noc", "string"),
        ("seniority", "string"),
        ("region", "string"),
        ("pay", "struct<low: int64, high: int64, currency: string, period: string, base: bool>"),
        ("mentions", f"list<item: {MENTION}>"),
        ("groups", "list<item: struct<must: bool, any_of: list<item: string>>>"),
        ("error", "string"),
        ("extractor_version", "string"),
        ("country", "string"),
        ("province", "string"),
        ("economic_region", "string"),
        ("mode", "string"),
        ("years", "int32"),
        ("pay_a_year", "struct<low: int64, high: int64>"),
        ("pay_notes", "list<item: string>"),
        ("certifications", "list<item: struct<must: bool, any_of: list<item: string>>>"),
        ("languages", "list<item: struct<must: bool, code: string>>"),
    ]
    assert [f.name for f in OUTPUT if not f.nullable] == ["doc_id", "extractor_version"]


def test_every_row_is_answered_in_order_under_the_output_schema() -> None:
    (out,) = understood(batch(ROWS))
    assert out.schema.equals(OUTPUT)
    assert out.column("doc_id").to_pylist() == ["p1", "r1", "e1"]
    assert set(out.column("extractor_version").to_pylist()) == {VERSION}


def test_a_batch_says_what_the_plain_functions_say() -> None:
    (out,) = understood(batch(ROWS))
    posting, resume, empty = out.to_pylist()
    assert posting["groups"] == [
        {"must": g.must, "any_of": [w.skill for w in g.any_of]}
        for g in read_requirements(POSTING, vocabulary()).groups
    ]
    plain = find_mentions("p1", POSTING, vocabulary(), "posting")
    assert [(m["skill"], m["start"], m["end"], m["section"]) for m in posting["mentions"]] == [
        (m.skill.removeprefix("skill:"), m.start, m.end, m.section) for m in plain
    ]
    assert posting["lang"] == "en"
    assert [m["skill"] for m in resume["mentions"]] == ["python"]
    assert (resume["lang"], resume["groups"]) == ("fr", [])
    assert (empty["mentions"], empty["groups"], empty["lang"]) == ([], [], None)


def test_how_rows_are_cut_into_batches_changes_nothing() -> None:
    whole = pa.Table.from_batches(understood(batch(ROWS)))
    cut = pa.Table.from_batches(understood(*(batch([row]) for row in ROWS)))
    assert whole.equals(cut.combine_chunks())


def test_an_empty_batch_gives_an_empty_batch() -> None:
    (out,) = understood(batch([]))
    assert (out.num_rows, out.schema.equals(OUTPUT)) == (0, True)
    assert understood() == []


def test_what_comes_out_survives_parquet() -> None:
    table = pa.Table.from_batches(understood(batch(ROWS)))
    memory = io.BytesIO()
    pq.write_table(table, memory)
    memory.seek(0)
    assert pq.read_table(memory).equals(table)


def test_what_could_not_be_read_is_a_row_with_its_reason() -> None:
    out = failed([("x.pdf", "the file is empty")])
    assert out.schema.equals(OUTPUT)
    (row,) = out.to_pylist()
    assert (row["doc_id"], row["error"]) == ("x.pdf", "the file is empty")
    assert (row["mentions"], row["groups"], row["pay"]) == ([], [], None)
    assert (row["pay_notes"], row["certifications"], row["languages"]) == ([], [], [])


def test_pay_title_and_language_of_a_posting_are_in_its_row() -> None:
    text = "Salary: $90,000 to $110,000 a year. You will run our data platform in Python."
    rows = [{"doc_id": "p", "text": text, "kind": "posting", "lang_hint": None, "title": "Clerk"}]
    (out,) = understood(batch(rows))
    (row,) = out.to_pylist()
    assert row["pay"] == {
        "low": 9_000_000, "high": 11_000_000, "currency": "CAD", "period": "year", "base": True,
    }  # fmt: skip
    assert row["pay_a_year"] == {"low": 9_000_000, "high": 11_000_000}
    assert row["lang"] == "en"


def test_years_languages_and_the_location_field_are_in_the_row() -> None:
    text = "Requirements\n- Five years of experience in Python\n- Bilingual in English and French"
    rows = [{"doc_id": "p", "text": text, "kind": "posting", "location": "Berlin, Germany"}]
    (out,) = understood(batch(rows))
    (row,) = out.to_pylist()
    assert row["years"] == 5
    assert {language["code"] for language in row["languages"]} == {"en", "fr"}
    assert (row["country"], row["province"]) == ("DE", None)

"""The reader of postings as markets run it: batches of postings in, of what they say out."""

from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from voyageur.market.engines.engine import Extract
from voyageur.market.understood import UNDERSTOOD
from voyageur.services.read_batch import frozen_context
from voyageur.understanding.batch import INPUT, understand
from voyageur.understanding.posting.read import PostingReader

_SAME = ("doc_id", "lang", "role", "role_p", "noc", "seniority", "province", "economic_region",
         "mode", "years", "groups", "certifications", "error", "extractor_version")  # fmt: skip


def make_extract() -> Extract:
    """The reader of this process, its facts loaded."""
    reader = frozen_context().reader
    return lambda batches: extract(batches, reader)


def extract(batches: Iterable[pa.RecordBatch], reader: PostingReader) -> Iterator[pa.RecordBatch]:
    """Read batches with the columns ``READ_OF`` into batches with the ``UNDERSTOOD`` schema.

    Pay that the source states beside the text is read as the first line of it. A country that the
    posting doesn't name is that of its source.
    """
    for batch in batches:
        for answer in understand([_input(batch)], reader):
            yield _output(batch, answer)


def _input(batch: pa.RecordBatch) -> pa.RecordBatch:
    pay = pc.binary_join_element_wise("Salary: ", batch.column("base_salary"), "\n\n", "")
    text = pc.binary_join_element_wise(
        pc.cast(pc.coalesce(pay, ""), pa.large_string()),
        pc.cast(batch.column("text"), pa.large_string()),
        pa.scalar("", pa.large_string()),
    )
    columns = {
        "doc_id": batch.column("doc_id"),
        "text": text,
        "kind": pa.repeat(pa.scalar("posting"), batch.num_rows),
        "lang_hint": batch.column("in_language"),
        "title": batch.column("title"),
        "location": batch.column("job_location"),
    }
    return pa.RecordBatch.from_arrays([columns[field.name] for field in INPUT], schema=INPUT)


def _output(batch: pa.RecordBatch, answer: pa.RecordBatch) -> pa.RecordBatch:
    columns = {name: answer.column(name) for name in _SAME}
    columns["country"] = pc.coalesce(answer.column("country"), batch.column("country"))
    columns["pay_low"] = pc.struct_field(answer.column("pay_a_year"), "low")
    columns["pay_high"] = pc.struct_field(answer.column("pay_a_year"), "high")
    columns["pay_currency"] = pc.struct_field(answer.column("pay"), "currency")
    columns["pay_base"] = pc.struct_field(answer.column("pay"), "base")
    notes = answer.column("pay_notes").to_pylist()
    columns["pay_estimate"] = pa.array(["estimate" in said for said in notes], pa.bool_())
    languages = answer.column("languages").to_pylist()
    columns["french"] = pa.array([_french(asked) for asked in languages], pa.string())
    return pa.RecordBatch.from_arrays(
        [pc.cast(columns[field.name], field.type) for field in UNDERSTOOD], schema=UNDERSTOOD
    )


def _french(asked: list[dict[str, object]]) -> str | None:
    musts = [language["must"] for language in asked if language["code"] == "fr"]
    return ("must" if any(musts) else "nice") if musts else None

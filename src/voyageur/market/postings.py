"""Normalised postings as Arrow: what an ingested part holds."""

from collections.abc import Sequence
from datetime import date

import narwhals as nw
import pyarrow as pa

from voyageur.domain.posting import Posting
from voyageur.market.sameness import bands, employer_key, place_key, text_key, title_key, words_of

POSTINGS = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("source", pa.string(), nullable=False),
        pa.field("row", pa.int64(), nullable=False),
        pa.field("title", pa.string(), nullable=False),
        pa.field("text", pa.large_string(), nullable=False),
        pa.field("identifier", pa.string()),
        pa.field("hiring_organization", pa.string()),
        pa.field("job_location", pa.string()),
        pa.field("country", pa.string()),
        pa.field("base_salary", pa.string()),
        pa.field("employment_type", pa.string()),
        pa.field("in_language", pa.string()),
        pa.field("date_posted", pa.date32()),
        pa.field("valid_through", pa.date32()),
        pa.field("year_posted", pa.int32()),
        pa.field("month", pa.string()),
        pa.field("posted_day", pa.int32()),
        pa.field("closing_day", pa.int32()),
        pa.field("url", pa.string()),
        pa.field("words", pa.int32(), nullable=False),
        pa.field("text_key", pa.int64(), nullable=False),
        pa.field("title_key", pa.string(), nullable=False),
        pa.field("employer_key", pa.string()),
        pa.field("place_key", pa.string()),
        pa.field("bands", pa.list_(pa.int64())),
    ]
)
"""``doc_id`` is made of the file's id and the row; ``text`` is the description; days are counted
from 1970-01-01, because engines count them alike."""

_EPOCH = date(1970, 1, 1).toordinal()
_SAME = tuple(
    field.name
    for field in POSTINGS
    if field.name in Posting.__slots__ and field.name not in ("row", "source")
)


READ_OF = ("doc_id", "text", "title", "job_location", "in_language", "base_salary", "country")
"""What the reader is given of a posting."""
FILE_DIGITS, _ROW_DIGITS = 5, 9
ID_LENGTH = FILE_DIGITS + 1 + _ROW_DIGITS


def file_id(number: int) -> str:
    """The id of the file that was read as the number-th."""
    return f"{number:0{FILE_DIGITS}}"


def doc_id(file: str, row: int) -> str:
    """The name of a posting; ids sort as postings were read."""
    return f"{file}:{row:0{_ROW_DIGITS}}"


def numbered(column: str) -> nw.Expr:
    """A column of ids as numbers in the same order: queries on them are several times as fast."""
    file = nw.col(column).str.slice(0, FILE_DIGITS).cast(nw.Int64)
    row = nw.col(column).str.slice(FILE_DIGITS + 1).cast(nw.Int64)
    number: nw.Expr = file * 10**_ROW_DIGITS + row
    return number


def as_batch(file: str, postings: Sequence[Posting]) -> pa.RecordBatch:
    """Postings of one file, with the keys that duplicates are found by."""
    columns: dict[str, list[object]] = {
        name: [getattr(posting, name) for posting in postings] for name in (*_SAME, "row", "source")
    }
    columns["doc_id"] = [doc_id(file, posting.row) for posting in postings]
    columns["text"] = [posting.description for posting in postings]
    columns["month"] = [p.date_posted and p.date_posted.strftime("%Y-%m") for p in postings]
    columns["posted_day"] = [_day(posting.date_posted) for posting in postings]
    columns["closing_day"] = [_day(posting.valid_through) for posting in postings]
    words = [words_of(posting.description) for posting in postings]
    columns["words"] = [len(of_posting) for of_posting in words]
    columns["text_key"] = list(map(text_key, postings, words))
    columns["title_key"] = [title_key(posting.title) for posting in postings]
    columns["employer_key"] = [employer_key(posting.hiring_organization) for posting in postings]
    columns["place_key"] = [place_key(posting.job_location) for posting in postings]
    columns["bands"] = list(map(bands, words))
    return pa.RecordBatch.from_arrays(
        [pa.array(columns[field.name], field.type) for field in POSTINGS], schema=POSTINGS
    )


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal() - _EPOCH

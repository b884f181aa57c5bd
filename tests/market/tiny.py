"""Invented postings, and the parts and files that hold them."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from voyageur.domain.posting import Posting
from voyageur.market.postings import POSTINGS, as_batch, file_id
from voyageur.market.sources.model import SourceMap

TODAY = date(2026, 11, 28)


def words(name: str, count: int = 120) -> list[str]:
    """Words that no other name has."""
    return [f"{name}{number}" for number in range(count)]


def text(name: str, count: int = 120) -> str:
    return " ".join(words(name, count))


def reworded(name: str, changed: int, *, with_word: str = "other") -> str:
    """The words of a name with some of them replaced."""
    return " ".join([f"{with_word}{n}" for n in range(changed)] + words(name)[changed:])


def posting(title: str = "Builder", description: str = text("a"), **stated: Any) -> Posting:
    return Posting(**{"title": title, "description": description, "source": "x", "row": 1} | stated)


def batch(postings: Sequence[Posting], file: int = 1) -> pa.RecordBatch:
    """Postings of one file, rows counted from 1."""
    numbered = [
        Posting(**{name: getattr(each, name) for name in Posting.__slots__} | {"row": row})
        for row, each in enumerate(postings, start=1)
    ]
    return as_batch(file_id(file), numbered)


def write_part(folder: Path, postings: Sequence[Posting], file: int = 1) -> Path:
    path = folder / f"{file_id(file)}.parquet"
    pq.write_table(pa.Table.from_batches([batch(postings, file)], schema=POSTINGS), path)
    return path


FEED = ("id", "title", "company", "city", "day", "closes", "pay", "text", "kind")


def feed_map(name: str = "feed", **changed: Any) -> SourceMap:
    """The map of a feed with the columns ``FEED``."""
    fields = {
        "identifier": "id",
        "title": "title",
        "hiring_organization": "company",
        "job_location": "city",
        "date_posted": "day",
        "valid_through": "closes",
        "base_salary": "pay",
        "description": "text",
    }
    known: dict[str, Any] = {
        "id": name,
        "name": "Feed",
        "origin": "invented",
        "licence": "none",
        "recognise": ("id", "company", "kind"),
        "fields": fields,
    }
    return SourceMap(**known | changed)


PAGES = SourceMap(
    id="pages",
    name="Pages",
    origin="invented",
    licence="none",
    recognise=("title", "description"),
    fields={
        "title": "title",
        "description": "description",
        "hiring_organization": "hiringOrganization.name",
        "date_posted": "datePosted",
    },
)


def row(**stated: Any) -> dict[str, Any]:
    return dict.fromkeys(FEED) | {"kind": "feed", "title": "Builder"} | stated


def as_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, FEED)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()

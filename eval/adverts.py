"""Texts of real adverts, which labels name by file and row: the repository holds none of them."""

import csv
import gzip
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

TEXTS = ("description", "job_description", "rawSnippet", "descriptionPlain")
"""What files of postings call the text."""


def advert(shared: Path, file: str, row: int) -> str:
    """The text of a row, from 0, of a file of postings, as the file has it."""
    return first(rows(shared / "data" / "postings" / file)[row], TEXTS)


def first(row: Mapping[str, Any], keys: Iterable[str]) -> str:
    """The first of these columns that holds something."""
    return next((row[key] for key in keys if row.get(key)), "")


@cache
def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a CSV, JSON, JSONL or Parquet file, packed or not."""
    if path.suffix == ".parquet":
        table: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        return table
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        if ".csv" in path.name:
            csv.field_size_limit(1 << 30)
            return list(csv.DictReader(file))
        if ".jsonl" in path.name:
            return [json.loads(line) for line in file]
        listed: list[dict[str, Any]] | dict[str, Any] = json.load(file)
    return listed if isinstance(listed, list) else next(v for v in listed.values() if _is_rows(v))


def _is_rows(value: Any) -> bool:
    return isinstance(value, list)

"""Texts of real adverts, which labels name by file and row: the repository holds none of them."""

import csv
import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

_TEXT = {
    "linkedin_ca_data_2024-01.csv": "description",
    "indeed_ca_data_2021.csv.gz": "job_description",
    "roles_supplement.jsonl.gz": "description",
    "cyber_jobs_2026-08_half.jsonl.gz": "description",
}


def advert(shared: Path, file: str, row: int) -> str:
    """The text of a row, from 0, of a file of postings, as the file has it."""
    text: str = _rows(shared / "data" / "postings" / file)[row][_TEXT[file]]
    return text


@cache
def _rows(path: Path) -> list[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        if ".csv" in path.name:
            csv.field_size_limit(1 << 30)
            return list(csv.DictReader(file))
        return [json.loads(line) for line in file]

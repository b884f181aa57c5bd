"""Postings of Indeed Canada as searched in 2021 (MIT repository; no date or place a row)."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

from voyageur.domain.posting import Posting

FILE = "indeed_ca_data_2021.csv.gz"
SOURCE = "indeed-ca-2021"


def read(path: Path) -> Iterator[Posting]:
    """Every row with a text."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows), start=1):
            yield Posting(
                title=row["job_title"],
                description=row["job_description"],
                source=SOURCE,
                row=number,
                country="CA",
                year_posted=2021,
            )

"""Postings of LinkedIn in Canada, April 2023 to January 2024 (MIT repository)."""

import csv
from collections.abc import Iterator
from pathlib import Path

from voyageur.domain.posting import Posting

FILE = "linkedin_ca_data_2024-01.csv"
SOURCE = "linkedin-ca-2024"


def read(path: Path) -> Iterator[Posting]:
    """Every row with a text."""
    with path.open(encoding="utf-8-sig", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows), start=1):
            published = row["publishedAt"][:4]
            yield Posting(
                title=row["title"],
                description=row["description"],
                source=SOURCE,
                row=number,
                job_location=row["location"] or None,
                country="CA",
                year_posted=int(published) if published.isdigit() else None,
            )

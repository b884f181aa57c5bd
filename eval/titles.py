"""Postings whose role, rung and province were labelled by eye: ``labels/titles.jsonl``.

A label names a file of ../shared/data/postings and a row; no text of a posting is kept. ``role`` is
one of the seven, "neighbour" or "none". ``seniority`` is the rung that the title states, null where
it states none; ``seniority_in_text`` what title and text state together. ``province`` is the id of
a region, null where title, location and text name none. A key is absent where the ladder, or the
label, leaves it open.

Titles were read in full while labelling, before the reader was built; texts only where the title
was vague. A job in security, data or models keeps its role whatever it is called (manager,
consultant, software engineer for it); "neighbour" are other jobs of NOC 20012, 2121, 2122, 2123,
21311 and 2222 and of product and design for software; training models as a gig is "none". Half of
the postings, by a hash of title and text, are for development, half are looked at only as a sum.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from eval.adverts import TEXTS, first, rows

LABELS = Path(__file__).with_name("labels") / "titles.jsonl"
TITLES = ("title", "job_title", "Position Name", "Job Title")
LOCATIONS = ("location", "location_raw", "Location (City, Province)")
WHOLE = 600
"""Characters from which a text is a posting and not its beginning."""

Split = Literal["dev", "test"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A posting with its labels; ``file`` and ``row`` are where it is."""

    file: str
    row: int
    title: str
    location: str
    text: str
    labels: Mapping[str, Any]

    @property
    def split(self) -> Split:
        """By a hash, so that two copies of a posting are on the same side."""
        digest = hashlib.sha256(f"{self.title}\n{self.text}".encode()).hexdigest()
        return "dev" if int(digest, 16) % 2 == 0 else "test"


def labelled(shared: Path) -> Iterator[Labelled]:
    """Every labelled posting, read from its file."""
    with LABELS.open(encoding="utf-8") as lines:
        for label in map(json.loads, lines):
            file, number = label["file"], label["row"]
            row = rows(shared / "data" / "postings" / file)[number]
            yield Labelled(
                file=file, row=number, title=first(row, TITLES), location=_location(row),
                text=first(row, TEXTS), labels=label,
            )  # fmt: skip


def _location(row: Mapping[str, Any]) -> str:
    if "City" in row:
        return ", ".join(filter(None, (row["City"], row["Province"])))
    if "locations" in row:
        return "; ".join(row["locations"])
    return first(row, LOCATIONS)

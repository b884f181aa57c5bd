"""Postings whose requirements were labelled by eye: ``labels/requirements.jsonl``.

A label names a file of ../shared/data/postings, and a row where it has rows; no text of a posting
is kept. It was written after reading the posting and before looking at what the reader makes of it.
Slips that the comparison showed were mended in the development part, and in that part only.

``must`` and ``nice`` are groups of skill ids of which one is enough; a group that is met by what
another asks for is left out. ``open`` are skills that may be said or not: the word for a kind of
tool beside its examples ("containers such as Docker"), and what is named in passing. ``sections``
are the offsets at which parts start. ``years`` is the most experience that is demanded,
``skill_years`` what is said of a skill; ``education`` holds must, degree and whether experience may
stand in for it. ``languages`` is absent where the posting leaves it open.
"""

import html
import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from eval.adverts import TEXTS, first, rows
from voyageur.understanding.documents import read_document
from voyageur.understanding.documents.html import read_html

LABELS = Path(__file__).with_name("labels") / "requirements.jsonl"
AGAIN = Path(__file__).with_name("labels") / "requirements_again.jsonl"
"""The same postings, labelled by somebody who hadn't seen the first labels."""

Split = Literal["dev", "test"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A posting's text with its labels."""

    name: str
    text: str
    labels: Mapping[str, Any]

    @property
    def split(self) -> Split:
        """Those held back were drawn and labelled when the rules had been mended by the others."""
        return "test" if self.labels.get("held_back") else "dev"

    def section(self, offset: int) -> str:
        """What part of the posting an offset lies in, as labelled."""
        sections = self.labels["sections"]
        return str(sections[bisect_right([start for start, _ in sections], offset) - 1][1])


def asked(shared: Path, labels: Path = LABELS) -> Iterator[Asked]:
    """Every labelled posting, read from its file."""
    with labels.open(encoding="utf-8") as lines:
        for label in map(json.loads, lines):
            file, row = label["file"], label.get("row")
            text = posting_text(shared / "data" / "postings" / file, row)
            yield Asked(file if row is None else f"{file}#{row}", text, label)


def posting_text(path: Path, row: int | None) -> str:
    """The text of a page, or of a row (from 0) of a file of postings."""
    if row is None:
        return read_document(path).text
    found = rows(path)[row]
    if "content" in found:
        return read_html(html.unescape(found["content"]), path).text
    if "requirements" in found:
        return read_html(found["description"] + found["requirements"], path).text
    return first(found, TEXTS)

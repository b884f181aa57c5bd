"""The labelled texts about pay: real ones by file and row, and sentences of our own."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from eval.adverts import TEXTS, first, rows
from voyageur.understanding.documents import read_document

LABELS = Path(__file__).with_name("labels")

Part = Literal["dev", "test"]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the pay it states, in units of money, or None where it states none.

    ``kind``: a real posting, a real field of one (a string with pay or without), or written by us.
    """

    ident: str
    kind: Literal["posting", "field", "written"]
    lang: str | None
    text: str
    pay: dict[str, Any] | None
    fixed: Part | None = None

    @property
    def part(self) -> Part:
        """Development or test, by a hash of the document; a third is test, but for what is fixed.

        Sentences that the reader was mended on are development.
        """
        if self.fixed:
            return self.fixed
        document = self.ident.partition(":")[0]
        return "test" if hashlib.sha256(document.encode()).digest()[0] % 3 == 0 else "dev"


def written() -> Iterator[Labelled]:
    """Sentences of our own."""
    for row in _lines(LABELS / "pay_written.jsonl"):
        fixed = row.get("part")
        yield Labelled(row["id"], "written", row["lang"], row["text"], row["pay"], fixed)


def real(shared: Path) -> Iterator[Labelled]:
    """Postings and fields of postings in ``shared``, of which the repository holds labels only."""
    postings = shared / "data" / "postings"
    for row in _lines(LABELS / "pay_real.jsonl"):
        path = postings / row["file"]
        if path.suffix == ".html":
            text = read_document(path).text
            yield Labelled(row["file"], "posting", None, text, row["pay"])
            continue
        column = row.get("column")
        found = _by_name(path)[row["row"]]
        ident = f"{row['file']}#{row['row']}" + (f":{column}" if column else "")
        text = found[column] if column else first(found, TEXTS)
        yield Labelled(ident, "field" if column else "posting", None, text, row["pay"])


@cache
def _by_name(path: Path) -> dict[int | str, dict[str, Any]]:
    """The rows of a file, by their ``id`` or else their number."""
    named = "roles" in path.name
    return {row["id"] if named else number: row for number, row in enumerate(rows(path))}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

"""The files with labelled spans: SkillSpan's adverts and dotin's résumés."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.scoring import Span, to_tokens, tokenize

HELD_BACK = 10
"""Of dotin_train.jsonl the rows 0, 10, 20 … are held back: nobody may tune on them."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its tokens and the labelled token ranges."""

    doc: str
    text: str
    tokens: list[Span]
    gold: set[Span]

    def spans(self) -> list[Span]:
        """The labels as code points from and to, in order."""
        return sorted((self.tokens[a][0], self.tokens[b - 1][1]) for a, b in self.gold)


def adverts(path: Path, sources: Collection[str] = ("tech",)) -> Iterator[Labelled]:
    """SkillSpan's adverts with their knowledge: tools, languages, methods, fields."""
    for row in _rows(path):
        if row["source"] in sources:
            tokens = [(start, end) for start, end in row["tokens"]]
            gold = {(first, last) for first, last in row["knowledge"]}
            yield Labelled(f"{row['source']} {row['id']}", row["text"], tokens, gold)


def resumes(path: Path, *, held_back: bool) -> Iterator[Labelled]:
    """The held-back tenth of the résumés with their Tech Tools, or the other nine."""
    for number, row in enumerate(_rows(path)):
        if (number % HELD_BACK == 0) == held_back:
            tokens = tokenize(row["text"])
            spans = [(start, end) for start, end, label in row["ents"] if label == "Tech Tools"]
            yield Labelled(row["id"], row["text"], tokens, to_tokens(spans, tokens))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)

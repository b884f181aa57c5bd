"""``python -m eval.only_there``: spellings that only labelled development or test documents have.

No spelling may enter the vocabulary from such a document. Whoever adds words runs this before and
after: a spelling that is new in the list needs another source (its maker, a train file, ESCO).
"""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from eval.adverts import TEXTS, first, rows
from eval.asked import asked
from eval.linked import linked
from eval.machine import SHARED
from eval.resumes import LABELS as RESUMES
from eval.resumes import document_of
from eval.span_files import adverts, resumes
from voyageur.services.context import Context
from voyageur.understanding.fold import Text, fold

POSTINGS = SHARED / "data" / "postings"
LABELS = Path(__file__).with_name("labels")


def main() -> None:
    """Print the spellings, each with what it names."""
    if not SHARED.is_dir():
        raise SystemExit(f"{SHARED} is absent: there is nothing to look through.")
    context = Context()
    there = _spellings(context, labelled())
    elsewhere = _spellings(context, unlabelled())
    sources = fold("\n".join(_lists()))
    only = {
        spelling: ident
        for spelling, ident in there.items()
        if spelling not in elsewhere and spelling not in sources
    }
    for spelling, ident in sorted(only.items()):
        print(f"{spelling}\t{ident}")
    print(f"{len(only)} of {len(there)} spellings found in labelled documents are found only there")


def _spellings(context: Context, texts: Iterable[str]) -> dict[str, str]:
    """Folded spellings found in texts, before any judgement, with what they name."""
    found: dict[str, str] = {}
    for raw in texts:
        text = Text(raw)
        for start, end, form in context.vocabulary.search(text)[0]:
            found.setdefault(text.folded[start:end], form.ref)
    return found


def labelled() -> Iterator[str]:
    """Development and test documents."""
    yield from (one.text for one in adverts(_eval("skillspan_dev.jsonl"), ("tech", "house")))
    yield from (one.text for one in resumes(_eval("dotin_train.jsonl"), held_back=True))
    yield from (one.text for one in linked(SHARED))
    yield from (one.text for one in asked(SHARED))
    for label in _lines(RESUMES):
        yield document_of(label["file"], SHARED / "data" / "resumes").text
    for file, row in sorted(_rows_in("ambiguous_real")):
        yield first(rows(POSTINGS / file)[row], TEXTS)


def unlabelled() -> Iterator[str]:
    """Training files, and every posting that no label names."""
    yield from (one.text for one in adverts(_eval("skillspan_train.jsonl"), ("tech", "house")))
    yield from (one.text for one in resumes(_eval("dotin_train.jsonl"), held_back=False))
    known = _rows_in("ambiguous_real", "linked", "requirements")
    for path in sorted(POSTINGS.glob("*.*")):
        if ".csv" in path.name or ".jsonl" in path.name:
            for number, row in enumerate(rows(path)):
                if (path.name, number) not in known:
                    yield str(first(row, TEXTS))


def _rows_in(*names: str) -> set[tuple[str, int]]:
    """The rows of files of postings that these labels name."""
    listed = (label for name in names for label in _lines(LABELS / f"{name}.jsonl"))
    return {(label["file"], label["row"]) for label in listed if "row" in label}


def _lists() -> Iterator[str]:
    """Lists of skills and occupations that are sources of the vocabulary."""
    for name in ("skills.csv", "esco_v1_2_occupations_tech.csv", "oasis_2023_skills_tech.csv"):
        with (SHARED / "data" / name).open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                yield from row


def _eval(name: str) -> Path:
    return SHARED / "eval" / name


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()

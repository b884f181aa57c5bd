"""What is read of real résumés, against labels of our own: job dates, studies and more.

The labels hold dates, levels and codes by file, no sentences. They were written before the reader
was built and then used to mend it; those that are held back were never used for that.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from eval.machine import ROOT
from eval.outcome import Outcome, Row
from eval.scoring import Counts
from voyageur.domain.career import When
from voyageur.domain.profile import Profile
from voyageur.services.context import Context
from voyageur.understanding.documents import Document, read_document
from voyageur.understanding.documents.normalise import normalise
from voyageur.understanding.fold import fold
from voyageur.understanding.profile import build_profile

LABELS = Path(__file__).with_name("labels") / "resumes.jsonl"
AS_OF = date(2026, 11, 23)
OF = {
    "jobs": "dated jobs",
    "education": "degrees with level and year or month of the end",
    "certificates": "certifications with their date",
    "languages": "languages with their level",
}
Facts = Counter[tuple[str | None, ...]]


def measure(context: Context, shared: Path, labels: Path = LABELS) -> Outcome:
    """A fact is right where every part of it is: both months of a job, a degree with its end."""
    outcome = Outcome("resumes")
    listed = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    for held_back, note in (
        (False, "development set: labels written first, rules mended by them"),
        (True, "held back: no rule was mended by them"),
    ):
        chosen = [label for label in listed if label.get("held_back", False) == held_back]
        sums = _compare(context, shared / "data" / "resumes", chosen, outcome)
        for kind, (counts, files) in sums.items():
            if counts.gold:
                outcome.rows.append(
                    Row(
                        measure=f"résumés, {kind}",
                        system="held back" if held_back else "voyageur",
                        counts=counts,
                        n=counts.gold,
                        of=f"{OF[kind]}, {files} résumés",
                        note=note,
                    )
                )
    return outcome


def _compare(
    context: Context, resumes: Path, labels: Sequence[dict[str, Any]], outcome: Outcome
) -> dict[str, tuple[Counts, int]]:
    """Counts by kind of fact, and in how many files they were labelled."""
    sums = dict.fromkeys(OF, (Counts(), 0))
    for label in labels:
        document = document_of(label["file"], resumes)
        profile = build_profile(document, context.vocabulary, AS_OF)
        for kind in (kind for kind in OF if kind in label):
            wanted: Facts = Counter(tuple(fact) for fact in label[kind])
            found = facts(kind, profile, context, wanted)
            right = (found & wanted).total()
            counts, files = sums[kind]
            counts += Counts(found.total(), right, wanted.total(), right)
            sums[kind] = (counts, files + 1)
            if found != wanted:
                missed, extra = (wanted - found).elements(), (found - wanted).elements()
                failure = {"file": label["file"], "of": kind}
                outcome.failures.append({**failure, "missed": [*missed], "extra": [*extra]})
    return sums


def facts(kind: str, profile: Profile, context: Context, wanted: Facts) -> Facts:
    """What was read, in the shape of the labels."""
    if kind == "jobs":
        return Counter((str(j.start), _end(j.end, going=j.current)) for j in profile.jobs)
    if kind == "education":
        return Counter((s.level, _end(s.end, going=s.in_progress)) for s in profile.studies)
    if kind == "languages":
        return Counter((spoken.code, spoken.level) for spoken in profile.languages)
    return Counter(_as_labelled(*one, wanted) for one in _certificates(profile, context))


def document_of(name: str, resumes: Path) -> Document:
    """A file of ours, one of the samples, or a row of a table ("table.csv#3")."""
    if name.startswith("demo/"):
        return read_document(ROOT / name)
    table, _, row = name.partition("#")
    if not row:
        return read_document(resumes / name)
    with (resumes / table).open(encoding="utf-8", newline="") as file:
        rows: Sequence[dict[str, Any]] = (
            list(csv.DictReader(file)) if table.endswith(".csv") else [json.loads(x) for x in file]
        )
    text = rows[int(row)]["Resume" if table.endswith(".csv") else "text"]
    return Document(name, "text", normalise(text))


def _end(end: When | None, *, going: bool) -> str | None:
    return "now" if going else str(end) if end else None


def _certificates(profile: Profile, context: Context) -> Iterator[tuple[list[str], str | None]]:
    """Every spelling of each certification held, and when it was issued (year and month)."""
    for held in profile.certifications:
        one = context.catalogue.certifications[held.certification]
        names = [*one.name.values(), *one.aliases, *one.exam_codes]
        yield names, f"{held.issued:%Y-%m}" if held.issued else None
    for other in profile.other_certificates:
        yield [other.name], str(other.issued) if other.issued else None


def _as_labelled(names: list[str], issued: str | None, wanted: Facts) -> tuple[str | None, ...]:
    """The label that a certification meets by name and date; the date of a year is its January."""
    for name, when in wanted:
        named = any(fold(str(name)) in fold(one) for one in names)
        if named and (when == issued or (when and issued == f"{when}-01")):
            return (name, when)
    return (names[0], issued)

"""Skills linked to the catalogue, by document, against labels by eye: ``labels/linked.jsonl``.

Also what the labels say besides: how the work is done (remote, hybrid, on site), and the names of
technologies that the catalogue doesn't have. Failures are named for the development part only.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.asked import posting_text
from eval.outcome import Outcome, Row
from eval.resumes import document_of
from eval.scoring import Counts
from voyageur.services.context import Context
from voyageur.understanding.mentions import judge
from voyageur.understanding.place.read import Places
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind
from voyageur.understanding.tagging.unlinked import find_unlinked

LABELS = Path(__file__).with_name("labels") / "linked.jsonl"
AGAIN = Path(__file__).with_name("labels") / "linked_again.jsonl"
NOTE = "a document and an entry of the catalogue that it names; what labels leave open is left out"


@dataclass(frozen=True, slots=True)
class Linked:
    """A document with its labels."""

    name: str
    text: str
    kind: Kind
    labels: dict[str, Any]


def linked(shared: Path, labels: Path = LABELS) -> Iterator[Linked]:
    """Every labelled document; a posting is one whose label has a mode."""
    for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines()):
        if "mode" in row:
            file, number = row["file"], row.get("row")
            text = posting_text(shared / "data" / "postings" / file, number)
            yield Linked(file if number is None else f"{file}#{number}", text, "posting", row)
        else:
            document = document_of(row["file"], shared / "data" / "resumes")
            yield Linked(row["file"], document.text, "resume", row)


def measure(context: Context, shared: Path) -> Outcome:
    """Rows for postings and résumés, each in its two parts."""
    outcome = Outcome("linked")
    documents = list(linked(shared))
    for kind, word in (("posting", "postings"), ("resume", "résumés")):
        for part in ("dev", "test"):
            half = [one for one in documents if one.kind == kind and one.labels["part"] == part]
            _skills(outcome, context, half, f"skills linked, {word}, {part}")
            _unlinked(outcome, context, half, f"names not in the catalogue, {word}, {part}")
            if kind == "posting":
                _modes(outcome, context, half, part)
    _agreement(outcome, documents)
    return outcome


def _skills(outcome: Outcome, context: Context, half: Sequence[Linked], name: str) -> None:
    counts = Counts()
    for one in half:
        gold = set(one.labels["skills"])
        said = found(context, one) - set(one.labels["open"])
        right = len(said & gold)
        counts += Counts(len(said), right, len(gold), right)
        if one.labels["part"] == "dev" and said != gold:
            missed = {skill: one.labels["skills"][skill] for skill in sorted(gold - said)}
            failure = {"file": one.name, "missed": missed, "extra": sorted(said - gold)}
            outcome.failures.append({"of": name, **failure})
    outcome.rows.append(
        Row(
            measure=name, system="voyageur", counts=counts, n=counts.gold,
            of=f"entries named, {len(half)} documents", note=NOTE, goal="P 92, R 85",
        )
    )  # fmt: skip


def found(context: Context, one: Linked) -> set[str]:
    """Ids of the skills, soft ones left out, and refs of the certifications that are named."""
    skills = context.catalogue.skills
    reading = Reading(one.text, context.vocabulary, one.kind)
    named = [hit.form for hit in judge(reading) if not hit.negative]
    return {
        form.ident if form.kind == "skill" else form.ref
        for form in named
        if form.kind != "skill" or skills[form.ident].kind != "soft"
    }


def _unlinked(outcome: Outcome, context: Context, half: Sequence[Linked], name: str) -> None:
    """A proposal is right where it and a labelled name overlap in letters."""
    counts = Counts()
    for one in half:
        reading = Reading(one.text, context.vocabulary, one.kind)
        said = {
            u.surface.lower() for u in find_unlinked(reading, judge(reading), context.skill_kinds)
        }
        gold = {surface.lower() for surface in one.labels["unlinked"]}
        counts += Counts(
            len(said), sum(_meets(name, gold) for name in said),
            len(gold), sum(_meets(name, said) for name in gold),
        )  # fmt: skip
    outcome.rows.append(
        Row(measure=name, system="tagger", counts=counts, n=counts.gold, of="names")
    )


def _meets(name: str, others: set[str]) -> bool:
    return any(name in other or other in name for other in others)


def _modes(outcome: Outcome, context: Context, half: Sequence[Linked], part: str) -> None:
    places = Places(context.catalogue.regions.values())
    counts, right = Counts(), 0
    for one in half:
        reading = Reading(one.text, context.vocabulary, "posting")
        said, gold = places.read_place(None, reading.text, None).mode, one.labels["mode"]
        right += said == gold
        met = int(said == gold and gold is not None)
        counts += Counts(int(said is not None), met, int(gold is not None), met)
        if part == "dev" and said != gold:
            failure = {"file": one.name, "said": said, "labelled": gold}
            outcome.failures.append({"of": "mode", **failure})
    outcome.rows.append(
        Row(
            measure=f"remote, hybrid or on site, {part}", system="voyageur", counts=counts,
            n=len(half), of="postings", accuracy=right / len(half),
        )
    )  # fmt: skip


def _agreement(outcome: Outcome, documents: Sequence[Linked]) -> None:
    """How far a second labelling, blind to the first, says the same; open entries left out."""
    again = {
        (row["file"], row.get("row")): row
        for row in map(json.loads, AGAIN.read_text(encoding="utf-8").splitlines())
    }
    counts, twice = Counts(), 0
    for one in documents:
        second = again.get((one.labels["file"], one.labels.get("row")))
        if second is None:
            continue
        twice += 1
        left = {*one.labels["open"], *second["open"]}
        first, then = set(one.labels["skills"]) - left, set(second["skills"]) - left
        both = len(first & then)
        counts += Counts(len(then), both, len(first), both)
    outcome.rows.append(
        Row(
            measure="skills linked, two passes of labelling", system="second against first",
            counts=counts, n=counts.gold, of=f"entries named, {twice} documents",
        )
    )  # fmt: skip

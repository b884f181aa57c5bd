"""Words that are sometimes a skill: kept if and only if they are."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.adverts import advert
from eval.machine import ROOT
from eval.outcome import Outcome, Row
from eval.scoring import Counts, Span, overlaps
from voyageur.services.context import Context
from voyageur.understanding.mentions import find_mentions

if TYPE_CHECKING:
    from voyageur.understanding.sections import Kind

LABELS = Path(__file__).with_name("labels")
SHARED = ROOT.parent / "shared"

_PUBLISHED = "accuracy: keep all 51.2, by letter case 73.9, skill-extractor 71.6"


@dataclass(frozen=True, slots=True)
class Case:
    """A word at a place in a text, and whether it means the skill there.

    ``shown`` is what a failure may say of it: of a real advert, only where it is.
    """

    text: str
    at: Span
    skill: str
    means_it: bool
    kind: "Kind"
    shown: dict[str, Any]


Judge = Callable[[Case], bool]


def measure(context: Context, shared: Path = SHARED) -> Outcome:
    """Voyageur beside keeping everything and keeping what begins with a capital.

    Sentences of our own and places in real adverts are measured apart. The written ones were
    looked at again after the reader's first answer, the real ones only by whoever labels.
    """
    outcome = Outcome("ambiguous")
    _measure(context, [*written()], "sentences of our own, EN and FR", outcome, _PUBLISHED)
    if shared.is_dir():
        _measure(context, [*real(shared)], "places in real adverts", outcome, "")
    return outcome


def written(labels: Path = LABELS / "ambiguous.jsonl") -> Iterable[Case]:
    """Sentences of our own."""
    for row in _lines(labels):
        kind: Kind = "resume" if row.get("kind") == "resume" else "posting"
        yield Case(row["text"], place(row), row["skill"], row["means_it"], kind, row)


def real(shared: Path, labels: Path = LABELS / "ambiguous_real.jsonl") -> Iterable[Case]:
    """Places in adverts that the repository doesn't hold: file, row, offset and length."""
    for row in _lines(labels):
        text = advert(shared, row["file"], row["row"])
        at = (row["at"], row["at"] + row["length"])
        yield Case(text, at, row["skill"], row["means_it"], "posting", row)


def place(row: dict[str, Any]) -> Span:
    """Where the word in question stands: the first place where it stands alone."""
    match = re.search(rf"(?<!\w){re.escape(row['surface'])}(?!\w)", row["text"])
    if match is None:
        message = f"{row['surface']!r} is not in {row['text']!r}"
        raise ValueError(message)
    return match.span()


def _measure(
    context: Context, cases: list[Case], of: str, outcome: Outcome, published: str
) -> None:
    systems: dict[str, Judge] = {
        "voyageur": lambda case: _kept(context, case),
        "keep all": lambda _: True,
        "keep capitals": lambda case: case.text[case.at[0]].isupper(),
    }
    for system, judge in systems.items():
        counts, wrong = Counts(), []
        for case in cases:
            kept = judge(case)
            both = int(kept and case.means_it)
            counts += Counts(int(kept), both, int(case.means_it), both)
            if kept != case.means_it:
                wrong.append({**case.shown, "kept": kept})
        if system == "voyageur":
            outcome.failures += wrong
        outcome.rows.append(
            Row(
                measure="ambiguous words",
                system=system,
                counts=counts,
                n=len(cases),
                of=of,
                accuracy=1 - len(wrong) / len(cases),
                published=published if system == "voyageur" else "",
            )
        )


def _kept(context: Context, case: Case) -> bool:
    found = find_mentions("eval", case.text, context.vocabulary, case.kind)
    own = [(m.start, m.end) for m in found if m.skill == f"skill:{case.skill}"]
    return overlaps(case.at, own)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

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

_WRITTEN = "sentences of our own, EN and FR"
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
    held_back: bool = False


Judge = Callable[[Case], bool]


def measure(context: Context, shared: Path = SHARED) -> Outcome:
    """Voyageur beside keeping everything and keeping what begins with a capital.

    Sentences of our own and places in real adverts are measured apart. Traps were mended after a
    look at failures among all but the places held back, of which no failure is written out.
    """
    outcome = Outcome("ambiguous")
    outcome.failures += _measure(context, written(), _WRITTEN, outcome, _PUBLISHED)
    if shared.is_dir():
        places = [*real(shared)]
        seen = (case for case in places if not case.held_back)
        held_back = (case for case in places if case.held_back)
        outcome.failures += _measure(context, seen, "places in real adverts", outcome)
        _measure(context, held_back, "places in real adverts, held back", outcome)
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
        held_back = row["part"] == "test"
        yield Case(text, at, row["skill"], row["means_it"], "posting", row, held_back)


def place(row: dict[str, Any]) -> Span:
    """Where the word in question stands: the first place where it stands alone."""
    match = re.search(rf"(?<!\w){re.escape(row['surface'])}(?!\w)", row["text"])
    if match is None:
        message = f"{row['surface']!r} is not in {row['text']!r}"
        raise ValueError(message)
    return match.span()


def _measure(
    context: Context, cases: Iterable[Case], of: str, outcome: Outcome, published: str = ""
) -> list[dict[str, Any]]:
    """Add a row for each system; what Voyageur got wrong comes back."""
    cases = [*cases]
    missed: list[dict[str, Any]] = []
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
            missed = wrong
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
    return missed


def _kept(context: Context, case: Case) -> bool:
    found = find_mentions("eval", case.text, context.vocabulary, case.kind)
    own = [(m.start, m.end) for m in found if m.skill == f"skill:{case.skill}"]
    return overlaps(case.at, own)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

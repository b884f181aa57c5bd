"""Words that are sometimes a skill: kept if and only if they are."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.outcome import Outcome, Row
from eval.scoring import Counts, Span, overlaps
from voyageur.services.context import Context
from voyageur.understanding.mentions import find_mentions

if TYPE_CHECKING:
    from voyageur.understanding.sections import Kind

LABELS = Path(__file__).with_name("labels") / "ambiguous.jsonl"

_PUBLISHED = "accuracy: keep all 51.2, by letter case 73.9, skill-extractor 71.6"

Judge = Callable[[dict[str, Any]], bool]


def measure(context: Context, labels: Path = LABELS) -> Outcome:
    """Voyageur beside keeping everything and keeping what begins with a capital."""
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    outcome = Outcome("ambiguous")
    systems: dict[str, Judge] = {
        "voyageur": lambda row: _kept(context, row),
        "keep all": lambda _: True,
        "keep capitals": lambda row: row["surface"][0].isupper(),
    }
    for system, judge in systems.items():
        counts, wrong = Counts(), []
        for row in rows:
            kept, means_it = judge(row), row["means_it"]
            both = int(kept and means_it)
            counts += Counts(int(kept), both, int(means_it), both)
            if kept != means_it:
                wrong.append({**row, "kept": kept})
        if system == "voyageur":
            outcome.failures = wrong
        outcome.rows.append(
            Row(
                measure="ambiguous words",
                system=system,
                counts=counts,
                n=len(rows),
                of="sentences of our own, EN and FR",
                accuracy=1 - len(wrong) / len(rows),
                published=_PUBLISHED if system == "voyageur" else "",
            )
        )
    return outcome


def _kept(context: Context, row: dict[str, Any]) -> bool:
    kind: Kind = "resume" if row.get("kind") == "resume" else "posting"
    found = find_mentions("eval", row["text"], context.vocabulary, kind)
    own = [(m.start, m.end) for m in found if m.skill == f"skill:{row['skill']}"]
    return overlaps(place(row), own)


def place(row: dict[str, Any]) -> Span:
    """Where the word in question stands: the first place where it stands alone."""
    match = re.search(rf"(?<!\w){re.escape(row['surface'])}(?!\w)", row["text"])
    if match is None:
        message = f"{row['surface']!r} is not in {row['text']!r}"
        raise ValueError(message)
    return match.span()

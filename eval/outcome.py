"""What a measure hands back: rows of figures, and a line for each failure."""

from dataclasses import asdict, dataclass, field
from typing import Any

from eval.scoring import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure. ``n`` counts ``of``: labelled spans, sentences, titles.

    ``accuracy`` stands where every case is judged yes or no. ``published`` is what existing tools
    reached by the same protocol on files that are not here; ``goal`` is what we want to reach.
    """

    measure: str
    system: str
    counts: Counts
    n: int
    of: str
    accuracy: float | None = None
    published: str = ""
    note: str = ""
    goal: str = ""

    def as_json(self) -> dict[str, Any]:
        """The row with shares rounded to four digits; what is empty is left out."""
        counts = self.counts
        figures = {
            "precision": round(counts.precision, 4),
            "recall": round(counts.recall, 4),
            "f1": round(counts.f1, 4),
            "accuracy": None if self.accuracy is None else round(self.accuracy, 4),
        }
        row = {"measure": self.measure, "system": self.system, "n": self.n, "of": self.of}
        rest = {
            "counts": asdict(counts),
            "published": self.published,
            "note": self.note,
            "goal": self.goal,
        }
        return {k: v for k, v in {**row, **figures, **rest}.items() if v not in (None, "")}


@dataclass(slots=True)
class Outcome:
    """Rows and failures of one measure; ``name`` is the file that failures are written to."""

    name: str
    rows: list[Row] = field(default_factory=list)
    failures: list[dict[str, Any]] = field(default_factory=list)

"""A line of the table."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rich.table import Table

from bench.timing import Sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What was measured, beside what it is compared with.

    ``limit`` (at most) or ``least`` is what the product promises, in the unit of ``value``;
    ``beside`` names the other side of ``ratio`` (how many times its value).
    """

    what: str
    value: float
    unit: str
    limit: float | None = None
    least: float | None = None
    ratio: float | None = None
    beside: str = ""
    sample: Sample | None = None

    @property
    def kept(self) -> bool | None:
        """Whether the promise is kept; None where there is none."""
        if self.least is not None:
            return self.value >= self.least
        return None if self.limit is None else self.value < self.limit

    def as_json(self) -> dict[str, Any]:
        """The figure; what is unknown is left out."""
        row = {
            "what": self.what,
            "value": round(self.value, 5),
            "unit": self.unit,
            "limit": self.limit,
            "least": self.least,
            "kept": self.kept,
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "beside": self.beside or None,
            **(self.sample.as_json() if self.sample else {}),
        }
        return {key: value for key, value in row.items() if value is not None}


def timed(
    what: str, sample: Sample, beside: Sample, name: str, limit: float | None = None
) -> Figure:
    """A median in seconds beside another."""
    return Figure(
        what=what,
        value=sample.median,
        unit="s",
        limit=limit,
        ratio=sample.median / beside.median,
        beside=name,
        sample=sample,
    )


def as_table(title: str, figures: Iterable[Figure], digits: int) -> Table:
    """Figures for the terminal, with so many digits behind the point."""
    table = Table(title=title)
    for name in ("what", "value", "limit", "times", "beside"):
        table.add_column(name, justify="left" if name in ("what", "beside") else "right")
    for figure in figures:
        kept = "" if figure.kept is None else f"{_bound(figure)} {'✓' if figure.kept else '✗'}"
        ratio = "" if figure.ratio is None else f"{figure.ratio:.{digits}f}"
        value = f"{figure.value:,.{digits}f} {figure.unit}"
        table.add_row(figure.what, value, kept, ratio, figure.beside)
    return table


def _bound(figure: Figure) -> str:
    """What is promised: at most so much, or at least."""
    return f"{figure.limit:g}" if figure.least is None else f"≥ {figure.least:g}"

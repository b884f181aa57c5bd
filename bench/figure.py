"""A line of the table."""

from dataclasses import dataclass
from typing import Any

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

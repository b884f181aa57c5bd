"""What a chart of pay ranges shows."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["guide", "official", "posted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRange:
    """From ``low`` to ``high``, with the ``middle`` where it is known; whole dollars a year.

    ``label`` says whose; rows with the same ``group`` stand together under it.
    """

    label: str
    kind: Kind
    low: int
    high: int
    middle: int | None = None
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRanges:
    """Rows on one scale, in reading order."""

    title: str
    rows: tuple[PayRange, ...]

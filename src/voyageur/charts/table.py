"""The figures of a picture as a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Column names and rows of as many cells; the last ``figures`` columns hold figures."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: int = 0

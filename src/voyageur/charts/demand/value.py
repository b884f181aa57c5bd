"""What a chart of shares shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share from 0 to 1 with its 95% interval; ``words`` say it at the row's end.

    ``quiet`` rows are what others are compared with.
    """

    label: str
    share: float
    low: float
    high: float
    words: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """Rows on one axis from zero, in reading order.

    ``most``: where the axis ends, so that several charts compare; else at the highest value.
    """

    title: str
    rows: tuple[Share, ...]
    most: float | None = None

    @property
    def end(self) -> float:
        """The share at which the axis ends: one per cent at least, as axes count in whole ones."""
        return self.most or max(0.01, *(row.high for row in self.rows))

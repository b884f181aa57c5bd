"""Values with their intervals, a row each, on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _ROW, _LABEL, _END = 640, 26, 200, 70
_TOP = 8


@dataclass(frozen=True, slots=True)
class Interval:
    """A row: ``low`` to ``high`` as a bar, ``value`` as a dot, ``words`` behind them.

    ``quiet`` rows are what others are compared with.
    """

    label: str
    words: str
    low: float
    high: float
    value: float | None = None
    quiet: bool = False


def intervals_svg(rows: Sequence[Interval], title: str, most: float | None = None) -> str:
    """An SVG of rows on an axis from zero to ``most``, or to the highest end; read as ``title``.

    Colours come from the page (``--ink``, ``--accent``, ``--quiet``, ``--line``).
    """
    end = most or max((row.high for row in rows), default=1.0) or 1.0
    height = 2 * _TOP + _ROW * len(rows)
    body = "".join(_row(row, number, end) for number, row in enumerate(rows))
    return (
        f'<svg role="img" viewBox="0 0 {_WIDTH} {height}" width="100%" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title>'
        f'<line x1="{_LABEL}" x2="{_LABEL}" y1="{_TOP}" y2="{height - _TOP}" '
        f'stroke="var(--line)"/>{body}</svg>'
    )


def _row(row: Interval, number: int, end: float) -> str:
    y = _TOP + _ROW * number + _ROW / 2
    ink = "var(--quiet)" if row.quiet else "var(--accent)"
    left, right = _x(row.low, end), _x(row.high, end)
    dot = "" if row.value is None else f'<circle cx="{_x(row.value, end)}" cy="{y}" r="4.5"/>'
    return (
        f'<text x="{_LABEL - 10}" y="{y + 4}" text-anchor="end" font-size="13" '
        f'fill="var(--ink)">{escape(row.label)}</text>'
        f'<g fill="{ink}"><rect x="{left}" y="{y - 4}" width="{max(right - left, 1):.1f}" '
        f'height="8" rx="4" opacity="0.35"/>{dot}</g>'
        f'<text x="{_WIDTH - _END + 6}" y="{y + 4}" font-size="12" '
        f'fill="var(--quiet)">{escape(row.words)}</text>'
    )


def _x(value: float, end: float) -> float:
    return round(_LABEL + (_WIDTH - _LABEL - _END) * min(value / end, 1), 1)

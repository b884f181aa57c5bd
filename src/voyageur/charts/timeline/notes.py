"""What stands under a timeline: which day is today, and what the band at the end means."""

from voyageur.charts import svg
from voyageur.charts.fonts import balanced, width
from voyageur.charts.look import Look
from voyageur.charts.timeline.days import Days
from voyageur.charts.timeline.span import today_in
from voyageur.charts.timeline.value import Timeline
from voyageur.charts.timeline.words import window
from voyageur.locale.format import day
from voyageur.locale.translate import Translator


def notes(
    chart: Timeline, days: Days, y: float, look: Look, t: Translator
) -> tuple[list[str], float]:
    """Each under what it is about, in lines of their own where they would meet; where they end."""
    today = today_in(chart)
    placed: list[tuple[float, str]] = []
    if today:
        said = t("today, {day}", day=day(today, t.lang))
        placed.append((_left(said, days.middle(today), look), said))
    if chart.window:
        middle = days.start(chart.window[0]) + days.wide(chart.window) / 2
        lines = balanced(window(chart.window, t), look.small, look.width)
        placed += [(_left(line, middle, look), line) for line in lines]
    parts: list[str] = []
    end = float("inf")
    for x, said in placed:
        if x < end + look.small:
            y += look.small * 1.3
        parts.append(svg.words(said, x, y, size=look.small, fill=look.colours.quiet))
        end = x + width(said, look.small)
    return parts, y + look.small * 0.3


def _left(said: str, middle: float, look: Look) -> float:
    """Where words begin that have their middle there, as far as the picture has room."""
    wide = width(said, look.small)
    return min(max(middle - wide / 2, 0), look.width - wide)

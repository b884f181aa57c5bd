"""Hours planned and logged as lines of characters."""

from voyageur.charts.burn_up.value import BurnUp, WeekPoint
from voyageur.charts.burn_up.words import description, hours
from voyageur.charts.characters import cut
from voyageur.locale.format import day
from voyageur.locale.translate import Translator

_WEEKS = 12
"""So many weeks are shown, the last ones."""


def to_text(chart: BurnUp, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters: ``Mar 8, 2027  ████┃··  12 h / 15 h``."""
    weeks = chart.past[-_WEEKS:]
    if not weeks:
        return [cut(description(chart, t), width)]
    days = [day(week.monday, t.lang) for week in weeks]
    said = [f"{hours(week.logged, t)} / {hours(week.planned, t)}" for week in weeks]
    before, behind = max(map(len, days)), max(map(len, said))
    room = min(width - before - behind - 4, 40)
    most = max(1.0, *(max(week.planned, week.logged) for week in weeks))
    return [
        cut(t("█ logged, ┃ planned"), width),
        *(
            f"{when:<{before}}  {_bar(week, most, room)}  {words:>{behind}}"
            for when, week, words in zip(days, weeks, said, strict=True)
        ),
    ]


def _bar(week: WeekPoint, most: float, room: int) -> str:
    full, mark = round(week.logged / most * room), round(week.planned / most * room)
    cells = ["█" if n < full else "·" for n in range(room)]
    cells[min(room - 1, mark)] = "┃"
    return "".join(cells)

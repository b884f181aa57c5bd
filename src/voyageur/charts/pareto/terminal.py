"""Choices as a field of characters, with a key."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase, digits

from voyageur.charts.characters import cut, lines
from voyageur.charts.pareto.value import Choice, Pareto, front
from voyageur.charts.pareto.words import BEATEN, BEST, description, figures
from voyageur.charts.scale import Scale
from voyageur.locale.format import number, percent
from voyageur.locale.translate import Translator

_ROWS = 10
_NAMES = digits[1:] + ascii_lowercase


def to_text(chart: Pareto, width: int, t: Translator) -> list[str]:
    """Lines of at most ``width`` characters: marks between weeks and share, then what they are."""
    if not chart.choices:
        return [cut(description(chart, t), width)]
    best = front(chart.choices)
    rest = sorted((one for one in chart.choices if one not in best), key=lambda one: one.weeks)
    ordered = [*best, *rest]
    return [
        cut(t("↑ More postings whose requirements are met"), width),
        *_field(ordered, width, t),
        cut(t("← Fewer weeks until it is done"), width),
        *_key(ordered, set(best), width, t),
    ]


def _field(choices: Sequence[Choice], width: int, t: Translator) -> Iterator[str]:
    weeks, shares = [one.weeks for one in choices], [one.share for one in choices]
    top, foot = percent(max(shares), t.lang), percent(min(shares), t.lang)
    before = max(len(top), len(foot))
    room = min(width - before - 2, 64)
    high = _ROWS if max(shares) > min(shares) else 1
    across = Scale(min(weeks), max(weeks), 1, room - 2)
    up = Scale(min(shares), max(shares), high - 1, 0)
    rows = [[" "] * room for _ in range(high)]
    for place, one in reversed(list(enumerate(choices))):
        rows[round(up(one.share))][round(across(one.weeks))] = _name(place)
    for place, row in enumerate(rows):
        said = top if place == 0 else foot if place == high - 1 else ""
        yield f"{said:>{before}} │{''.join(row)}".rstrip()
    left, right = number(min(weeks), t.lang), number(max(weeks), t.lang)
    yield f"{'':{before}} └{'─' * room}"
    yield f"{'':{before}}  {left:<{room - len(right)}}{right}"


def _name(place: int) -> str:
    return _NAMES[place] if place < len(_NAMES) else "*"


def _key(choices: Sequence[Choice], best: set[Choice], width: int, t: Translator) -> Iterator[str]:
    said = [figures(one, t) for one in choices]
    behind = max(map(len, said))
    label = min(max(len(one.label) for one in choices), width - behind - 6)
    for place, (one, words) in enumerate(zip(choices, said, strict=True)):
        mark = "●" if one in best else "○"
        yield f"{_name(place)} {mark} {cut(one.label, label):<{label}}  {words:>{behind}}"
    if len(best) < len(choices):
        yield from lines(f"● {t(BEST)}", width)
        yield from lines(f"○ {t(BEATEN)}", width)

"""Shares of postings that name a skill, as a picture."""

from collections.abc import Iterable

from voyageur.charts.demand.value import Demand
from voyageur.charts.demand.value import Share as Row
from voyageur.domain.market_figures import Share
from voyageur.locale.format import percent
from voyageur.locale.translate import Translator


def demand_picture(title: str, shares: Iterable[Share], t: Translator) -> Demand:
    """A row a skill, with the interval of its share."""
    return Demand(title=title, rows=tuple(_row(share, t) for share in shares))


def _row(share: Share, t: Translator) -> Row:
    part = share.k / share.n
    return Row(
        label=t.name(f"skill:{share.value}"),
        share=part,
        low=share.low,
        high=share.high,
        words=percent(part, t.lang),
    )

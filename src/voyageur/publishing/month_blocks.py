"""A market month by month: jobs, posted pay, and shares of the skills asked for most."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voyageur.charts.demand.value import Demand
from voyageur.charts.demand.value import Share as Row
from voyageur.charts.pay_ranges.value import PayRange, PayRanges
from voyageur.domain.career import When
from voyageur.domain.market_figures import MarketCell
from voyageur.locale.format import month, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Block, Chart, Grid, Heading, Para, Span, line
from voyageur.publishing.downloads import Downloads
from voyageur.publishing.pay_picture import pay_range
from voyageur.publishing.pay_rows import posted_row

MOST_SKILLS = 3
"""Skills whose shares are shown month by month."""


def followed_skills(whole: MarketCell) -> tuple[str, ...]:
    """The skills (ids) whose months are shown: those that move, then those asked for most."""
    moving = [
        trend.value
        for trend in sorted(whole.trends, key=lambda trend: trend.p)
        if trend.kind == "skill" and trend.direction != "none"
    ]
    asked = [share.value for share in whole.shares if share.kind == "skill"]
    return tuple(dict.fromkeys([one for one in moving if one in asked] + asked))[:MOST_SKILLS]


def month_blocks(
    months: Sequence[MarketCell], skills: Sequence[str], t: Translator, downloads: Downloads
) -> Iterator[Block]:
    """Cells of one source, oldest first; a month with too few jobs has its number alone."""
    yield Heading(2, t("Month by month, {source}", source=months[0].cell.source))
    rows = tuple(
        (line(_name(one, t)), line(str(one.counts.n)), line(str(one.counts.paid))) for one in months
    )
    yield Grid((t("Month"), t("jobs"), t("with pay")), rows, right=frozenset((1, 2)))
    yield from downloads.link("months", t)
    if paid := tuple(_paid(months, t)):
        title = t("Posted pay by month")
        yield Heading(3, title)
        yield Chart(PayRanges(title=title, rows=paid))
        yield from downloads.link("months-pay", t)
    else:
        yield Para(line(Span(t("No month has 10 jobs that state pay."), style="quiet")))
    for skill in skills:
        yield from _asked(months, skill, t)
    if skills:
        yield from downloads.link("months-skills", t)


def _paid(months: Sequence[MarketCell], t: Translator) -> Iterator[PayRange]:
    for one in months:
        for spread in one.spreads:
            if spread.measure == "pay":
                row = posted_row(spread, one.cell.region)
                label = t("{month} (n = {n})", month=_name(one, t), n=spread.n)
                yield replace(pay_range(row, t), label=label)


def _asked(months: Sequence[MarketCell], skill: str, t: Translator) -> Iterator[Block]:
    """The share of a skill in each month that has enough jobs."""
    title = t("Share of jobs that name {skill}, by month", skill=f"skill:{skill}")
    yield Heading(3, title)
    yield Chart(Demand(title=title, rows=tuple(_shares(months, skill, t))))


def _shares(months: Sequence[MarketCell], skill: str, t: Translator) -> Iterator[Row]:
    for one in months:
        for share in one.shares:
            if share.kind == "skill" and share.value == skill:
                part = share.k / share.n
                yield Row(
                    label=t("{month} (n = {n})", month=_name(one, t), n=share.n),
                    share=part,
                    low=share.low,
                    high=share.high,
                    words=percent(part, t.lang),
                )


def _name(cell: MarketCell, t: Translator) -> str:
    year, number = cell.cell.month.split("-")
    return month(When(year=int(year), month=int(number)), t.lang)

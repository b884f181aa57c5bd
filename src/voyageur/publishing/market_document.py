"""A cell of a market as a page: pay, skills and the rest, each figure with its n and interval."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables import Tables
from voyageur.domain.market import MarketTables
from voyageur.domain.market_figures import ALL, MarketCell, Quantile, Share, Spread
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.role import Role
from voyageur.locale.format import money, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.demand_picture import demand_picture
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Document,
    Grid,
    Heading,
    Line,
    Para,
    Span,
    line,
)
from voyageur.publishing.downloads import NONE, Downloads
from voyageur.publishing.market_words import DIRECTION, PLACE
from voyageur.publishing.month_blocks import followed_skills, month_blocks
from voyageur.publishing.notebook import Notebook
from voyageur.publishing.pay_lines import earned, official_pay, yearly
from voyageur.publishing.pay_picture import pay_picture
from voyageur.publishing.pay_rows import earned_rows, posted_row, stated_rows
from voyageur.publishing.posting_words import MODE, RUNG

_MOST = {"skill": 20, "certification": 10, "employer": 10, "mode": 3, "language": 1}
_ON_A_ROLE = 10
"""Skills on a role's page."""
_TITLES = {
    "skill": N_("Skills asked for"),
    "certification": N_("Certifications asked for"),
    "employer": N_("Employers with most jobs"),
    "mode": N_("Where the work is done"),
    "language": N_("Languages asked for"),
}
_MEASURES = {
    "pay": N_("posted pay a year"),
    "years": N_("years of experience asked for"),
    "open_days": N_("days it stood open"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of a market is made of; ``role`` is absent where all are together.

    ``months``: the same cell month by month, where that is to be shown.
    """

    found: MarketCell
    made: MarketTables
    role: Role | None
    employers: Mapping[str, str]
    facts: Catalogue
    tables: Tables
    t: Translator
    book: Notebook
    months: Sequence[MarketCell] = ()
    downloads: Downloads = NONE

    def place(self, region: str) -> str:
        """A region in words."""
        return self.t(PLACE[region]) if region in PLACE else self.t.name(f"region:{region}")


def market_document(page: Page) -> Document:
    """The page of a cell."""
    t, cell, counts = page.t, page.found.cell, page.found.counts
    name = t.name(f"role:{cell.role}") if page.role else t("All postings")
    where = [page.place(cell.region)]
    if cell.seniority != ALL:
        where.append(t(RUNG[cell.seniority]) if cell.seniority in RUNG else t("rung not stated"))
    where += [part for part in (cell.source, cell.month) if part != ALL]
    title = t("{name}: {reason}", name=name, reason=", ".join(where))
    blocks: list[Block] = [Heading(1, title)]
    said = t(
        "{n} jobs, {described} with a whole text, {paid} with pay; {reposts} advertised again.",
        n=counts.n,
        described=counts.described,
        paid=counts.paid,
        reposts=counts.reposts,
    )
    blocks.append(Para(line(said)))
    if page.found.enough:
        blocks += _pay(page)
        blocks += _asked(page)
    else:
        blocks.append(
            Para(line(Span(t("Fewer than 10 jobs: no figure is shown."), style="warning")))
        )
    blocks += _official(page)
    blocks += _made_of(page)
    blocks.append(page.book.notes())
    return Document(title, t.lang, tuple(blocks))


def posted_lines(found: MarketCell, place: str, t: Translator) -> Iterator[Line]:
    """What a market says of a role, in lines for its page."""
    if not found.enough:
        yield line(t("{place}: fewer than 10 jobs in this market.", place=place))
        return
    for spread in found.spreads:
        if spread.measure == "pay":
            low, middle, high = (
                "".join(part.text for part in _quantile(figure, t, pay=True))
                for figure in (spread.p10, spread.p50, spread.p90)
            )
            said = t("Posted pay, {place}, {n} jobs:", place=place, n=spread.n)
            figures = t(
                "lowest tenth {low}, middle {middle}, highest tenth {high}",
                low=low,
                middle=middle,
                high=high,
            )
            yield line(Span(f"{said} ", style="quiet"), figures)
    skills = [share for share in found.shares if share.kind == "skill"][:_ON_A_ROLE]
    if skills:
        named = ", ".join(
            f"{t.name(f'skill:{share.value}')} {percent(share.k / share.n, t.lang)}"
            for share in skills
        )
        said = t("Asked for by {n} jobs:", n=skills[0].n)
        yield line(Span(f"{said} ", style="quiet"), named)


def _pay(page: Page) -> Iterator[Block]:
    t, spreads = page.t, page.found.spreads
    yield Heading(2, t("Pay, experience, time open"))
    if spreads:
        columns = (
            t("What"), t("jobs"), t("lowest tenth"), t("lowest quarter"), t("middle"),
            t("highest quarter"), t("highest tenth"),
        )  # fmt: skip
        rows = tuple(_spread(spread, t) for spread in spreads)
        yield Grid(columns, rows, right=frozenset(range(1, len(columns))))
        yield from page.downloads.link("spreads", t)
        yield Para(
            line(
                Span(
                    t(
                        "In brackets the interval that holds the figure of all such jobs with 95% "
                        "certainty; where there is none, the jobs are too few for one."
                    ),
                    style="quiet",
                )
            )
        )
    else:
        yield Para(line(t("Fewer than 10 jobs state any of these.")))
    counts = page.found.counts
    yield Bullets(
        (
            line(
                t(
                    "Pay is posted by {paid} of {n} jobs, {cad} in Canadian dollars, {base} as "
                    "base pay alone; {estimated} guesses of job boards are left out.",
                    paid=counts.paid,
                    n=counts.n,
                    cad=counts.cad,
                    base=counts.base,
                    estimated=counts.estimated,
                )
            ),
            line(
                t(
                    "Of a range its middle counts; what is stated an hour, a week or a month is "
                    "taken for a year at the posting's own hours, or else 37.5 a week."
                )
            ),
        )
    )


def _spread(spread: Spread, t: Translator) -> tuple[Line, ...]:
    figures = (spread.p10, spread.p25, spread.p50, spread.p75, spread.p90)
    return (
        line(t(_MEASURES[spread.measure])),
        line(str(spread.n)),
        *(_quantile(figure, t, pay=spread.measure == "pay") for figure in figures),
    )


def _quantile(figure: Quantile, t: Translator, *, pay: bool) -> Line:
    def said(value: int) -> str:
        return money(Money(round(value, -2), "CAD", "year"), t.lang) if pay else str(value)

    if figure.low is None or figure.high is None:
        return line(said(figure.value))
    interval = f" ({said(figure.low)} – {said(figure.high)})"
    return line(said(figure.value), Span(interval, style="quiet"))


def _asked(page: Page) -> Iterator[Block]:
    t = page.t
    for kind, title in _TITLES.items():
        shares = [share for share in page.found.shares if share.kind == kind][: _MOST[kind]]
        if not shares:
            continue
        yield Heading(2, t(title))
        asked = kind in ("skill", "certification", "language")
        columns = [t("What"), t("share of jobs"), t("interval"), t("jobs")]
        if asked:
            columns.insert(3, t("as a must"))
        rows = tuple(_share(share, page, asked=asked) for share in shares)
        yield Grid(tuple(columns), rows, right=frozenset(range(1, len(columns))))
        if kind == "skill":
            yield Chart(demand_picture(t(title), shares, t), tabled=True)
        yield from page.downloads.link(f"{kind}s", t)
    yield from _trends(page)
    if page.months:
        yield from month_blocks(page.months, followed_skills(page.found), t, page.downloads)


def _share(share: Share, page: Page, *, asked: bool) -> tuple[Line, ...]:
    lang = page.t.lang
    interval = f"{percent(share.low, lang)} – {percent(share.high, lang)}"
    cells = [
        line(_named(share, page)),
        line(percent(share.k / share.n, lang)),
        line(Span(interval, style="quiet")),
        line(f"{share.k} / {share.n}"),
    ]
    if asked:
        cells.insert(3, line(percent(share.must / share.n, lang)))
    return tuple(cells)


def _named(share: Share, page: Page) -> str:
    t = page.t
    match share.kind:
        case "employer":
            return page.employers.get(share.value, share.value)
        case "mode":
            return t(MODE[share.value])
        case "language":
            return t("French")
        case _:
            return t.name(f"{share.kind}:{share.value}")


def _trends(page: Page) -> Iterator[Block]:
    t = page.t
    moving = [trend for trend in page.found.trends if trend.direction != "none"]
    if not page.found.trends:
        return
    yield Heading(2, t("Trends"))
    tested = t(
        "{n} shares were tested month by month, each within one source; months of different "
        "sources are not comparable.",
        n=len(page.found.trends),
    )
    yield Para(line(tested))
    moving.sort(key=lambda trend: trend.p)
    lines = []
    for trend in moving[: _MOST["skill"]]:
        ref = "role" if trend.kind == "role" else trend.kind
        words = t(
            "{name} is {direction} over {months} months of {source} (p = {p})",
            name=t.name(f"{ref}:{trend.value}"),
            direction=t(DIRECTION[trend.direction]),
            months=trend.months,
            source=trend.source,
            p=f"{trend.p:.3f}",
        )
        lines.append(line(words))
    yield Bullets(tuple(lines)) if lines else Para(line(t("None of them rises or falls.")))
    yield from page.downloads.link("trends", t)


def _official(page: Page) -> Iterator[Block]:
    """Earned pay beside posted pay, and what differs."""
    t, role = page.t, page.role
    if role is None:
        return
    region = page.found.cell.region
    where = region if region in page.facts.regions else "canada"
    wages = page.tables.wages(frozenset(group.code for group in role.noc()))
    lines = []
    for pay in official_pay(role, where, page.facts, wages):
        said = earned(pay, t, page.book, page.tables)
        about = yearly(pay, t)
        lines.append((*said, Span("; "), *about) if about else said)
    if lines:
        yield Heading(2, t("Official wages beside it"))
        rows = [*stated_rows(role), *earned_rows(role, (where,), page.facts, wages)]
        if region in page.facts.regions:
            rows += [posted_row(s, region) for s in page.found.spreads if s.measure == "pay"]
        yield Chart(pay_picture(rows, t))
        yield from page.downloads.link("pay", t)
        yield Bullets(tuple(lines))
        yield Para(
            line(
                t(
                    "Posted pay is what employers offer to those they look for; official wages are "
                    "what everybody in the whole group earns, the newly hired and those of twenty "
                    "years alike. Jobs that post no pay are in the one and not in the other."
                )
            )
        )


def _made_of(page: Page) -> Iterator[Block]:
    t, made = page.t, page.made
    yield Heading(2, t("What this was made of"))
    columns = (
        t("source"), t("rows"), t("kept"), t("duplicates"), t("advertised again"), t("rejected"),
        t("months"),
    )  # fmt: skip
    rows = tuple(
        (
            line(one.source),
            *(
                line(str(n))
                for n in (one.rows, one.kept, one.duplicates, one.reposts, one.rejected)
            ),
            line(f"{one.first_month} – {one.last_month}" if one.first_month else "–"),
        )
        for one in made.sources
    )
    yield Grid(columns, rows, right=frozenset(range(1, len(columns) - 1)))
    yield Bullets(tuple(_reader(page)))


def _reader(page: Page) -> Iterator[Line]:
    t, made = page.t, page.made
    yield line(t("Reader of postings: version {version}.", version=made.extractor_version))
    tested = {test.role: test for test in made.role_test}
    if whole := tested.get(ALL):
        share = percent(whole.right / whole.predicted, t.lang)
        words = t("Of {n} postings that it hadn't seen, it took {share} for what they are.",
                  n=whole.predicted, share=share)  # fmt: skip
        yield line(words)
    if one := tested.get(page.found.cell.role if page.role else ""):
        words = t(
            "It took {predicted} of them for this role, {right} rightly, and missed {missed}.",
            predicted=one.predicted,
            right=one.right,
            missed=one.gold - one.right,
        )
        yield line(words)

"""What decks are made from: facts, official figures, postings, a plan, a journal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from voyageur.domain.market_figures import Demand, MarketCell
from voyageur.domain.message import N_, Message
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.domain.report import Report
from voyageur.publishing.studio.references.found import Cite, Material
from voyageur.services.context import Context
from voyageur.services.demand import MOST, demand_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where figures are from: the day, the region (id), a market's folder if there is one."""

    at: date
    region: str = "canada"
    market: Path | None = None


def material_of(
    context: Context,
    lang: Lang,
    ground: Ground,
    *,
    plan: Plan | None = None,
    report: Report | None = None,
    mentioned: Callable[[str], tuple[str, ...]] = lambda _: (),
) -> Material:
    """The material in a language; a market is asked only for what a deck shows.

    Raises:
        InputError: the market's tables aren't built, or can't be read.
    """
    t = context.translator(lang)

    @cache
    def posted(ident: str) -> MarketCell | None:
        return _cell(context, ident, ground)

    @cache
    def demand(ident: str) -> Demand:
        cell = posted(ident)
        role = context.catalogue.roles[ident]
        return demand_of(context, role, ground.region) if cell is None else _asked(cell)

    return Material(
        facts=context.catalogue,
        tables=context.tables,
        t=t,
        at=ground.at,
        region=ground.region,
        demand=lambda role: demand(role.id),
        posted=lambda role: posted(role.id),
        mentioned=mentioned,
        market=_market(context, lang, ground),
        postings=frozenset(one.source for one in context.requirement_sets.sets)
        if plan
        else frozenset(),
        plan=plan,
        report=report,
    )


def _cell(context: Context, role: str, ground: Ground) -> MarketCell | None:
    if ground.market is None:
        return None
    from voyageur.services.market_report import find_cell  # noqa: PLC0415

    return find_cell(context, ground.market, role=role, region=ground.region)


def _asked(cell: MarketCell) -> Demand:
    """What the jobs of a cell name most."""
    values = {"role": f"role:{cell.cell.role}", "region": f"region:{cell.cell.region}"}
    skills = [share for share in cell.shares if share.kind == "skill"]
    skills.sort(key=lambda share: (-share.k, share.value))
    return Demand(
        scope=Message(N_("{role} in {region}"), values),
        n=cell.counts.described,
        shares=tuple(skills[:MOST]),
    )


def _market(context: Context, lang: Lang, ground: Ground) -> tuple[Cite, ...]:
    if ground.market is None:
        return ()
    from voyageur.market.folder import MarketFolder  # noqa: PLC0415
    from voyageur.market.query import about  # noqa: PLC0415

    names = ", ".join(one.source for one in about(MarketFolder(ground.market)).sources)
    title = context.translator(lang)("Postings at hand: {names}", names=names)
    return (Cite(title, ground.at),)


def mentioned_in(context: Context) -> Callable[[str], tuple[str, ...]]:
    """The certifications (ids) that plain words name, by every name and code that is known."""
    from voyageur.understanding.fold import Text  # noqa: PLC0415
    from voyageur.understanding.vocabulary import Vocabulary  # noqa: PLC0415

    vocabulary = Vocabulary((), context.catalogue.certifications.values())

    def found(text: str) -> tuple[str, ...]:
        hits, _ = vocabulary.search(Text(text))
        return tuple(dict.fromkeys(form.ident for _, _, form in hits))

    return found

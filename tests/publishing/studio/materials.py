"""What decks are made from in tests: the real facts, and postings made up where it matters."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from voyageur.domain.market_figures import (
    Cell,
    CellCounts,
    Demand,
    MarketCell,
    Quantile,
    Share,
    Spread,
)
from voyageur.domain.message import Message
from voyageur.domain.names import Lang
from voyageur.domain.role import Role
from voyageur.publishing.studio.references.found import Cite, Material
from voyageur.services.carousel.material import mentioned_in
from voyageur.services.context import Context

AT = date(2026, 11, 23)


@cache
def context() -> Context:
    return Context()


@cache
def mentioned() -> Callable[[str], tuple[str, ...]]:
    return mentioned_in(context())


def demand(n: int = 40, skill: str = "python") -> Callable[[Role], Demand]:
    """Of ``n`` postings half name a skill."""
    shares = (Share(kind="skill", value=skill, k=n // 2, must=0, n=n, low=0.35, high=0.65),)
    words = Message("{role} in all of Canada", {"role": "role:data-engineer"})
    found = Demand(scope=words, n=n, shares=shares if n >= 10 else (), sources=("indeed-ca-2021",))
    return lambda _: found


def posted(n: int) -> Callable[[Role], MarketCell]:
    """A cell whose jobs' middle pay is 101,000 dollars."""
    q = Quantile
    spread = Spread(
        measure="pay", n=n, p10=q(80_000_00), p25=q(90_000_00), p50=q(101_000_00),
        p75=q(120_000_00), p90=q(140_000_00),
    )  # fmt: skip
    cell = MarketCell(
        cell=Cell(role="data-engineer", region="canada"),
        counts=CellCounts(n=n, described=n),
        enough=True,
        spreads=(spread,),
    )
    return lambda _: cell


def material(lang: Lang = "en", at: date = AT, **more: Any) -> Material:
    known = context()
    values: dict[str, Any] = {
        "facts": known.catalogue,
        "tables": known.tables,
        "t": known.translator(lang),
        "at": at,
        "region": "canada",
        "demand": demand(),
        "posted": lambda _: None,
        "mentioned": mentioned(),
        "market": (Cite("Postings at hand: ours", at),),
    }
    return Material(**{**values, **more})

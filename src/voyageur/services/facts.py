"""Answers about the catalogue as data: a role or certifications with all figures and sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from voyageur.catalogue.cited import cited
from voyageur.domain.certification import Certification, Status
from voyageur.domain.fact import Source
from voyageur.domain.market_figures import Demand, MarketCell
from voyageur.domain.notice import Noted
from voyageur.domain.outlook import Projection, RegionalOutlook
from voyageur.domain.role import Role
from voyageur.domain.table import Edition
from voyageur.publishing.outlook_lines import regional_outlook
from voyageur.publishing.pay_lines import OfficialPay, official_pay
from voyageur.services.context import Context
from voyageur.services.demand import demand_of
from voyageur.services.notices import notices_for_role
from voyageur.shapes import dump


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationFacts:
    """A certification and what follows from its facts on a day."""

    certification: Certification
    status: Status
    last_day: date | None = None
    verify_by: date | None = None
    past_review: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFacts:
    """Everything known of a role for a region on a day, with the sources that are named in it."""

    as_of: date
    region: str
    role: Role
    official_pay: tuple[OfficialPay, ...]
    projections: tuple[Projection, ...]
    projections_edition: Edition | None = None
    outlook: RegionalOutlook | None = None
    outlook_edition: Edition | None = None
    certifications: tuple[CertificationFacts, ...]
    market: MarketCell | None = None
    demand: Demand
    notices: tuple[Noted, ...]
    sources: dict[str, Source]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """A source and how many facts name it; a row of a table is a fact."""

    source: Source
    facts: int
    verify_by: date | None = None
    past_review: bool


def source_facts(context: Context, at: date) -> tuple[SourceFacts, ...]:
    """All sources by title."""
    counts = cited(context.catalogue, context.tables)
    sources = sorted(context.catalogue.sources.values(), key=lambda s: s.title.casefold())
    return tuple(
        SourceFacts(
            source=source,
            facts=counts[source.id],
            verify_by=(due := source.verify_by()),
            past_review=due is not None and due < at,
        )
        for source in sources
    )


def certification_facts(
    certifications: Iterable[Certification], at: date
) -> tuple[CertificationFacts, ...]:
    """Certifications with their status on a day."""
    return tuple(
        CertificationFacts(
            certification=certification,
            status=certification.status(at),
            last_day=certification.last_day(),
            verify_by=certification.verify_by(),
            past_review=(due := certification.verify_by()) is not None and due < at,
        )
        for certification in certifications
    )


def role_facts(
    context: Context, role: Role, region: str, at: date, posted: MarketCell | None = None
) -> RoleFacts:
    """A role with its figures, and what a market says of it where there is one."""
    facts, tables = context.catalogue, context.tables
    nocs = frozenset(group.code for group in role.noc())
    certifications = certification_facts(
        (facts.certifications[i] for i in role.certifications.listed()), at
    )
    pay = tuple(official_pay(role, region, facts, tables.wages(nocs)))
    projected, rated = tables.projections(nocs), regional_outlook(role, region, facts, tables)
    notices = notices_for_role(context, role, region, at)
    named = set(_sources(dump((role, certifications, pay, notices), tuple[Any, ...])))
    demand = demand_of(context, role, region)
    named |= {found[0].source for found in (projected, rated) if found}
    named |= set(demand.sources)
    return RoleFacts(
        as_of=at,
        region=region,
        role=role,
        official_pay=pay,
        projections=tuple(projected[1]) if projected else (),
        projections_edition=projected[0] if projected else None,
        outlook=rated[1] if rated else None,
        outlook_edition=rated[0] if rated else None,
        certifications=certifications,
        market=posted,
        demand=demand,
        notices=notices,
        sources={ident: facts.sources[ident] for ident in sorted(named)},
    )


def _sources(value: Any) -> Iterator[str]:
    """Every source that a plain value names."""
    if isinstance(value, dict):
        for key, held in value.items():
            if key == "source":
                yield held
            else:
                yield from _sources(held)
    elif isinstance(value, list):
        for held in value:
            yield from _sources(held)

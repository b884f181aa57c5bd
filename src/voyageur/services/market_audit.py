"""The guide's figures and names, each against the postings of a market in Canada."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import narwhals as nw

from voyageur.domain.market_figures import Audit, Cell, Finding, MarketCell
from voyageur.domain.role import Role
from voyageur.market import audit
from voyageur.market.engines.duck import Duck
from voyageur.market.engines.engine import Engine
from voyageur.market.folder import MarketFolder
from voyageur.market.query import about, ask
from voyageur.services.context import Context
from voyageur.services.extract import make_extract
from voyageur.services.jobs.employers import company_keys

GUIDE = "guide-2025"
"""The source that stands for what the guide said."""

Counts = dict[tuple[str, str, str], tuple[int, int]]
"""By role, kind and value: how many jobs in Canada name it, and as a must."""


def audit_guide(context: Context, folder: MarketFolder, at: date) -> Audit:
    """Every pay range, skill, certification and company of the guide, role by role.

    Raises:
        InputError: the tables aren't built yet, or can't be read.
    """
    made = about(folder)
    engine = Duck(make_extract)
    try:
        counts = _counts(engine, folder)
    finally:
        engine.close()
    roles = sorted(context.catalogue.roles.values(), key=lambda role: role.number)
    findings = [
        finding
        for role in roles
        for finding in _findings(
            _Guide(context, role, ask(folder, Cell(role=role.id, region="canada")), counts), at
        )
    ]
    return Audit(
        as_of=at,
        guide=GUIDE,
        jobs=made.jobs,
        extractor_version=made.extractor_version,
        findings=tuple(findings),
    )


@dataclass(frozen=True, slots=True)
class _Guide:
    context: Context
    role: Role
    cell: MarketCell
    counts: Counts

    def count(self, kind: str, value: str) -> tuple[int, int]:
        """How many jobs of the role name it, and as a must."""
        return self.counts.get((self.role.id, kind, value), (0, 0))


def _findings(guide: _Guide, at: date) -> Iterator[Finding]:
    role, facts, jobs = guide.role, guide.context.catalogue, guide.cell.counts
    n = jobs.described
    spread = next((one for one in guide.cell.spreads if one.measure == "pay"), None)
    for fact in role.pay:
        if fact.source == GUIDE:
            yield audit.pay(role.id, "pay-from", fact.value.low.cents, spread, jobs.cad)
            yield audit.pay(role.id, "pay-to", fact.value.high.cents, spread, jobs.cad)
    for ident in dict.fromkeys(skill for group in role.groups for skill in group.members):
        yield audit.skill(role.id, ident, *guide.count("skill", ident), n)
    for ident in role.certifications.recommended:
        certification = facts.certifications[ident]
        end = certification.last_day()
        yield audit.certification(
            role.id,
            ident,
            guide.count("certification", ident)[0],
            n,
            retired=certification.status(at) == "retired",
            retired_on=end.isoformat() if end else None,
        )
    for ident in role.companies:
        company = facts.companies[ident]
        k = sum(guide.count("employer", key)[0] for key in company_keys(company))
        yield audit.company(role.id, ident, k, jobs.n, exists=company.exists)


def _counts(engine: Engine, folder: MarketFolder) -> Counts:
    counted, leaves = (
        engine.scan(sorted((folder.counts / name).rglob("*.parquet")))
        for name in ("shares", "leaves")
    )
    wanted = counted.join(leaves.select("leaf", "role", "country"), on="leaf").filter(
        (nw.col("country") == nw.lit("canada"))
        & nw.col("kind").is_in(["skill", "certification", "employer"])
    )
    summed = wanted.group_by("role", "kind", "value").agg(
        k=nw.col("n").sum().cast(nw.Int64), must=nw.col("must").sum().cast(nw.Int64)
    )
    return {
        (row["role"], row["kind"], row["value"]): (row["k"], row["must"])
        for row in engine.collect(summed).to_pylist()
    }

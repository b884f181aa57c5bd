"""The employers that the guide names for a role, and who of them advertises in a market."""

from datetime import date

from voyageur.domain.employers import Employers, GuideEmployer
from voyageur.domain.place import Company, Region
from voyageur.domain.role import Role
from voyageur.market.employers import Advertised, advertised
from voyageur.market.folder import MarketFolder
from voyageur.market.sameness import employer_key
from voyageur.services.context import Context


def employers_of(
    context: Context, role: Role, region: Region, market: MarketFolder | None, as_of: date
) -> Employers:
    """The guide's employers with their jobs in the market, who has most of them first.

    A job is an employer's where its name is one of the employer's names, without legal forms,
    accents and case: never a part of it, so a job of "RBC Ventures" is none of RBC's. Of a city
    the economic region counts, or the province.

    Raises:
        InputError: the market's tables aren't built yet, or can't be read.
    """
    regions = context.catalogue.regions
    while region.kind == "city" and region.within:
        region = regions[region.within]
    found = None if market is None else advertised(market, role.id, region.id)
    listed = [_employer(context.catalogue.companies[ident], found) for ident in role.companies]
    return Employers(
        as_of=as_of,
        role=role.id,
        region=region.id,
        n=None if found is None else found.n,
        named=None if found is None else sum(found.jobs.values()),
        employers=tuple(sorted(listed, key=lambda one: -(one.n or 0))),
    )


def company_keys(company: Company) -> frozenset[str]:
    """The keys of everything that a company is or was called."""
    names = (*company.name.values(), *company.guide_names, *company.former_names)
    return frozenset(key for name in names if (key := employer_key(name)))


def _employer(company: Company, found: Advertised | None) -> GuideEmployer:
    if found is None:
        return GuideEmployer(company=company.id)
    keys = company_keys(company)
    months = [found.last_month[key] for key in keys if key in found.last_month]
    return GuideEmployer(
        company=company.id,
        n=sum(found.jobs.get(key, 0) for key in keys),
        last_month=max(months, default=None),
    )

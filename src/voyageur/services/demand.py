"""What the postings in scope of a role ask for most, where nobody has a market of their own."""

from voyageur.domain.market_figures import Demand, Share
from voyageur.domain.role import Role
from voyageur.market.statistics.wilson import wilson
from voyageur.services.context import Context
from voyageur.services.scope import scope_for

MOST = 12
"""Skills that a role's page shows."""


def demand_of(context: Context, role: Role, region: str) -> Demand:
    """What the shipped postings that speak for a role in a region name most."""
    scope = scope_for(context, role, region)
    if not scope.enough:
        return Demand(scope=scope.words, n=scope.n)
    counts = sorted(scope.demand().items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    shares = []
    for skill, k in counts:
        low, high = wilson(k, scope.n)
        must = sum(one.n for one in scope.sets if any(skill in group for group in one.must))
        share = Share(kind="skill", value=skill, k=k, must=must, n=scope.n, low=low, high=high)
        shares.append(share)
    sources = tuple(sorted({one.source for one in scope.sets}))
    return Demand(scope=scope.words, n=scope.n, shares=tuple(shares), sources=sources)

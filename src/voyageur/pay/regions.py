"""The thirteen provinces and territories by the codes that employers use."""

from voyageur.catalogue.official.tax import PROVINCES
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_

QUEBEC = "quebec"

REGIONS = dict(sorted({**PROVINCES, "QC": QUEBEC}.items()))
"""Ids of regions by their postal code: T4127's twelve, and Quebec."""


def region_of(code: str) -> str:
    """The id of the region with a code like ``ON``.

    Raises:
        UsageError: there is no such province or territory.
    """
    if code not in REGIONS:
        raise UsageError(
            N_("there is no province or territory “{code}”"),
            remedy=N_("Use one of {names}."),
            code=code,
            names=", ".join(REGIONS),
        )
    return REGIONS[code]

"""Official wages: they belong to a NOC unit group in a region and period, never to a role."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.fact import Certainty
from voyageur.domain.money import Money

Method = Literal["labour-force-survey", "small-area-estimation", "census", "employment-insurance"]

FIGURES = ("low", "q1", "median", "average", "q3", "high")
"""The figures of a wage; all but the average in ascending order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wage:
    """What people of a unit group earn in a region, as Job Bank publishes it.

    Figures are cents for each ``per``: an hour, or a year in the few groups published so. ``low``
    and ``high`` are about the 10th and 90th percentile. A row without figures is one that the
    publisher withholds. ``repeats`` is the region whose figures these are: they say nothing of
    their own. ``benefits`` is the share of employees with benefits beside the wage, in per cent.
    """

    noc: str
    region: str
    low: int | None = None
    q1: int | None = None
    median: int | None = None
    average: int | None = None
    q3: int | None = None
    high: int | None = None
    per: Literal["hour", "year"] = "hour"
    method: Method | None = None
    period: str | None = None
    repeats: str | None = None
    benefits: str | None = None
    source: str
    certainty: Certainty

    def money(
        self, figure: Literal["low", "q1", "median", "average", "q3", "high"]
    ) -> Money | None:
        """One of the figures as an amount; None where it is not published."""
        cents: int | None = getattr(self, figure)
        return None if cents is None else Money(cents, "CAD", self.per)

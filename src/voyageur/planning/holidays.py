"""Statutory holidays of Canada and its provinces and territories, by the *holidays* library."""

from collections.abc import Container
from datetime import date
from functools import cache

CANADA = "canada"


def is_holiday(day: date, region: str) -> bool:
    """Whether a day is a statutory holiday of a province or territory (two letters), or Canada."""
    return day in _days(region)


@cache
def _days(region: str) -> Container[date]:
    from holidays import country_holidays  # noqa: PLC0415 - most plans don't ask for it

    return country_holidays("CA", subdiv=None if region == CANADA else region.upper())

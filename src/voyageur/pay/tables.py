"""Which tax table holds for a year or a day."""

from collections.abc import Iterable
from datetime import date

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.tax import TaxTable


def table_for(tables: Iterable[TaxTable], when: int | date) -> TaxTable:
    """The table of a whole year, or the payroll table in force on a day.

    The two kinds are not exchanged. Payroll tables of July are prorated so that withholding catches
    up with a change (6.14% in British Columbia for 5.6% of the year): right for a pay, wrong for a
    year. A year's table would be wrong for a pay in the same way. And a table of another year is
    never taken silently: it is offered.

    Raises:
        UsageError: there is none; the nearest is named.
    """
    day = isinstance(when, date)
    found = [one for one in tables if one.kind == ("payroll" if day else "year")]
    fitting = [one for one in found if _holds(one, when)]
    if fitting:
        return max(fitting, key=lambda one: one.valid_from)
    nearest = min(found, key=lambda one: _distance(one, when), default=None)
    if nearest is None:
        raise UsageError(
            N_("there is no tax table for {when}"),
            remedy=N_("Import one: voyageur data import."),
            when=str(when),
        )
    raise UsageError(
        N_("there is no tax table for {when}"),
        remedy=N_("The nearest is for {near}: ask for that, or import the missing one."),
        when=str(when),
        near=str(nearest.valid_from if day else nearest.valid_from.year),
    )


def _holds(table: TaxTable, when: int | date) -> bool:
    """Payroll tables hold to the end of their year: the next year always has new ones."""
    start = table.valid_from
    if isinstance(when, date):
        return start <= when and start.year == when.year
    return start.year == when


def _distance(table: TaxTable, when: int | date) -> int:
    """Days from the first day of payroll tables, years from a year's."""
    if isinstance(when, date):
        return abs((table.valid_from - when).days)
    return abs(table.valid_from.year - when)

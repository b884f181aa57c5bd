"""A person's limits as typed, checked one by one."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from voyageur.cli.options import read_day, read_number, read_period
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.period import Period
from voyageur.domain.plan import Person

LEAST_HOURS, MOST_HOURS = 1.0, 60.0
"""Hours of study a week that a plan accepts. Editorial: beyond, nobody learns for months."""

_LONGEST = timedelta(days=366 * 20)


def read_person(
    *,
    hours: str,
    start: str | None,
    by: str | None,
    budget: str | None,
    away: Sequence[str],
    lang: Lang,
    as_of: date,
) -> Person:
    """The limits of a plan; without ``start``, the Monday after ``as_of``."""
    weekly = read_number(hours, "--hours")
    if not LEAST_HOURS <= weekly <= MOST_HOURS:
        raise UsageError(
            N_("{hours} hours a week can't be planned"),
            remedy=N_("Give a number from {least} to {most}."),
            where="--hours",
            hours=weekly,
            least=LEAST_HOURS,
            most=MOST_HOURS,
        )
    first = read_day(start, "--start") if start else as_of + timedelta(days=7 - as_of.weekday())
    _not_past(first, as_of, "--start")
    _not_far(first, as_of, "--start")
    last = read_day(by, "--by") if by else None
    if last is not None:
        _not_past(last, as_of, "--by")
        if last < first:
            raise UsageError(
                N_("the deadline {by} is before the first day {start}"),
                remedy=N_("Give a later deadline, or an earlier start with --start."),
                where="--by",
                by=last.isoformat(),
                start=first.isoformat(),
            )
    return Person(
        hours=weekly,
        start=first,
        by=last,
        budget=_budget(budget),
        away=_away(away, as_of),
        lang=lang,
    )


def read_rate(value: str | None) -> str | None:
    """Canadian dollars for one US dollar."""
    if value is None:
        return None
    rate = _decimal(value)
    if rate is None or not Decimal("0.1") <= rate <= 10:
        raise UsageError(
            N_("“{value}” is no exchange rate"),
            remedy=N_("Give the Canadian dollars that one US dollar costs, for example 1.38."),
            where="--usd-cad",
            value=value,
        )
    return format(rate, "f")


def _budget(value: str | None) -> Money | None:
    if value is None:
        return None
    amount = _decimal(value.replace("$", "").replace(" ", ""))
    if amount is None or not 0 <= amount <= 10_000_000:
        raise UsageError(
            N_("“{value}” is no budget"),
            remedy=N_("Give the Canadian dollars to spend at most, 0 or more, for example 500."),
            where="--budget",
            value=value,
        )
    return Money(int(amount * 100), "CAD")


def _decimal(value: str) -> Decimal | None:
    try:
        amount = Decimal(value.replace(",", "."))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _away(values: Sequence[str], as_of: date) -> tuple[Period, ...]:
    periods = sorted(map(read_period, values))
    for one, two in pairwise(periods):
        if two.start <= one.end:
            raise UsageError(
                N_("two absences overlap: {one} and {two}"),
                remedy=N_("Join them into one FROM..TO."),
                where="--away",
                one=f"{one.start}..{one.end}",
                two=f"{two.start}..{two.end}",
            )
    for period in periods:
        _not_past(period.end, as_of, "--away")
        _not_far(period.end, as_of, "--away")
    return tuple(periods)


def _not_past(day: date, as_of: date, option: str) -> None:
    if day < as_of:
        raise UsageError(
            N_("{day} is in the past"),
            remedy=N_("Today is {today}: give that day or a later one."),
            where=option,
            day=day.isoformat(),
            today=as_of.isoformat(),
        )


def _not_far(day: date, as_of: date, option: str) -> None:
    if day > as_of + _LONGEST:
        raise UsageError(
            N_("{day} is more than twenty years away"),
            remedy=N_("Give a nearer day."),
            where=option,
            day=day.isoformat(),
        )

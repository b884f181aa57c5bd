"""A person's limits as typed, checked one by one."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from voyageur.catalogue.lookup import Lookup
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.names import Lang
from voyageur.domain.period import Period
from voyageur.domain.plan import MOST_HOURS_A_DAY, WEEKDAYS, HoursIn, Person
from voyageur.services.clock import read_day
from voyageur.services.typed import Typed, wishes
from voyageur.services.typed_values import read_number, read_period

LEAST_HOURS, MOST_HOURS = 1.0, 60.0
"""Hours of study a week that a plan accepts. Editorial: beyond, nobody learns for months."""

_ALSO = (
    ("monday", "lun", "lundi"),
    ("tuesday", "mar", "mardi"),
    ("wednesday", "mer", "mercredi"),
    ("thursday", "jeu", "jeudi"),
    ("friday", "ven", "vendredi"),
    ("saturday", "sam", "samedi"),
    ("sunday", "dim", "dimanche"),
)
_DAYS = {
    name: number
    for number, names in enumerate(zip(WEEKDAYS, _ALSO, strict=True))
    for name in (names[0], *names[1])
}
_LONGEST = timedelta(days=366 * 20)


def read_person(typed: Typed, *, lookup: Lookup, holidays: str, lang: Lang, as_of: date) -> Person:
    """The limits and wishes of a plan; without ``start``, the Monday after ``as_of``.

    ``holidays`` is the province or country whose holidays are kept, where that is asked for.

    Raises:
        UsageError: a value can't be right, or two of them can't both be.
    """
    weekdays = _weekdays(typed.weekday or ())
    first = _first(typed.start, as_of)
    last = _last(typed.by, first, as_of)
    must = wishes(typed.must or (), lookup, "--must")
    never = wishes(typed.never or (), lookup, "--never")
    if both := sorted({*must} & {*never}):
        raise UsageError(
            N_("{name} is both a must and a never"),
            remedy=N_("Take it out of one of the two."),
            where="--never",
            name=both[0],
        )
    hours = _hours(typed, weekdays)
    return Person(
        hours=hours,
        weekdays=weekdays,
        other_hours=_other_hours(typed.during or (), as_of),
        start=first,
        by=last,
        budget=_budget(typed.budget, "--budget"),
        monthly=_budget(typed.monthly, "--monthly"),
        away=_away(typed.away or (), as_of),
        holidays=holidays if typed.holidays else None,
        projects=_projects(typed.projects, hours),
        must=must,
        never=never,
        lang=lang,
    )


def _hours(typed: Typed, weekdays: tuple[float, ...]) -> float:
    if not weekdays:
        return _weekly(read_number(typed.hours or "10", "--hours"), "--hours")
    if typed.hours is not None:
        raise UsageError(
            N_("hours a week and hours of weekdays are both given"),
            remedy=N_("Give one of them: the hours of the weekdays sum up to those of the week."),
            where="--hours",
        )
    return _weekly(sum(weekdays), "--weekday")


def _weekly(hours: float, option: str, *, least: float = LEAST_HOURS) -> float:
    if not least <= hours <= MOST_HOURS:
        raise UsageError(
            N_("{hours} hours a week can't be planned"),
            remedy=N_("Give a number from {least} to {most}."),
            where=option,
            hours=hours,
            least=least,
            most=MOST_HOURS,
        )
    return hours


def _projects(value: str | None, hours: float) -> float:
    """Hours of a week for the second track; learning keeps some too."""
    if value is None:
        return 0.0
    given = read_number(value, "--projects")
    if not 0 <= given < hours:
        raise UsageError(
            N_("{given} of {hours} hours a week for projects leaves none to learn in"),
            remedy=N_("Give fewer than the hours of the week, for example 2."),
            where="--projects",
            given=given,
            hours=hours,
        )
    return given


def _weekdays(values: Sequence[str]) -> tuple[float, ...]:
    """Hours from Monday to Sunday; empty where no day is named."""
    hours = [0.0] * 7
    for value in values:
        name, equals, number = value.partition("=")
        day = _DAYS.get(name.strip().casefold())
        if day is None or not equals:
            raise UsageError(
                N_("“{value}” is not DAY=HOURS"),
                remedy=N_(
                    "Write for example --weekday sat=4, with mon, tue, wed, thu, fri, sat, sun."
                ),
                where="--weekday",
                value=value,
            )
        hours[day] = read_number(number, "--weekday")
        if not 0 <= hours[day] <= MOST_HOURS_A_DAY:
            raise UsageError(
                N_("{hours} hours a day can't be planned"),
                remedy=N_("Give a number from {least} to {most}."),
                where="--weekday",
                hours=hours[day],
                least=0,
                most=MOST_HOURS_A_DAY,
            )
    return tuple(hours) if values else ()


def _other_hours(values: Sequence[str], as_of: date) -> tuple[HoursIn, ...]:
    found = []
    for value in values:
        days, equals, hours = value.partition("=")
        if not equals:
            raise UsageError(
                N_("“{value}” is not FROM..TO=HOURS"),
                remedy=N_("Write for example --during 2027-07-01..2027-08-31=20."),
                where="--during",
                value=value,
            )
        weekly = _weekly(read_number(hours, "--during"), "--during", least=0.0)
        found.append(HoursIn(period=read_period(days, "--during"), hours=weekly))
    _apart([other.period for other in found], as_of, "--during")
    return tuple(sorted(found, key=lambda other: other.period))


def _first(start: str | None, as_of: date) -> date:
    first = read_day(start, "--start") if start else as_of + timedelta(days=7 - as_of.weekday())
    _not_past(first, as_of, "--start")
    _not_far(first, as_of, "--start")
    return first


def _last(by: str | None, first: date, as_of: date) -> date | None:
    if by is None:
        return None
    last = read_day(by, "--by")
    _not_past(last, as_of, "--by")
    if last < first:
        raise UsageError(
            N_("the deadline {by} is before the first day {start}"),
            remedy=N_("Give a later deadline, or an earlier start with --start."),
            where="--by",
            by=last.isoformat(),
            start=first.isoformat(),
        )
    return last


def read_share(value: str, option: str) -> float:
    """A share from percent.

    Raises:
        UsageError: it isn't between 1 and 100.
    """
    percent = read_number(value.removesuffix("%"), option)
    if not 1 <= percent <= 100:
        raise UsageError(
            N_("“{value}” is no share"),
            remedy=N_("Give a percentage from 1 to 100, for example 70."),
            where=option,
            value=value,
        )
    return percent / 100


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


def _budget(value: str | None, option: str) -> Money | None:
    if value is None:
        return None
    amount = _decimal(value.replace("$", "").replace(" ", ""))
    if amount is None or not 0 <= amount <= 10_000_000:
        raise UsageError(
            N_("“{value}” is no budget"),
            remedy=N_("Give the Canadian dollars to spend at most, 0 or more, for example 500."),
            where=option,
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
    periods = sorted(read_period(value, "--away") for value in values)
    _apart(periods, as_of, "--away")
    return tuple(periods)


def _apart(periods: Sequence[Period], as_of: date, option: str) -> None:
    for one, two in pairwise(sorted(periods)):
        if two.start <= one.end:
            raise UsageError(
                N_("two periods overlap: {one} and {two}"),
                remedy=N_("Join them into one FROM..TO."),
                where=option,
                one=f"{one.start}..{one.end}",
                two=f"{two.start}..{two.end}",
            )
    for period in periods:
        _not_past(period.end, as_of, option)
        _not_far(period.end, as_of, option)


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

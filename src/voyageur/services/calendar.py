"""The calendar of a person: plans, certifications, applications."""

from datetime import date, time

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.planning.calendar import CalendarSettings, to_calendar
from voyageur.planning.timezones import load_zone, zone_of
from voyageur.services.appointments import appointments_of
from voyageur.services.context import Context
from voyageur.services.follow import Following
from voyageur.services.journal import Journal, no_plan

_MOST_MINUTES = 7 * 24 * 60


def zone_in(context: Context, plan: Plan | None) -> str:
    """The time zone of the region that a plan is for; that of most people without a plan."""
    province = context.lookup.province_of(plan.target.region) if plan else None
    return zone_of(context.catalogue.regions[province].code if province else None)


def read_settings(
    context: Context, plan: Plan | None, at: str, alarm: str | None, zone: str | None
) -> CalendarSettings:
    """What was typed of time, reminder and zone.

    Raises:
        UsageError: one of them can't be right.
    """
    return CalendarSettings(
        zone=load_zone(zone).key if zone else zone_in(context, plan),
        at=read_time(at, "--at"),
        alarm_minutes=None if alarm is None else _alarm(alarm),
    )


def calendar_of(
    context: Context,
    journal: Journal,
    following: Following | None,
    settings: CalendarSettings,
    lang: Lang,
    as_of: date,
) -> bytes:
    """All that has its day as one calendar file: plans, of which the last holds, and what else.

    Raises:
        InputError: there is nothing to be put into it.
    """
    beside = appointments_of(context, journal, as_of)
    if following is None and not beside:
        raise no_plan()
    plans = following.plans if following else ()
    t = context.translator(lang)
    return to_calendar(plans, context.catalogue.units, t, settings, beside)


def read_time(words: str, option: str) -> time:
    """A time of day.

    Raises:
        UsageError: the words are none.
    """
    try:
        hours, _, minutes = words.partition(":")
        return time(int(hours), int(minutes or "0"))
    except (ValueError, OverflowError):
        raise UsageError(
            N_("“{value}” is no time of day"),
            remedy=N_("Write it like 18:30."),
            where=option,
            value=words,
        ) from None


def _alarm(words: str) -> int:
    if words.isdecimal() and int(words) <= _MOST_MINUTES:
        return int(words)
    raise UsageError(
        N_("“{value}” is no number of minutes"),
        remedy=N_("Write for example --alarm 15."),
        where="--alarm",
        value=words,
    )

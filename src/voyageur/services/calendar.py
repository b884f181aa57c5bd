"""The calendar of a plan that is followed."""

from datetime import time

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan
from voyageur.planning.calendar import CalendarSettings, to_calendar
from voyageur.planning.timezones import load_zone, zone_of
from voyageur.services.context import Context
from voyageur.services.follow import Following

_MOST_MINUTES = 7 * 24 * 60


def zone_in(context: Context, plan: Plan) -> str:
    """The time zone of the region that a plan is for."""
    province = context.lookup.province_of(plan.target.region)
    return zone_of(context.catalogue.regions[province].code if province else None)


def read_settings(
    context: Context, plan: Plan, at: str, alarm: str | None, zone: str | None
) -> CalendarSettings:
    """What was typed of time, reminder and zone.

    Raises:
        UsageError: one of them can't be right.
    """
    return CalendarSettings(
        zone=load_zone(zone).key if zone else zone_in(context, plan),
        at=_time(at),
        alarm_minutes=None if alarm is None else _alarm(alarm),
    )


def calendar_of(
    context: Context, following: Following, settings: CalendarSettings, lang: Lang
) -> bytes:
    """All plans so far as one calendar file, in which the last one holds."""
    t = context.translator(lang)
    return to_calendar(following.plans, following.catalogue.units, t, settings)


def _time(words: str) -> time:
    try:
        hours, _, minutes = words.partition(":")
        return time(int(hours), int(minutes or "0"))
    except ValueError:
        raise UsageError(
            N_("“{value}” is no time of day"),
            remedy=N_("Write it like 18:30."),
            where="--at",
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

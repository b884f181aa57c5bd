"""Time zones of provinces, and how a calendar file states them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from voyageur.domain.errors import UsageError
from voyageur.planning.timezones import CANADA, load_zone, zone_of
from voyageur.planning.vtimezone import timezone_between

TORONTO = load_zone(CANADA)
ZONES = (
    "America/Toronto",
    "America/St_Johns",
    "America/Regina",
    "America/Vancouver",
    "America/Winnipeg",
    "America/Edmonton",
)


@pytest.mark.parametrize("name", ZONES)
def test_the_time_zone_in_the_file_is_that_of_the_rules(name: str) -> None:
    """For each half hour of three years, those in which clocks changed last among them."""
    zone = load_zone(name)
    first = datetime(2025, 9, 1, tzinfo=UTC)
    last = datetime(2028, 12, 1, tzinfo=UTC)
    onsets = sorted(stated(timezone_between(zone, first, last)))
    for number in range((last - first).days * 48):
        local = (first + number * timedelta(minutes=30)).astimezone(zone)
        _, offset, called, summer = max(onset for onset in onsets if onset[0] <= local)
        assert (offset, called, summer) == (local.utcoffset(), local.tzname(), bool(local.dst()))


def stated(zone: icalendar.Timezone) -> Iterator[tuple[datetime, timedelta, str, bool]]:
    """The moments from which on clocks go in a way, by the words of RFC 5545, 3.6.5."""
    for part in zone.subcomponents:
        starts = [part.DTSTART, *(rdate for rdate, *_ in part.rdates)]
        for start in starts:
            onset = (start - part.TZOFFSETFROM).replace(tzinfo=UTC)
            yield onset, part.TZOFFSETTO, str(part["TZNAME"]), part.name == "DAYLIGHT"


def test_the_change_in_spring_is_stated_at_two_by_the_old_clock() -> None:
    zone = timezone_between(TORONTO, *(datetime(y, 6, 1, tzinfo=UTC) for y in (2027, 2029)))
    assert zone.to_ical().decode().splitlines() == [
        "BEGIN:VTIMEZONE",
        "TZID:America/Toronto",
        "BEGIN:STANDARD",
        "DTSTART:20270101T000000",
        "TZNAME:EST",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0500",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20270314T020000",
        "RDATE:20280312T020000,20290311T020000",
        "TZNAME:EDT",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20271107T020000",
        "RDATE:20281105T020000",
        "TZNAME:EST",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_zones_are_those_of_the_installed_rules() -> None:
    """British Columbia keeps its summer time from November 2026 on."""
    west = load_zone("America/Vancouver")
    winter = datetime(2027, 1, 1, tzinfo=west).utcoffset()
    assert winter == datetime(2027, 7, 1, tzinfo=west).utcoffset() == timedelta(hours=-7)


@pytest.mark.parametrize("name", ["America/Nowhere", "", "../zones", "America"])
def test_a_zone_that_there_is_not_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="there is no time zone"):
        load_zone(name)


def test_every_province_and_territory_has_its_zone() -> None:
    codes = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"]
    zones = {code: zone_of(code) for code in codes}
    assert all(load_zone(name).key == name for name in zones.values())
    assert (zones["SK"], zones["NL"]) == ("America/Regina", "America/St_Johns")
    assert {zone_of(None), zone_of("CA"), zones["QC"]} == {"America/Toronto"}

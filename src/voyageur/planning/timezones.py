"""Time zones of provinces and territories, by the rules that come with this installation.

Rules change: British Columbia keeps one time all year from November 2026 on. A machine's own
copy may be years older, so the one of the ``tzdata`` package is read, on every machine the same.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_

CANADA = "America/Toronto"
"""The zone where no province is named: that of most people."""

_ZONES = {
    "AB": "America/Edmonton",
    "BC": "America/Vancouver",
    "MB": "America/Winnipeg",
    "NB": "America/Moncton",
    "NL": "America/St_Johns",
    "NS": "America/Halifax",
    "NT": "America/Edmonton",
    "NU": "America/Iqaluit",
    "ON": "America/Toronto",
    "PE": "America/Halifax",
    "QC": "America/Toronto",
    "SK": "America/Regina",
    "YT": "America/Whitehorse",
}


def zone_of(code: str | None) -> str:
    """The time zone of a province or territory by its code; that of most people for the country.

    From zone1970.tab of the IANA time zone database; of a province with several zones, the one in
    which most of its people live. America/Yellowknife and America/Montreal are other names there
    for America/Edmonton and America/Toronto.
    """
    return _ZONES.get(code or "", CANADA)


@cache
def load_zone(name: str) -> ZoneInfo:
    """A time zone by its name in the IANA database.

    Raises:
        UsageError: there is none of that name.
    """
    data = files("tzdata")
    if name not in data.joinpath("zones").read_text(encoding="utf-8").split():
        raise UsageError(
            N_("there is no time zone “{value}”"),
            remedy=N_("Write it like America/Vancouver."),
            where="--zone",
            value=name,
        )
    with data.joinpath("zoneinfo", *name.split("/")).open("rb") as rules:
        return ZoneInfo.from_file(rules, key=name)


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment of a local time, in UTC.

    One that the clocks skip is as far after the last before it; of one that comes twice, the first.
    """
    return datetime.combine(day, at, zone).astimezone(UTC)


def day_of(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The moments at which a local day begins and ends: 23 to 25 hours."""
    return moment(day, time(), zone), moment(day + timedelta(days=1), time(), zone)

"""What a person says of their plan, checked and written down."""

import re
from datetime import date, datetime, timedelta

from voyageur.domain.errors import InputError, UsageError
from voyageur.domain.event import Event
from voyageur.domain.message import N_
from voyageur.domain.names import Lang, say
from voyageur.domain.plan import Item
from voyageur.services.follow import Following
from voyageur.services.journal import Journal

_A_DAY = 24 * 60
_RECENT = timedelta(days=14)
_LONG_AGO = timedelta(days=366)
_DURATIONS = (
    re.compile(r"(?P<h>\d{1,6}(?:[.,]\d{1,6})?)\s*(?:h|hours?|heures?)?"),
    re.compile(r"(?P<h>\d{1,6})\s*(?:h|:)\s*(?P<m>[0-5]?\d)\s*(?:m|min)?"),
    re.compile(r"(?P<m>\d{1,6})\s*(?:m|min|minutes?)"),
)


def read_duration(words: str) -> int | None:
    """Minutes from "3h", "1h30", "1:30", "45min", "2.5" or "2,5 h"; None for other words.

    Raises:
        UsageError: it is less than a minute or more than a day.
    """
    text = words.strip().casefold()
    sign, text = (-1, text[1:]) if text.startswith(("-", "−")) else (1, text)
    found = next((m for pattern in _DURATIONS if (m := pattern.fullmatch(text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    hours = float((parts.get("h") or "0").replace(",", "."))
    minutes = sign * round(60 * hours + int(parts.get("m") or 0))
    if not 0 < minutes <= _A_DAY:
        raise UsageError(
            N_("“{words}” can't have been worked in a day"),
            remedy=N_("Give more than nothing and at most 24h, for example 2h or 1h30."),
            where=words,
            words=words,
        )
    return minutes


def find_item(words: str, following: Following, lang: Lang) -> Item:
    """The unit of the plan that is meant: its id, its number in the plan, or words of its name.

    Raises:
        UsageError: none is, or several are.
    """
    items = following.listed
    if words.isdecimal() and 1 <= int(words) <= len(items):
        return items[int(words) - 1]
    wanted = words.casefold()
    named = [(item, _name(item, following, lang)) for item in items]
    exact = [
        (item, name)
        for item, name in named
        if wanted in (item.unit, item.unit.partition("-")[2], name.casefold())
    ]
    found = exact or [
        (item, name) for item, name in named if wanted in item.unit or wanted in name.casefold()
    ]
    if len(found) > 1:
        found = [
            (item, name)
            for item, name in found
            if following.progress.of(f"unit:{item.unit}").state == "open"
        ] or found
    if len(found) == 1:
        return found[0][0]
    raise UsageError(
        N_("several units of your plan are called so: {names}")
        if found
        else N_("no unit of your plan is called “{words}”"),
        remedy=N_("voyageur track status lists them with their numbers."),
        where=words,
        words=words,
        names=", ".join(name for _, name in found),
    )


def _name(item: Item, following: Following, lang: Lang) -> str:
    unit = following.catalogue.units.get(item.unit)
    return say(unit.name, lang) if unit else item.unit


def current(following: Following, as_of: date) -> Item:
    """The unit to work on: the one worked on in the last two weeks if it is open, else the first.

    Raises:
        InputError: all is done.
    """
    items = following.open_items()
    if not items:
        raise InputError(
            N_("everything in your plan is done or skipped"),
            remedy=N_("Start another plan with voyageur track start DIR."),
        )
    recent = [log for log in following.progress.logs if as_of - log.day <= _RECENT]
    last = max(recent, key=lambda log: log.day).ref if recent else None
    return next((item for item in items if f"unit:{item.unit}" == last), items[0])


def log(
    journal: Journal, following: Following, item: Item, minutes: int, on: date, at: datetime
) -> Event:
    """Write down work on a unit; what was written.

    Raises:
        UsageError: the day is to come or long past, or would have more than 24 hours.
    """
    _refuse_day(on, at)
    before = sum(log.minutes for log in following.progress.logs if log.day == on)
    if before + minutes > _A_DAY:
        raise UsageError(
            N_("{day} would have {hours} hours of work"),
            remedy=N_("A day has 24: {before} are logged already. Another day? Give --on."),
            where="--on",
            day=on.isoformat(),
            hours=round((before + minutes) / 60, 2),
            before=round(before / 60, 2),
        )
    return journal.append(
        "logged", f"unit:{item.unit}", at, {"minutes": minutes, "on": on.isoformat()}
    )


def finish(journal: Journal, following: Following, item: Item, on: date, at: datetime) -> Event:
    """Write down that a unit is done, and what was learned by it; what was written.

    Raises:
        UsageError: the day is to come or long past, or the unit is done already.
    """
    _refuse_day(on, at)
    state = following.progress.of(f"unit:{item.unit}")
    if state.state == "done":
        raise UsageError(
            N_("{unit} is done already, since {day}"),
            remedy=N_("voyageur track undo takes back what was said last."),
            where=item.unit,
            unit=f"unit:{item.unit}",
            day=(state.since or on).isoformat(),
        )
    payload: dict[str, str | int | float] = {"on": on.isoformat()}
    if unit := following.catalogue.units.get(item.unit):
        payload["gives"] = " ".join(f"{gives.skill}={int(gives.to)}" for gives in unit.gives)
    return journal.append("done", f"unit:{item.unit}", at, payload)


def skip(journal: Journal, item: Item, at: datetime) -> Event:
    """Write down that a unit is left out; what was written."""
    return journal.append("skipped", f"unit:{item.unit}", at)


def _refuse_day(on: date, at: datetime) -> None:
    if on > at.date():
        raise UsageError(
            N_("{day} is still to come"),
            remedy=N_("Today is {today}: give that day or an earlier one."),
            where="--on",
            day=on.isoformat(),
            today=at.date().isoformat(),
        )
    if on < at.date() - _LONG_AGO:
        raise UsageError(
            N_("{day} is more than a year ago"),
            remedy=N_("Is the year right? Write it like {today}."),
            where="--on",
            day=on.isoformat(),
            today=at.date().isoformat(),
        )

"""The rows of a cohort as they are shown: filtered, counted and named."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from voyageur.catalogue.lookup import plain
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.locale.format import day, money, number
from voyageur.locale.translate import Translator
from voyageur.publishing.plan_words import whole_dollars
from voyageur.services.organisation.standing import STATES, Member, Row

_STATES = {
    "blocked": N_("blocked"),
    "late": N_("late"),
    "on time": N_("on time"),
    "done": N_("plan done"),
    "no plan": N_("no plan yet"),
}
_WHY = {
    "gone": N_("a unit of the plan isn't taught any more"),
    "exam": N_("the day of an exam has passed"),
    "silent": N_("no entry for three weeks"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A member as words; numbers are as in a sheet, and empty where unknown."""

    name: str
    since: str
    state: str
    words: str
    role: str
    ends: str
    exam: str
    unit: str
    unit_id: str
    hours: str
    cost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a coach wants to see: a state, a next unit (id), words of a name; empty for all."""

    state: str = ""
    unit: str = ""
    words: str = ""


def filtered(members: Sequence[Member], filters: Filters) -> list[Member]:
    """Those who are asked for, blocked and late ones first."""
    order = {state: n for n, state in enumerate(STATES)}
    found = [
        one
        for one in members
        if one.row is not None
        and filters.state in ("", one.row.state)
        and filters.unit in ("", one.row.unit)
        and filters.words.casefold() in one.name.casefold()
    ]
    return sorted(
        found,
        key=lambda one: (order[one.row.state], -one.row.late, plain(one.name)) if one.row else (),
    )


def counts(members: Sequence[Member], t: Translator) -> list[tuple[str, str, int]]:
    """How many are in each state: the state, its words, the number."""
    found = Counter(one.row.state for one in members if one.row)
    return [(state, t(_STATES[state]), found[state]) for state in STATES]


def next_units(members: Sequence[Member], t: Translator) -> list[tuple[str, str, int]]:
    """Units that are next for several, those of most first: id, name, number."""
    found = Counter(one.row.unit for one in members if one.row and one.row.unit)
    return [(unit, t.name(f"unit:{unit}"), n) for unit, n in found.most_common() if n > 1]


def shown(member: Member, t: Translator) -> Shown:
    """A member as words."""
    row = member.row or Row(state="no plan")
    words = t(_STATES[row.state])
    if row.why:
        words = t("{state}: {why}", state=words, why=t(_WHY[row.why]))
    elif row.state == "late":
        words = t("late by {n} days", n=row.late)
    planned = row.state != "no plan"
    return Shown(
        name=member.name,
        since=day(member.since, t.lang),
        state=row.state,
        words=words,
        role=t.name(f"role:{row.role}") if row.role else "",
        ends=_day(row.ends, t),
        exam=f"{t.name(f'certification:{row.exam}')}, {_day(row.exam_on, t)}" if row.exam else "",
        unit=t.name(f"unit:{row.unit}") if row.unit else "",
        unit_id=row.unit,
        hours=f"{number(round(row.logged), t.lang)}/{number(round(row.planned), t.lang)}"
        if planned
        else "",
        cost=_cost(row, t) if planned else "",
    )


def _cost(row: Row, t: Translator) -> str:
    known = money(whole_dollars(Money(row.to_come, "CAD")), t.lang)
    return t("{amount} and more", amount=known) if row.unknown else known


def _day(iso: str, t: Translator) -> str:
    return day(date.fromisoformat(iso), t.lang) if iso else ""


def as_sheet(member: Member, t: Translator) -> dict[str, str | int | float | None]:
    """A member as a row of a sheet, with days, hours and dollars that it can reckon with."""
    row, words = member.row or Row(state="no plan"), shown(member, t)
    return {
        t("name"): member.name,
        t("agreed on"): member.since.isoformat(),
        t("state"): words.words,
        t("role"): words.role,
        t("days late"): row.late,
        t("likely end"): row.ends,
        t("next exam"): t.name(f"certification:{row.exam}") if row.exam else "",
        t("day of the exam"): row.exam_on,
        t("next unit"): words.unit,
        t("hours logged"): row.logged,
        t("hours planned so far"): row.planned,
        t("known costs to come (CAD)"): row.to_come / 100,
        t("some costs unknown"): t("yes") if row.unknown else t("no"),
    }

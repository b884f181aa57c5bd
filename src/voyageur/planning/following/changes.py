"""What a new plan changes beside the one whose place it takes, and why it had to."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from voyageur.domain.certification import Certification
from voyageur.domain.change import Change
from voyageur.domain.message import N_, Message
from voyageur.domain.period import Period
from voyageur.domain.plan import Person, Plan
from voyageur.domain.progress import Progress
from voyageur.domain.unit import Unit

SOON = timedelta(weeks=4)
"""How far ahead a new plan keeps to the old one as far as it can."""


def changes(before: Plan, after: Plan, progress: Progress) -> tuple[Change, ...]:
    """All changes for what isn't over, in the order of the new plan, what is gone last."""
    horizon = after.as_of + SOON
    was = {item.unit: item for item in before.items}
    now = {item.unit: item for item in after.items}
    found = []
    for unit, item in now.items():
        old = was.get(unit)
        if old is None:
            found.append(Change(unit=unit, kind="new", now=item, soon=item.start < horizon))
        elif (max(old.start, after.as_of), old.end) != (item.start, item.end):
            soon = min(old.start, item.start) < horizon
            found.append(Change(unit=unit, kind="moved", was=old, now=item, soon=soon))
    for unit, item in was.items():
        if unit not in now and progress.of(f"unit:{unit}").state == "open":
            soon = item.start < horizon
            found.append(Change(unit=unit, kind="gone", was=item, soon=soon))
    return tuple(found)


def next_units(plan: Plan, progress: Progress, as_of: date) -> tuple[str, ...]:
    """The units of the first track that the plan has begun or begins within the next four weeks.

    Those that are behind are among them; what is over isn't.
    """
    return tuple(
        item.unit
        for item in plan.items
        if item.start < as_of + SOON
        and not item.beside
        and progress.of(f"unit:{item.unit}").state == "open"
    )


def decided(plan: Plan, units: Mapping[str, Unit]) -> frozenset[str]:
    """The skills and certifications that a plan goes for: what was chosen stays chosen."""
    found = [units[item.unit] for item in plan.items if item.unit in units]
    return frozenset(
        {f"skill:{gives.skill}" for unit in found for gives in unit.gives}
        | {f"certification:{unit.certification}" for unit in found if unit.certification}
    )


def changed_facts(
    before: Plan,
    after: Plan,
    units: Mapping[str, Unit],
    certifications: Mapping[str, Certification],
) -> Iterator[Message]:
    """Facts that a plan rested on and that have changed since it was made."""
    now = {item.unit for item in after.items}
    for item in before.items:
        unit = units.get(item.unit)
        if unit is None:
            yield Message(
                N_("{unit} isn't among the units any more"), {"unit": f"unit:{item.unit}"}
            )
            continue
        if unit.certification is None or item.unit in now:
            continue
        ends = certifications[unit.certification].last_day()
        if ends is not None and (ends < after.as_of or (item.exam_on and item.exam_on > ends)):
            yield Message(
                N_("the exam of {certification} can be sat until {day} only"),
                {"certification": f"certification:{unit.certification}", "day": ends.isoformat()},
            )


def changed_limits(before: Person, after: Person, as_of: date) -> Iterator[Message]:
    """What the person limits otherwise than before, in the time to come."""
    before, after = _to_come(before, as_of), _to_come(after, as_of)
    if before.hours != after.hours:
        yield Message(
            N_("you have {now} hours a week, {before} before"),
            {"now": after.hours, "before": before.hours},
        )
    if before.by != after.by:
        yield (
            Message(N_("it has to be done by {day}"), {"day": after.by.isoformat()})
            if after.by
            else Message(N_("there is no deadline any more"))
        )
    if more := [ref for ref in after.never if ref not in before.never]:
        yield Message(N_("you leave out: {names}"), {"names": ", ".join(more)})
    for name, words in _OTHERS.items():
        if getattr(before, name) != getattr(after, name):
            yield Message(words)


def _to_come(person: Person, as_of: date) -> Person:
    """The person without the days that are over."""
    return replace(
        person,
        away=tuple(
            Period(max(one.start, as_of), one.end) for one in person.away if one.end >= as_of
        ),
        other_hours=tuple(
            replace(one, period=Period(max(one.period.start, as_of), one.period.end))
            for one in person.other_hours
            if one.period.end >= as_of
        ),
    )


_OTHERS = {
    "weekdays": N_("your weekdays are others"),
    "other_hours": N_("your hours in some weeks are others"),
    "away": N_("your days away are others"),
    "holidays": N_("holidays are kept otherwise"),
    "projects": N_("the hours for projects are others"),
    "budget": N_("your budget is another"),
    "monthly": N_("your budget of a month is another"),
    "must": N_("what has to be in is another"),
}

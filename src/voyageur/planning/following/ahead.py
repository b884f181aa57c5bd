"""What is still ahead of somebody: facts and profile as progress has left them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import ceil

from voyageur.domain.certification import Certification
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Claim, Held, Profile
from voyageur.domain.progress import Progress
from voyageur.domain.unit import Hours, Unit


def hours_ahead(unit: Unit, minutes: int, factor: float) -> Hours:
    """The hours a unit still takes at a pace, after so many minutes of it; at least one.

    Of one that has taken all its likely hours, half of what is left to its high estimate.
    """
    done = minutes / 60
    low, likely, high = (
        hours * factor - done for hours in (unit.hours.low, unit.hours.likely, unit.hours.high)
    )
    if likely <= 0:
        likely = high / 2
    least, middle, most = (max(1, ceil(round(hours, 6))) for hours in (low, likely, high))
    return Hours(min(least, middle), middle, max(middle, most))


def units_ahead(units: Mapping[str, Unit], progress: Progress, factor: float) -> dict[str, Unit]:
    """All units with the hours that they still take at the person's pace."""
    return {
        ident: replace(unit, hours=hours_ahead(unit, progress.of(f"unit:{ident}").minutes, factor))
        for ident, unit in units.items()
    }


def profile_now(
    profile: Profile,
    progress: Progress,
    units: Mapping[str, Unit],
    certifications: Mapping[str, Certification],
) -> Profile:
    """The profile with what finished units have taught and the exams that were passed."""
    levels = profile.levels()
    claims: list[Claim] = []
    held: list[Held] = []
    for ref, state in progress.units.items():
        if state.state != "done":
            continue
        for skill, level in state.gives:
            if level > levels.get(skill, Level.NONE):
                levels[skill] = Level(level)
                claims.append(_learned(skill, Level(level), ref))
        unit = units.get(ref.removeprefix("unit:"))
        if unit is not None and unit.certification:
            expires = certifications[unit.certification].valid_until(state.since)
            held.append(Held(certification=unit.certification, issued=state.since, expires=expires))
    return replace(
        profile,
        claims=(*profile.claims, *claims),
        certifications=(*_others(profile.certifications, held), *held),
    )


def _learned(skill: str, level: Level, ref: str) -> Claim:
    reason = Message(N_("you finished {unit}"), {"unit": ref})
    return Claim(ref=f"skill:{skill}", level=level, reason=reason, origin="unit")


def _others(known: Iterable[Held], new: Iterable[Held]) -> list[Held]:
    passed = {one.certification for one in new}
    return [one for one in known if one.certification not in passed]

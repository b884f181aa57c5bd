"""The guide's roadmap for one person: what to do of it, what is left out, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.need import Condition
from voyageur.domain.profile import Profile
from voyageur.domain.role import Role
from voyageur.domain.unit import Unit
from voyageur.planning.certify import offer_certifications
from voyageur.planning.path import Path
from voyageur.planning.selection import Facts, Picked, Selection, Wishes

_CLOSING = ("portfolio", "networking")


def follow(
    role: Role, profile: Profile, facts: Facts, at: date, wishes: Wishes = Wishes()
) -> Selection:
    """Go through the stages in order and take what the person doesn't know yet.

    In each stage what can be studied (up to level 2) comes before the project that proves it. Of
    alternatives one is chosen for the whole plan. What the person wants besides comes in the last
    stage. Portfolio and networking close every plan.

    Raises:
        InputError: the facts or the wishes leave no way.
    """
    path = Path(role, profile.levels(), facts, wishes)
    selection = Selection()
    for index, stage in enumerate(role.stages):
        ref = f"stage:{role.id}/{stage.id}"
        for most in (Level.GUIDED, Level.LEADS):
            for need in stage.needs:
                _meet(path, selection, need, _Place(index, ref, most))
    _add_wanted(path)
    _leave_out_known(role, profile, facts, path, selection)
    selection.picked = dict(path.picked)
    offer_certifications(path, selection, profile, at)
    why = Message(N_("the guide's last advice: build your portfolio and network"))
    for kind in _CLOSING:
        for unit in facts.units.values():
            never = f"unit:{unit.id}" in wishes.never
            if unit.kind == kind and "*/last" in unit.stages and not never:
                selection.picked[unit.id] = Picked(unit, len(role.stages), [why])
    return selection


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a need is met: index and reference of the stage, and up to which level for now."""

    index: int
    stage: str
    most: Level


def _add_wanted(path: Path) -> None:
    """Skills and units that the person asks for and the roadmap doesn't bring."""
    last = len(path.role.stages) - 1
    why = Message(N_("you asked for it"))
    for skill in path.wishes.ids("skill"):
        path.take(skill, Level.GUIDED, last, why)
    for ident in path.wishes.ids("unit"):
        unit = path.facts.units[ident]
        if ident not in path.picked and unit.certification is None and unit.kind not in _CLOSING:
            path.add(unit, last, why)


def _meet(path: Path, selection: Selection, need: Sequence[Condition], place: _Place) -> None:
    target = path.met(need) or path.best(need)
    if target is None or target.skill is None:
        for other in need:
            selection.skip(f"skill:{other.skill}", Message(N_("you never want it")))
        return
    chosen = target.skill
    for other in need:
        if other.skill and other.skill != chosen and path.level(other.skill) < other.level:
            selection.skip(f"skill:{other.skill}", _why_not(path, target, other))
    path.remember(chosen)
    why = Message(
        N_("{stage} asks for {skill} at level {level}"),
        {"stage": place.stage, "skill": f"skill:{chosen}", "level": int(target.level)},
    )
    path.take(chosen, min(target.level, place.most), place.index, why)


_WHY_NOT = {
    "wanted": N_("one of several is enough; you asked for {skill}"),
    "known": N_("one of several is enough; you know {skill} best"),
    "chosen": N_("one of several is enough; the plan uses {skill} already"),
    "nearer": N_("one of several is enough; {skill} needs less before it"),
    "demand": N_("one of several is enough; postings ask more for {skill}"),
    "first": N_("one of several is enough; the guide names {skill} first"),
}


def _why_not(path: Path, chosen: Condition, other: Condition) -> Message:
    return Message(_WHY_NOT[path.because(chosen, other)], {"skill": f"skill:{chosen.skill}"})


def _leave_out_known(
    role: Role, profile: Profile, facts: Facts, path: Path, selection: Selection
) -> None:
    """Name the units of the stages that bring nothing new, with the evidence."""
    before = profile.levels()
    for unit in facts.units.values():
        ours = any(stage.startswith(f"{role.id}/") for stage in unit.stages)
        if not ours or unit.id in path.picked or not unit.gives:
            continue
        if all(before.get(g.skill, Level.NONE) >= g.to for g in unit.gives):
            reason, evidence = _known(unit, profile)
            selection.skip(f"unit:{unit.id}", reason, evidence)


def _known(unit: Unit, profile: Profile) -> tuple[Message, tuple[str, ...]]:
    refs = {f"skill:{gives.skill}" for gives in unit.gives}
    claims = sorted((c for c in profile.claims if c.ref in refs), key=lambda c: -c.level)
    reason = Message(
        N_("already known: {skill} at level {level}"),
        {"skill": claims[0].ref, "level": int(claims[0].level)},
    )
    words = (evidence.words for claim in claims for evidence in claim.evidence)
    return reason, tuple(dict.fromkeys(words))[:2]

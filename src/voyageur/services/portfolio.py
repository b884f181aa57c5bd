"""A portfolio: what somebody can show for a role, each thing with its proof or marked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.catalogue.model import Catalogue
from voyageur.domain.evidence import Scan
from voyageur.domain.plan import BEYOND, CLOSING, Item
from voyageur.domain.portfolio import (
    CodeProject,
    Credential,
    Portfolio,
    SkillSet,
    SkillShown,
    StageShown,
    Step,
    StepState,
    UnitProject,
)
from voyageur.domain.profile import Held, Profile
from voyageur.domain.progress import Progress
from voyageur.domain.role import Role
from voyageur.domain.skill import close
from voyageur.domain.unit import PROOFS
from voyageur.planning.gap import measure_gap
from voyageur.services.context import Context
from voyageur.services.follow import Following
from voyageur.services.portfolio_links import home_of
from voyageur.services.portfolio_skills import skills_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody wants published of themself; nothing of it is taken from a document unasked."""

    name: str | None = None
    links: tuple[str, ...] = ()
    about: str | None = None
    quotes: bool = False


def portfolio_of(
    context: Context,
    profile: Profile,
    role: Role,
    as_of: date,
    *,
    scans: Sequence[Scan] = (),
    following: Following | None = None,
    wanted: Wanted = Wanted(),
) -> Portfolio:
    """What a profile, scans and the plan that is followed show on a day.

    ``profile`` is what the person knows by now. Units of a plan for another role prove skills and
    stand under no stage.
    """
    facts = context.catalogue
    progress = following.progress if following else Progress()
    held = tuple(_held(profile, facts, progress, as_of, kept=following is not None))
    skills = skills_shown(profile, scans, progress, held, facts, as_of, quotes=wanted.quotes)
    groups = tuple(_groups(role, skills))
    shown = {skill.skill for group in groups for skill in group.skills}
    steps = _steps(following, role) if following else {}
    return Portfolio(
        as_of=as_of,
        role=role.id,
        name=wanted.name,
        links=wanted.links,
        about=wanted.about,
        groups=groups,
        projects=tuple(_projects(scans, shown)),
        finished=tuple(_finished(progress, facts, shown)),
        certifications=held,
        stages=tuple(_stages(role, skills, steps, facts)),
        beside=tuple(
            StageShown(stage=stage, state=_state(units, met=True), steps=tuple(units))
            for stage in (CLOSING, BEYOND)
            if (units := steps.get(stage, []))
        ),
    )


def _groups(role: Role, skills: Mapping[str, SkillShown]) -> Iterator[SkillSet]:
    """The role's groups, what its roadmap asks for besides, and the rest, each skill once.

    Of the rest, what only follows from another skill is left out.
    """
    left = dict(skills)

    def taken(ids: Iterator[str]) -> tuple[SkillShown, ...]:
        return tuple(left.pop(ident) for ident in ids if ident in left)

    for group in role.groups:
        if found := taken(iter(group.members)):
            yield SkillSet(kind="role", name=group.name, skills=found)
    needs = (c.skill for stage in role.stages for need in stage.needs for c in need if c.skill)
    if found := taken(needs):
        yield SkillSet(kind="roadmap", skills=found)
    rest = [skill for skill in left.values() if not _follows(skill)]
    if rest:
        rest.sort(key=lambda one: (not one.by_code, one.self_assessed, -one.level, one.skill))
        yield SkillSet(kind="other", skills=tuple(rest))


def _follows(skill: SkillShown) -> bool:
    """Whether all that speaks for a skill is another one that implies it."""
    return bool(skill.proofs) and all("skill" in p.words.values for p in skill.proofs)


def _held(
    profile: Profile, facts: Catalogue, progress: Progress, as_of: date, *, kept: bool
) -> Iterator[Credential]:
    """Certifications of the catalogue, expired ones last, the latest first.

    A profile that was ``kept`` in the store had its words dropped, not its document.
    """
    passed = {
        unit.certification
        for ref, state in progress.units.items()
        if state.state == "done" and (unit := facts.units.get(ref.removeprefix("unit:")))
    }

    def expired(held: Held) -> bool:
        return held.expires is not None and held.expires < as_of

    known = [held for held in profile.certifications if held.certification in facts.certifications]
    known.sort(key=lambda held: held.certification)
    known.sort(key=lambda held: held.issued or date.min, reverse=True)
    for held in sorted(known, key=expired):
        certification = facts.certifications[held.certification]
        retired = certification.status(as_of) == "retired"
        named: Literal["resume"] | None = "resume" if kept or held.evidence else None
        yield Credential(
            certification=held.certification,
            issuer=certification.issuer,
            status="expired" if expired(held) else "valid" if held.expires else "held",
            issued=held.issued,
            expires=held.expires,
            retired=retired,
            retired_since=certification.last_day() if retired else None,
            proof="unit" if held.certification in passed else named,
        )


def _projects(scans: Sequence[Scan], shown: set[str]) -> list[CodeProject]:
    """Repositories with authored commits, the latest first."""
    found = {
        (one.name, one.url): CodeProject(
            name=one.name,
            authored=one.authored,
            commits=one.commits,
            url=home_of(one.url),
            first=one.first,
            last=one.last,
            skills=tuple(skill for skill in one.shows if skill in shown),
        )
        for scan in scans
        for one in scan.repositories
        if one.authored > 0
    }
    ordered = sorted(found.values(), key=lambda one: one.name)
    return sorted(ordered, key=lambda one: one.last or date.min, reverse=True)


def _finished(progress: Progress, facts: Catalogue, shown: set[str]) -> Iterator[UnitProject]:
    """Finished projects and contributions to open source."""
    for ref, state in progress.units.items():
        unit = facts.units.get(ref.removeprefix("unit:"))
        if unit is not None and unit.kind in PROOFS and state.state == "done":
            skills = tuple(skill for skill, _ in state.gives if skill in shown)
            yield UnitProject(unit=unit.id, kind=unit.kind, on=state.since, skills=skills)


def _steps(following: Following, role: Role) -> dict[str, list[Step]]:
    """The units of the plan by stage, without what is skipped or exists no more."""
    found: dict[str, list[Step]] = {}
    if following.plan.target.role == role.id:
        for item in following.listed:
            if step := _step(following, item):
                found.setdefault(item.stage, []).append(step)
    return found


def _step(following: Following, item: Item) -> Step | None:
    unit = following.catalogue.units.get(item.unit)
    progress = following.progress.of(f"unit:{item.unit}")
    if progress.state == "skipped" or (unit is None and progress.state == "open"):
        return None
    open_state: StepState = "under-way" if progress.minutes else "to-come"
    return Step(
        unit=item.unit,
        kind=unit.kind if unit else None,
        state="done" if progress.state == "done" else open_state,
        on=progress.since,
    )


def _stages(
    role: Role,
    skills: Mapping[str, SkillShown],
    steps: Mapping[str, Sequence[Step]],
    facts: Catalogue,
) -> Iterator[StageShown]:
    levels = close({ident: one.level for ident, one in skills.items()}, facts.skills)
    proven = {ident: one.proven for ident, one in skills.items()}
    by_proof = measure_gap(role, close(proven, facts.skills)).stages
    for gap, sure in zip(measure_gap(role, levels).stages, by_proof, strict=True):
        units = steps.get(gap.stage, ())
        begun = gap.met > 0 or any(step.state != "to-come" for step in units)
        state = _state(units, met=gap.met == gap.asked)
        yield StageShown(
            stage=f"{role.id}/{gap.stage}",
            state="under-way" if state == "to-come" and begun else state,
            met=gap.met,
            asked=gap.asked,
            self_assessed=sure.met < gap.met,
            steps=tuple(units),
        )


def _state(units: Sequence[Step], *, met: bool) -> StepState:
    """Done where what is asked for is met and no unit is open; under way once one was begun."""
    if met and all(step.state == "done" for step in units):
        return "done"
    return "under-way" if any(step.state != "to-come" for step in units) else "to-come"

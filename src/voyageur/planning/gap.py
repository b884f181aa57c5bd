"""How far a person is from a role, per stage and per "Learn These" group."""

from collections.abc import Mapping

from voyageur.domain.level import Level
from voyageur.domain.plan import Gap, GroupGap, StageGap
from voyageur.domain.role import Role, Stage
from voyageur.domain.skill import SkillGroup


def measure_gap(role: Role, levels: Mapping[str, Level]) -> Gap:
    """The gap of a role: needs met of those asked in each stage and group."""
    return Gap(
        role=role.id,
        stages=tuple(_stage(stage, levels) for stage in role.stages),
        groups=tuple(_group(group, levels) for group in role.groups),
    )


def _stage(stage: Stage, levels: Mapping[str, Level]) -> StageGap:
    missing = [
        " | ".join(f"skill:{c.skill}" for c in need if c.skill)
        for need in stage.needs
        if not any(c.skill and levels.get(c.skill, Level.NONE) >= c.level for c in need)
    ]
    asked = len(stage.needs)
    return StageGap(stage=stage.id, met=asked - len(missing), asked=asked, missing=tuple(missing))


def _group(group: SkillGroup, levels: Mapping[str, Level]) -> GroupGap:
    known = [m for m in group.members if levels.get(m, Level.NONE) >= Level.GUIDED]
    asked = len(group.members) if group.choose == "all" else group.choose
    return GroupGap(
        group=group.id,
        met=min(len(known), asked),
        asked=asked,
        known=tuple(known),
        missing=tuple(m for m in group.members if m not in known),
    )


def closeness(gap: Gap) -> float:
    """The part of all stage needs that is met, from 0 to 1."""
    asked = sum(stage.asked for stage in gap.stages)
    return sum(stage.met for stage in gap.stages) / asked if asked else 1.0

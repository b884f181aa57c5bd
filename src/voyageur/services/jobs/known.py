"""What somebody knows of each skill, implied ones included, and the claim that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from voyageur.domain.level import Level
from voyageur.domain.profile import Claim, Profile
from voyageur.domain.ref import Ref
from voyageur.domain.skill import Skill, close


@dataclass(frozen=True, slots=True)
class Known:
    """A level, the most years that a claim states, and the reference of the best claim."""

    level: Level
    years: float | None
    by: Ref


def known_of(profile: Profile, skills: Mapping[str, Skill]) -> dict[str, Known]:
    """What is known by skill id: five years of PySpark are five years of Spark.

    Nothing that is added to a profile takes anything away from it.
    """
    claims: dict[str, list[Claim]] = {}
    for claim in profile.claims:
        claims.setdefault(claim.ref.removeprefix("skill:"), []).append(claim)
    return {
        skill: _known(
            level, [claim for s in _showing(skill, skills) for claim in claims.get(s, ())]
        )
        for skill, level in close(profile.levels(), skills).items()
    }


def _known(level: Level, claims: Iterable[Claim]) -> Known:
    listed = list(claims)
    years = max((claim.years for claim in listed if claim.years is not None), default=None)
    best = max(listed, key=lambda claim: (claim.level, claim.years or 0.0))
    return Known(level, years, best.ref)


def _showing(skill: str, skills: Mapping[str, Skill]) -> list[str]:
    """The skill itself, those that imply it, those that imply these, and so on."""
    found = {skill: None}
    waiting = [skill]
    while waiting:
        about = skills.get(waiting.pop())
        new = [one for one in (about.implied_by if about else ()) if one not in found]
        found |= dict.fromkeys(new)
        waiting += new
    return list(found)

"""From counts of commits to a level, and which few places prove it.

The limits are editorial; docs/reference/levels.md tells them:

1. one or two commits, or all on one day: 1;
2. three commits or more, on two days or more: 2;
3. thirty commits or more over half a year or more, the last within three years: 3. Of a tool, a
   service, a platform or a product ten are enough: it shows in configuration, which seldom changes.

Code alone never shows level 4.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from voyageur.domain.evidence import Proof, Shown
from voyageur.domain.level import Level
from voyageur.domain.skill import SkillKind

FEW, MANY, MANY_OF_A_TOOL = 3, 30, 10
HALF_A_YEAR, RECENT = timedelta(days=182), timedelta(days=3 * 365)

_TOOLS: frozenset[SkillKind | None] = frozenset(("tool", "service", "platform", "product"))


@dataclass(slots=True)
class Shows:
    """What shows a skill: days by commit, and each place with the number of its commits."""

    commits: dict[bytes, int] = field(default_factory=dict)
    places: list[tuple[int, Proof]] = field(default_factory=list)

    def add(self, other: "Shows") -> None:
        """Count another repository's too; a commit that is in both counts once."""
        self.commits.update(other.commits)
        known = {(proof.commit, proof.path) for _, proof in self.places}
        self.places += [
            (count, proof)
            for count, proof in other.places
            if (proof.commit, proof.path) not in known
        ]


def level_of(commits: int, first: date, last: date, as_of: date, kind: SkillKind | None) -> Level:
    """How well somebody knows a skill of a kind who showed it in so many commits."""
    enough = MANY_OF_A_TOOL if kind in _TOOLS else MANY
    if commits >= enough and last - first >= HALF_A_YEAR and as_of - last <= RECENT:
        return Level.ALONE
    if commits >= FEW and first < last:
        return Level.GUIDED
    return Level.MET


def shown(
    found: Mapping[str, Shows], kinds: Mapping[str, SkillKind], as_of: date
) -> tuple[Shown, ...]:
    """Skills with level and proofs, the strongest first."""
    skills = [_shown(skill, shows, kinds.get(skill), as_of) for skill, shows in found.items()]
    return tuple(sorted(skills, key=lambda one: (-one.level, -one.commits, one.skill)))


def _shown(skill: str, shows: Shows, kind: SkillKind | None, as_of: date) -> Shown:
    days = shows.commits.values()
    first, last = date.fromordinal(min(days)), date.fromordinal(max(days))
    return Shown(
        skill=skill,
        level=level_of(len(days), first, last, as_of, kind),
        commits=len(days),
        files=len(shows.places),
        first=first,
        last=last,
        proofs=_proofs(shows.places),
    )


def _proofs(places: Sequence[tuple[int, Proof]]) -> tuple[Proof, ...]:
    """The newest place, the oldest, and the one with lines that most commits touched."""
    by_name = sorted(places, key=lambda place: (place[1].repository, place[1].path))
    newest = max(by_name, key=lambda place: (place[1].on, place[1].lines is not None))
    oldest = min(by_name, key=lambda place: (place[1].on, place[1].lines is None))
    telling = max(by_name, key=lambda place: (place[1].lines is not None, place[0]))
    chosen = dict.fromkeys(proof for _, proof in (newest, telling, oldest))
    return tuple(sorted(chosen, key=lambda proof: proof.on, reverse=True))

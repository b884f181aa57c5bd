"""The share of real postings whose requirements somebody meets, with its n and scope."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.requirement import ENOUGH, RequirementSet

THRESHOLD = 0.7
"""A posting is in reach when at least this part of its must groups is met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The postings that an answer is about, their number, and the scope in words.

    One is in reach when the part ``threshold`` of its groups is met.
    """

    sets: tuple[RequirementSet, ...]
    n: int
    words: Message
    threshold: float = THRESHOLD

    @property
    def enough(self) -> bool:
        """Whether a share may be stated."""
        return self.n >= ENOUGH

    def met(self, levels: Mapping[str, Level]) -> int:
        """How many of the postings are in reach of somebody with these levels."""
        return sum(s.n for s in self.sets if in_reach(s, levels, self.threshold))

    def demand(self) -> Counter[str]:
        """How many of the postings name each skill, required or not."""
        counts: Counter[str] = Counter()
        for one in self.sets:
            for skill in {skill for group in (*one.must, *one.nice) for skill in group}:
                counts[skill] += one.n
        return counts


def choose_scope(
    sets: Sequence[RequirementSet], role: str, region: str | None, neighbours: Sequence[str]
) -> Scope:
    """The narrowest scope with enough postings: region, then Canada, then neighbouring roles.

    ``region`` is a province id, None for all of Canada. Where even the widest has too few, it is
    returned as it is, and gives no share.
    """
    canada = [s for s in sets if s.country == "CA"]
    ours = [s for s in canada if s.role == role]
    values = {"role": f"role:{role}"}
    if region is not None:
        there = [s for s in ours if s.region == region]
        words = Message(N_("{role} in {region}"), {**values, "region": f"region:{region}"})
        if (narrow := _scope(there, words)).enough:
            return narrow
    wide = _scope(ours, Message(N_("{role} in all of Canada"), values))
    if wide.enough or not neighbours:
        return wide
    near = [s for s in canada if s.role == role or s.role in neighbours]
    template = N_("{role} ({own} postings) with the neighbouring {neighbours}, in all of Canada")
    named = ", ".join(f"role:{neighbour}" for neighbour in neighbours)
    return _scope(near, Message(template, {**values, "own": wide.n, "neighbours": named}))


def in_reach(
    asked: RequirementSet, levels: Mapping[str, Level], threshold: float = THRESHOLD
) -> bool:
    """Whether enough of what a posting asks for is known at level 2 or better.

    Where a posting names nothing as required, what would be nice to have counts.
    """
    groups = asked.must or asked.nice
    met = sum(
        any(levels.get(skill, Level.NONE) >= Level.GUIDED for skill in group) for group in groups
    )
    return met >= threshold * len(groups)


def _scope(sets: Sequence[RequirementSet], words: Message) -> Scope:
    return Scope(sets=tuple(sets), n=sum(s.n for s in sets), words=words)

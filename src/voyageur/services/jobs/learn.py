"""What to learn first: the skills that would meet a required group more in the most postings."""

from collections import Counter
from collections.abc import Iterable

from voyageur.domain.level import Level
from voyageur.domain.ranking import GroupMatch, Lift, RankedPosting
from voyageur.services.jobs.closing import Ways

_SHOWN = 3


def learn_first(
    postings: Iterable[RankedPosting], ways: Ways, threshold: float
) -> tuple[Lift, ...]:
    """The skills that most postings lack, and how many; learnt as well as each asks for.

    Only what a posting names counts, not what a skill implies: a narrow skill would else stand for
    every wider one. Groups that ask for years are left out, because no learning meets them. Of
    equal ones that which brings more in reach goes first, then that of fewer hours.
    """
    lifted: Counter[str] = Counter()
    reached: Counter[str] = Counter()
    for posting in postings:
        met = Counter(skill for g in posting.groups if _learnable(g) for skill in _lacking(g, ways))
        lifted.update(met.keys())
        tally = posting.must
        reached.update(
            skill
            for skill, more in met.items()
            if not posting.in_reach and tally.met + more >= threshold * tally.n
        )
    hours = {skill: _hours(skill, ways) for skill in lifted}
    order = sorted(
        lifted, key=lambda s: (-lifted[s], -reached[s], hours[s] is None, hours[s] or 0, s)
    )
    return tuple(
        Lift(skill=skill, n=lifted[skill], into_reach=reached[skill], hours=hours[skill])
        for skill in order[:_SHOWN]
    )


def _learnable(group: GroupMatch) -> bool:
    short = any(wanted.years for wanted in group.any_of)
    return group.must and group.state != "met" and not short


def _lacking(group: GroupMatch, ways: Ways) -> set[str]:
    """The alternatives that aren't known; one known at a lower level is to be practised."""
    return {one.skill for one in group.any_of if ways.to(one.skill, Level.GUIDED) != frozenset()}


def _hours(skill: str, ways: Ways) -> int | None:
    units = ways.to(skill, Level.GUIDED)
    return None if units is None else ways.hours(units)

"""What somebody must know because they master what stands on it.

Whoever works alone with machine learning has met the statistics that its study unit needs, whether
the résumé says so or not. Without this a plan would send people back to a first course.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.need import Condition
from voyageur.domain.profile import Claim
from voyageur.domain.unit import Unit


def with_foundations(claims: Iterable[Claim], units: Iterable[Unit]) -> tuple[Claim, ...]:
    """Add the true prerequisites of everything known at level 3 or better, at the level needed.

    Only needs without alternatives count: of "Python or Java" we can't tell which it was.
    """
    known = {claim.ref: claim for claim in claims}
    studies = [unit for unit in units if unit.kind == "study" and unit.gives]
    waiting = True
    while waiting:
        waiting = False
        for unit in studies:
            shown = _mastered(unit, known)
            if shown is None:
                continue
            for foundation in _missing(unit, known):
                reason = Message(N_("{skill} stands on it"), {"skill": shown.ref})
                ref = f"skill:{foundation.skill}"
                known[ref] = replace(shown, ref=ref, level=foundation.level, reason=reason)
                waiting = True
    return tuple(known[ref] for ref in sorted(known))


def _mastered(unit: Unit, known: Mapping[str, Claim]) -> Claim | None:
    """The claim at level 3 or better of a unit that somebody has nothing to gain from."""
    claims = [known.get(f"skill:{gives.skill}") for gives in unit.gives]
    enough = (c and c.level >= g.to for c, g in zip(claims, unit.gives, strict=True))
    if not all(enough):
        return None
    return next((claim for claim in claims if claim and claim.level >= Level.ALONE), None)


def _missing(unit: Unit, known: Mapping[str, Claim]) -> Iterator[Condition]:
    """The needs of a unit, those with alternatives left out, that aren't known well enough."""
    for need in unit.needs:
        if len(need) == 1 and need[0].skill:
            claim = known.get(f"skill:{need[0].skill}")
            if claim is None or claim.level < need[0].level:
                yield need[0]

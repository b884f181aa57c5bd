"""Units beyond the roadmap: what else postings ask for, with all that has to come first."""

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Profile
from voyageur.domain.role import Role
from voyageur.planning.path import Path
from voyageur.planning.selection import Facts, Picked, Wishes


def beyond(
    role: Role, profile: Profile, facts: Facts, wishes: Wishes, taken: dict[str, Picked]
) -> dict[str, Picked]:
    """For each skill that a posting names, what the roadmap (``taken``) and the person lack.

    Skills that no unit leads to, and those that the person never wants, are left out. The stage is
    the one after all others.
    """
    path = Path(role, profile.levels(), facts, wishes)
    path.adopt(taken)
    last = len(role.stages) + 1
    for skill, n in sorted(facts.demand.items(), key=lambda pair: (-pair[1], pair[0])):
        if path.level(skill) >= Level.GUIDED or f"skill:{skill}" in wishes.never:
            continue
        why = Message(N_("{n} postings name {skill}"), {"n": n, "skill": f"skill:{skill}"})
        trial = path.branch()
        try:
            trial.take(skill, Level.GUIDED, last, why)
        except InputError:
            continue
        path = trial
    return {ident: picked for ident, picked in path.picked.items() if ident not in taken}

"""The roadmap of a role as a picture: what its stages ask for, and what comes before what."""

from collections import Counter
from collections.abc import Iterator, Mapping

from voyageur.catalogue.model import Catalogue
from voyageur.charts.roadmap.value import Node, Roadmap, Stage, State
from voyageur.domain.level import Level
from voyageur.domain.names import say
from voyageur.domain.need import Condition
from voyageur.domain.plan import Gap
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator

_Needs = Mapping[str, Mapping[str, Level]]
"""The skills of each node with the level asked for, by its id, in the order of the roadmap."""
_BEYOND = max(Level) + 1


def roadmap_picture(role: Role, facts: Catalogue, t: Translator, gap: Gap | None = None) -> Roadmap:
    """The stages; with a gap, what is known already and what is open.

    What is asked for twice says at which level, as else it looked as if it needed itself.
    """
    missing = {stage.stage: set(stage.missing) for stage in gap.stages} if gap else {}
    stages: list[Stage] = []
    needs: dict[str, dict[str, Level]] = {}
    labels = Counter(_label(need, t) for stage in role.stages for need in stage.needs)
    for stage in role.stages:
        nodes = []
        for number, need in enumerate(stage.needs):
            ident = f"{stage.id}.{number}"
            needs[ident] = {c.skill: c.level for c in need if c.skill}
            label = _label(need, t)
            if labels[label] > 1 and need[0].skill:
                label = t("{name} (level {n})", name=label, n=int(need[0].level))
            nodes.append(Node(id=ident, label=label, state=_state(need, missing.get(stage.id))))
        stages.append(Stage(name=say(stage.name, t.lang), nodes=tuple(nodes)))
    name = say(role.name, t.lang)
    return Roadmap(
        title=t("The roadmap: {role}", role=name),
        stages=tuple(stages),
        edges=tuple(_edges(needs, facts)),
        goal=name,
    )


def _label(need: tuple[Condition, ...], t: Translator) -> str:
    return " / ".join(_name(condition, t) for condition in need)


def _name(condition: Condition, t: Translator) -> str:
    if condition.skill:
        return t.name(f"skill:{condition.skill}")
    kind = "unit" if condition.unit else "certification"
    return t.name(f"{kind}:{condition.unit or condition.certification}")


def _state(need: tuple[Condition, ...], missing: set[str] | None) -> State:
    """Where somebody is meant: whether the gap names the need."""
    if missing is None:
        return "plain"
    return "open" if " | ".join(f"skill:{c.skill}" for c in need if c.skill) in missing else "known"


def _edges(needs: _Needs, facts: Catalogue) -> Iterator[tuple[str, str]]:
    """To each node, from those before it that a unit which teaches it asks for."""
    order = list(needs)
    for place, later in enumerate(order):
        asked = _asked_before(needs[later], facts) | set(needs[later])
        for earlier in order[:place]:
            if not asked.isdisjoint(needs[earlier]):
                yield earlier, later


def _asked_before(skills: Mapping[str, Level], facts: Catalogue) -> set[str]:
    """The skills that units need which lead to one of these at the level asked for."""
    return {
        condition.skill
        for unit in facts.units.values()
        if any(given.to >= skills.get(given.skill, _BEYOND) for given in unit.gives)
        for need in unit.needs
        for condition in need
        if condition.skill
    }

"""The roadmap of a role in words: its stages in order, what each asks for, at which level."""

from collections.abc import Iterator
from dataclasses import dataclass

from voyageur.charts.roadmap.graph import needs
from voyageur.charts.roadmap.value import Roadmap
from voyageur.charts.roadmap.words import STATES
from voyageur.domain.names import say
from voyageur.domain.need import Condition
from voyageur.domain.role import Role
from voyageur.locale.translate import Translator
from voyageur.web.levels import words_of
from voyageur.web.pages.roles.roadmap import need_ident, stage_ident
from voyageur.web.render import context


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One of the skills that meet a need, its level from 1 to 4 and what that means."""

    skill: str
    name: str
    level: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a stage asks for: any of ``ways``; after what it comes, and how far somebody is."""

    ident: str
    ways: tuple[Way, ...]
    after: tuple[str, ...]
    state: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A stage of the roadmap."""

    ident: str
    name: str
    text: str
    asks: tuple[Asked, ...]


def steps(role: Role, chart: Roadmap, t: Translator) -> tuple[Step, ...]:
    """The stages of a role with what their picture says of them."""
    waits = needs(chart)
    return tuple(
        Step(
            ident=stage_ident(stage.id),
            name=say(stage.name, t.lang),
            text=say(stage.text, t.lang),
            asks=tuple(
                Asked(
                    ident=need_ident(node.id),
                    ways=tuple(_ways(need, t)),
                    after=tuple(waits[node.id]),
                    state=t(STATES[node.state]) if node.state != "plain" else "",
                    known=node.state == "known",
                )
                for need, node in zip(stage.needs, shown.nodes, strict=True)
            ),
        )
        for stage, shown in zip(role.stages, chart.stages, strict=True)
    )


def _ways(need: tuple[Condition, ...], t: Translator) -> Iterator[Way]:
    for condition in need:
        if condition.skill:
            skill = context().catalogue.skills[condition.skill]
            words = words_of(skill, t.lang).get(condition.level, "")
            name = say(skill.name, t.lang)
            yield Way(skill=skill.id, name=name, level=int(condition.level), words=words)

"""What a roadmap shows."""

from dataclasses import dataclass
from typing import Literal

State = Literal["plain", "known", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Something to learn: ``known`` already, still ``open``, or ``plain`` where nobody is meant.

    The ``id`` is its own within the roadmap, also where two stages ask for the same.
    """

    id: str
    label: str
    state: State = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A band of the picture."""

    name: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """Stages in their order, numbered from ``first`` on.

    ``edges`` lead from what comes before to what needs it, by ids.

    Of a long one that is drawn in parts: ``before`` are the nodes of the parts before, and the last
    part, which isn't ``followed`` by another, says for all what the forms mean.
    """

    title: str
    stages: tuple[Stage, ...]
    edges: tuple[tuple[str, str], ...] = ()
    goal: str = ""
    first: int = 1
    before: tuple[Node, ...] = ()
    followed: bool = False

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of all stages."""
        return tuple(node for stage in self.stages for node in stage.nodes)

"""What somebody shows of themself to others: skills with proofs, projects, certifications, way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.names import Text
from voyageur.domain.unit import UnitKind

ProofKind = Literal["code", "unit", "certification", "badge", "resume"]

PROOF_KINDS: tuple[ProofKind, ...] = ("code", "unit", "certification", "badge", "resume")
"""The order in which proofs are shown: what anybody can check comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a repository: the command that shows it, and its page where it has a public one.

    Without a ``path`` it is a whole commit; ``lines`` are the first and last, from 1.
    """

    repository: str
    command: str
    path: str = ""
    lines: tuple[int, int] | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillProof:
    """Why a skill may be claimed; ``level`` is how much it shows, absent where it shows no level.

    ``quotes`` are words of a document, there only where their author wants them published.
    """

    kind: ProofKind
    words: Message
    level: Level | None = None
    spots: tuple[Spot, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillShown:
    """A skill (id) at a level. ``self_assessed``: the proofs show less than it, or there are none.

    One that is neither proven nor marked can't be made.
    """

    skill: str
    level: Level
    proofs: tuple[SkillProof, ...] = ()
    self_assessed: bool = False

    def __post_init__(self) -> None:
        if not self.self_assessed and self.proven < self.level:
            msg = f"{self.skill} is claimed without a proof or the mark"
            raise ValueError(msg)

    @property
    def proven(self) -> Level:
        """The level that the proofs show."""
        return max((p.level for p in self.proofs if p.level is not None), default=Level.NONE)

    @property
    def by_code(self) -> bool:
        """Whether code shows it at this level."""
        return any(p.kind == "code" and (p.level or 0) >= self.level for p in self.proofs)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillSet:
    """Skills that belong together: a group of the role (``name``), its roadmap's, or others."""

    kind: Literal["role", "roadmap", "other"]
    skills: tuple[SkillShown, ...]
    name: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeProject:
    """A repository with commits of the person's, and the skills (ids) that they show."""

    name: str
    authored: int
    commits: int
    url: str | None = None
    first: date | None = None
    last: date | None = None
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProject:
    """A project or open-source unit (id) of the plan that is finished, and what it taught."""

    unit: str
    kind: UnitKind
    on: date | None = None
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A certification (id) and whether it is valid on a day; ``held`` where no end is known of.

    ``retired``: its exam isn't offered any more. ``proof`` absent: nothing but the person's word
    says that they have it.
    """

    certification: str
    issuer: str
    status: Literal["valid", "expired", "held"]
    issued: date | None = None
    expires: date | None = None
    retired: bool = False
    retired_since: date | None = None
    proof: Literal["unit", "resume"] | None = None


StepState = Literal["done", "under-way", "to-come"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A unit (id) of the plan: finished or exam passed ``on`` a day, under way, or to come."""

    unit: str
    kind: UnitKind | None = None
    state: StepState
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageShown:
    """A stage (``role/stage``) of the roadmap: needs met of those asked, and the plan's units.

    ``self_assessed``: some of the needs are met by the person's word alone. What a plan has beside
    the role's stages (``closing``, ``beyond``) asks for nothing.
    """

    stage: str
    state: StepState
    met: int = 0
    asked: int = 0
    self_assessed: bool = False
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """All of it, as of a day, for a role. Name, links and own words only where they were given."""

    schema_version: Literal[1] = 1
    as_of: date
    role: str
    name: str | None = None
    links: tuple[str, ...] = ()
    about: str | None = None
    groups: tuple[SkillSet, ...] = ()
    projects: tuple[CodeProject, ...] = ()
    finished: tuple[UnitProject, ...] = ()
    certifications: tuple[Credential, ...] = ()
    stages: tuple[StageShown, ...] = ()
    beside: tuple[StageShown, ...] = ()

    def skills(self) -> Iterator[SkillShown]:
        """Every skill shown, each once."""
        for group in self.groups:
            yield from group.skills

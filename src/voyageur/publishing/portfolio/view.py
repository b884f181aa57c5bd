"""What the page shows, in words: the template places it and decides nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words, and the address behind them where there is one."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotView:
    """A command that shows code, and where that is."""

    command: str
    where: LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofView:
    """A proof: its kind, what it says, and where it can be seen."""

    kind: str
    words: str
    spots: tuple[SpotView, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillView:
    """A skill; ``mark`` is empty where it is proven."""

    anchor: str
    name: str
    level: int
    level_words: str
    mark: str
    proofs: tuple[ProofView, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """A heading with skills; the ``minor`` ones take less room."""

    title: str
    skills: tuple[SkillView, ...]
    minor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView:
    """A project with what it shows; skills link to their place on the page."""

    name: LinkView
    kind: str
    facts: str
    skills: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialView:
    """A certification; ``status`` and ``style`` of its badge, and notes below."""

    name: str
    issuer: str
    status: str
    style: str
    notes: tuple[str, ...]
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """A unit of the plan and its state."""

    name: str
    state: str
    state_words: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A stage of the roadmap and its state; ``number`` is empty beside the roadmap."""

    number: str
    name: str
    state: str
    state_words: str
    met: str
    mark: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words that every page has."""

    portfolio: str
    skip: str
    language: str
    links: str
    skills: str
    nothing: str
    projects: str
    shows: str
    certifications: str
    roadmap: str
    about: str
    levels: str
    proofs: str
    tracking: str
    data: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A whole page; ``root`` leads from it to the folder of the site, ``other`` to its twin."""

    lang: str
    title: str
    root: str
    other: LinkView
    other_lang: str
    heading: str
    goal: str
    facts: str
    as_of: str
    links: tuple[LinkView, ...]
    about: tuple[str, ...]
    groups: tuple[GroupView, ...]
    projects: tuple[ProjectView, ...]
    certifications: tuple[CredentialView, ...]
    stages: tuple[StageView, ...]
    beside: tuple[StageView, ...]
    labels: Labels

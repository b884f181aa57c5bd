"""A deck as a person writes it in TOML, or as ``--eject`` does: sentences with live references.

A reference in braces names a fact and a figure of it: ``{role:data-engineer.pay.guide}``.
``studio/references`` says which there are; a brace itself is written twice.
"""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.names import Lang

ChartKind = Literal["demand", "pay", "timeline", "reach", "hours"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HookSource:
    """The first slide."""

    kind: Literal["hook"] = "hook"
    title: str
    text: str = ""
    kicker: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSource:
    """A figure and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresSource:
    """One to four figures, the most important first."""

    kind: Literal["figures"] = "figures"
    title: str
    figures: tuple[FigureSource, ...]
    text: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSource:
    """Names under a heading."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsSource:
    """Groups of names below one another."""

    kind: Literal["groups"] = "groups"
    title: str
    groups: tuple[GroupSource, ...]
    text: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsSource:
    """Two or three things side by side."""

    kind: Literal["columns"] = "columns"
    title: str
    columns: tuple[GroupSource, ...]
    text: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationsSource:
    """Certifications by id; name, status, price and successor are always those of the facts."""

    kind: Literal["certifications"] = "certifications"
    title: str
    certifications: tuple[str, ...]
    text: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSource:
    """A step of a way."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsSource:
    """What comes after what."""

    kind: Literal["steps"] = "steps"
    title: str
    steps: tuple[StepSource, ...]
    text: str = ""
    first: int = 1
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsSource:
    """Sentences of equal weight."""

    kind: Literal["points"] = "points"
    title: str
    points: tuple[str, ...]
    text: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesSource:
    """Names alone."""

    kind: Literal["names"] = "names"
    title: str
    names: tuple[str, ...]
    text: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSource:
    """A picture whose figures are always those of the facts.

    ``demand``: what employers ask for in one role; ``pay``: of one role or several; ``timeline``
    and ``reach`` of a plan, ``hours`` of its progress. ``most`` rows of demand are shown.
    """

    kind: Literal["chart"] = "chart"
    title: str
    chart: ChartKind
    roles: tuple[str, ...] = ()
    most: int = 8
    text: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSource:
    """The last slide."""

    kind: Literal["call"] = "call"
    title: str
    text: str = ""
    sources: tuple[str, ...] = ()


SlideSource = (
    HookSource
    | FiguresSource
    | GroupsSource
    | ColumnsSource
    | CertificationsSource
    | StepsSource
    | PointsSource
    | NamesSource
    | ChartSource
    | CallSource
)

KINDS: dict[str, type[SlideSource]] = {
    "hook": HookSource,
    "figures": FiguresSource,
    "groups": GroupsSource,
    "columns": ColumnsSource,
    "certifications": CertificationsSource,
    "steps": StepsSource,
    "points": PointsSource,
    "names": NamesSource,
    "chart": ChartSource,
    "call": CallSource,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckSource:
    """A deck in one language; ``region`` is where its pay and postings are from.

    ``caption`` may hold references, ``hashtags`` are words without ``#``. ``plan`` is the path of
    the plan.json that references to a plan are about, from the deck's own folder; with ``progress``
    the journal of the plan that is followed can be referred to.
    """

    schema_version: Literal[1] = 1
    lang: Lang
    title: str
    region: str = "canada"
    plan: str = ""
    progress: bool = False
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    slides: tuple[SlideSource, ...]

"""What a plan is chosen from, and what was chosen: plain data shared by the modules beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from voyageur.domain.certification import Certification
from voyageur.domain.message import Message
from voyageur.domain.plan import Skipped
from voyageur.domain.skill import Skill
from voyageur.domain.unit import Unit
from voyageur.planning.fastest.problem import Posting


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Units, certifications, and how many postings ask for each skill id.

    ``postings`` in scope and the part of their groups (``threshold``) that has to be met, and what
    ``skills`` imply, are asked for where postings are to come in reach soonest.
    """

    units: Mapping[str, Unit]
    certifications: Mapping[str, Certification]
    demand: Mapping[str, int]
    skills: Mapping[str, Skill] = field(default_factory=dict)
    postings: tuple[Posting, ...] = ()
    threshold: float = 1.0


@dataclass(frozen=True, slots=True)
class Wishes:
    """References to skills, units and certifications that have to be in, and that must not.

    Those ``decided`` go before other alternatives, as if the plan had chosen them already.
    """

    must: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    decided: frozenset[str] = frozenset()

    def ids(self, kind: str) -> list[str]:
        """The ids of one kind that have to be in."""
        return sorted(
            ref.removeprefix(f"{kind}:") for ref in self.must if ref.startswith(f"{kind}:")
        )


@dataclass(slots=True)
class Picked:
    """A unit taken: in which stage (index), why, after which others, for which options only.

    Its exam can be sat until ``last_day``, and from ``opens`` on, when enough experience is there.
    """

    unit: Unit
    stage: int
    why: list[Message]
    after: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    last_day: date | None = None
    opens: date | None = None

    def copy(self) -> "Picked":
        """A copy whose lists can grow by themselves."""
        return replace(self, why=list(self.why), after=list(self.after), options=list(self.options))


@dataclass(slots=True)
class Selection:
    """Units in the order they were taken, what is left out, certifications best first."""

    picked: dict[str, Picked] = field(default_factory=dict)
    skipped: dict[str, Skipped] = field(default_factory=dict)
    options: list[str] = field(default_factory=list)

    def skip(self, ref: str, reason: Message, evidence: tuple[str, ...] = ()) -> None:
        """Note something left out; the first reason stands."""
        self.skipped.setdefault(ref, Skipped(ref=ref, reason=reason, evidence=evidence))

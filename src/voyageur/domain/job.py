"""What a posting says of the job itself: which role, on which rung, where."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.fact import Certainty
from voyageur.domain.names import Lang, Text

Rung = Literal[
    "intern", "junior", "intermediate", "senior", "lead", "principal", "manager", "director",
    "executive",
]  # fmt: skip
"""The ladder of the field, lowest first.

``intern`` is every job of students (co-op, *stage*, *alternance*); ``junior`` is up to two years of
practice (entry level, new graduate, associate, I); ``intermediate`` two to five (mid-level, II);
``senior`` from five on (III, French *principal*); ``lead`` leads by craft, which big employers call
staff (*chef d'équipe*, IV); ``principal`` is above that, across teams (chief architect). People
are led by a ``manager``; a ``director`` leads managers (head of); ``executive`` is a vice
president or a chief officer.
"""

RUNGS: tuple[Rung, ...] = (
    "intern", "junior", "intermediate", "senior", "lead", "principal", "manager", "director",
    "executive",
)  # fmt: skip

Mode = Literal["remote", "hybrid", "onsite"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """An occupation beside the seven roles, so that its postings are taken for none of them.

    ``noc`` is its unit group in NOC 2021, five digits; ``source`` says that it belongs there.
    """

    id: str
    name: Text
    noc: str
    titles: dict[Lang, tuple[str, ...]]
    source: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGuess:
    """The role or the neighbour that a posting is for; neither where it is another trade.

    ``probability`` is the share of development postings that were read right by the same
    ``rule``; ``noc`` the unit group of NOC 2021.
    """

    role: str | None = None
    neighbour: str | None = None
    probability: float
    noc: str | None = None
    rule: str


@dataclass(frozen=True, slots=True)
class Seniority:
    """The rung of a job, and what says so.

    A title states it, a text may in so many words; the years asked for only suggest it.
    """

    rung: Rung
    source: Literal["title", "text", "years"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """Where a job is done: ids of regions, an ISO 3166 code for the country.

    Of several places the first in Canada. A place abroad has a country only.
    """

    city: str | None = None
    economic_region: str | None = None
    province: str | None = None
    country: str | None = None
    mode: Mode | None = None

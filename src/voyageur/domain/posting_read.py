"""Everything that one posting says."""

from dataclasses import dataclass
from typing import Literal

from voyageur.domain.job import RoleGuess, Seniority, Workplace
from voyageur.domain.posted_pay import PostedPay
from voyageur.domain.profile import Mention, Unlinked
from voyageur.domain.requirement import Requirements


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingRead:
    """A posting as understood; ``lang`` is ISO 639-1, what isn't known is absent.

    ``mentions`` are all skills and certifications named, also those of which nothing is asked;
    ``unlinked`` seem to be technologies that the catalogue doesn't have.
    """

    schema_version: Literal[1] = 1
    title: str | None = None
    lang: str | None = None
    role: RoleGuess | None = None
    seniority: Seniority | None = None
    workplace: Workplace | None = None
    pay: PostedPay | None = None
    requirements: Requirements
    mentions: tuple[Mention, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()

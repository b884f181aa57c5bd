"""Units: the pieces of work a plan is made of."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from voyageur.domain.level import Level
from voyageur.domain.message import N_
from voyageur.domain.money import Money
from voyageur.domain.names import Lang, Text
from voyageur.domain.need import Needs

UnitKind = Literal["study", "project", "open-source", "certification", "portfolio", "networking"]

PROOFS: tuple[UnitKind, ...] = ("project", "open-source")
"""Kinds of units that prove a stage; within it they come before its exam."""


@dataclass(frozen=True, slots=True)
class Gives:
    """What a finished unit leaves behind: ``skill`` known at level ``to``."""

    skill: str
    to: Level


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of work of somebody who meets the needs, before pace is known."""

    low: int
    likely: int
    high: int

    def __post_init__(self) -> None:
        if not 0 < self.low <= self.likely <= self.high:
            msg = N_("hours must satisfy 0 < low <= likely <= high")
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A place to learn. ``official``: published by those who make the thing."""

    url: str
    title: str
    language: Literal["en", "fr"]
    free: bool
    official: bool
    verified_on: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Work with an end. ``stages`` are ``role/stage``; ``*/last`` closes every role's roadmap."""

    id: str
    kind: UnitKind
    name: Text
    gives: tuple[Gives, ...] = ()
    needs: Needs = ()
    hours: Hours
    basis: Literal["editorial", "issuer", "measured"]
    reasoning: str
    cost: Money | None = None
    certification: str | None = None
    brief: Text | None = None
    resources: tuple[Resource, ...] = ()
    stages: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()

    def resources_in(self, lang: Lang) -> list[Resource]:
        """The places to learn, those in the person's language first."""
        return sorted(self.resources, key=lambda resource: resource.language != lang)

"""The roles ranked for what a person knows, as cards."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.urls import NoReverseMatch

from voyageur.domain.place import Region
from voyageur.domain.profile import Profile
from voyageur.locale.format import number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.reach_words import reach_words
from voyageur.services.fit import Fit, rank_roles
from voyageur.services.journal import without_words
from voyageur.services.plan import postings_of
from voyageur.shapes import parse, to_json
from voyageur.web.asked import in_address
from voyageur.web.market import built_at, market_folder
from voyageur.web.render import address, context

_NAMED = 6
"""Skills named on a card; the others stand below them, folded away."""


class Names(NamedTuple):
    """Names of skills, those asked for most first."""

    first: tuple[str, ...]
    others: tuple[str, ...]


class RoleCard(NamedTuple):
    """How near a role is, in words; ``plan`` is where the way to it is planned."""

    name: str
    role: str
    plan: str | None
    done: int
    share: str
    hours: str
    postings: str
    strengths: Names
    missing: Names


def role_cards(profile: Profile, region: Region, at: date, t: Translator) -> list[RoleCard]:
    """The roles, the nearest first."""
    market = market_folder()
    built = built_at(market) if market else 0
    fits = _ranked(to_json(without_words(profile)), region.id, at, market, built)
    return [_card(fit, region, t) for fit in fits]


@lru_cache(maxsize=64)
def _ranked(known: str, region: str, at: date, market: Path | None, built: int) -> tuple[Fit, ...]:
    """The ranking for a profile as JSON: without words of a document, which mustn't stay here.

    ``built``: when the tables of the market were.
    """
    roles = context().catalogue.roles.values()
    postings = postings_of(market, roles) if market and built else None
    return tuple(rank_roles(context(), parse(Profile, known), region, at, postings))


def _card(fit: Fit, region: Region, t: Translator) -> RoleCard:
    where = in_address(region)
    return RoleCard(
        name=fit.role.name[t.lang],
        role=f"{address(t.lang, 'role', ident=fit.role.id)}?in={where}",
        plan=_plan(fit.role.id, where, t),
        done=round(100 * fit.done),
        share=percent(fit.done, t.lang),
        hours=number(fit.hours, t.lang),
        postings=reach_words(fit.reach, t),
        strengths=_names(fit.strengths, t),
        missing=_names(fit.missing, t),
    )


def _plan(role: str, where: str, t: Translator) -> str | None:
    try:
        return f"{address(t.lang, 'plan')}?to={role}&in={where}"
    except NoReverseMatch:
        return None


def _names(skills: tuple[str, ...], t: Translator) -> Names:
    named = tuple(t.name(f"skill:{skill}") for skill in skills)
    return Names(named[:_NAMED], named[_NAMED:])

"""A skill: what it means to have it, who asks for it, and what leads to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from voyageur.domain.names import Lang, say
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill
from voyageur.domain.unit import Unit
from voyageur.locale.format import percent
from voyageur.publishing.words import SKILL_KIND
from voyageur.services.scope import scope_for
from voyageur.web.language import lang_of
from voyageur.web.levels import words_of
from voyageur.web.remembered import remembered
from voyageur.web.render import context, moved, page


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A role that asks for a skill: at which level where its stages do, and how many postings.

    ``k`` of ``n`` postings name it; ``share`` is empty where too few speak.
    """

    role: Role
    level: int | None
    k: int
    n: int
    share: str


@remembered
@require_safe
def skill(request: HttpRequest, ident: str) -> HttpResponse:
    """All that is known of one."""
    facts, lang = context().catalogue, lang_of(request)
    if ident not in facts.skills:
        return moved(request, "skill", ident)
    found = facts.skills[ident]
    return page(
        request,
        "data/skill.html",
        title=say(found.name, lang),
        skill=found,
        kind=SKILL_KIND[found.kind],
        spellings=_spellings(found, lang),
        levels=words_of(found, lang),
        asking=_asking(ident, lang),
        units=[one for one in facts.units.values() if _leads_to(one, ident)],
        attesting=[one for one in facts.certifications.values() if ident in one.attests],
        skills=facts.skills,
    )


def _spellings(found: Skill, lang: Lang) -> list[str]:
    """How documents write it, besides its name."""
    lists = (found.former_names, found.aliases.get("any", ()), found.aliases.get(lang, ()))
    return list(dict.fromkeys(words for held in lists for words in held))


def _leads_to(unit: Unit, ident: str) -> bool:
    return any(given.skill == ident for given in unit.gives)


@lru_cache(maxsize=512)
def _asking(ident: str, lang: Lang) -> tuple[Asking, ...]:
    return tuple(_roles(ident, lang))


def _roles(ident: str, lang: Lang) -> Iterator[Asking]:
    """The roles whose stages or groups name it, in the guide's order."""
    for role in sorted(context().catalogue.roles.values(), key=lambda one: one.number):
        needs = (c for stage in role.stages for need in stage.needs for c in need)
        level = max((int(c.level) for c in needs if c.skill == ident), default=None)
        if level is None and not any(ident in group.members for group in role.groups):
            continue
        scope = scope_for(context(), role, "canada")
        k = scope.demand()[ident]
        share = percent(k / scope.n, lang) if scope.enough else ""
        yield Asking(role=role, level=level, k=k, n=scope.n, share=share)

"""What the fields of the form let one choose from."""

from functools import lru_cache
from typing import NamedTuple

from voyageur.domain.names import Lang, say
from voyageur.services.typed import Typed
from voyageur.web.render import context

Choice = tuple[str, str]
"""An id and what it is called."""


class Choices(NamedTuple):
    """Roles and regions by their ids, and names of what can be in a plan."""

    roles: tuple[Choice, ...]
    regions: tuple[Choice, ...]
    names: tuple[str, ...]


def choices_for(typed: Typed, lang: Lang) -> Choices:
    """What there is to choose from, with the city that was asked for where one was."""
    found, regions = _choices(lang), context().catalogue.regions
    if typed.region in regions and typed.region not in dict(found.regions):
        city = (typed.region, say(regions[typed.region].name, lang))
        return found._replace(regions=(*found.regions, city))
    return found


@lru_cache(maxsize=2)
def _choices(lang: Lang) -> Choices:
    facts = context().catalogue
    roles = sorted(facts.roles.values(), key=lambda role: role.number)
    regions = [one for one in facts.regions.values() if one.kind in ("country", "province")]
    taught = {gives.skill for unit in facts.units.values() for gives in unit.gives}
    names = [say(facts.skills[skill].name, lang) for skill in taught]
    names += [say(one.name, lang) for one in facts.certifications.values()]
    return Choices(
        tuple((role.id, say(role.name, lang)) for role in roles),
        tuple((one.id, say(one.name, lang)) for one in regions),
        tuple(sorted(set(names), key=str.casefold)),
    )

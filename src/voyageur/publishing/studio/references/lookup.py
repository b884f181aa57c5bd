"""A reference to what it says: the family by its first word, the figure by the rest."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from voyageur.publishing.studio.references import (
    certifications,
    guide,
    names,
    plans,
    progresses,
    roles,
)
from voyageur.publishing.studio.references.found import Found, Material, UnknownReferenceError, near

_SHAPE = re.compile(r"(?P<kind>[a-z]+):(?P<id>[a-z0-9-]+)\.(?P<path>[a-z0-9.-]+)")

_ALONE: Mapping[str, Callable[[str, Material], Found]] = {
    "plan": plans.find,
    "progress": progresses.find,
    "guide": guide.find,
}
"""Families of which a deck has one thing only."""


def find(reference: str, material: Material) -> Found:
    """What a reference says; its name is that between the braces.

    Raises:
        UnknownReferenceError: there is no such reference.
    """
    family, _, path = reference.partition(".")
    if family in _ALONE:
        return _ALONE[family](path, material)
    parts = _SHAPE.fullmatch(reference)
    if parts is None or parts["kind"] not in _SHELVES:
        raise UnknownReferenceError(reference, ("role:data-engineer.pay.guide", "guide.retired"))
    shelf, tell_of = _SHELVES[parts["kind"]](material)
    if parts["id"] not in shelf:
        like = near(parts["id"], shelf)
        others = tuple(f"{parts['kind']}:{one}.{parts['path']}" for one in like)
        raise UnknownReferenceError(reference, others)
    return tell_of(shelf[parts["id"]], parts["path"], material)


_Tell = Callable[[Any, str, Material], Found]
_Shelf = Callable[[Material], tuple[Mapping[str, Any], _Tell]]

_SHELVES: Mapping[str, _Shelf] = {
    "role": lambda material: (material.facts.roles, roles.find),
    "certification": lambda material: (material.facts.certifications, certifications.find),
    "skill": lambda material: (material.facts.skills, names.find),
    "company": lambda material: (material.facts.companies, names.find_company),
    "region": lambda material: (material.facts.regions, names.find),
}

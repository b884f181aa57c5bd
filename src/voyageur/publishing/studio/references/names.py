"""References to what has no figures but a name: skills, regions, employers."""

import re
from typing import Protocol

from voyageur.domain.message import N_, Message
from voyageur.domain.names import Text, say
from voyageur.domain.place import Company
from voyageur.publishing.studio.references.found import Found, Material, UnknownReferenceError

_LETTERS = re.compile(r"\((?P<letters>[A-Z][\w/+-]{1,7})\)$")


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...


def short(name: str) -> str:
    """The letters of a name that has them behind it: ``ETL`` of a long one."""
    letters = _LETTERS.search(name)
    return letters["letters"] if letters else name


def find(thing: _Named, path: str, material: Material) -> Found:
    """The name, or the short one.

    Raises:
        UnknownReferenceError: something else is asked for.
    """
    name = say(thing.name, material.t.lang)
    match path:
        case "name":
            return Found(name)
        case "short":
            return Found(short(name))
        case _:
            raise UnknownReferenceError(f"{thing.id}.{path}", ("name", "short"))


def find_company(company: Company, path: str, material: Material) -> Found:
    """The name of an employer, in short the guide's; stale where there is none such any more.

    Raises:
        UnknownReferenceError: something else is asked for.
    """
    found = find(company, path, material)
    if path == "short" and company.guide_names[0] != company.name["en"]:
        found = Found(company.guide_names[0])
    if company.exists:
        return found
    gone = Message(N_("{name}: no longer exists"), {"name": found.words})
    return Found(found.words, stale=(gone,))

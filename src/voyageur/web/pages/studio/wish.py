"""What somebody wants a carousel of, as it stands in a form, an address or a task."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from voyageur.domain.message import N_
from voyageur.domain.names import Lang
from voyageur.services.carousel.ask import COMPARE
from voyageur.web.render import context

KINDS: Mapping[str, str] = {
    "role": N_("A role"),
    "compare": N_("Two or three roles compared"),
    "certifications": N_("Certifications that are gone, and what to take instead"),
    "pay": N_("Pay of all roles"),
    "plan": N_("My plan"),
    "progress": N_("My progress"),
}
"""Kinds of carousels, in words."""

_SWITCHES = ("dark", "stale")
_ON = "on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """As typed. ``role``, ``second`` and ``third`` are names of roles; ``kit`` is a brand kit's.

    ``theme`` is empty for the kit's, or else the first one.
    """

    kind: str = "role"
    role: str = ""
    second: str = ""
    third: str = ""
    region: str = "CA"
    format: str = "linkedin"
    lang: str = "en"
    theme: str = ""
    dark: bool = False
    stale: bool = False
    kit: str = ""

    @property
    def query(self) -> str:
        """The same as an address; a kit stays on this computer."""
        said = {
            name: _ON if value is True else value
            for name, value in asdict(replace(self, kit="")).items()
            if value
        }
        return urlencode(said)

    def roles(self) -> list[str]:
        """The ids of the roles that it is about.

        Raises:
            UsageError: there is no such role.
        """
        named = (self.role, self.second, self.third) if self.kind == "compare" else (self.role,)
        found = [context().lookup.role(words).id for words in named if words]
        return list(dict.fromkeys(found))

    def what(self) -> str:
        """What the services call it; a plan is a file, and called by its path there."""
        match self.kind:
            case "role":
                return self.roles()[0]
            case "compare":
                return COMPARE + ",".join(self.roles())
            case _:
                return self.kind


def wish_of(query: QueryDict, lang: Lang) -> Wish:
    """The wish of a form or address; what it doesn't say is as usual, in the page's language."""
    usual: dict[str, Any] = asdict(Wish(lang=lang))
    for field in fields(Wish):
        given = query.get(field.name)
        if field.name in _SWITCHES:
            usual[field.name] = given == _ON
        elif given is not None:
            usual[field.name] = given.strip()
    return Wish(**usual)

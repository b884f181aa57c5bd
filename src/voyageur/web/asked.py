"""What the address of a page of facts asks for: ``?in=ON&role=data-engineer``.

An address can be shared and edited, so that it may ask for what there isn't. Then the page is
shown without that filter, and says so beside its field.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.http import HttpRequest

from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_, Message
from voyageur.domain.place import Region
from voyageur.domain.role import Role
from voyageur.publishing.words import sentence
from voyageur.web.language import lang_of
from voyageur.web.render import context, translator

T = TypeVar("T")


class Asked:
    """The filters of an address or of a form sent; ``mistakes`` are sentences by field."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._given = request.POST if request.method == "POST" else request.GET
        self.mistakes: dict[str, str] = {}

    @property
    def status(self) -> int:
        """The status of the answer."""
        return 422 if self.mistakes else 200

    def region(self) -> Region:
        """The region by code or name, all of Canada where none is named."""
        words = self._given.get("in") or self._request.GET.get("in") or "Canada"
        lookup = context().lookup
        return self._read("in", lambda: lookup.region(words)) or lookup.region("Canada")

    def role(self) -> Role | None:
        """The role, None where none is asked for."""
        return next(iter(self.roles()), None)

    def roles(self) -> tuple[Role, ...]:
        """All roles asked for, each once."""
        found = map(self._role, filter(None, self._given.getlist("role")))
        return tuple({one.id: one for one in found if one}.values())

    def one_of(self, field: str, values: Iterable[T]) -> T | None:
        """One of several values, None where none is asked for."""
        words = self._given.get(field)
        if not words:
            return None
        for value in values:
            if value == words:
                return value
        self.wrong(field, Message(N_("“{value}” isn't in the list"), {"value": words}))
        return None

    def wrong(self, field: str, what: Message) -> None:
        """Note what is wrong with a field."""
        self.mistakes[field] = sentence(translator(self._request).say(what))

    def _role(self, words: str) -> Role | None:
        return self._read("role", lambda: context().lookup.role(words))

    def _read(self, field: str, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except UsageError as error:
            self.wrong(field, error.what)
            return None


def region_choices(request: HttpRequest, chosen: Region) -> list[tuple[str, str]]:
    """What stands in the address and the name of the country, its provinces, and the one chosen."""
    lang = lang_of(request)
    every = context().catalogue.regions.values()
    offered = [one for one in every if one.kind == "province" or one.within is None]
    offered.sort(key=lambda one: (one.within is not None, one.name[lang]))
    if chosen not in offered:
        offered.append(chosen)
    return [(in_address(one), one.name[lang]) for one in offered]


def in_address(region: Region) -> str:
    """How an address names a region."""
    return region.code or region.id

"""Fill the references in a sentence, and keep who says what was filled in."""

import re
from collections.abc import Iterator

from voyageur.domain.message import Message
from voyageur.publishing.studio.references.certifications import stale_name
from voyageur.publishing.studio.references.cites import overdue
from voyageur.publishing.studio.references.found import Cite, Found, Material
from voyageur.publishing.studio.references.lookup import find

_PLACE = re.compile(r"\{\{|\}\}|\{(?P<reference>[^{}]*)\}")
_STANDING = re.compile(r"certification:(?P<id>[a-z0-9-]+)\.(?:status|last-day)")


class Reading:
    """What the sentences of one slide say together: who says it, what is stale, what too few."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._stale: dict[str, Message] = {}
        self._standing: set[str] = set()
        self.cites: list[Cite] = []
        self.few: list[Message] = []

    def fill(self, text: str) -> str:
        """The sentence with what its references say.

        Raises:
            UnknownReferenceError: there is no such reference.
        """
        for ident in self._material.mentioned(_PLACE.sub(" ", text)):
            self._retired(ident)
        return _PLACE.sub(self._filled, text)

    def cite(self, *cites: Cite) -> None:
        """Somebody says something on this slide."""
        self.cites.extend(cites)

    def stands(self, certification: str) -> None:
        """The slide says how a certification stands, so that its name alone is no mistake."""
        self._standing.add(certification)

    def stale(self) -> Iterator[Message]:
        """What isn't to be shown as if it were current."""
        for ident, why in self._stale.items():
            if ident not in self._standing:
                yield why
        yield from overdue(self.cites, self._material.at)

    def _filled(self, place: re.Match[str]) -> str:
        if place["reference"] is None:
            return place[0][0]
        reference = place["reference"].strip()
        if standing := _STANDING.fullmatch(reference):
            self.stands(standing["id"])
        return self._keep(reference, find(reference, self._material))

    def _keep(self, reference: str, found: Found) -> str:
        self.cites.extend(found.cites)
        if found.few:
            self.few.append(found.few)
        for why in found.stale:
            self._stale[reference.partition(":")[2].partition(".")[0]] = why
        return found.words

    def _retired(self, ident: str) -> None:
        """Plain words name a certification."""
        certification = self._material.facts.certifications[ident]
        if certification.status(self._material.at) == "retired":
            self._stale[ident] = stale_name(certification, self._material)

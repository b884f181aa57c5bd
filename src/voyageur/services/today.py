"""What was written down under former ids, by the ids of today's facts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from voyageur.catalogue.model import Catalogue
from voyageur.domain.event import Event
from voyageur.domain.plan import Plan
from voyageur.domain.profile import Profile
from voyageur.domain.ref import Ref


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def former_ids(self) -> tuple[str, ...]: ...


class Today:
    """Translates ids; one that no fact has, now or formerly, stays as it is."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._ids: Mapping[str, Mapping[str, str]] = {
            "unit": _former(catalogue.units.values()),
            "skill": _former(catalogue.skills.values()),
            "certification": _former(catalogue.certifications.values()),
        }

    def ref(self, ref: Ref) -> Ref:
        """A reference ``kind:id``."""
        kind, _, ident = ref.partition(":")
        return f"{kind}:{self._ids.get(kind, {}).get(ident, ident)}"

    def event(self, event: Event) -> Event:
        """An event, with what was learned by it."""
        payload, ref = event.payload, self.ref(event.ref)
        if gives := payload.get("gives"):
            pairs = (word.rpartition("=") for word in str(gives).split())
            said = " ".join(f"{self._of('skill', s)}={level}" for s, _, level in pairs)
            payload = {**payload, "gives": said}
        same = ref == event.ref and payload is event.payload
        return event if same else replace(event, ref=ref, payload=payload)

    def plan(self, plan: Plan) -> Plan:
        """A plan, as far as its units go."""
        items = (replace(item, unit=self._of("unit", item.unit)) for item in plan.items)
        return replace(plan, items=tuple(items))

    def profile(self, profile: Profile) -> Profile:
        """A profile."""
        return replace(
            profile,
            claims=tuple(replace(claim, ref=self.ref(claim.ref)) for claim in profile.claims),
            certifications=tuple(
                replace(held, certification=self._of("certification", held.certification))
                for held in profile.certifications
            ),
        )

    def _of(self, kind: str, ident: str) -> str:
        return self._ids[kind].get(ident, ident)


def _former(facts: Iterable[_Named]) -> dict[str, str]:
    return {former: fact.id for fact in facts for former in fact.former_ids}

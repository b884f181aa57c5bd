"""Names of facts by reference, for sentences."""

from collections.abc import Mapping
from typing import Protocol

from voyageur.catalogue.model import Catalogue
from voyageur.domain.names import Lang, Text, say
from voyageur.domain.ref import Ref, split_ref


class _Named(Protocol):
    @property
    def name(self) -> Text: ...


def name_of(catalogue: Catalogue, ref: Ref, lang: Lang) -> str | None:
    """The name of what a reference names; None where there is no such fact."""
    parts = split_ref(ref)
    if parts is None:
        return None
    kind, ident = parts
    text = _stage(catalogue, ident) if kind == "stage" else _entity(catalogue, kind, ident)
    return say(text, lang) if text else None


def _entity(catalogue: Catalogue, kind: str, ident: str) -> Text | None:
    shelves: dict[str, Mapping[str, _Named]] = {
        "role": catalogue.roles,
        "skill": catalogue.skills,
        "certification": catalogue.certifications,
        "unit": catalogue.units,
        "company": catalogue.companies,
        "region": catalogue.regions,
    }
    found = shelves.get(kind, {}).get(ident)
    return found.name if found else None


def _stage(catalogue: Catalogue, ident: str) -> Text | None:
    role, _, stage = ident.partition("/")
    stages = catalogue.roles[role].stages if role in catalogue.roles else ()
    return next((s.name for s in stages if s.id == stage), None)

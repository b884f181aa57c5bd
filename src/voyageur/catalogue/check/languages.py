"""Whatever people read is there in English and in French."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach
from voyageur.catalogue.model import Catalogue
from voyageur.domain.names import LANGS, Text


def check(facts: Catalogue) -> Iterator[Breach]:
    """A breach for each text that lacks a language."""
    for folder, ident, path, text in _texts(facts):
        for lang in LANGS:
            if not text.get(lang, "").strip():
                cause = f"{path[-1]} has no {lang}"
                yield Breach(folder, ident, path, cause, f'Add {lang} = "…".')
    for role in facts.roles.values():
        counts = {lang: len(role.responsibilities.get(lang, ())) for lang in LANGS}
        if len(set(counts.values())) > 1:
            cause = f"responsibilities differ in number: {counts}"
            yield Breach("roles", role.id, ("responsibilities",), cause, "Translate the missing.")


def _texts(facts: Catalogue) -> Iterator[tuple[str, str, tuple[str | int, ...], Text]]:
    for folder, entities in (
        ("skills", facts.skills),
        ("certifications", facts.certifications),
        ("units", facts.units),
        ("regions", facts.regions),
        ("roles", facts.roles),
    ):
        for ident, entity in entities.items():
            yield folder, ident, ("name",), entity.name
    for unit in facts.units.values():
        if unit.brief:
            yield "units", unit.id, ("brief",), unit.brief
    for role in facts.roles.values():
        yield "roles", role.id, ("summary",), role.summary
        for number, stage in enumerate(role.stages):
            yield "roles", role.id, ("stages", number, "name"), stage.name
            yield "roles", role.id, ("stages", number, "text"), stage.text
        for number, group in enumerate(role.groups):
            yield "roles", role.id, ("groups", number, "name"), group.name

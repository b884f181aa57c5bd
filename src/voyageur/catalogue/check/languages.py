"""Whatever people read is there in English and in French."""

from collections.abc import Iterator

from voyageur.catalogue.check.rule import Breach, Known
from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.tables.kinds import KINDS
from voyageur.domain.message import N_, Message
from voyageur.domain.names import LANGS, Text
from voyageur.domain.notice import Notice
from voyageur.domain.role import Role

Texts = Iterator[tuple[str, str, tuple[str | int, ...], Text]]


def check(known: Known) -> Iterator[Breach]:
    """A breach for each text that lacks a language."""
    facts = known.catalogue
    for folder, ident, path, text in (*_texts(facts), *_titles(known)):
        for lang in LANGS:
            if not text.get(lang, "").strip():
                cause = Message(N_("{key} has no {lang}"), {"key": path[-1], "lang": lang})
                remedy = Message(N_('Add {lang} = "…".'), {"lang": lang})
                yield Breach(folder, ident, path, cause, remedy)
    for role in facts.roles.values():
        counts = {lang: len(role.responsibilities.get(lang, ())) for lang in LANGS}
        if len(set(counts.values())) > 1:
            cause = Message(
                N_("{en} responsibilities in English, {fr} in French"),
                {"en": counts["en"], "fr": counts["fr"]},
            )
            remedy = Message(N_("Translate the missing."))
            yield Breach("roles", role.id, ("responsibilities",), cause, remedy)


def _titles(known: Known) -> Texts:
    for kind in KINDS:
        for ident in known.tables.editions(kind.folder):
            yield kind.folder, ident, ("title",), known.tables.edition(kind, ident).title


def _texts(facts: Catalogue) -> Texts:
    for folder, entities in (
        ("skills", facts.skills),
        ("certifications", facts.certifications),
        ("units", facts.units),
        ("regions", facts.regions),
        ("roles", facts.roles),
        ("companies", facts.companies),
        ("platforms", facts.platforms),
        ("neighbours", facts.neighbours),
        ("notices", facts.notices),
    ):
        for ident, entity in entities.items():
            yield folder, ident, ("name",), entity.name
    for unit in facts.units.values():
        if unit.brief:
            yield "units", unit.id, ("brief",), unit.brief
    for role in facts.roles.values():
        yield from _role(role)
    for platform in facts.platforms.values():
        for number, form in enumerate(platform.formats):
            yield "platforms", platform.id, ("formats", number, "name"), form.name
    for notice in facts.notices.values():
        for path, text in _notice(notice):
            yield "notices", notice.id, path, text


def _notice(notice: Notice) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    yield ("words",), notice.words
    if notice.employers is not None:
        yield ("employers",), notice.employers
    for number, exemption in enumerate(notice.exemptions):
        yield ("exemptions", number, "words"), exemption.words
    for number, link in enumerate(notice.links):
        yield ("links", number, "title"), link.title


def _role(role: Role) -> Texts:
    yield "roles", role.id, ("summary",), role.summary
    for number, stage in enumerate(role.stages):
        yield "roles", role.id, ("stages", number, "name"), stage.name
        yield "roles", role.id, ("stages", number, "text"), stage.text
    for number, group in enumerate(role.groups):
        yield "roles", role.id, ("groups", number, "name"), group.name
    for number, door in enumerate(role.doors):
        yield "roles", role.id, ("doors", number, "name"), door.name
        yield "roles", role.id, ("doors", number, "text"), door.text
    for number, occupation in enumerate(role.occupations):
        yield "roles", role.id, ("occupations", number, "evidence"), occupation.evidence

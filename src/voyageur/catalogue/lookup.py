"""Find a fact by whatever a person calls it: id, former id, name in either language, alias."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Literal

from voyageur.catalogue.model import Catalogue
from voyageur.domain.certification import Certification
from voyageur.domain.errors import UsageError
from voyageur.domain.message import N_
from voyageur.domain.names import Text
from voyageur.domain.place import Region
from voyageur.domain.role import Role
from voyageur.domain.skill import Skill


class Lookup:
    """Answers questions by name.

    Every method raises ``UsageError`` with the nearest names where there is no such thing.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def role(self, words: str) -> Role:
        """A role of the guide."""
        ident = _find(
            words,
            self._roles,
            N_("there is no role “{words}”"),
            N_("Did you mean {near}? voyageur roles lists them all."),
        )
        return self.catalogue.roles[ident]

    def skill(self, words: str) -> Skill:
        """A skill of the vocabulary."""
        ident = _find(
            words,
            self._skills,
            N_("there is no skill “{words}”"),
            N_("Did you mean {near}? Use its name as postings write it."),
        )
        return self.catalogue.skills[ident]

    def skills_like(self, words: str) -> list[Skill]:
        """The skills that have the words in an id, name or spelling.

        Raises:
            UsageError: there is none; the nearest are named.
        """
        wanted = plain(words)
        ids = dict.fromkeys(ident for name, ident in self._skills.items() if wanted in name)
        return [self.catalogue.skills[i] for i in ids] or [self.skill(words)]

    def region(self, words: str) -> Region:
        """Canada, a province or territory (name or code), or a city."""
        ident = _find(
            words,
            self._regions,
            N_("there is no region “{words}”"),
            N_("Did you mean {near}? Give a province or its code, a city, or Canada."),
        )
        return self.catalogue.regions[ident]

    def certification(self, words: str) -> Certification:
        """A certification of the catalogue."""
        ident = _find(
            words,
            self._certifications,
            N_("there is no certification “{words}” in the catalogue"),
            N_("Did you mean {near}? To keep one that the catalogue lacks, name its --issuer."),
        )
        return self.catalogue.certifications[ident]

    def known(
        self, kind: Literal["role", "skill", "region", "certification"], words: str
    ) -> str | None:
        """The id of what is called so, None where nothing is."""
        index = {
            "role": self._roles,
            "skill": self._skills,
            "region": self._regions,
            "certification": self._certifications,
        }[kind]
        return index.get(plain(words))

    def province_in(self, text: str) -> str | None:
        """Id of the province of the first place that a comma-separated address names."""
        for part in text.split(","):
            ident = self._places.get(plain(part))
            if ident and (province := self.province_of(ident)):
                return province
        return None

    def province_of(self, region: str) -> str | None:
        """The province that a region is or lies in; None for the country."""
        found = self.catalogue.regions[region]
        if found.kind == "province":
            return found.id
        return self.province_of(found.within) if found.within else None

    @cached_property
    def _roles(self) -> dict[str, str]:
        roles = self.catalogue.roles
        return _index(
            (r.id, r.former_ids, r.name, [t for ts in r.titles.values() for t in ts])
            for r in roles.values()
        )

    @cached_property
    def _skills(self) -> dict[str, str]:
        return _index(
            (s.id, s.former_ids, s.name, [a for forms in s.aliases.values() for a in forms])
            for s in self.catalogue.skills.values()
        )

    @cached_property
    def _certifications(self) -> dict[str, str]:
        known = self.catalogue.certifications
        return _index(
            (c.id, c.former_ids, c.name, (*c.aliases, *c.exam_codes, *c.former_names))
            for c in known.values()
        )

    @cached_property
    def _regions(self) -> dict[str, str]:
        alone = {words: ids[0] for words, ids in self._economic_regions.items() if len(ids) == 1}
        return {**self._places, **{w: i for w, i in alone.items() if w not in self._places}}

    @cached_property
    def _places(self) -> dict[str, str]:
        """What people call where they live: no economic regions, which only tables name."""
        wide_first = sorted(
            (r for r in self.catalogue.regions.values() if r.kind != "economic-region"),
            key=lambda r: ("country", "province", "city").index(r.kind),
        )
        return _index((r.id, (), r.name, [*r.aliases, r.code or r.id]) for r in wide_first)

    @cached_property
    def _economic_regions(self) -> dict[str, list[str]]:
        """Economic regions by id, code and name; some names are borne by several ("Northeast")."""
        found: dict[str, list[str]] = {}
        for region in self.catalogue.regions.values():
            if region.kind == "economic-region":
                names = (region.id, *region.name.values(), *region.codes.values())
                for words in sorted({plain(name) for name in names}):
                    found.setdefault(words, []).append(region.id)
        return found


def plain(words: str) -> str:
    """Lower case, without accents, hyphens as spaces: for comparing what people type."""
    kept = words.casefold()
    if not kept.isascii():
        bare = unicodedata.normalize("NFD", kept.replace("’", "'"))
        kept = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(kept.replace("-", " ").replace("–", " ").replace("/", " ").split())


def _index(facts: Iterable[tuple[str, Iterable[str], Text, Iterable[str]]]) -> dict[str, str]:
    """Ids by everything they are called; ids and names go before aliases of others."""
    listed = list(facts)
    found: dict[str, str] = {}
    for ident, former, name, _ in listed:
        for words in (ident, *former, *name.values()):
            found.setdefault(plain(words), ident)
    for ident, _, _, aliases in listed:
        for words in aliases:
            found.setdefault(plain(words), ident)
    return found


def _find(words: str, index: Mapping[str, str], what: str, remedy: str) -> str:
    wanted = plain(words)
    if wanted in index:
        return index[wanted]
    near = get_close_matches(wanted, index, n=8, cutoff=0.5) or list(index)
    names = list(dict.fromkeys(index[n] for n in near))[:3]
    raise UsageError(what, remedy=remedy, words=words, near=", ".join(names))

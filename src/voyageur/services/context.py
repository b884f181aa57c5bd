"""What every use case needs once: the catalogue, its vocabulary and lookups, the postings."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from voyageur.catalogue.artefact import catalogue
from voyageur.catalogue.lookup import Lookup
from voyageur.catalogue.model import Catalogue
from voyageur.catalogue.naming import name_of
from voyageur.catalogue.tables import Tables, table_folders
from voyageur.domain.names import Lang
from voyageur.domain.requirement import RequirementSets
from voyageur.domain.skill import SkillKind
from voyageur.locale.translate import Translator
from voyageur.services.today import Today
from voyageur.shapes import parse
from voyageur.understanding.vocabulary import Vocabulary

if TYPE_CHECKING:
    from voyageur.understanding.posting.read import PostingReader

REQUIREMENT_SETS = Path(__file__).parents[1] / "market" / "requirement_sets.json"


@dataclass(frozen=True)
class Context:
    """The facts at hand, loaded when first asked for."""

    @cached_property
    def catalogue(self) -> Catalogue:
        """All facts."""
        return catalogue()

    @cached_property
    def lookup(self) -> Lookup:
        """Facts by name."""
        return Lookup(self.catalogue)

    @cached_property
    def today(self) -> Today:
        """What was written down under former ids."""
        return Today(self.catalogue)

    @cached_property
    def tables(self) -> Tables:
        """Official figures in editions."""
        return Tables(table_folders())

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The search for skills and certifications in text."""
        facts = self.catalogue
        return Vocabulary(facts.skills.values(), facts.certifications.values())

    @cached_property
    def skill_kinds(self) -> dict[str, SkillKind]:
        """The kind of each skill by id."""
        return {skill.id: skill.kind for skill in self.catalogue.skills.values()}

    @cached_property
    def reader(self) -> "PostingReader":
        """The reader of postings, which a plan or a résumé doesn't need."""
        from voyageur.understanding.place.read import Places  # noqa: PLC0415
        from voyageur.understanding.posting.read import PostingReader  # noqa: PLC0415
        from voyageur.understanding.roles import Roles  # noqa: PLC0415

        facts = self.catalogue
        roles = Roles(facts.roles.values(), facts.neighbours.values())
        return PostingReader(self.vocabulary, roles, Places(facts.regions.values()))

    @cached_property
    def requirement_sets(self) -> RequirementSets:
        """What shipped postings ask for."""
        return parse(RequirementSets, REQUIREMENT_SETS.read_bytes())

    def translator(self, lang: Lang) -> Translator:
        """Sentences in a language, with the catalogue's names."""
        return Translator(lang, lambda ref, to: name_of(self.catalogue, ref, to))

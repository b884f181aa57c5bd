"""How much each line of a résumé says of what is asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voyageur.catalogue.model import Catalogue
from voyageur.domain.requirement import RequirementGroup, WantedCertification
from voyageur.domain.resume import Entry, Path, Words
from voyageur.domain.resume_report import Asked
from voyageur.services.resume.asked import Demands
from voyageur.services.resume.places import Place

_MUST, _NICE = 2.0, 1.0
"""What a row weighs, to which comes the share of postings that name it. Editorial."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of every text by its place; of a text with several paragraphs that of all."""

    by_path: Mapping[Path, float]

    def of_words(self, words: Words) -> float:
        """What a text weighs."""
        return self.by_path.get(words.at, 0.0)

    def of_entry(self, entry: Entry) -> float:
        """What an entry weighs with all its texts."""
        return sum(self.by_path.get(path, 0.0) for path in {one.at for one in entry.words()})


def weigh(demands: Demands, places: Sequence[Place], facts: Catalogue) -> Weights:
    """Weights by the rows that each text names something of; a certification speaks for skills."""
    rows = [(refs_of(asked), _weight(asked, named, demands.n)) for asked, named in demands.rows]
    found: dict[Path, float] = {}
    for place in places:
        if place.named:
            named = place.named | _attested(place, facts)
            more = sum(weight for refs, weight in rows if not refs.isdisjoint(named))
            found[place.words.at] = found.get(place.words.at, 0.0) + more
    return Weights(found)


def _attested(place: Place, facts: Catalogue) -> frozenset[str]:
    """The skills that the certifications named there ask for."""
    kinds = (ref.partition(":") for ref in place.outright)
    held = [facts.certifications[ident] for kind, _, ident in kinds if kind == "certification"]
    return frozenset(f"skill:{skill}" for one in held for skill in one.attests)


def refs_of(asked: Asked) -> frozenset[str]:
    """The skills or certifications of which one meets a row."""
    match asked:
        case RequirementGroup():
            return frozenset(f"skill:{wanted.skill}" for wanted in asked.any_of)
        case WantedCertification():
            return frozenset(f"certification:{ident}" for ident in asked.any_of)
        case _:
            return frozenset()


def _weight(asked: Asked, named: int | None, n: int | None) -> float:
    share = named / n if named and n else 0.0
    return (_MUST if asked.must else _NICE) + share

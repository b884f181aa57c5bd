"""References to what became of the guide's certifications."""

from voyageur.domain.certification import Certification
from voyageur.publishing.studio.references import cites
from voyageur.publishing.studio.references.found import (
    Found,
    Material,
    UnknownReferenceError,
)

GUIDE = "guide-2025"
FIGURES = ("certifications", "retired")
"""What can be asked of the guide: how many certifications it recommends, how many are no more."""


def find(path: str, material: Material) -> Found:
    """A count.

    Raises:
        UnknownReferenceError: there is no such figure.
    """
    said = (cites.of_source(GUIDE, material, "exact"),)
    match path:
        case "certifications":
            return Found(str(len(recommended(material))), said)
        case "retired":
            return Found(str(len(retired(recommended(material), material))), said)
        case _:
            near = tuple(f"guide.{one}" for one in FIGURES)
            raise UnknownReferenceError(f"guide.{path}", near)


def recommended(material: Material) -> list[Certification]:
    """The certifications that the guide names, each once, role by role."""
    roles = sorted(material.facts.roles.values(), key=lambda role: role.number)
    named = dict.fromkeys(one for role in roles for one in role.certifications.recommended)
    return [material.facts.certifications[one] for one in named]


def retired(among: list[Certification], material: Material) -> list[Certification]:
    """Those that can no longer be taken, the last one to go first; those of unknown day last."""
    gone = [one for one in among if one.status(material.at) == "retired"]
    return sorted(gone, key=lambda one: (-(one.last_day() or material.at.min).toordinal(), one.id))

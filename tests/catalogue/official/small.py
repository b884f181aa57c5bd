"""A catalogue of nothing but regions."""

from collections.abc import Iterable

from voyageur.catalogue.model import Catalogue
from voyageur.domain.place import Region


def only_regions(regions: Iterable[Region]) -> Catalogue:
    """All that an import asks of the catalogue."""
    return Catalogue(
        digest="",
        roles={},
        skills={},
        certifications={},
        units={},
        companies={},
        regions={region.id: region for region in regions},
        sources={},
        levels={},
        exchange=(),
    )

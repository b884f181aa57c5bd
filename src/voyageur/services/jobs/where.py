"""Whether a posting's place of work lies in a region."""

from collections.abc import Mapping

from voyageur.domain.job import Workplace
from voyageur.domain.place import Region

_COUNTRY = "canada"


def lies_in(
    region: str, place: Workplace, country: str | None, regions: Mapping[str, Region]
) -> bool | None:
    """Whether it does; None where the posting doesn't say where, or not closely enough.

    ``country`` is an ISO 3166 code, the source's where the posting names none.
    """
    said = place.country or country
    known = [place.city, place.economic_region, place.province, _COUNTRY if said == "CA" else None]
    places = [one for one in known if one]
    if region in places:
        return True
    if not places:
        return None if said is None else False
    return None if places[0] in _wider(region, regions) else False


def _wider(region: str, regions: Mapping[str, Region]) -> list[str]:
    within = regions[region].within
    return [within, *_wider(within, regions)] if within else []

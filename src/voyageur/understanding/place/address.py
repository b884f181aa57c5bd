"""One place of work out of what a location field, a title or a line of a text names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from voyageur.understanding.place.gazetteer import Place, Spot

_NEAR = 2
"""Words that may stand between a city and its province."""

_POSTAL = re.compile(r"\b([ABCEGHJ-NPRSTVY])\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d\b")
_DIGITS = frozenset("0123456789")
_POSTAL_PROVINCES = {
    "A": "newfoundland-and-labrador", "B": "nova-scotia", "C": "prince-edward-island",
    "E": "new-brunswick", "G": "quebec", "H": "quebec", "J": "quebec", "K": "ontario",
    "L": "ontario", "M": "ontario", "N": "ontario", "P": "ontario", "R": "manitoba",
    "S": "saskatchewan", "T": "alberta", "V": "british-columbia", "Y": "yukon",
}  # fmt: skip
"""By the first letter of a postal code."""


@dataclass(slots=True)
class Address:
    """A place as far as it is named: a city, with all the cities of that name at first.

    ``tentative`` where only the name of a city abroad gives the country ("Paris, Ontario").
    """

    cities: tuple[Place, ...] = ()
    province: str | None = None
    country: str | None = None
    tentative: bool = False

    def settle(self, province: str) -> None:
        """Put it into a province; a city of another one is none we know."""
        self.cities = tuple(city for city in self.cities if city.province == province)
        self.province, self.country, self.tentative = province, "CA", False

    def take_city(self, cities: tuple[Place, ...]) -> bool:
        """Let a further city make it more exact ("Canada, Toronto"), or say the province.

        Like the others, false where it is another place.
        """
        if self.cities:
            areas = {city.area for city in cities}
            shared = next((city.province for city in self.cities if city.area in areas), None)
            if shared is None or not self.may_be_here:
                return False
            self.settle(shared)
            return True
        if self.country != "CA" or self.province not in {None, *(c.province for c in cities)}:
            return False
        self.cities = tuple(city for city in cities if self.province in {None, city.province})
        return True

    def take_province(self, province: str) -> bool:
        """Let a province say where the city lies."""
        if self.province is not None or not self.may_be_here:
            return False
        self.settle(province)
        return True

    def take_canada(self) -> bool:
        """Let the name of the country say it."""
        if not self.may_be_here:
            return False
        self.country, self.tentative = "CA", False
        return True

    def take_ca(self) -> bool:
        """Take "CA" for the country behind a Canadian place, for California behind others."""
        if not self.cities and self.country is None:
            return False
        self.country = self.country or "CA"
        return True

    def take_abroad(self, country: str) -> bool:
        """Let a country or a state abroad say where the city lies."""
        if self.country not in {None, country} and not self.tentative:
            return False
        self.country, self.cities, self.tentative = country, (), False
        return True

    @property
    def city(self) -> Place | None:
        """The city, once something says that it is the Canadian one."""
        sure = self.country == "CA"
        return next((city for city in self.cities if sure or not city.weak), None)

    @property
    def may_be_here(self) -> bool:
        """Whether nothing says yet that it is abroad."""
        return self.country in {None, "CA"} or self.tentative

    @property
    def in_canada(self) -> bool:
        """Whether it is there for sure."""
        return self.country == "CA" or (self.country is None and self.city is not None)


class Located(NamedTuple):
    """Ids of city and province, code of the country; ``cities`` is how many were named.

    All absent where no place is certain; ``doubtful`` are then cities that also lie elsewhere.
    """

    city: str | None = None
    province: str | None = None
    country: str | None = None
    cities: int = 0
    doubtful: tuple[Place, ...] = ()


NOWHERE = Located()


def locate(spots: Iterable[Spot]) -> Located:
    """The first Canadian place, else the country abroad.

    Several provinces without a city are a choice that leaves only the country.
    """
    found = _addresses(spots)
    if not found:
        return NOWHERE
    for one in found:
        if one.country is None and one.city is None:
            _support(one, found)
    here = [one for one in found if one.in_canada]
    named = {one.city.ident for one in here if one.city}
    for one in here:
        if one.city:
            return Located(one.city.ident, one.city.province, "CA", len(named))
        if one.province:
            provinces = {other.province for other in here if other.province}
            return Located(None, one.province if len(provinces) == 1 else None, "CA", len(named))
    if here:
        return Located(country="CA")
    abroad = next((one.country for one in found if one.country), None)
    if abroad:
        return Located(country=abroad)
    return Located(doubtful=tuple(city for one in found for city in one.cities))


def province_of_code(text: str) -> str | None:
    """The province of the first postal code in a text."""
    found = None if _DIGITS.isdisjoint(text) else _POSTAL.search(text)
    return _POSTAL_PROVINCES[found[1]] if found else None


def _support(one: Address, found: list[Address]) -> None:
    """A city that also lies elsewhere is here if its province or a neighbour of it is named."""
    others = [other for other in found if other is not one]
    beside = {other.province for other in others if not other.cities}
    beside |= {city.area for other in others for city in other.cities}
    for city in one.cities:
        if city.province and not beside.isdisjoint({city.province, city.area}):
            one.settle(city.province)
            return


def _addresses(spots: Iterable[Spot]) -> list[Address]:
    found: list[Address] = []
    current: Address | None = None
    for spot in spots:
        place = spot.places[0]
        if place.kind == "mode":
            continue
        together = current is not None and not spot.apart and spot.gap <= _NEAR
        if current is None or not together or not _joins(current, spot):
            current = _begun(spot)
            found.append(current)
    return found


def _begun(spot: Spot) -> Address:
    place = spot.places[0]
    if place.kind == "city":
        return Address(cities=spot.places)
    if place.kind == "province":
        return Address(province=place.ident, country="CA")
    if place.kind == "country":
        return Address(country="CA")
    if place.kind == "ca":
        return Address()
    return Address(country=place.ident, tentative=place.kind == "abroad-city")


def _joins(current: Address, spot: Spot) -> bool:
    """Whether a spot says more of the same place; the place then says it too."""
    place = spot.places[0]
    joined = False
    if place.kind == "city":
        joined = current.take_city(spot.places)
    elif place.kind == "province":
        joined = current.take_province(place.ident)
    elif place.kind == "country":
        joined = current.take_canada()
    elif place.kind == "ca":
        joined = current.take_ca()
    elif place.kind == "abroad":
        joined = current.take_abroad(place.ident)
    return joined

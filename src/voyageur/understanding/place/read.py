"""Where a job is done, from the location field, else the title, else the text."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from voyageur.domain.job import Mode, Workplace
from voyageur.domain.place import Region
from voyageur.understanding.fold import Text
from voyageur.understanding.place.address import NOWHERE, Located, locate, province_of_code
from voyageur.understanding.place.gazetteer import Gazetteer, Place, words_of
from voyageur.understanding.place.mode import mode_in_text, mode_of
from voyageur.understanding.place.search import Search
from voyageur.understanding.place.spoken import SpokenPlaces

_LONGEST = 400
"""Characters of a location field or a title that are read."""


class _Said(NamedTuple):
    located: Located
    mode: Mode | None


_NOTHING = _Said(NOWHERE, None)


class Places:
    """Reads places of work by the regions of the catalogue."""

    def __init__(self, regions: Iterable[Region]) -> None:
        known = {region.id: region for region in regions}
        self._regions = known
        self._gazetteer = Gazetteer(known)
        self._search = Search(known, self._gazetteer)
        self._spoken = SpokenPlaces(known, self._gazetteer)
        self._names = {
            ident: [b" %b " % " ".join(words_of(name)).encode() for name in region.name.values()]
            for ident, region in known.items()
            if region.kind == "province"
        }
        self._field = lru_cache(maxsize=2048)(self._in_field)  # both repeat
        self._title = lru_cache(maxsize=2048)(self._in_title)

    def read_place(
        self, location: str | None, text: Text | None = None, title: str | None = None
    ) -> Workplace:
        """Where a posting's job is done; what isn't said is absent.

        The location field decides; title and text are asked only where it names no place.
        """
        field = self._field(location[:_LONGEST]) if location else _NOTHING
        beside = self._title(title[:_LONGEST]) if title else _NOTHING
        located, mode = field.located, field.mode or beside.mode
        if located.province is None and located.country in {None, "CA"} and beside.located.country:
            located = beside.located
        if text is not None and located.country is None:
            located = self._supported(located.doubtful or beside.located.doubtful, text)
        if text is not None:
            mode = mode or mode_in_text(text)
            if located.country is None:
                located = self._spoken.read(text, self._search(text), mode)
        return self._workplace(located, mode)

    def _in_field(self, raw: str) -> _Said:
        if raw.strip() == "CA":
            return _Said(Located(country="CA"), None)
        return self._read(raw, field=True)

    def _in_title(self, raw: str) -> _Said:
        return self._read(raw, field=False)

    def _read(self, raw: str, *, field: bool) -> _Said:
        spots = self._gazetteer.spots(raw)
        located = locate(spots) if spots else NOWHERE
        if located.province is None and (province := province_of_code(raw)):
            located = Located(None, province, "CA")
        return _Said(located, mode_of(spots, field=field) if spots else None)

    def _supported(self, doubtful: tuple[Place, ...], text: Text) -> Located:
        """A city that also lies elsewhere is here where the text names its province."""
        for city in doubtful:
            names = self._names[city.province] if city.province else ()
            if any(name in text.words for name in names):
                return Located(city.ident, city.province, "CA", 1)
        return NOWHERE

    def _workplace(self, located: Located, mode: Mode | None) -> Workplace:
        within = self._regions[located.city].within if located.city else None
        economic = within and self._regions[within].kind == "economic-region"
        return Workplace(
            city=located.city,
            economic_region=within if economic else None,
            province=located.province,
            country=located.country,
            mode=mode,
        )

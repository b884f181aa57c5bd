"""The places that postings name, by the words that they name them with."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from voyageur.domain.place import Region
from voyageur.understanding.fold import fold

Kind = Literal["city", "province", "country", "abroad-city", "abroad", "ca", "mode"]
"""``country`` is Canada; ``abroad`` another country or a state of one; ``ca`` may be either."""

_CODEC = "cp1252"
_DROPPED = "'’.".encode(_CODEC)
_ENDS = ";|•"
_BREAK = ";"


def _word_table(letter: Callable[[str], str]) -> bytes:
    """Bytes of words: letters as told, marks that end an address as one, all else as spaces."""
    chars = (bytes([byte]).decode(_CODEC, "replace") for byte in range(256))
    return "".join(
        _BREAK if char in _ENDS else letter(char) if char.isalnum() else " " for char in chars
    ).encode(_CODEC)


_PLAIN = _word_table(fold)
_CASE = _word_table(lambda char: "A" if char.isupper() else "a")
_APART = frozenset({_BREAK, "or", "and", "ou", "et"})
_SAINT = {"saint": "st", "sainte": "ste"}
_CODE = 2
"""Letters of a code: "ON" is one in capitals only, or behind a city."""


@dataclass(frozen=True, slots=True)
class Place:
    """What some words stand for: id of a region, code of a country, or a mode of work.

    ``province`` and ``area``, the next wider region, are those of a city. A ``weak`` city needs a
    word for its province beside it, a weak mode counts in a location field only.
    """

    kind: Kind
    ident: str
    province: str | None = None
    area: str | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Places with the same name, and how many words stand between it and the one before.

    ``apart`` where a mark that ends an address stands between.
    """

    places: tuple[Place, ...]
    gap: int
    apart: bool


class Gazetteer:
    """Finds every place in a short text, the longest name first."""

    def __init__(self, regions: Mapping[str, Region]) -> None:
        names: dict[tuple[str, ...], list[Place]] = {}
        for words, place in (*_in_canada(regions), *_abroad(), *_modes()):
            known = names.setdefault(words, [])
            if place not in known:
                known.append(place)
        for places in names.values():
            places.sort(key=lambda place: place.weak)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[Place, ...]]]] = {}
        for words in sorted(names, key=lambda words: (-len(words), words)):
            self._by_first.setdefault(words[0], []).append((words, tuple(names[words])))

    def means(self, name: str) -> str | None:
        """The region that a name means wherever it stands; None where it may be another place."""
        spots = self.spots(name)
        places = [place for spot in spots for place in spot.places]
        cities = [p for p in places if p.kind == "city"]
        provinces = {p.ident for p in places if p.kind == "province"}
        if len(cities) == 1 and (not cities[0].weak or cities[0].province in provinces):
            return cities[0].ident
        return places[0].ident if len(places) == 1 and not cities else None

    def spots(self, raw: str) -> tuple[Spot, ...]:
        """The places in the order of the text."""
        encoded = raw.encode(_CODEC, "replace")
        words = _split(encoded, _PLAIN)
        if self._by_first.keys().isdisjoint(words):
            return ()
        found: list[Spot] = []
        at = gap = 0
        apart = False
        while at < len(words):
            for run, places in self._by_first.get(words[at], ()):
                if words[at : at + len(run)] != run:
                    continue
                if len(run) == 1 and len(run[0]) <= _CODE and not _is_code(encoded, at, run, found):
                    continue
                found.append(Spot(places, gap, apart))
                at, gap, apart = at + len(run), 0, False
                break
            else:
                apart = apart or words[at] in _APART
                at, gap = at + 1, gap + 1
        return tuple(found)


def _is_code(encoded: bytes, at: int, run: tuple[str, ...], found: list[Spot]) -> bool:
    """Whether a word of two letters is in capitals, or a province right behind a city."""
    if _split(encoded, _CASE)[at].isupper():
        return True
    return bool(found) and found[-1].places[0].kind == "city" and run[0] in _canadian_codes()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a place's name, as they are compared."""
    return _split(text.encode(_CODEC, "replace"), _PLAIN)


def _split(encoded: bytes, table: bytes) -> tuple[str, ...]:
    words = encoded.translate(table, _DROPPED).decode("ascii")
    if _BREAK in words:
        words = words.replace(_BREAK, f" {_BREAK} ")
    return tuple([_SAINT.get(word, word) for word in words.split()])


def _in_canada(regions: Mapping[str, Region]) -> Iterator[tuple[tuple[str, ...], Place]]:
    weak = {words_of(name) for name in place_words()["weak"]}
    for region in regions.values():
        if region.kind == "economic-region":
            continue
        if region.kind == "city":
            province = province_of(regions, region.id)
            place = Place("city", region.id, province, region.within)
        else:
            place = Place(region.kind, region.id)
        for name in {*region.name.values(), *region.aliases, *filter(None, [region.code])}:
            words = words_of(name)
            if region.kind == "city" and "(" in name:
                alone = words_of(name.partition("(")[0])
                yield alone, replace(place, weak=True)
            if words == ("ca",):
                continue
            if words in weak and place.kind == "city":
                yield words, replace(place, weak=True)
            else:
                yield words, place
    yield ("ca",), Place("ca", "CA")


def province_of(regions: Mapping[str, Region], ident: str) -> str | None:
    """The province that a region is or lies in."""
    region = regions[ident]
    if region.kind == "province":
        return region.id
    return province_of(regions, region.within) if region.within else None


def _abroad() -> Iterator[tuple[tuple[str, ...], Place]]:
    lists = place_words()
    for code, names in lists["countries"].items():
        for name in names:
            yield words_of(name), Place("abroad", code)
    for name in (*lists["states"]["names"], *lists["states"]["codes"]):
        yield words_of(name), Place("abroad", "US")
    for code, names in lists["cities"].items():
        for name in names:
            yield words_of(name), Place("abroad-city", code)


def _modes() -> Iterator[tuple[tuple[str, ...], Place]]:
    for table, weak in (("modes", False), ("modes_of_fields", True)):
        for mode, ways in place_words()[table].items():
            for words in ways:
                yield words_of(words), Place("mode", mode, weak=weak)


@cache
def place_words() -> Mapping[str, Any]:
    """The tables of ``words.toml``."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def _canadian_codes() -> frozenset[str]:
    return frozenset(("on", "qc", "bc", "ab", "mb", "sk", "ns", "nb", "nl", "pe"))


def listed(table: str, key: str) -> Iterable[str]:
    """The words of a list."""
    words: list[str] = place_words()[table][key]
    return words

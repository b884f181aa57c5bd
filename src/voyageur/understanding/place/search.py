"""One pass over a text for all that may say where the job is."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from voyageur.domain.place import Region
from voyageur.understanding.fold import Text
from voyageur.understanding.place.gazetteer import (
    Gazetteer,
    listed,
    place_words,
    province_of,
    words_of,
)

_FAR = 8_000
"""Bytes from the start that are searched."""
_SHORTEST = 4
"""Letters of a name that running text doesn't have by chance."""


class Found(NamedTuple):
    """Regions that are named, with the place of their first letter; ends of headings; in order."""

    regions: list[tuple[int, Region]]
    headings: list[int]


class Search:
    """Knows the unmistakable names of places, and headings that one stands behind."""

    def __init__(self, regions: Mapping[str, Region], gazetteer: Gazetteer) -> None:
        meant: dict[bytes, Region | None] = dict(_names(regions, gazetteer))
        for words in listed("cues", "headed"):
            meant[b" %b " % Text(words).words.strip()] = None
        self._meant = list(meant.values())
        self._automaton = BytesAhoCorasick(
            list(meant),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def __call__(self, text: Text) -> Found:
        """What a text has of them."""
        found = Found([], [])
        for which, start, end in self._automaton.find_matches_as_indexes(text.words[:_FAR]):
            meant = self._meant[which]
            if meant is None:
                found.headings.append(end - 2)
            else:
                found.regions.append((start, meant))
        return found


def _names(regions: Mapping[str, Region], gazetteer: Gazetteer) -> Iterator[tuple[bytes, Region]]:
    unsure = {words_of(name) for name in place_words()["weak_in_text"]}
    for region in regions.values():
        if region.kind not in {"province", "city"}:
            continue
        names = {*region.name.values(), *region.aliases}
        if region.kind == "city":
            names |= set(_in_full(regions, region))
        for name in sorted(names):
            form = Text(name).words.strip()  # a comma and a space are two spaces
            sure = len(form) >= _SHORTEST and words_of(name) not in unsure
            if sure and gazetteer.means(name) == region.id:
                yield b" %b " % form, region


def _in_full(regions: Mapping[str, Region], city: Region) -> Iterator[str]:
    """ "Richmond, BC" and "Richmond, British Columbia": clear even where "Richmond" isn't."""
    province = province_of(regions, city.id)
    if province:
        for name in city.name.values():
            alone = name.partition(" (")[0]
            for of in (*regions[province].name.values(), regions[province].code):
                yield f"{alone}, {of}"

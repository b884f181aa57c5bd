"""The place of work in a posting's text: behind a heading, in its first lines, in a sentence.

Where the company sits is another matter ("offices in Toronto, London and New York").
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from voyageur.domain.job import Mode
from voyageur.domain.place import Region
from voyageur.understanding.fold import Text, fold
from voyageur.understanding.place.address import NOWHERE, Located, locate
from voyageur.understanding.place.gazetteer import Gazetteer, listed, province_of
from voyageur.understanding.place.search import Found

_HEADED, _SAID, _LINE, _FIRST = 90, 60, 60, 400
"""Characters of a place behind a heading, in a sentence, in a line of its own, of first lines."""
_BETWEEN = 2
"""Words between a cue and the place ("our downtown Toronto office")."""
_COLON = re.compile(r" ?(?:\(primary\)|(?:\([a-z/ ]{1,12}\))? ?(?:[:*] ?|\n))")
_STOP = re.compile(r"[.;!?\n](?=\s|$|[A-Z])")


class SpokenPlaces:
    """Reads places out of texts, by the regions of the catalogue."""

    def __init__(self, regions: Mapping[str, Region], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._provinces = {ident: province_of(regions, ident) for ident in regions}

    def read(self, text: Text, found: Found, mode: Mode | None) -> Located:
        """The place that a text states for its job; nowhere if it states none or several.

        Last, the only province that it speaks of at all, unless the job is remote: then that is
        where the company is.
        """
        for raw in _headed(text, found):
            located = locate(self._gazetteer.spots(raw))
            if located.country is not None:
                return located
        if not found.regions:
            return NOWHERE
        for raw in _first_lines(text, found):
            spots = self._gazetteer.spots(raw)
            if len(raw.split()) <= len(spots) * 2 + 1:
                located = locate(spots)
                if located.province is not None and located.cities <= 1:
                    return located
        said = self._in_sentences(text, found)
        return said or (NOWHERE if mode == "remote" else self._sole(found))

    def _in_sentences(self, text: Text, found: Found) -> Located | None:
        said: list[Located] = []
        for start, _ in found.regions:
            if _announces(" " + text.folded[max(0, start - 110) : start]):
                raw = text.raw[start : start + _SAID]
                stop = _STOP.search(raw)
                located = locate(self._gazetteer.spots(raw[: stop.start()] if stop else raw))
                if located.province is not None and located.cities <= 1:
                    said.append(located)
        one = len({located.province for located in said}) == 1
        return said[0] if one else None

    def _sole(self, found: Found) -> Located:
        named = Counter(region.id for _, region in found.regions)
        provinces = {self._provinces[ident] for ident in named}
        if len(provinces) != 1:
            return NOWHERE
        cities = {region.id for _, region in found.regions if region.kind == "city"}
        city = next((ident for ident, _ in named.most_common() if ident in cities), None)
        return Located(city, provinces.pop(), "CA")


def _headed(text: Text, found: Found) -> Iterator[str]:
    """What stands behind headings, to the end of the line or on the next."""
    for end in found.headings:
        colon = _COLON.match(text.folded, end) or _COLON.match(text.raw, end)
        if colon is None:
            continue
        line = text.raw[colon.end() : colon.end() + 2 * _HEADED].lstrip()
        yield line.partition("\n")[0][:_HEADED]


def _first_lines(text: Text, found: Found) -> Iterator[str]:
    """Short lines at the start that name a region."""
    for start, _ in found.regions:
        if start > _FIRST:
            return
        begin = text.raw.rfind("\n", 0, start) + 1
        line = text.raw[begin : start + _LINE].partition("\n")[0]
        whole = text.raw[begin + len(line) : begin + len(line) + 1] in {"", "\n"}
        if whole and line.rstrip()[-1:] not in {".", "!", "?"}:
            yield line


def _announces(before: str) -> bool:
    """Whether the words before a place are about the job, not about the company."""
    cues, loose, company = _cues()
    left = before.rstrip()
    for _ in range(_BETWEEN + 1):
        if left.endswith(cues):
            return True
        if left.endswith(loose):
            said = next(left.removesuffix(cue) for cue in loose if left.endswith(cue))
            return not any(word in said[-60:] for word in company) and not said.endswith(_VERBS)
        left = left.rpartition(" ")[0]
    return False


_VERBS = (" is", " are", " est", " sont", " was")
"""Behind these the subject counts, which those that say enough bring with them."""


@cache
def _cues() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """What announces the place of a job for sure, what does if no company is meant, companies."""
    sure, loose, company = (
        tuple(fold(words) for words in listed("cues", key))
        for key in ("sentence", "loose", "company")
    )
    return tuple(f" {words}" for words in sure), tuple(f" {words}" for words in loose), company

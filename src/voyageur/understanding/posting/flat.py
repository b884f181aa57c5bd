"""Headings of a posting that has lost its line ends, and perhaps the blanks beside them too."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from voyageur.understanding.cues import FoundCue, all_cues, words
from voyageur.understanding.fold import Text, fold

_FLAT = 300
"""Characters a line, on the average, from which a text has lost its line ends."""
_FIRST = 4
"""Characters by which phrases are looked up."""
_MOST = 2_000
"""Places looked at in one text."""
_PLACES = re.compile(r"(?<![A-Z])(?=[A-Z][a-z])")
_ENDS = frozenset(".!?:;)*•")
_SENTENCE = frozenset(words("sentence-start"))
"""First words of phrases that begin sentences as well as headings ("We are looking for")."""


def headings_in_flat(text: Text, sure: Iterable[FoundCue]) -> Iterator[tuple[int, str]]:
    """Where headings start in a text without lines, and the section of each.

    There a heading is a phrase that starts with a capital behind the end of a sentence or an item,
    and is followed by another capital ("… our team. Minimum qualifications Five years of …"). Where
    the employer presents itself, no line ends it, so that what follows belongs to no section.
    """
    raw = text.raw
    if raw.count("\n") * _FLAT > len(raw):
        return
    inside = 0
    for start, end, cue in sure:
        if end <= inside:
            continue
        inside = end
        if raw[start].isupper() and _goes_on(raw, end) and _is_apart(raw, start, end):
            yield start, _lasting(cue.says["sure"])
    for start, section in _glued(text):
        yield start, _lasting(section)


def _lasting(section: str) -> str:
    return "other" if section == "company" else section


def _goes_on(raw: str, end: int) -> bool:
    """Whether something new begins behind a phrase."""
    behind = raw[end : end + 8].lstrip(" :-–—*•\u00a0?")[:1]
    return behind.isupper() or behind.isdigit()


def _is_apart(raw: str, start: int, end: int) -> bool:
    """Whether a phrase stands for itself, and is neither part of a sentence nor of a name."""
    said = raw[start:end].split()
    title = all(word[0].isupper() or len(word) < _FIRST for word in said)
    if said[0].lower() in _SENTENCE and not title:
        return False
    before = raw[max(0, start - 40) : start].rstrip()
    if not before or before[-1] in _ENDS:
        return True
    last = before.split()[-1]
    if last[0].isupper():  # "Key Responsibilities" behind the end of a sentence
        rest = before[: -len(last)].rstrip()
        return rest[-1:] in _ENDS
    return len(said) > 1


def _glued(text: Text) -> Iterator[tuple[int, str]]:
    """Headings that are glued to what stands before or behind them ("teamRequirementsFive …")."""
    raw, folded = text.raw, text.folded
    table = _by_first()
    for count, place in enumerate(_PLACES.finditer(raw)):
        if count > _MOST:
            return
        start = place.start()
        for phrase, section in table.get(folded[start : start + _FIRST], ()):
            end = start + len(phrase)
            if not folded.startswith(phrase, start):
                continue
            behind = raw[end : end + 1]
            glued = start > 0 and not raw[start - 1].isspace() and not behind.isalpha()
            if glued or behind.isupper() or behind.isdigit() or behind == ":":
                yield start, section
                break


@cache
def _by_first() -> Mapping[str, list[tuple[str, str]]]:
    """Folded phrases with their sections, the longest first, by their first characters."""
    table = defaultdict(list)
    for phrase, cue in all_cues().items():
        if "sure" in cue.says and not cue.first:
            folded = fold(phrase)
            table[folded[:_FIRST]].append((folded, cue.says["sure"]))
    for listed in table.values():
        listed.sort(key=lambda one: (-len(one[0]), one))
    return table

"""Whether a line of a posting is a heading, and of which section."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, cast

from voyageur.domain.profile import Section
from voyageur.understanding.cues import FoundCue, maybe_headings, words
from voyageur.understanding.fold import Text

MARKS = "#*_>•●▪◦○-–—·:=❯❮ \t\r"
"""What stands around the words of a heading."""
ITEM = frozenset("•·▪◦●○‣∙*–—-")
"""What an item of a list begins with."""
INTRODUCES = words("introduces")
"""How a whole sentence begins that is a heading ("The following will be considered assets")."""

_Looks = Literal["marked", "colon", "capital", "plain", "introduces"]
_SHORTEST, _LONGEST = 3, 70
"""Characters of a heading; one that ends in a colon may be as long as its line."""
_MARKUP = ("#", "**", "__", "_*", "* **", "==")
_IF = ("If ", "Si ")
_DIGIT = re.compile(r"\d")
_ORDER: dict[str, int] = {
    section: rank
    for rank, section in enumerate(("nice-to-have", "requirement", "duty", "benefit", "company"))
}
_WORDS_SURE = 9
_WORDS_SHOWN = 16
"""The same of a heading that is set apart by its signs."""
_WORDS_BESIDE = 4
_WORDS_BEHIND = 7
"""Other words of a heading that begins with a phrase ("What you need to …") or is all capitals."""
_WORDS_MAYBE = 4
_WORDS_MARKED = 8
_BESIDE = frozenset((*(word.encode() for word in words("beside-heading")), *maybe_headings()))
"""Words of which alone a heading may consist, whatever their case ("Skills and experience")."""


def heading_of(
    text: Text, line: str, bare: str, start: int, sure: Sequence[FoundCue]
) -> Section | None:
    """The section that a line is the heading of, None where it is a line of text."""
    colon = bare.find(":")
    if colon > 0:
        bare, sure = bare[:colon], [cue for cue in sure if cue[0] < start + line.index(":")]
    looks = _looks(line, bare)
    if looks is None and sure and text.folded.startswith(INTRODUCES, start):
        looks = "introduces"
    if looks is None or (looks == "plain" and not sure):
        return None
    if looks == "capital" and line.lstrip().startswith(_IF):
        return None
    first = start + line.index(bare[0])
    section = _surely(sure, first, bare, looks) if sure else None
    if section is None or section == "requirement":
        found = text.words[first + 1 : first + len(bare) + 1].split()
        if section is not None:
            return "nice-to-have" if "nice-to-have" in _sections_of(found) else section
        if looks != "introduces" and (
            _may_head(bare, looks)
            or (looks == "capital" and len(found) < _WORDS_MARKED and _BESIDE.issuperset(found))
        ):
            return _maybe(found)
    return section


def _looks(line: str, bare: str) -> _Looks | None:
    """How much a line looks like a heading; None where it is no more than text."""
    stripped = line.strip()
    if len(bare) < _SHORTEST or (len(bare) > _LONGEST and stripped[-1] != ":"):
        return None
    if stripped.startswith(_MARKUP) or bare.isupper():
        return "marked"
    item = stripped[0] in ITEM and stripped[1:2] == " "
    if not item and stripped.rstrip("*_ ").endswith(":"):
        return "colon"
    if item or _DIGIT.search(bare):
        return None
    return "capital" if bare[0].isupper() else "plain"


def _may_head(bare: str, looks: _Looks) -> bool:
    """Whether a word that is no sure sign may make the line a heading: it has few others."""
    count = bare.count(" ") + 1
    if count > (_WORDS_MARKED if looks == "marked" else _WORDS_MAYBE):
        return False
    return looks in ("marked", "colon") or (looks == "capital" and _is_title(bare.split()))


def _surely(sure: Iterable[FoundCue], first: int, bare: str, looks: _Looks) -> Section | None:
    """The section of the longest phrase that makes a short line with few other words a heading."""
    blanks = bare.count(" ")
    most = _WORDS_SURE if looks == "capital" else _WORDS_SHOWN
    allowed = looks == "introduces" or (looks != "plain" and blanks < most)
    ranked = []
    for start, end, cue in sure:
        if cue.first and start > first:
            continue
        inside = bare.count(" ", start - first, end - first)
        far = (inside > 1 and start == first) or (inside and _is_title(bare.split()))
        beside = _WORDS_BEHIND if far else _WORDS_BESIDE
        few = allowed and (looks != "capital" or blanks - inside <= beside)
        if few or end - start == len(bare):
            section = section_named(cue.says["sure"])
            ranked.append((start - end, _ORDER[section], section))
    return _foremost(ranked)


def _maybe(words: Sequence[bytes]) -> Section | None:
    """The section of a word that makes a line a heading which is written as one."""
    return _foremost(_sections_of(words).values())


def _sections_of(words: Sequence[bytes]) -> dict[Section, tuple[int, int, Section]]:
    """The sections that the words of a heading speak for, and what they are ranked by."""
    known = maybe_headings()
    found: dict[Section, tuple[int, int, Section]] = {}
    for number, word in enumerate(words):
        said = known.get(word)
        if said and not (said[1] and number):
            section = section_named(said[0])
            rank = (-len(word), _ORDER[section], section)
            found[section] = min(rank, found.get(section, rank))
    return found


def _foremost(ranked: Iterable[tuple[int, int, Section]]) -> Section | None:
    """The section of the longest phrase; skills that are wished for are no requirements."""
    listed = sorted(ranked)
    if not listed:
        return None
    section = listed[0][-1]
    wished = section == "requirement" and any(one[-1] == "nice-to-have" for one in listed)
    return "nice-to-have" if wished else section


def _is_title(words: list[str]) -> bool:
    """Whether a line is written as a heading: every longer word has a capital."""
    return all(word[0].isupper() or len(word) < 4 for word in words)


def section_named(name: str) -> Section:
    """A section of the lexicons by its name."""
    return cast("Section", name)

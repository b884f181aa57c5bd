"""The sections of a posting, from the cues that make a short line a heading."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, cast

from voyageur.domain.profile import Section
from voyageur.understanding.cues import FoundCue, flags, maybe_headings, pattern
from voyageur.understanding.fold import Text
from voyageur.understanding.sections import Sections

_Looks = Literal["marked", "colon", "capital", "plain"]
_LONGEST = 70
"""Characters of a heading, and of its line with all that is around it."""
_LONGEST_LINE = 90
_MARKS = "#*_>•●▪◦○-–—·:=❯❮ \t\r"
_BULLETS = "•·▪◦●○‣∙*–—-"
_ITEM = frozenset(_BULLETS)
_MARKUP = ("#", "**", "__", "_*", "* **", "==")
_TEXT_ENDS = frozenset(".,;")
_SURE = flags("sure")
_DIGIT = re.compile(r"\d")
_ORDER: dict[str, int] = {
    section: rank
    for rank, section in enumerate(("nice-to-have", "requirement", "duty", "benefit", "company"))
}
_WORDS_SURE = 9
_WORDS_BESIDE = 4
_WORDS_MAYBE = 4
_WORDS_MARKED = 8
_PROSE = 160
"""Characters from which a line after a list is a paragraph of its own."""
_LOOKED_AT = 1000
"""Characters of it in which the candidate would be named."""


def split_posting(text: Text, cues: Sequence[FoundCue]) -> Sections:
    """Find the headings of a posting; what stands before the first is its opening.

    A paragraph that follows a list and doesn't speak of the candidate ends the list's section:
    there the employer presents itself.
    """
    sure = [cue for cue in cues if cue[2].flags & _SURE]
    found: dict[int, Section] = {0: "other"}
    for start, _, cue in _within_text(text.raw, sure):
        found[start] = _section(cue.says["sure"])
    at = start = 0
    listing = False
    for line in text.raw.split("\n"):
        length = len(line)
        if length > _LONGEST_LINE:
            if listing and length >= _PROSE and _is_employers(text, line, start):
                found[start] = "company"
            listing = line[:8].lstrip()[:1] in _ITEM
        elif length > 2 and (bare := line.strip(_MARKS)):
            listing = line[:8].lstrip()[:1] in _ITEM
            if bare[-1] not in _TEXT_ENDS:
                while at < len(sure) and sure[at][0] < start:
                    at += 1
                until = at
                while until < len(sure) and sure[until][0] < start + length:
                    until += 1
                if section := _heading(text, line, bare, start, sure[at:until]):
                    found[start] = section
        start += length + 1
    order = sorted(found)
    return Sections(tuple(order), tuple([found[start] for start in order]))


def _within_text(raw: str, sure: Iterable[FoundCue]) -> Iterator[FoundCue]:
    """Headings within running text ("… team. Requirements: 3 years of …")."""
    for cue in sure:
        start, end, _ = cue
        if raw[end : end + 1] == ":" and raw[start].isupper():
            yield cue


def _heading(
    text: Text, line: str, bare: str, start: int, sure: Sequence[FoundCue]
) -> Section | None:
    """The section that a line is the heading of, None where it is a line of text."""
    looks = _looks(line, bare)
    if looks is None or (looks == "plain" and not sure):
        return None
    first = start + line.index(bare[0])
    section = _surely(sure, first, bare, looks) if sure else None
    if section is None and _may_head(bare, looks):
        return _maybe(text.words[first + 1 : first + len(bare) + 1].split())
    return section


def _looks(line: str, bare: str) -> _Looks | None:
    """How much a line looks like a heading; None where it is no more than text."""
    if not 3 <= len(bare) <= _LONGEST:
        return None
    stripped = line.strip()
    if stripped.startswith(_MARKUP) or bare.isupper():
        return "marked"
    if stripped[0] in _ITEM and stripped[1:2] == " ":
        return None
    if stripped.rstrip("*_ ").endswith(":"):
        return "colon"
    if _DIGIT.search(bare):
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
    words = bare.count(" ")
    allowed = looks != "plain" and words < _WORDS_SURE
    ranked = []
    for start, end, cue in sure:
        if cue.first and start > first:
            continue
        others = words - bare.count(" ", start - first, end - first)
        few = allowed and (looks != "capital" or others <= _WORDS_BESIDE)
        if few or end - start == len(bare):
            section = _section(cue.says["sure"])
            ranked.append((start - end, _ORDER[section], section))
    return min(ranked)[-1] if ranked else None


def _maybe(words: Sequence[bytes]) -> Section | None:
    """The section of a word that makes a line a heading which is written as one."""
    known = maybe_headings()
    ranked = []
    for number, word in enumerate(words):
        found = known.get(word)
        if found and not (found[1] and number):
            section = _section(found[0])
            ranked.append((-len(word), _ORDER[section], section))
    return min(ranked)[-1] if ranked else None


def _section(name: str) -> Section:
    return cast("Section", name)


def _is_title(words: list[str]) -> bool:
    """Whether a line is written as a heading: every longer word has a capital."""
    return all(word[0].isupper() or len(word) < 4 for word in words)


def _is_employers(text: Text, line: str, start: int) -> bool:
    """Whether a paragraph is no item of a list, and speaks of no candidate."""
    end = start + min(len(line), _LOOKED_AT)
    return line[:8].lstrip()[:1] not in _ITEM and not pattern("candidate").search(
        text.folded, start, end
    )

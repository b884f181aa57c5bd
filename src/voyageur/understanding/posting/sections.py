"""The sections of a posting, from the cues that make a short line a heading."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from voyageur.domain.profile import Section
from voyageur.understanding.cues import FoundCue, pattern
from voyageur.understanding.fold import Text
from voyageur.understanding.sections import Sections

_LONGEST = 70
"""Characters of a heading, and of its line with all that is around it."""
_LONGEST_LINE = 90
_MARKS = "#*_>•●▪◦○-–—·:=❯❮ \t\r"
_BULLETS = "•·▪◦●○‣∙*–—-"
_ITEM = frozenset(_BULLETS)
_MARKUP = ("#", "**", "__", "_*", "* **", "==")
_DIGIT = re.compile(r"\d")
_ORDER: dict[str, int] = {
    section: rank
    for rank, section in enumerate(("nice-to-have", "requirement", "duty", "benefit", "company"))
}
_WORDS_SURE = 9
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
    found: dict[int, Section] = {0: "other"}
    for start in _employers_paragraphs(text):
        found[start] = "company"
    found.update(_headings(text.raw, cues))
    starts = sorted(found)
    return Sections(tuple(starts), tuple(found[start] for start in starts))


def _headings(raw: str, cues: Iterable[FoundCue]) -> dict[int, Section]:
    """Sections by the start of their heading."""
    found: dict[int, Section] = {}
    start, end = 0, -1
    in_line: list[FoundCue] = []
    for cue in cues:
        at, until, phrase = cue
        if not phrase.heads:
            continue
        if at > end:
            if in_line and (section := _heading(raw[start:end], start, in_line)):
                found[start] = section
            in_line = []
            start, end = _line(raw, at)
        if end - start <= _LONGEST_LINE:
            in_line.append(cue)
        elif raw[until : until + 1] == ":" and "sure" in phrase.says and raw[at].isupper():
            found[at] = _section(phrase.says["sure"])
    if in_line and (section := _heading(raw[start:end], start, in_line)):
        found[start] = section
    return found


def _line(raw: str, at: int) -> tuple[int, int]:
    """Start and end of the line of an offset, as far as a heading could go on."""
    most = at + _LONGEST_LINE
    end = raw.find("\n", at, most)
    if end < 0:
        end = most if most < len(raw) else len(raw)
    least = end - _LONGEST_LINE - 1
    return raw.rfind("\n", least if least > 0 else 0, at) + 1 or max(0, least), end


def _heading(line: str, start: int, cues: list[FoundCue]) -> Section | None:
    """The section that a line is the heading of, None where it is a line of text."""
    bare = line.strip(_MARKS)
    if not 3 <= len(bare) <= _LONGEST or bare[-1] in ".,;":
        return None
    stripped = line.strip()
    marked = stripped.startswith(_MARKUP) or bare.isupper()
    if stripped[0] in _BULLETS and stripped[1:2] == " " and not marked:
        return None
    words = bare.split()
    colon = stripped.rstrip("*_ ").endswith(":")
    if not marked and not colon and _DIGIT.search(bare):
        return None
    first = start + line.index(bare[0])
    sure = (marked or colon or bare[0].isupper()) and len(words) <= _WORDS_SURE
    maybe = len(words) <= (_WORDS_MARKED if marked else _WORDS_MAYBE) and (
        marked or colon or _is_title(words)
    )
    ranked = []
    for at, until, phrase in cues:
        if phrase.first and at > first:
            continue
        alone = until - at == len(bare)
        for doubt, (kind, allowed) in enumerate((("sure", sure), ("maybe", maybe))):
            if kind in phrase.says and (allowed or alone):
                section = _section(phrase.says[kind])
                ranked.append((doubt, at - until, _ORDER[section], section))
    return min(ranked)[-1] if ranked else None


def _section(name: str) -> Section:
    return cast("Section", name)


def _is_title(words: list[str]) -> bool:
    """Whether a line is written as a heading: every longer word has a capital."""
    return all(word[0].isupper() or len(word) < 4 for word in words)


def _employers_paragraphs(text: Text) -> Iterator[int]:
    """Where a long paragraph that follows a list's item speaks of no candidate."""
    lines = text.raw.split("\n")
    lengths = [*map(len, lines)]
    for number, length in enumerate(lengths):
        if length < _PROSE or _is_item(lines[number]):
            continue
        before = next((line for line in reversed(lines[max(0, number - 3) : number]) if line), "")
        if _is_item(before):
            start = sum(lengths[:number]) + number
            end = start + min(length, _LOOKED_AT)
            if not pattern("candidate").search(text.folded, start, end):
                yield start


def _is_item(line: str) -> bool:
    return line[:8].lstrip()[:1] in _ITEM

"""How well languages are spoken: words and CEFR levels, and which language each belongs to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from voyageur.domain.profile import SpokenLevel
from voyageur.understanding.career.lexicon import any_of, lexicon
from voyageur.understanding.fold import Text, fold

REACH = 60
"""Characters from a language within which its fluency stands."""
_CEFR = re.compile(r"(?<![A-Za-z0-9])([ABC][12])(?![A-Za-z0-9])")
_JOINTS = ("et", "and", "&", "/", "")
"""Between two languages that share what is said behind the second."""
_ENDS = re.compile(r"[.;•|\n](?=[^\n]{0,60}\w)")
_GAP = re.compile(r"[^a-z']+")


@dataclass(frozen=True, slots=True)
class Fluency:
    """Words of fluency at code points ``start`` to ``end``."""

    start: int
    end: int
    level: SpokenLevel


@dataclass(frozen=True, slots=True)
class Name:
    """A language named at code points ``start`` to ``end``.

    ``doubtful`` where the word means something else as well.
    """

    start: int
    end: int
    code: str
    doubtful: bool


def pair(
    text: Text, start: int, end: int, names: Sequence[Name]
) -> list[tuple[Name, Fluency | None]]:
    """Each language of a line with its fluency: written behind every one, or in front of some."""
    found = list(_fluencies(text, start, end))
    ends = [start, *(name.end for name in names)]
    starts = [*(name.start for name in names), end]
    ahead: list[Fluency | None] = []
    behind: list[Fluency | None] = []
    for number, name in enumerate(names):
        before = [f for f in found if ends[number] <= f.start and f.end <= name.start]
        ahead.append(next((f for f in before[::-1] if _leads(text, f.end, name.start)), None))
        after = [f for f in found if name.end <= f.start and f.end <= starts[number + 1]]
        behind.append(next((f for f in after if _leads(text, name.end, f.start)), None))
    if ahead[0] and not (behind[0] and _is_label(text, start, ahead[0].start, names[0].start)):
        return list(zip(names, _in_front(text, starts, ahead, behind), strict=True))
    for number in range(len(names) - 2, -1, -1):
        joint = text.folded[names[number].end : names[number + 1].start].strip()
        if behind[number] is None and joint in _JOINTS:
            behind[number] = behind[number + 1]
    return list(zip(names, behind, strict=True))


def fluency_at(text: Text, start: int, end: int) -> Fluency | None:
    """The fluency that a line starts with."""
    first = next(_fluencies(text, start, end), None)
    return first if first and not text.raw[start : first.start].strip(" -–(:") else None


def is_light(word: str) -> bool:
    """Whether a word between languages says nothing of its own, or how well one is spoken."""
    return word in _between() or word in _language_words() or word in _level_words()


def words_in(folded: str) -> list[str]:
    """The words of folded text."""
    return [word for word in _GAP.split(folded) if word]


def _in_front(
    text: Text,
    starts: Sequence[int],
    ahead: Sequence[Fluency | None],
    behind: Sequence[Fluency | None],
) -> Iterator[Fluency | None]:
    """Fluencies of languages that are written in front: one holds until the next."""
    held: Fluency | None = None
    for number, one in enumerate(ahead):
        own = behind[number]
        if own and number + 1 < len(ahead) and _leads(text, own.end, starts[number + 1]):
            own = None
        held = one or own or held
        yield held


def _is_label(text: Text, start: int, fluency: int, name: int) -> bool:
    """Whether a fluency before the first language ends something else ("… courant: anglais")."""
    return text.raw[start:fluency].strip() != "" and ":" in text.raw[fluency:name]


def _leads(text: Text, start: int, end: int) -> bool:
    """Whether only marks and words without weight stand between a language and its fluency."""
    if end - start > REACH:
        return False
    raw = text.raw[start:end]
    if _ENDS.search(raw) and raw.strip() not in ("|", "•"):
        return False
    words = words_in(text.folded[start:end])
    return all(word in _between() or word in _language_words() for word in words)


def _fluencies(text: Text, start: int, end: int) -> Iterator[Fluency]:
    taken = -1
    levels = _levels()
    found = [
        *_CEFR.finditer(text.raw, start, end),
        *_pattern().finditer(text.folded, start, end),
    ]
    for match in sorted(found, key=lambda m: m.span()):
        first, last = match.span()
        level = levels[match[0].lower()]
        if first >= taken:
            yield Fluency(first, last, level)
            taken = last


@cache
def _levels() -> Mapping[str, SpokenLevel]:
    listed = lexicon("languages")["fluency"]
    named = {fold(word): level for level, words in listed.items() for word in words}
    return named | {level.lower(): level for level in listed}


@cache
def _pattern() -> re.Pattern[str]:
    phrases = [phrase for phrase in _levels() if not phrase[-1].isdigit()]
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?!\w)")


@cache
def _level_words() -> frozenset[str]:
    return frozenset(word for phrase in _levels() for word in _GAP.split(phrase))


@cache
def _between() -> frozenset[str]:
    return frozenset(map(fold, lexicon("languages")["words"]["between"]))


@cache
def _language_words() -> frozenset[str]:
    return frozenset(fold(n) for names in lexicon("languages")["names"].values() for n in names)

"""The human languages of a résumé, and how well they are spoken."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from voyageur.domain.profile import SpokenLanguage
from voyageur.understanding.career.fluency import (
    REACH,
    Fluency,
    Name,
    fluency_at,
    is_light,
    pair,
    words_in,
)
from voyageur.understanding.career.lexicon import any_of, lexicon, plain
from voyageur.understanding.career.outline import Outline
from voyageur.understanding.fold import fold

_LABEL = 40
_MOST = 40
"""Languages of a run that are looked at together."""
_CUT = re.compile(r"[:|–]| - | {3}")
_APART = (",", ";", "|", "\n", "")
_TOLD = ("education", "training", "experience", "projects", "publications")
"""Parts in which a language alone on a line is a subject or a client's, not the person's."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Languages that stand together, and the text around them on their line."""

    start: int
    end: int
    names: list[Name]


def find_spoken(outline: Outline) -> tuple[SpokenLanguage, ...]:
    """The languages that a résumé says its person speaks, in order.

    They stand under a heading of languages or behind such a label, beside words of fluency, or
    alone as items of a list. "English literature" and languages of programming are none.
    """
    found: dict[str, tuple[int, SpokenLanguage]] = {}
    runs = _runs(outline)
    for number, run in enumerate(runs):
        zone = outline.part_at(run.start) == "languages" or _is_labelled(outline, run)
        for name, beside in pair(outline.text, run.start, run.end, run.names):
            listed = not name.doubtful and _is_listed(outline, name, run)
            if not (zone or beside or listed) or _names_a_thing(outline, name):
                continue
            fluency = beside
            if fluency is None and len(run.names) == 1 and (zone or listed):
                follows = runs[number + 1].start if number + 1 < len(runs) else None
                fluency = _below(outline, run.end, follows)
            weight = 2 * bool(fluency) + zone
            if name.code not in found or weight > found[name.code][0]:
                found[name.code] = (weight, _language(outline, name.code, fluency))
    return tuple(spoken for _, spoken in found.values())


def _language(outline: Outline, code: str, fluency: Fluency | None) -> SpokenLanguage:
    if fluency is None:
        return SpokenLanguage(code=code)
    words = " ".join(outline.text.raw[fluency.start : fluency.end].split())
    return SpokenLanguage(code=code, fluency=words, level=fluency.level)


def _runs(outline: Outline) -> list[_Run]:
    """Lines that name languages; of a long one, the surroundings of each run of names."""
    pattern = _names_in(outline.text.words)
    found: list[_Run] = []
    raw = outline.text.raw
    for match in pattern.finditer(outline.text.folded) if pattern else ():
        name = Name(*match.span(), _codes()[match[0]], match[0] in _words("doubtful"))
        start = max(raw.rfind("\n", 0, name.start) + 1, name.start - 2 * REACH)
        end = raw.find("\n", name.end, name.end + 2 * REACH)
        end = min(len(raw), name.end + 2 * REACH) if end < 0 else end
        last = found[-1] if found else None
        if last and start <= last.end and "\n" not in raw[last.end : name.start]:
            if len(last.names) < _MOST:
                found[-1] = _Run(last.start, end, [*last.names, name])
                continue
            start = last.names[-1].end
        found.append(_Run(start, end, [name]))
    return found


def _below(outline: Outline, end: int, follows: int | None) -> Fluency | None:
    """The fluency on the line below a language that stands alone on its own."""
    start = end + 1
    stop = outline.text.raw.find("\n", start, start + REACH)
    stop = min(len(outline.text.raw), start + REACH) if stop < 0 else stop
    if follows is not None and follows <= stop:
        return None
    return fluency_at(outline.text, start, stop)


def _is_labelled(outline: Outline, run: _Run) -> bool:
    """Whether a line starts with a label of languages, or stands below one that says no more."""
    first = outline.line_at(run.start)
    for line in (first, first - 1):
        if line < 1:
            continue
        at = outline.breaks[line - 1]
        text = outline.text.raw[at : min(at + _LABEL, run.end)].split("\n")[0]
        mark = _CUT.search(text)
        if mark and plain(text[: mark.start()]) in _labels():
            return line == first or not text[mark.end() :].strip()
    return False


def _is_listed(outline: Outline, name: Name, run: _Run) -> bool:
    """Whether a language is all of a line, or of an item in a list of skills."""
    part = outline.part_at(name.start)
    if part in _TOLD:
        return False
    raw = outline.text.raw
    if all(map(is_light, words_in(outline.text.folded[run.start : run.end]))):
        return run.start == 0 or raw[run.start - 1] == "\n"
    before = raw[max(0, name.start - 3) : name.start].rstrip(" ")[-1:]
    after = raw[name.end : name.end + 3].lstrip(" ")[:1]
    return part == "skills" and before in _APART and after in (*_APART, ".")


def _names_a_thing(outline: Outline, name: Name) -> bool:
    """Whether a language only names a thing: "English literature", "French-speaking clients"."""
    after = outline.text.folded[name.end : name.end + _LABEL]
    return re.match(rf"[ ]{{1,2}}(?:{_nouns()})\b", after) is not None


def _names_in(words: bytes) -> re.Pattern[str] | None:
    """A pattern for those names of languages whose first word the text has at all."""
    there = set(words.split())
    names = [name for name in _codes() if name.split()[0].encode() in there]
    return re.compile(rf"(?<!\w)(?:{any_of(names)})(?!\w)") if names else None


@cache
def _codes() -> Mapping[str, str]:
    return {fold(n): code for code, names in lexicon("languages")["names"].items() for n in names}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(map(fold, lexicon("languages")["words"][kind]))


@cache
def _labels() -> frozenset[str]:
    return frozenset(map(plain, _words("labels")))


@cache
def _nouns() -> str:
    return any_of(_words("nouns"))

"""The title of a posting that is given as text only."""

import re
from collections.abc import Iterator
from functools import cache

from voyageur.understanding.fold import Text, fold
from voyageur.understanding.title.lists import listed
from voyageur.understanding.title.words import names, read_title

_HEAD = 2_500
"""Characters in which a posting says what it is for."""
_LINES, _WIDE = 4, 110
"""How many lines at the start may be the title, and how wide it is at most."""
_WORDS = 8
_MARKS = " \t:*#-–—"


def find_title(text: Text) -> str | None:
    """The title, as written: behind a heading, in the first lines, or in an opening sentence."""
    for found in (*_headed(text), *_first_lines(text), *_announced(text)):
        if _is_job(found):
            return found
    return None


def _headed(text: Text) -> Iterator[str]:
    for match in _forms()[0].finditer(text.folded, 0, _HEAD):
        before = text.raw[max(0, match.start() - 4) : match.start()]
        alone = "\n" in before or not before.strip(_MARKS)
        if alone or " " in match[1]:  # "position" is a word of sentences too, "job title" is not
            yield _line(text.raw, match.end())


def _first_lines(text: Text) -> Iterator[str]:
    """Short lines at the start that are no sentences."""
    lines = [line.strip() for line in text.raw[:_HEAD].split("\n")]
    for line in [line for line in lines if line][:_LINES]:
        bare = line.strip(_MARKS)
        if bare and len(line) <= _WIDE and line[-1] not in ".!?:":
            yield bare


def _announced(text: Text) -> Iterator[str]:
    _, opening, praise, stop = _forms()
    for match in opening.finditer(text.folded, 0, _HEAD):
        line = _line(text.raw, match.end())
        if praised := praise.match(fold(line)):
            line = line[praised.end() :]
        end = stop.search(fold(line))
        yield " ".join((line[: end.start()] if end else line).split()[:_WORDS])


def _line(raw: str, start: int) -> str:
    end = raw.find("\n", start, start + _WIDE)
    return raw[start : end if end >= 0 else start + _WIDE].strip(_MARKS)


def _is_job(title: str) -> bool:
    heads = _heads()
    return any(not heads.isdisjoint(segment.names) for segment in read_title(title))


@cache
def _heads() -> frozenset[str]:
    """Words one of which every name of a job has."""
    return frozenset(names(word)[0] for word in listed("jobs", "heads"))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Headings of the title, sentences that announce it, praise before it, what ends it."""
    heading, sentence, praise, stop = (
        "|".join(sorted((re.escape(fold(w)) for w in listed("openings", key)), key=_longest_first))
        for key in ("headings", "sentences", "praise", "stops")
    )
    return (
        re.compile(rf"(?<![a-z])({heading}) ?(?:\([a-z/]{{1,9}}\))? ?[:|-] ?"),
        re.compile(rf"(?<![a-z])(?:{sentence})(?:\(e\)|e)?(?: |(?<='))"),
        re.compile(rf"(?:(?:{praise})(?![a-z])[ ,-]{{0,3}}){{1,9}}"),
        re.compile(rf"[.,;:!?()]| - |(?<![a-z'])(?:{stop})(?![a-z'])"),
    )


def _longest_first(words: str) -> tuple[int, str]:
    return -len(words), words

"""The rung of a job on the ladder of the field: from its title, else from what the text says."""

from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import BytesAhoCorasick

from voyageur.domain.job import RUNGS, Rung, Seniority
from voyageur.domain.names import LANGS, Lang
from voyageur.understanding.few import few
from voyageur.understanding.fold import Text
from voyageur.understanding.title.find import find_title
from voyageur.understanding.title.lists import listed, word_lists
from voyageur.understanding.title.words import Segment, Words, names, normal, read_title

_JUNIOR_BELOW, _SENIOR_FROM = 2, 5
"""Years asked for."""
_NEAR, _FAR = 1_200, 20_000
"""Characters from the start in which a text names its rung, and its years."""
_TRIES = 12
_WORDS_BEFORE = 4
_INTERN, _MANAGER = RUNGS.index("intern"), RUNGS.index("manager")
_NUMERALS: dict[str, Rung] = {
    "i": "junior", "ii": "intermediate", "iii": "senior", "iv": "lead", "v": "principal",
    "1": "junior", "2": "intermediate", "3": "senior", "4": "lead", "5": "principal",
}  # fmt: skip
_Ladder = dict[str, list[tuple[Words, int | None]]]


def read_seniority(
    title: str | None, text: Text | None = None, years: int | None = None
) -> Seniority | None:
    """The rung, and what says so: the title, the text, or the years asked for.

    ``years`` are those of experience as a whole where they have been read already. Of several
    rungs in a title the highest counts ("Senior Staff"), of a choice the first, because that one
    is needed to be let in ("Intermediate/Senior").
    """
    rung = _in_title(title) if title else None
    if rung is not None:
        return Seniority(rung, "title")
    if text is not None:
        found = find_title(text) if title is None else None
        if rung := (_in_title(found) if found else None) or _in_text(text):
            return Seniority(rung, "text")
        years = _years_in(text) if years is None else years
    if years is None:
        return None
    if years < _JUNIOR_BELOW:
        return Seniority("junior", "years")
    return Seniority("senior" if years >= _SENIOR_FROM else "intermediate", "years")


def _in_title(title: str) -> Rung | None:
    segments = read_title(title)
    found = [
        (rung, number, place)
        for number, segment in enumerate(segments)
        for rung, place in _rungs(segment)
    ]
    if not found:
        return next(filter(None, map(_numeral, segments)), None)
    if len(found) > 1 and _is_choice(segments, found[0], found[1]):
        return RUNGS[found[0][0]]
    rungs = [rung for rung, _, _ in found]
    if _INTERN in rungs and max(rungs) < _MANAGER:
        return "intern"
    return RUNGS[max(rungs)]


def _rungs(segment: Segment) -> Iterator[tuple[int, int]]:
    """Rung and place of each word of the ladder, except where it names a trade."""
    words = segment.words
    ladder = _ladders()["fr" if segment.french else "en"]
    if ladder.keys().isdisjoint(words):
        return
    at = 0
    while at < len(words):
        for run, rung in ladder.get(words[at], ()):
            if words[at : at + len(run)] == run:
                if rung is not None:
                    yield rung, at
                at += len(run)
                break
        else:
            at += 1


def _is_choice(
    segments: Sequence[Segment], first: tuple[int, int, int], second: tuple[int, int, int]
) -> bool:
    """Whether two rungs are offered: "Senior or Staff", "Junior/Intermediate", "Mid – Senior"."""
    _, number, place = first
    _, other, start = second
    if number == other:
        return not {"or", "ou", "to"}.isdisjoint(segments[number].words[place:start])
    ends = place + 2 >= len(segments[number].words) and number + 1 == other
    return ends and start == 0 and (segments[other].joined or len(segments[number].words) == 1)


def _numeral(segment: Segment) -> Rung | None:
    """A numeral behind the name of a job, or alone between brackets."""
    words = segment.words
    for before, word in zip(("", *words), words, strict=False):
        if word in _NUMERALS:
            alone = len(words) == 1 and word.isalpha() and word != "i"
            if alone or before in _heads() or before in {"level", "niveau"}:
                return _NUMERALS[word]
    return None


def _in_text(text: Text) -> Rung | None:
    """The rung that a sentence about the job names: not that of colleagues."""
    automaton, rungs, before, after = _said()
    words = text.words
    for which, start, end in automaton.find_matches_as_indexes(words[:_NEAR]):
        if words[start - 1 : start] != b" ":
            continue
        lead = words[max(0, start - 60) : start].split()[-_WORDS_BEFORE:]
        follow = words[end : end + 25].split()[:2]
        if not before.isdisjoint(lead) or not after.isdisjoint(follow):
            return RUNGS[rungs[which]]
    return None


_YEARS = tuple(few((word,)) for word in (b"year", b"yrs", b"ans d", b"annees", b"ans en"))
"""Words for years: each is looked for where the one before isn't there."""
_COUNTED = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "ten": 10, "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8,
    "dix": 10,
}  # fmt: skip
_JOINS = frozenset(("to", "a", "or", "ou", "et", "and", "more", "plus"))
_PAST = (
    " past ", " last ", "over the", "for over", "more than", "nearly", "depuis", "dernier",
    "il y a", "founded", "since ", " age",
)  # fmt: skip
"""Before a number of years: they are over, and not asked for."""
_PRACTICE = ("experience", "practice", "background", "practical", "working ", "d'exp", "exp ")


def _years_in(text: Text) -> int | None:
    """The least number of years of experience that a text asks for first."""
    folded, words = text.folded, text.words[:_FAR]
    found = next(filter(None, (years.find_matches_as_indexes(words) for years in _YEARS)), [])
    for _, start, _ in found[:_TRIES]:
        spot = start - 1
        number = _number(folded[max(0, spot - 22) : spot])
        if number is None:
            continue
        around = folded[max(0, spot - 60) : spot + 75]
        practice = any(word in around for word in _PRACTICE)
        before = folded[max(0, spot - 40) : spot]
        over = any(word in before for word in _PAST) or " ago" in folded[spot : spot + 12]
        if practice and not over:
            return number
    return None


def _number(before: str) -> int | None:
    """The least of the numbers right before "years": "3 to 5", "five (5) or more"."""
    number = None
    for mark in "+()-":
        before = before.replace(mark, " ")
    for token in reversed(before.split()):
        if token.isdigit() and len(token) <= 2:
            number = int(token)
        elif token in _COUNTED:
            number = _COUNTED[token]
        elif token not in _JOINS:
            break
    return number


@cache
def _ladders() -> dict[Lang, _Ladder]:
    """Words by their first; French titles use English rungs too, and their own before them."""
    ladders: dict[Lang, _Ladder] = {}
    runs: dict[Words, int | None] = {}
    for lang in LANGS:
        lists = word_lists()[lang]
        for rung, words in lists["levels"].items():
            runs.update((normal(word), RUNGS.index(rung)) for word in words)
        runs.update((normal(words), None) for words in lists["not_levels"]["words"])
        ladder: _Ladder = {}
        for run in sorted(runs, key=lambda run: (-len(run), run)):
            ladder.setdefault(run[0], []).append((run, runs[run]))
        ladders[lang] = ladder
    return ladders


@cache
def _heads() -> frozenset[str]:
    return frozenset(normal(head)[-1] for head in listed("jobs", "heads")) | frozenset(
        names(head)[0] for head in listed("jobs", "heads")
    )


@cache
def _said() -> tuple[BytesAhoCorasick, list[int], frozenset[bytes], frozenset[bytes]]:
    """Rungs as texts write them; words before them, and after, in a sentence about the job."""
    rungs: dict[bytes, int] = {}
    for word in listed("openings", "rungs"):
        run = normal(word)
        for ladder in _ladders().values():
            for known, rung in ladder.get(run[0], ()):
                if known == run and rung is not None:
                    rungs.setdefault(b"%b " % Text(word).words.strip(), rung)
    before, after = (
        frozenset(Text(word).words.strip() for word in listed("openings", key))
        for key in ("before", "after")
    )
    return few(rungs), list(rungs.values()), before, after

"""One sentence of a posting: what its words make of the names in it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, reduce
from operator import or_

from voyageur.domain.profile import Section
from voyageur.understanding.cues import FoundCue, flags, pattern, words
from voyageur.understanding.fold import Text
from voyageur.understanding.mentions import Named
from voyageur.understanding.reading import Reading

_FIELDS = 160
"""Characters after the name of a degree in which its fields are listed."""
_FAR = 120
"""Characters between a number of years and a skill that it is said of."""
_LEVEL_FAR = 80
_APART = re.compile(r",| and | et | or | ou ")
_NUMBERS = {
    word: number
    for number, names in enumerate(
        ("one un une", "two deux", "three trois", "four quatre", "five cinq", "six", "seven sept",
         "eight huit", "nine neuf", "ten dix"), start=1,
    )
    for word in names.split()
}  # fmt: skip
_COUNT = re.compile(
    rf"(?<![\w.$])(\d{{1,2}}(?!\d)|{'|'.join(_NUMBERS)})\s?(?:\(\d{{1,2}}\))?\s?\+?"
    rf"(?:\s?(?:-|to|a|or|ou|et|and)?\s?\d{{1,2}}\s?\+?)?\s?(?:or more|plus|full|solid|bonnes)?\s?$"
)
_MOST_YEARS = 20
_NO_WORK = tuple(f" {what}" for what in words("no-work"))
"""What years are of that nobody works: age, studies, a contract."""
_FIELD_STARTS = (" in ", "in ", " en ")
_DEGREE_ENDS = words("degree-end")
_LONGEST_DEGREE = 10
_BLANKS = 2
"""Blanks around a word in ``Text.words``."""
_SINGLE = frozenset(("year", "yr"))
_OF_YEAR = frozenset(words("of-year"))
_NEXT = 16
"""Characters in which the next word is looked for."""
_MANY = tuple(f" {word} " for word in words("many"))
"""What is wished for is more of them ("one, preferably several clouds (AWS, Azure)")."""
_BESIDE_WISH = frozenset(word.encode() for word in words("beside-wish"))
"""What a wish in brackets may say besides itself."""
_POINTS = ("(", "-", "–", ":", "—")
_CLAUSE = frozenset(",()")
ASKS = flags("degree", "tongue", "condition", "years")
WISHES = flags("wish", "rather")
UNNEEDED, DEGREE, LEVEL, YEARS = map(flags, ("unneeded", "degree", "level", "years"))
HEADING = flags("sure")


class Statement:
    """A sentence of a posting, from ``start`` to ``end`` of its text, with the cues in it."""

    __slots__ = ("_counts", "_levels", "_said", "cues", "end", "flags", "section", "start", "text")

    def __init__(
        self,
        text: Text,
        start: int,
        end: int,
        section: Section,
        cues: Sequence[FoundCue],
        flags: int,
    ) -> None:
        self.text = text
        self.start, self.end = start, end
        self.section = section
        self.cues = cues
        self.flags = flags
        self._counts: list[tuple[int, int, int]] | None = None
        self._levels: list[tuple[int, int, int]] | None = None
        self._said: tuple[bytes, frozenset[bytes]] | None = None

    def demands(self) -> bool:
        """Whether it speaks of experience or knowledge that somebody should have."""
        return self.says("demand")

    def says(self, kind: str) -> bool:
        """Whether one of the lexicons' words of a kind is in it."""
        if self._said is None:
            said = self.text.words[self.start : self.end + 2].replace(b".", b" ")
            self._said = said, frozenset(said.split())
        text, every = self._said
        single, firsts, phrases = _by_length(kind)
        if not single.isdisjoint(every):
            return True
        return not firsts.isdisjoint(every) and any(phrase in text for phrase in phrases)

    def asks_for(self, one: Named) -> bool:
        """False where a name is what a degree is in ("a degree in statistics"), or a colleague.

        "5 years of experience as a software engineer" does ask for something.
        """
        folded = self.text.folded
        if self.flags & HEADING and self.heads(one):
            return False
        if one.form.person and not pattern("as-person").search(folded, self.start, one.start):
            return False
        if not self.flags & DEGREE:
            return not self.is_field()
        degree = max(
            (
                end
                for start, end, cue in self.cues
                if "degree" in cue.says and end <= one.start and one.start - end < _FIELDS
                and not folded.startswith(" of ", end)
            ),
            default=None,
        )  # fmt: skip
        return degree is None or pattern("practice").search(folded, degree, one.start) is not None

    def is_field(self) -> bool:
        """Whether it goes on behind the full stop of a degree ("Ph.D. in statistics")."""
        folded, start = self.text.folded, self.start
        if not folded.startswith(_FIELD_STARTS, start):
            return False
        return folded[max(0, start - _LONGEST_DEGREE) : start].rstrip().endswith(_DEGREE_ENDS)

    def heads(self, one: Named) -> bool:
        """Whether a name is no more than a part of a heading ("Technical requirements")."""
        return any(start <= one.start and one.end <= end for start, end, _ in self.of_kind("sure"))

    def unneeded(self, one: Named) -> bool:
        """Whether it says behind a name that this isn't asked for."""
        return bool(self.flags & UNNEEDED) and any(
            start >= one.end for start, _, _ in self.of_kind("unneeded")
        )

    def wished(self, first: Named, last: Named) -> bool:
        """Whether it says of the names from ``first`` to ``last`` that they are no must."""
        return bool(self.flags & WISHES) and self.is_wish(first.start, last.end)

    def insists(self, last: Named) -> bool:
        """Whether it says behind a name that this is required."""
        return self._must_in(last.end, self.end)

    def is_wish(self, first: int, last: int) -> bool:
        """The same of what stands from ``first`` to ``last``."""
        return any(
            end <= first and not self.text.folded.startswith(_MANY, end)
            for _, end, _ in self.of_kind("rather")
        ) or any(self._reaches(start, end, first, last) for start, end, _ in self.of_kind("wish"))

    def _reaches(self, start: int, end: int, first: int, last: int) -> bool:
        """Whether a wish holds for names: not beyond its brackets, nor behind a "required".

        In brackets, it is about what stands before them where they say no more ("(a plus)").
        """
        raw = self.text.raw
        opened = raw.rfind("(", self.start, start)
        if opened > raw.rfind(")", self.start, start):
            if first > opened:
                return True
            alone = _BESIDE_WISH.issuperset(self.text.words[opened + 2 : start].split())
            between = raw[last:opened]
            plain = between.islower() or not between.strip()
            return alone and plain and _CLAUSE.isdisjoint(between)
        if first >= end:
            clause = raw.find(",", end, first) < 0 or not self._must_in(end, self.end)
            return clause and raw.find(")", end, first) < 0
        return not self._must_in(last, start) and not self._begins_anew(last, start)

    def _begins_anew(self, start: int, end: int) -> bool:
        """Whether another demand begins behind a comma ("Python, experience with Go is a plus")."""
        comma = self.text.raw.find(",", start, end)
        return comma >= 0 and pattern("demand").search(self.text.folded, comma, end) is not None

    def _must_in(self, start: int, end: int) -> bool:
        return pattern("must").search(self.text.folded, start, end) is not None

    def level(self, one: Named) -> int | None:
        """The level that the words before a name ask for, or one in brackets behind it.

        Of one phrase the highest counts ("strong working knowledge of"), of several the last.
        """
        if not self.flags & LEVEL:
            return None
        if self._levels is None:
            self._levels = self._said_levels()
        found: int | None = None
        for start, end, level in self._levels:
            if end <= one.start:
                if one.start - end <= _LEVEL_FAR:
                    found = level
            elif start >= one.end:
                between = self.text.raw[one.end : start]
                return level if between.strip(" ") in _POINTS else found
        return found

    def _said_levels(self) -> list[tuple[int, int, int]]:
        """Start, end and level of each phrase that says one."""
        found: list[tuple[int, int, int]] = []
        for start, end, cue in self.of_kind("level"):
            level = int(cue.says["level"])
            if found and not _APART.search(self.text.folded, found[-1][1], start):
                level = max(level, found[-1][2])
            found.append((start, end, level))
        return found

    def years(self, one: Named) -> int | None:
        """Years asked for a name: those said last before it, or in brackets behind it."""
        if not self.flags & YEARS:
            return None
        found = None
        for start, end, number in self.counts():
            if end <= one.start and one.start - end <= _FAR:
                found = number
            elif start >= one.end and not self.text.raw[one.end : start].strip(" (:-–—,"):
                return number
        return found

    def wishes(self, start: int) -> bool:
        """Whether what is said at a place is wished for, in the same clause."""
        raw = self.text.raw
        return any(
            not _CLAUSE.intersection(raw[min(start, at) : max(start, at)])
            for at, _, _ in self.of_kind("wish")
        ) or any(at <= start for at, _, _ in self.of_kind("rather"))

    def counts(self) -> list[tuple[int, int, int]]:
        """Each number of years that it states: start, end, and the least of a range."""
        if self._counts is None:
            self._counts = [
                (found[0], end, found[1])
                for start, end, _ in self.of_kind("years")
                if _is_of_work(self.text.folded, start, end)
                and (found := _years_before(self.text.folded, start))
            ]
        return self._counts

    def of_kind(self, kind: str) -> list[FoundCue]:
        """Its cues of a kind."""
        return [cue for cue in self.cues if kind in cue[2].says]


@cache
def _by_length(kind: str) -> tuple[frozenset[bytes], frozenset[bytes], tuple[bytes, ...]]:
    """The words of a kind, as in ``Text.words``: single ones, first ones of phrases, phrases.

    A phrase whose first word isn't there needn't be looked for.
    """
    found = [Text(word).words for word in words(kind)]
    single = frozenset(word.strip() for word in found if word.count(b" ") == _BLANKS)
    phrases = tuple(word for word in found if word.count(b" ") > _BLANKS)
    return single, frozenset(phrase.split()[0] for phrase in phrases), phrases


def statement_at(reading: Reading, place: int) -> Statement:
    """The sentence around a place."""
    start, end = reading.text.sentence(place, place + 1)
    section = reading.sections.at(max(start, end - 1))
    cues = [cue for cue in reading.cues if start <= cue[0] < end]
    return Statement(
        reading.text, start, end, section, cues, reduce(or_, (cue[2].flags for cue in cues), 0)
    )


def statements(
    reading: Reading, named: Sequence[Named]
) -> Iterator[tuple[Statement, Sequence[Named]]]:
    """The sentences that name something or ask for something, in order, with what they name.

    What the employer offers is left out: it asks for nothing.
    """
    text, cues, section_at = reading.text, reading.cues, reading.sections.at
    sentence = text.sentence
    names, several = len(named), len(cues)
    places = [one[0] for one in named]
    places += [cue[0] for cue in cues if cue[2].flags & ASKS]
    places.sort()
    first = cue = end = 0
    for place in places:
        if place < end:
            continue
        start, end = sentence(place, place + 1)
        last = first
        while last < names and named[last][0] < end:
            last += 1
        while cue < several and cues[cue][0] < start:
            cue += 1
        until, said = cue, 0
        while until < several and cues[until][0] < end:
            said |= cues[until][2].flags
            until += 1
        section = section_at(end - 1)
        if section != "benefit":
            yield Statement(text, start, end, section, cues[cue:until], said), named[first:last]
        first, cue = last, until


def _is_of_work(folded: str, start: int, end: int) -> bool:
    """Whether years are spent working: not of age, and no "three year program"."""
    if folded.startswith(_NO_WORK, end):
        return False
    if folded[start:end] not in _SINGLE:
        return True
    following = folded[end : end + _NEXT].replace("'", " ").split(maxsplit=1)
    return bool(following) and following[0] in _OF_YEAR


def _years_before(folded: str, at: int) -> tuple[int, int] | None:
    """Where the number before "years" starts, and the number."""
    match = _COUNT.search(folded, max(0, at - 24), at)
    if match is None:
        return None
    number = _NUMBERS.get(match[1]) or int(match[1])
    return (match.start(), number) if 0 < number <= _MOST_YEARS else None

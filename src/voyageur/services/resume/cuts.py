"""What is left out first where a résumé has more than its pages hold."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from voyageur.domain.resume import Entry, Path, Resume, SectionKind, Words
from voyageur.domain.resume_report import Spot
from voyageur.services.resume.places import Place
from voyageur.services.resume.weigh import Weights

_TOLD: tuple[SectionKind, ...] = (
    "work", "projects", "volunteer", "education", "awards", "publications",
)  # fmt: skip
"""Sections whose lines and paragraphs can go, those that matter most first."""
_WHOLE: tuple[SectionKind, ...] = (
    "projects", "volunteer", "awards", "publications", "interests", "references",
)  # fmt: skip
"""Sections of which a whole entry can go."""
_BESIDE: tuple[SectionKind, ...] = ("interests", "references")
"""Sections that speak of no work; they go first."""
_NEEDED, _FIRST, _ASKED, _REST, _MINOR = range(5)


@dataclass(frozen=True, slots=True)
class Cut:
    """A text, or an entry with all its texts, that can be left out."""

    at: Path
    whole: bool


def cuts_of(
    resume: Resume, places: Sequence[Place], weights: Weights, needed: Iterable[Path]
) -> list[Cut]:
    """Everything that can go, in the order in which it goes.

    Last go the lines that a requirement is covered by (``needed``) and those that alone name a
    skill; before them the first of each job, before that what covers something asked for.
    """
    last = {*needed, *_bringing(resume, places, weights)}
    keys: dict[Cut, tuple[float, ...]] = {}
    for number, (kind, entry) in enumerate(resume.entries()):
        ranks = []
        for place, words in enumerate(_loose(kind, entry)):
            rank = _rank(kind, words, last, weights, first=place == 0)
            ranks.append(rank)
            order = _TOLD.index(kind)
            key = (-rank, 0, weights.of_words(words), -order, -number, -place)
            keys.setdefault(Cut(words.at, whole=False), key)
        if kind in _WHOLE:
            own = [_rank(kind, words, last, weights, first=False) for words in entry.words()]
            rank = min([*ranks, *own])
            keys[Cut(entry.at, whole=True)] = (
                -rank, 1, weights.of_entry(entry), -_WHOLE.index(kind), -number, 0,
            )  # fmt: skip
    return sorted(keys, key=lambda cut: keys[cut])


def fitted(
    resume: Resume, cuts: Sequence[Cut], fits: Callable[[Resume], bool], most: int
) -> tuple[Resume, Sequence[Cut]] | None:
    """The résumé with as few cuts as make it fit, and the cuts; None where it never does.

    No more than ``most`` texts are tried at all.
    """
    low, high = _least(cuts, most), len(cuts)
    if not low and fits(resume):
        return resume, ()
    if not fits(without(resume, cuts)):
        return None
    while low < high:
        middle = (low + high) // 2
        if fits(without(resume, cuts[:middle])):
            high = middle
        else:
            low = middle + 1
    return without(resume, cuts[:high]), cuts[:high]


def _least(cuts: Sequence[Cut], most: int) -> int:
    """How many cuts it takes until no more texts than ``most`` could still go."""
    left = sum(not cut.whole for cut in cuts)
    for number, cut in enumerate(cuts):
        if left <= most:
            return number
        left -= not cut.whole
    return len(cuts)


def without(resume: Resume, cuts: Iterable[Cut]) -> Resume:
    """The résumé less what is cut."""
    gone = {cut.at for cut in cuts if not cut.whole}
    whole = {cut.at for cut in cuts if cut.whole}
    sections = (
        replace(
            section,
            entries=tuple(
                replace(
                    entry,
                    lines=_kept(entry.lines, gone),
                    paragraphs=_kept(entry.paragraphs, gone),
                )
                for entry in section.entries
                if entry.at not in whole
            ),
        )
        for section in resume.sections
    )
    return replace(resume, sections=tuple(section for section in sections if section.entries))


def left_out(places: Sequence[Place], cuts: Iterable[Cut]) -> Iterator[Spot]:
    """The words that are cut, in reading order."""
    for place in _cut(places, cuts, cut=True):
        yield place.spot()


def unnamed(places: Sequence[Place], cuts: Iterable[Cut]) -> list[str]:
    """What only words that are cut name: references to skills and certifications."""
    cuts = list(cuts)
    gone, kept = (
        {ref for place in _cut(places, cuts, cut=cut) for ref in place.outright}
        for cut in (True, False)
    )
    return sorted(gone - kept)


def _cut(places: Sequence[Place], cuts: Iterable[Cut], *, cut: bool) -> Iterator[Place]:
    """The places that are cut, or those that aren't."""
    gone = {one.at for one in cuts}
    for place in places:
        if (place.words.at in gone or place.entry.at in gone) == cut:
            yield place


def _loose(kind: SectionKind, entry: Entry) -> Sequence[Words]:
    return (*entry.lines, *entry.paragraphs) if kind in _TOLD else ()


def _kept(words: Sequence[Words], gone: AbstractSet[Path]) -> tuple[Words, ...]:
    return tuple(one for one in words if one.at not in gone)


def _rank(
    kind: SectionKind, words: Words, last: AbstractSet[Path], weights: Weights, *, first: bool
) -> int:
    if words.at in last:
        return _NEEDED
    if kind in _BESIDE:
        return _MINOR
    if not weights.of_words(words):
        return _REST
    return _FIRST if first and kind == "work" else _ASKED


def _bringing(resume: Resume, places: Sequence[Place], weights: Weights) -> Iterator[Path]:
    """The lines that name what nothing before them names, those that say most first."""
    can_go = {words.at for kind, entry in resume.entries() for words in _loose(kind, entry)}
    seen: set[str] = set()
    loose: dict[Path, set[str]] = defaultdict(set)
    beside: set[Path] = set()
    for place in places:
        if place.words.at in can_go or place.section in _WHOLE:
            loose[place.words.at] |= place.named
        else:
            seen |= place.named
        if place.section in _BESIDE:
            beside.add(place.words.at)
    for at in sorted(loose, key=lambda at: (at in beside, -weights.by_path.get(at, 0.0))):
        if not loose[at] <= seen:
            seen |= loose[at]
            yield at

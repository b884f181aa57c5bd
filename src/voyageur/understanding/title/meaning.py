"""What a title names: a role, a neighbour, another trade, or nothing of the trade at all."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from voyageur.domain.job import Neighbour
from voyageur.domain.names import Lang
from voyageur.domain.role import Role
from voyageur.understanding.title.lists import listed, word_lists
from voyageur.understanding.title.phrases import Held, Phrases
from voyageur.understanding.title.words import LONGEST, Words, names, read_title

Kind = Literal["role", "neighbour", "unclear", "other", "general"]
"""``unclear`` is a job of any trade (project manager), ``general`` a word that names none."""

_ORDER: dict[Kind, int] = {
    "role": 0, "neighbour": 1, "unclear": 2, "other": 3, "general": 4,
}  # fmt: skip


class Meaning(NamedTuple):
    """What a phrase stands for.

    ``ident`` is the id of a role or neighbour; of what is unclear, the one that it would be if it
    were one of ours.
    """

    kind: Kind
    ident: str = ""


class Named(NamedTuple):
    """What a title names, by how many words, and whether they stand in several segments."""

    meaning: Meaning
    words: int = 1
    apart: bool = False


_CRAFTS = frozenset(("engineer", "technician", "technologist", "designer"))
"""Jobs that a discipline takes away from neighbours ("mechanical systems engineer")."""


class Meanings:
    """All that titles are known to name."""

    def __init__(self, roles: Iterable[Role], neighbours: Iterable[Neighbour]) -> None:
        known = list(roles)
        self._phrases = Phrases(_phrases(known, neighbours))
        self._never = Phrases((names(words), True) for words in listed("jobs", "never"))
        self._not = {role.id: Phrases((names(w), True) for w in role.not_titles) for role in known}
        self._bars = frozenset(name for words in listed("jobs", "bars") for name in names(words))
        self._recent = lru_cache(maxsize=2048)(self._find)
        self._in_segment = lru_cache(maxsize=4096)(self._find_in_segment)

    def named(self, title: str) -> Named | None:
        """What the title names; None where no word of it is known.

        The first segment that names a job by several words decides, alone or with those before
        it; words of later ones may make it more exact ("Software Engineer, Machine Learning").
        What the titles and segments seen last name is kept.
        """
        return self._recent(title[:LONGEST])

    def _find(self, title: str) -> Named | None:
        segments = read_title(title)
        whole = [name for segment in segments for name in segment.names]
        if self._never.held(whole):
            return Named(Meaning("other"), 2)
        weak: Held[Meaning] | None = None
        before = 0
        for segment, following in zip(segments, (*segments[1:], None), strict=False):
            start, before = before, before + len(segment.names)
            if not self._phrases.knows(segment.names):
                continue
            found = self._in_segment(segment.names)
            joint = None
            if start and (found is None or _is_weak(found)):
                so_far = whole[:before]
                reaching = [held for held in self._phrases.held(so_far) if held.last >= start]
                joint = self._best(reaching, so_far)
            if joint is not None and not _is_weak(joint):
                found = joint
            if found is not None:
                other_choice = following is not None and following.joined
                if not _is_weak(found) and not (found.meaning.kind == "unclear" and other_choice):
                    return self._exact(found, whole, apart=found is joint)
                weak = min(weak or found, found, key=lambda held: _ORDER[held.meaning.kind])
        return Named(weak.meaning) if weak else None

    def _find_in_segment(self, words: Words) -> Held[Meaning] | None:
        return self._best(self._phrases.held(words), words)

    def _best(self, held: Sequence[Held[Meaning]], words: Sequence[str]) -> Held[Meaning] | None:
        """The phrase that says most: the longest, closest together, first."""
        if not held:
            return None
        if not (self._bars.isdisjoint(words) or _CRAFTS.isdisjoint(words)):
            held = [h for h in held if h.meaning.kind != "neighbour" or "software" in h.words]
        for one in sorted(held, key=_rank) if len(held) > 1 else held:
            barred = one.meaning.kind == "role" and self._not[one.meaning.ident].held(words)
            if not barred or all(bar.words < one.words for bar in barred):
                return one
        return None

    def _exact(self, found: Held[Meaning], whole: Sequence[str], *, apart: bool) -> Named:
        """What is found, or what it is together with words of other segments."""
        rest = [name for name in whole if name not in found.words]
        if found.meaning.kind != "role" and self._phrases.knows(rest):
            wider = [held for held in self._phrases.held(whole) if held.words > found.words]
            if wider:
                best = min(wider, key=_rank)
                return Named(best.meaning, len(best.words), apart=True)
        return Named(found.meaning, len(found.words), apart)


def _is_weak(held: Held[Meaning]) -> bool:
    kind = held.meaning.kind
    return kind == "general" or (len(held.words) == 1 and kind in {"neighbour", "other"})


def _rank(held: Held[Meaning]) -> tuple[int, int, int, int]:
    return (
        -len(held.words) if held.meaning.kind != "general" else 0,
        held.last - held.first,
        _ORDER[held.meaning.kind] if len(held.words) == 1 else held.meaning.kind == "unclear",
        held.first,
    )


def _phrases(
    roles: Collection[Role], neighbours: Iterable[Neighbour]
) -> Iterator[tuple[Words, Meaning]]:
    for words in listed("jobs", "general"):
        yield names(words), Meaning("general")
    for lists in word_lists().values():
        for ident, jobs in lists["jobs"]["unclear"].items():
            yield from ((names(words), Meaning("unclear", ident)) for words in jobs)
    for role in roles:
        yield from _titles(role.titles, Meaning("role", role.id))
    for neighbour in neighbours:
        yield from _titles(neighbour.titles, Meaning("neighbour", neighbour.id))
    for words in listed("jobs", "other"):
        yield names(words), Meaning("other")


def _titles(
    titles: Mapping[Lang, Iterable[str]], meaning: Meaning
) -> Iterator[tuple[Words, Meaning]]:
    for listed_titles in titles.values():
        yield from ((names(title), meaning) for title in listed_titles)

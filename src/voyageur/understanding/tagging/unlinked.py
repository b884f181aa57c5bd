"""Names of technologies that the catalogue doesn't have, proposed for a person to judge."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from voyageur.domain.career import Network
from voyageur.domain.profile import Unlinked
from voyageur.domain.skill import SkillKind
from voyageur.understanding.mentions import Named
from voyageur.understanding.reading import Reading
from voyageur.understanding.tagging.features import Features
from voyageur.understanding.tagging.tagger import Span, load, mark

_MOST_WORDS = 3
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ]|[\d+#]")
"""A capital, a digit or a mark of names: what is written small and plain is a word."""
_MOST = 100_000
"""Characters, about thirty pages: what is longer takes seconds, and nobody looks through it."""
_UNASKED = ("benefit", "company")
_NETWORKS = frozenset(get_args(Network))
"""Where people have pages: beside an address they name no tool."""


def find_unlinked(
    reading: Reading, named: Sequence[Named], kinds: Mapping[str, SkillKind]
) -> tuple[Unlinked, ...]:
    """Each name once, where it first stands; ``kinds`` are the kinds of skills by id.

    None of a text of more than thirty pages.

    The tagger of résumés is asked about postings too: it learnt the names of tools, while the
    other one learnt to mark fields, degrees and languages as well.
    """
    if len(reading.text.raw) > _MOST:
        return ()
    features = Features(reading, named, kinds)
    marked = mark(load("resume"), features, features.of_words())
    raw = reading.text.raw
    found: dict[str, Unlinked] = {}
    for start, end in _unknown(marked, reading):
        surface = raw[start:end]
        section = reading.sections.at(start)
        if _is_name(surface) and not (reading.kind == "posting" and section in _UNASKED):
            found.setdefault(
                surface.lower(), Unlinked(start=start, end=end, surface=surface, section=section)
            )
    return tuple(found.values())


def _unknown(marked: Sequence[Span], reading: Reading) -> Iterator[Span]:
    """The spans that touch no known spelling, kept or dropped."""
    hits = iter(reading.hits)
    hit = next(hits, None)
    for start, end in marked:
        while hit is not None and hit[1] <= start:
            hit = next(hits, None)
        if hit is None or hit[0] >= end:
            yield start, end


def _is_name(surface: str) -> bool:
    named = _NAME.search(surface) is not None and len(surface.split()) <= _MOST_WORDS
    return named and surface.lower() not in _NETWORKS

"""The order in which a résumé speaks of what is asked for, and the same order in its JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf
from typing import Any

from voyageur.domain.career import When
from voyageur.domain.resume import Entry, Path, Resume, Section, SectionKind
from voyageur.services.resume.weigh import Weights

Orders = Mapping[Path, Sequence[int]]
"""The order of a list's items, by the list's place."""

_BY_WEIGHT: tuple[SectionKind, ...] = ("skills", "projects", "certificates")
_AS_WRITTEN: tuple[SectionKind, ...] = ("education",)


def ordered(resume: Resume, weights: Weights) -> Resume:
    """What says most of what is asked for first, but jobs by their dates; else as it was."""
    return replace(
        resume, sections=tuple(_section(section, weights) for section in resume.sections)
    )


def _section(section: Section, weights: Weights) -> Section:
    entries: Sequence[Entry] = section.entries
    if section.kind in _BY_WEIGHT:
        entries = sorted(entries, key=weights.of_entry, reverse=True)
    elif section.kind == "work" and all(map(_begun, entries)):
        entries = sorted(entries, key=_when, reverse=True)
    if section.kind not in _AS_WRITTEN:
        entries = [_entry(entry, weights) for entry in entries]
    return replace(section, entries=tuple(entries))


def _entry(entry: Entry, weights: Weights) -> Entry:
    lines, keywords = (
        tuple(sorted(words, key=weights.of_words, reverse=True))
        for words in (entry.lines, entry.keywords)
    )
    return replace(entry, lines=lines, keywords=keywords)


def _begun(entry: Entry) -> bool:
    """Whether the dates of an entry say where it stands in time."""
    dates = entry.dates
    return dates is not None and not isinstance(dates.end, str) and isinstance(dates.start, When)


def _when(entry: Entry) -> tuple[float, float]:
    """What is later is greater; what goes on is later than all that has ended."""
    dates = entry.dates
    assert dates is not None
    assert isinstance(dates.start, When)
    return (dates.end.last if isinstance(dates.end, When) else inf), dates.start.first


def permuted(data: Mapping[str, Any], resume: Resume) -> Mapping[str, Any]:
    """A JSON Resume with its lists in the order of a résumé made of it, all else as it was."""
    found: Mapping[str, Any] = _permuted(data, dict(_orders(resume)), ())
    return found


def _orders(resume: Resume) -> Iterator[tuple[Path, Sequence[int]]]:
    for section in resume.sections:
        yield (section.kind,), _numbers((section.kind,), [one.at for one in section.entries])
        for entry in section.entries:
            for words in (entry.lines, entry.keywords):
                if words:
                    at = words[0].at[:-1]
                    yield at, _numbers(at, [one.at for one in words])


def _numbers(at: Path, items: Sequence[Path]) -> list[int]:
    """The numbers of the items that stand in the list at a place."""
    return [one[-1] for one in items if one[:-1] == at and isinstance(one[-1], int)]


def _permuted(value: Any, orders: Orders, at: Path) -> Any:
    if isinstance(value, Mapping):
        return {key: _permuted(one, orders, (*at, key)) for key, one in value.items()}
    if isinstance(value, list):
        first = orders.get(at, ())
        rest = sorted(set(range(len(value))) - set(first))
        return [_permuted(value[number], orders, (*at, number)) for number in (*first, *rest)]
    return value

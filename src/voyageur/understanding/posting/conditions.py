"""What a posting asks for besides skills: degrees, languages, years, permits, clearance, duty."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from voyageur.domain.profile import Section
from voyageur.domain.requirement import (
    ConditionKind,
    Degree,
    WantedCondition,
    WantedDegree,
    WantedLanguage,
)
from voyageur.understanding.cues import FoundCue
from voyageur.understanding.posting.statement import Statement
from voyageur.understanding.reading import Reading

_DEGREES: tuple[Degree, ...] = ("secondary", "college", "bachelor", "master", "doctorate", "any")
_KINDS = ("degree", "tongue", "condition", "years")
_ASKING: frozenset[Section] = frozenset(("requirement", "nice-to-have", "other", "duty"))
_LISTED: frozenset[Section] = frozenset(("requirement", "nice-to-have"))
_SPEAKS = ("demand", "must", "wish", "level")
_NO = ("no ", "not ", "without ", "not require ", "aucun ", "sans ", "pas de ")
_WORDS = 120
"""Characters of a condition that are quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """All of them, each kind once."""

    years: int | None
    education: tuple[WantedDegree, ...]
    languages: tuple[WantedLanguage, ...]
    conditions: tuple[WantedCondition, ...]


def read_conditions(reading: Reading) -> Conditions:
    """Read them where a posting speaks of the candidate, never among benefits.

    A sentence that names several degrees asks for the least of them.
    """
    years: int | None = None
    education: dict[tuple[bool, Degree], WantedDegree] = {}
    languages: dict[str, bool] = {}
    conditions: dict[ConditionKind, WantedCondition] = {}
    for statement, section, found in _statements(reading):
        must = section != "nice-to-have" and "wish" not in statement.kinds
        if section in _ASKING:
            if asked := _degree(statement, found, must=must):
                education.setdefault((must, asked.degree), asked)
            if section in _LISTED or not statement.kinds.isdisjoint(_SPEAKS):
                for code in _tongues(found):
                    languages[code] = languages.get(code, False) or must
            if years is None and section != "nice-to-have" and "demand" in statement.kinds:
                said = (n for at, _, n in statement.counts() if not statement.wishes(at))
                years = next(said, None)
        for condition in _conditions(statement, found, must=must):
            if condition.must or condition.kind not in conditions:
                conditions.setdefault(condition.kind, condition)
    return Conditions(
        years=years,
        education=tuple(sorted(education.values(), key=_rank)),
        languages=tuple(WantedLanguage(must=languages[c], code=c) for c in sorted(languages)),
        conditions=tuple(conditions[kind] for kind in sorted(conditions)),
    )


def _statements(reading: Reading) -> Iterable[tuple[Statement, Section, list[FoundCue]]]:
    """The sentences that have a cue of these kinds, outside the benefits, with those cues."""
    end = -1
    statement: Statement | None = None
    section: Section = "other"
    found: list[FoundCue] = []
    for cue in reading.cues:
        if cue[2].says.keys().isdisjoint(_KINDS):
            continue
        if cue[0] >= end:
            if statement is not None:
                yield statement, section, found
            start, end = reading.text.sentence(cue[0], cue[1])
            section = reading.sections.at(cue[0])
            statement = _asking(reading, section, start, end)
            found = []
        found.append(cue)
    if statement is not None:
        yield statement, section, found


def _asking(reading: Reading, section: Section, start: int, end: int) -> Statement | None:
    """A sentence that may ask for something."""
    if section == "benefit":
        return None
    statement = Statement(reading, start, end)
    return None if "unneeded" in statement.kinds else statement


def _degree(statement: Statement, found: Iterable[FoundCue], *, must: bool) -> WantedDegree | None:
    """The least degree that a sentence names; "a high degree of" names none."""
    folded = statement.text.folded
    levels = {
        cue.says["degree"]
        for _, end, cue in found
        if "degree" in cue.says
        and not (folded.startswith(" of ", end) and cue.says["degree"] == "any")
    }
    degree = next((degree for degree in _DEGREES if degree in levels), None)
    if degree is None:
        return None
    return WantedDegree(must=must, degree=degree, or_equivalent=_or_equivalent(statement))


def _conditions(
    statement: Statement, found: Iterable[FoundCue], *, must: bool
) -> Iterator[WantedCondition]:
    folded = statement.text.folded
    if "equality" in statement.kinds:
        return
    for start, _, cue in found:
        if folded[max(0, start - 12) : start].endswith(_NO):
            continue
        if kind := cue.says.get("condition"):
            yield WantedCondition(
                must=must, kind=cast("ConditionKind", kind), words=_words(statement, start)
            )


def _or_equivalent(statement: Statement) -> bool:
    said = statement.text.folded[statement.start : statement.end]
    return "equivalent" in said or "or experience" in said or "combination of" in said


def _tongues(found: Iterable[FoundCue]) -> set[str]:
    return {
        code
        for _, _, cue in found
        if (value := cue.says.get("tongue"))
        for code in value.split("+")
    }


def _words(statement: Statement, at: int) -> str:
    start = max(statement.start, at - _WORDS // 2)
    said = statement.text.raw[start : min(statement.end, at + _WORDS // 2)]
    return " ".join(said.split()).strip(" -•*·")


def _rank(asked: WantedDegree) -> tuple[bool, int]:
    return not asked.must, _DEGREES.index(asked.degree)

"""What a posting asks for besides skills: degrees, languages, years, permits, clearance, duty."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from voyageur.domain.profile import Section
from voyageur.domain.requirement import (
    ConditionKind,
    Degree,
    WantedCondition,
    WantedDegree,
)
from voyageur.understanding.cues import flags
from voyageur.understanding.posting.statement import ASKS, DEGREE, UNNEEDED, YEARS, Statement

_DEGREES: tuple[Degree, ...] = ("secondary", "college", "bachelor", "master", "doctorate", "any")
_ASKING: frozenset[Section] = frozenset(("requirement", "nice-to-have", "other", "duty"))
_LISTED: frozenset[Section] = frozenset(("requirement", "nice-to-have"))
_SAYS = flags("wish", "level")
_WISH, _EQUALITY, _TONGUE, _CONDITION = map(flags, ("wish", "equality", "tongue", "condition"))
_NO = ("no ", "not ", "without ", "not require ", "aucun ", "sans ", "pas de ")
_WORDS = 120
"""Characters of a condition that are quoted."""


@dataclass(slots=True)
class Conditions:
    """All of them, each kind once; whether it is a must by what it is."""

    years: int | None = None
    education: dict[tuple[bool, Degree], WantedDegree] = field(default_factory=dict)
    languages: dict[str, bool] = field(default_factory=dict)
    others: dict[ConditionKind, WantedCondition] = field(default_factory=dict)

    def add(self, statement: Statement) -> None:
        """Read a sentence that speaks of the candidate.

        One that names several degrees asks for the least of them.
        """
        said = statement.flags
        if not said & ASKS or said & UNNEEDED:
            return
        must = statement.section != "nice-to-have" and not said & _WISH
        if statement.section in _ASKING:
            if said & DEGREE and (asked := _degree(statement, must=must)):
                self.education.setdefault((must, asked.degree), asked)
            if said & _TONGUE and (statement.section in _LISTED or _speaks(statement)):
                for code in _tongues(statement):
                    self.languages[code] = self.languages.get(code, False) or must
            if said & YEARS and statement.section != "nice-to-have":
                self.years = max(self.years or 0, _years(statement)) or None
        if said & _CONDITION and not said & _EQUALITY:
            for condition in _conditions(statement, must=must):
                known = self.others.get(condition.kind)
                if known is None or (condition.must and not known.must):
                    self.others[condition.kind] = condition


def _speaks(statement: Statement) -> bool:
    """Whether a sentence says of a language that somebody should know it."""
    return bool(statement.flags & _SAYS) or statement.demands()


def _years(statement: Statement) -> int:
    """The most years of experience that a sentence asks for; 0 where it asks for none."""
    said = [number for at, _, number in statement.counts() if not statement.wishes(at)]
    return max(said) if said and statement.demands() else 0


def _degree(statement: Statement, *, must: bool) -> WantedDegree | None:
    """The least degree that a sentence names; "a high degree of" names none."""
    folded = statement.text.folded
    levels = {
        cue.says["degree"]
        for _, end, cue in statement.of_kind("degree")
        if not (folded.startswith(" of ", end) and cue.says["degree"] == "any")
    }
    degree = next((degree for degree in _DEGREES if degree in levels), None)
    if degree is None:
        return None
    return WantedDegree(must=must, degree=degree, or_equivalent=_or_equivalent(statement))


def _conditions(statement: Statement, *, must: bool) -> Iterator[WantedCondition]:
    folded = statement.text.folded
    last = 0
    for start, end, cue in statement.of_kind("condition"):
        if start >= last and not folded[max(0, start - 12) : start].endswith(_NO):
            kind = cast("ConditionKind", cue.says["condition"])
            yield WantedCondition(must=must, kind=kind, words=_words(statement, start))
        last = max(last, end)


def _or_equivalent(statement: Statement) -> bool:
    said = statement.text.folded[statement.start : statement.end]
    return "equivalent" in said or "or experience" in said or "combination of" in said


def _tongues(statement: Statement) -> set[str]:
    tongues = statement.of_kind("tongue")
    return {code for _, _, cue in tongues for code in cue.says["tongue"].split("+")}


def _words(statement: Statement, at: int) -> str:
    start = max(statement.start, at - _WORDS // 2)
    said = statement.text.raw[start : min(statement.end, at + _WORDS // 2)]
    return " ".join(said.split()).strip(" -•*·")


def in_order(education: Iterable[WantedDegree]) -> tuple[WantedDegree, ...]:
    """Musts first, the lower before the higher."""
    return tuple(
        sorted(education, key=lambda asked: (not asked.must, _DEGREES.index(asked.degree)))
    )

"""What a posting asks for besides skills: degrees, languages, years, permits, clearance, duty."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import cast

from voyageur.domain.profile import Section
from voyageur.domain.requirement import (
    ConditionKind,
    Degree,
    WantedCondition,
    WantedDegree,
)
from voyageur.understanding.cues import flags, words
from voyageur.understanding.posting.statement import (
    ASKS,
    DEGREE,
    UNNEEDED,
    WISHES,
    YEARS,
    Statement,
)

_DEGREES: tuple[Degree, ...] = ("secondary", "college", "bachelor", "master", "doctorate", "any")
_ANY = _DEGREES.index("college")
"""What "a degree" is at least above."""
_ASKING: frozenset[Section] = frozenset(("requirement", "nice-to-have", "other", "duty"))
_LISTED: frozenset[Section] = frozenset(("requirement", "nice-to-have"))
_SAYS = flags("wish", "level")
_EQUALITY, _TONGUE, _CONDITION = map(flags, ("equality", "tongue", "condition"))
_NO = (*(f"{said} " for said in words("none-of")), "pas d'")
_OR_EXPERIENCE = re.compile(
    r"\b(?:or|ou)\s(?:(?!and\b|et\b|with\b|avec\b|field|domaine|disciplin|degree|diplom|area|subject)[\w+'()-]{1,20}\s)"
    r"{0,6}experience"
)
_EQUIVALENCE = words("equivalence")
_OR = (" or ", " or a ", " or an ", " ou ", " ou un ")
_INSTEAD = words("instead")
_FOLLOWS = 1_200
"""Characters behind a degree in which another sentence says that experience stands in for it."""
_SEVERAL = 2
_ALONE = 40
"""Characters of an item that names a language and says no more."""
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

        One that names several degrees asks for the least of them. Below a heading of wishes, what
        is called required is so.
        """
        said = statement.flags
        if not said & ASKS or said & UNNEEDED:
            return
        wished = statement.section == "nice-to-have" and not statement.says("must")
        if said & DEGREE and _asks(statement):
            for asked in _degrees(statement, wished=wished):
                self.education.setdefault((asked.must, asked.degree), asked)
        if statement.section in _ASKING:
            if said & _TONGUE and _speaks(statement) and not statement.says("if"):
                for start, end, code in _tongues(statement):
                    must = not (wished or _is_wish(statement, start, end))
                    self.languages[code] = self.languages.get(code, False) or must
            if said & YEARS and not wished and _of_candidate(statement):
                self.years = max(self.years or 0, _years(statement)) or None
        if said & _CONDITION and not said & _EQUALITY:
            self._add_conditions(statement, wished=wished)

    def _add_conditions(self, statement: Statement, *, wished: bool) -> None:
        for condition in _conditions(statement, wished=wished):
            known = self.others.get(condition.kind)
            if known is None or (condition.must and not known.must):
                self.others[condition.kind] = condition

    def weigh(self) -> None:
        """Weigh what single sentences say of studies against each other.

        Of degrees in several sentences the least is a must, for they are ways to the job; a wish is
        for more than that.
        """
        if len(self.education) < _SEVERAL:
            return
        kept: dict[tuple[bool, Degree], WantedDegree] = {}
        least = -1
        instead = any(asked.must and asked.or_equivalent for asked in self.education.values())
        for asked in in_order(self.education.values()):
            rank = _DEGREES.index(asked.degree)
            if rank > least and not (kept and (asked.must or asked.degree == "any")):
                kept[asked.must, asked.degree] = replace(
                    asked, or_equivalent=asked.or_equivalent or (asked.must and instead)
                )
                least = _ANY if asked.degree == "any" else rank
        self.education = kept


def _asks(statement: Statement) -> bool:
    """Whether a degree is asked for where it is named."""
    if statement.section == "duty":
        return bool(statement.flags & YEARS) or statement.says("must") or statement.says("diploma")
    return statement.section in _ASKING or statement.says("must")


def _speaks(statement: Statement) -> bool:
    """Whether a sentence says of a language that somebody should know it.

    Among what is asked for, its name alone does.
    """
    if statement.section in _LISTED and statement.end - statement.start < _ALONE:
        return True
    return bool(statement.flags & _SAYS) or statement.says("speaks") or statement.demands()


def _of_candidate(statement: Statement) -> bool:
    """Whether years are those of a person's experience, and not the employer's own."""
    if statement.section in _LISTED:
        return True
    return statement.says("experience") and not statement.says("employer")


def _years(statement: Statement) -> int:
    """The most years of experience that a sentence asks for; 0 where it asks for none."""
    said = [number for at, _, number in statement.counts() if not statement.wishes(at)]
    if not said:
        return 0
    asked = statement.section in _LISTED and not statement.says("employer")
    return max(said) if asked or statement.demands() else 0


def _is_wish(statement: Statement, start: int, end: int) -> bool:
    return bool(statement.flags & WISHES) and statement.is_wish(start, end)


def _degrees(statement: Statement, *, wished: bool) -> Iterator[WantedDegree]:
    """The least degree that a sentence asks for, and the least that it wishes for.

    "A high degree of" names none.
    """
    folded = statement.text.folded
    levels: dict[bool, set[Degree]] = {True: set(), False: set()}
    for start, end, cue in statement.of_kind("degree"):
        degree = cast("Degree", cue.says["degree"])
        if degree == "any" and folded.startswith(" of ", end):
            continue
        must = not (wished or _is_wish(statement, start, end))
        levels[must].add(degree)
    for must, found in levels.items():
        if found:
            degree = min(found, key=_DEGREES.index)
            instead = _or_equivalent(statement)
            yield WantedDegree(must=must, degree=degree, or_equivalent=instead)


def _conditions(statement: Statement, *, wished: bool) -> Iterator[WantedCondition]:
    folded = statement.text.folded
    last = 0
    for start, end, cue in statement.of_kind("condition"):
        if start >= last and not folded[max(0, start - 12) : start].endswith(_NO):
            kind = cast("ConditionKind", cue.says["condition"])
            must = not (wished or _is_wish(statement, start, end))
            yield WantedCondition(must=must, kind=kind, words=_words(statement, start))
        last = max(last, end)


def _or_equivalent(statement: Statement) -> bool:
    """Whether experience stands in for a degree, or something that is called equivalent."""
    folded, start, end = statement.text.folded, statement.start, statement.end
    if any(folded.find(said, start, end) >= 0 for said in _INSTEAD):
        return True
    if any(folded.find(said, end, end + _FOLLOWS) >= 0 for said in _INSTEAD) and any(
        folded.find(said, end, end + _FOLLOWS) >= 0 for said in _EQUIVALENCE
    ):
        return True
    if folded.find("experience", start, end) < 0:
        return False
    if _OR_EXPERIENCE.search(folded, start, end):
        return True
    first = statement.of_kind("degree")[0][0]
    return (
        folded[max(0, first - 8) : first].endswith(_OR)
        and folded.find("experience", start, first) >= 0
    )


def _tongues(statement: Statement) -> Iterator[tuple[int, int, str]]:
    """Start, end and code of each language; who is bilingual has two, here French and English.

    Where others are named, those are meant ("bilingual (English and Spanish)").
    """
    found = [(start, end, cue.says["tongue"]) for start, end, cue in statement.of_kind("tongue")]
    alone = {code for _, _, code in found if "+" not in code}
    others = bool(alone) and "fr" not in alone
    for start, end, code in found:
        if "+" not in code:
            yield start, end, code
        elif not others:
            yield from ((start, end, one) for one in code.split("+"))


def _words(statement: Statement, at: int) -> str:
    start = max(statement.start, at - _WORDS // 2)
    said = statement.text.raw[start : min(statement.end, at + _WORDS // 2)]
    return " ".join(said.split()).strip(" -•*·")


def in_order(education: Iterable[WantedDegree]) -> tuple[WantedDegree, ...]:
    """Musts first, the lower before the higher."""
    return tuple(
        sorted(education, key=lambda asked: (not asked.must, _DEGREES.index(asked.degree)))
    )

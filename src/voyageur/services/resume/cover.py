"""Which requirement is covered by which lines, and what falls short."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import get_args

from voyageur.domain.career import DegreeLevel, Study
from voyageur.domain.level import Level
from voyageur.domain.message import N_, Message, Value
from voyageur.domain.profile import Profile
from voyageur.domain.requirement import (
    Degree,
    RequirementGroup,
    Wanted,
    WantedCertification,
    WantedDegree,
    WantedLanguage,
)
from voyageur.domain.resume import SectionKind
from voyageur.domain.resume_report import Asked, Row, Status, WantedYears
from voyageur.locale.format import language
from voyageur.services.resume.asked import Demands
from voyageur.services.resume.places import Place
from voyageur.services.resume.weigh import refs_of
from voyageur.services.resume.years import years_of

_LINES = 3
"""Lines shown for a requirement: more prove nothing more."""
_PROVES: Mapping[SectionKind, int] = {
    "work": 0, "projects": 1, "volunteer": 1, "certificates": 2, "awards": 2, "publications": 2,
    "education": 3, "skills": 4, "languages": 4, "summary": 5, "interests": 5, "references": 5,
}  # fmt: skip
"""What a line proves by where it stands: the least number the most. Editorial."""
_DEGREES: tuple[DegreeLevel, ...] = get_args(DegreeLevel)
_LEAST: Mapping[Degree, DegreeLevel] = {
    "secondary": "secondary",
    "any": "college",
    "college": "college",
    "bachelor": "bachelor",
    "master": "master",
    "doctorate": "doctorate",
}


class Cover:
    """Answers requirements from the lines of a résumé and the profile read from it."""

    def __init__(self, profile: Profile, places: Sequence[Place], as_of: date) -> None:
        self._profile, self._as_of = profile, as_of
        self._best = sorted(places, key=lambda place: _PROVES[place.section])

    def rows(self, demands: Demands) -> Iterator[Row]:
        """A row for everything that is asked for."""
        for asked, named in demands.rows:
            lines = self.lines(asked)
            status, remark = self._status(asked, lines)
            yield Row(
                asked=asked,
                status=status,
                lines=tuple(place.spot() for place in lines[:_LINES]),
                remark=remark,
                named=named,
            )

    def lines(self, asked: Asked) -> list[Place]:
        """The lines that name what is asked for, those that prove most first."""
        match asked:
            case RequirementGroup() | WantedCertification():
                return self._naming(refs_of(asked))
            case WantedLanguage():
                return self._spoken(asked.code)
            case WantedDegree():
                return self._studied(asked)
            case WantedYears():
                return []

    def _naming(self, refs: AbstractSet[str]) -> list[Place]:
        """Where something is named outright goes before where it only follows."""
        found = [place for place in self._best if not refs.isdisjoint(place.named)]
        return sorted(
            found, key=lambda place: (_PROVES[place.section], refs.isdisjoint(place.outright))
        )

    def _status(self, asked: Asked, lines: Sequence[Place]) -> tuple[Status, Message | None]:
        match asked:
            case RequirementGroup():
                return self._skills(asked, lines)
            case WantedCertification():
                return self._certified(asked)
            case WantedLanguage():
                spoken = any(one.code == asked.code for one in self._profile.languages)
                return ("covered" if spoken else "missing"), None
            case WantedDegree():
                return self._degree(asked)
            case WantedYears():
                return self._years(asked)

    def _skills(
        self, asked: RequirementGroup, lines: Sequence[Place]
    ) -> tuple[Status, Message | None]:
        """By the alternative that comes nearest."""
        answers = []
        for wanted in asked.any_of:
            shown = any(f"skill:{wanted.skill}" in place.named for place in lines)
            answers.append(self._skill(wanted, shown=shown))
        order: tuple[Status, ...] = ("covered", "short", "missing")
        return min(answers, key=lambda answer: (order.index(answer[0]), answer[1] is None))

    def _skill(self, wanted: Wanted, *, shown: bool) -> tuple[Status, Message | None]:
        ref = f"skill:{wanted.skill}"
        level = self._profile.level(wanted.skill)
        least = wanted.level or Level.GUIDED
        years = max((c.years or 0.0 for c in self._profile.claims if c.ref == ref), default=0.0)
        if level == Level.NONE:
            return "missing", None
        values: dict[str, Value] = {"skill": ref, "level": int(level), "least": int(least)}
        if not shown:
            return "missing", Message(
                N_("{skill}: level {level} by your profile, but no line says it"), values
            )
        if level < least:
            return "short", Message(N_("{skill}: level {level} of {least}"), values)
        if wanted.years and years < wanted.years:
            values = {"skill": ref, "years": years, "least": wanted.years}
            return "short", Message(N_("{skill}: {years} of {least} years"), values)
        return "covered", None

    def _certified(self, asked: WantedCertification) -> tuple[Status, Message | None]:
        held = self._profile.held(self._as_of)
        if held & set(asked.any_of):
            return "covered", None
        for one in self._profile.certifications:
            if one.certification in asked.any_of and one.expires:
                ref = f"certification:{one.certification}"
                values = {"certification": ref, "day": one.expires.isoformat()}
                return "short", Message(N_("{certification} ended on {day}"), values)
        return "missing", None

    def _degree(self, asked: WantedDegree) -> tuple[Status, Message | None]:
        enough = [study for study in self._profile.studies if _reaches(study, asked)]
        if any(not study.in_progress for study in enough):
            return "covered", None
        return ("short", Message(N_("still under way"))) if enough else ("missing", None)

    def _years(self, asked: WantedYears) -> tuple[Status, Message | None]:
        years = years_of(self._profile.jobs, self._as_of)
        values = {"years": years, "least": asked.years}
        if years >= asked.years:
            return "covered", Message(N_("{years} years in dated jobs"), values)
        status: Status = "short" if years else "missing"
        return status, Message(N_("{years} of {least} years in dated jobs"), values)

    def _spoken(self, code: str) -> list[Place]:
        names = {language(code, "en").casefold(), language(code, "fr").casefold()}
        return [
            place
            for place in self._best
            if place.section == "languages" and any(n in place.words.text.casefold() for n in names)
        ]

    def _studied(self, asked: WantedDegree) -> list[Place]:
        said = [
            words
            for study in self._profile.studies
            if _reaches(study, asked)
            for words in (study.institution, study.field)
            if words
        ]
        entries = {
            place.entry.at
            for place in self._best
            if place.section == "education" and any(words in place.words.text for words in said)
        }
        titles = [place for place in self._best if place.words in place.entry.title]
        return [place for place in titles if place.entry.at in entries]


def _reaches(study: Study, asked: WantedDegree) -> bool:
    if study.level is None:
        return False
    return _DEGREES.index(study.level) >= _DEGREES.index(_LEAST[asked.degree])

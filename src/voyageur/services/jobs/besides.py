"""What a posting asks for besides skills, beside a profile that may not tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import get_args

from voyageur.domain.career import DegreeLevel, Job
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Profile
from voyageur.domain.ranking import OtherMatch, State
from voyageur.domain.requirement import (
    Degree,
    Requirements,
    WantedCertification,
    WantedDegree,
    WantedLanguage,
)
from voyageur.understanding.dates import DateRange, months_in

_LADDER: tuple[DegreeLevel, ...] = get_args(DegreeLevel)
_LOWEST: dict[Degree, DegreeLevel] = {
    "secondary": "secondary",
    "college": "college",
    "bachelor": "bachelor",
    "master": "master",
    "doctorate": "doctorate",
    "any": "bachelor",
}
"""The first diploma that meets a degree; "a degree" alone is a university's first. Editorial."""
_BEGINNER = ("A1", "A2")
_UNSAID = N_("the profile doesn't say")


@dataclass(frozen=True)
class Besides:
    """What a profile tells of experience, diplomas, certifications and languages on a day."""

    profile: Profile
    as_of: date

    def match(self, asked: Requirements) -> tuple[OtherMatch, ...]:
        """Each thing asked for; conditions such as a clearance are never known of a profile."""
        return tuple(self._matches(asked))

    def _matches(self, asked: Requirements) -> Iterator[OtherMatch]:
        if asked.years is not None:
            yield self._experience(asked.years)
        yield from map(self._degree, asked.education)
        yield from map(self._certification, asked.certifications)
        yield from map(self._language, asked.languages)
        for condition in asked.conditions:
            yield OtherMatch(
                must=condition.must, asked=condition, state="unknown", reason=Message(_UNSAID)
            )

    @cached_property
    def _years(self) -> float:
        """Years of dated jobs, whatever they were; months of two jobs at once count once."""
        today = self.as_of.year * 12 + self.as_of.month
        return round(months_in(_months(j, today) for j in self.profile.jobs if j.start) / 12, 1)

    def _experience(self, years: int) -> OtherMatch:
        shown = self._years
        if not shown:
            return OtherMatch(must=True, asked=years, state="unknown", reason=Message(_UNSAID))
        reason = Message(N_("{years} years of dated jobs, of any kind"), {"years": shown})
        state: State = "met" if shown >= years else "partly"
        return OtherMatch(must=True, asked=years, state=state, reason=reason)

    def _degree(self, asked: WantedDegree) -> OtherMatch:
        least = _LADDER.index(_LOWEST[asked.degree])
        levels = {s: _LADDER.index(s.level) for s in self.profile.studies if s.level}
        enough = [study for study, level in levels.items() if level >= least]
        if any(not study.in_progress for study in enough):
            return _of(asked, "met", N_("the profile names such a diploma, or a higher one"))
        if enough:
            return _of(asked, "partly", N_("the profile names one that isn't finished"))
        if not levels:
            return _of(asked, "unknown", _UNSAID)
        if asked.or_equivalent:
            return _of(asked, "unknown", N_("the profile's are lower; experience may stand in"))
        return _of(asked, "missing", N_("the profile's are lower"))

    def _certification(self, asked: WantedCertification) -> OtherMatch:
        held = self.profile.held(self.as_of)
        if found := [ident for ident in asked.any_of if ident in held]:
            return _of(asked, "met", N_("held: {name}"), name=f"certification:{found[0]}")
        ended = [h for h in self.profile.certifications if h.certification in asked.any_of]
        for one in ended:
            if one.expires:
                return _of(asked, "missing", N_("expired {day}"), day=one.expires.isoformat())
        return _of(asked, "missing", N_("the profile doesn't name it"))

    def _language(self, asked: WantedLanguage) -> OtherMatch:
        spoken = {language.code: language for language in self.profile.languages}
        if found := spoken.get(asked.code):
            if found.level in _BEGINNER:
                return _of(asked, "partly", N_("the profile says {level}"), level=found.level)
            return _of(asked, "met", N_("among the profile's languages"))
        if asked.code == self.profile.lang:
            return _of(asked, "met", N_("the profile is written in it"))
        if spoken:
            return _of(asked, "missing", N_("not among the profile's languages"))
        return _of(asked, "unknown", _UNSAID)


def _of(
    asked: WantedDegree | WantedCertification | WantedLanguage,
    state: State,
    reason: str,
    **values: str,
) -> OtherMatch:
    return OtherMatch(must=asked.must, asked=asked, state=state, reason=Message(reason, values))


def _months(job: Job, today: int) -> DateRange:
    """The months of a job; one without an end counts its first, one that goes on until today."""
    assert job.start is not None
    last = today if job.current else min((job.end or job.start).last, today)
    return DateRange(0, job.start.first, max(job.start.first, last))

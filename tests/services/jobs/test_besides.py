"""What a posting asks for besides skills: met, missing, or unknown, which is neither."""

from datetime import date

import pytest

from voyageur.domain.career import Job, Lines, Study, When
from voyageur.domain.profile import Held, Profile, SpokenLanguage
from voyageur.domain.ranking import OtherMatch
from voyageur.domain.requirement import (
    Requirements,
    WantedCertification,
    WantedCondition,
    WantedDegree,
    WantedLanguage,
)
from voyageur.services.jobs.besides import Besides

TODAY = date(2026, 11, 28)
HERE = Lines(first=1, last=1)


def matched(asked: Requirements, **known: object) -> OtherMatch:
    (found,) = Besides(Profile(**known), TODAY).match(asked)  # type: ignore[arg-type]
    return found


def job(start: int, end: int | None = None) -> Job:
    last = None if end is None else When(year=end, month=12)
    return Job(start=When(year=start, month=1), end=last, current=end is None, lines=HERE)


def state(asked: Requirements, **known: object) -> str:
    return matched(asked, **known).state


YEARS = Requirements(years=5)


def test_years_of_two_jobs_at_once_count_once() -> None:
    found = matched(YEARS, jobs=(job(2020, 2022), job(2021, 2023)))
    assert (found.state, found.reason.values) == ("partly", {"years": 4.0})
    assert state(YEARS, jobs=(job(2020),)) == "met"


def test_without_dated_jobs_the_years_are_unknown() -> None:
    assert state(YEARS) == "unknown"
    assert state(YEARS, jobs=(Job(title="Clerk", lines=HERE),)) == "unknown"


def degree(asked: str, *, or_equivalent: bool = False) -> Requirements:
    wanted = WantedDegree(must=True, degree=asked, or_equivalent=or_equivalent)  # type: ignore[arg-type]
    return Requirements(education=(wanted,))


def study(level: str | None, *, in_progress: bool = False) -> tuple[Study, ...]:
    return (Study(level=level, in_progress=in_progress, lines=HERE),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "has", "found"),
    [
        ("bachelor", "master", "met"),
        ("bachelor", "college", "missing"),
        ("college", "bachelor", "met"),
        ("master", "graduate-certificate", "missing"),
        ("any", "bachelor", "met"),
        ("any", "college", "missing"),
        ("secondary", "vocational", "met"),
    ],
)
def test_a_higher_diploma_meets_a_lower_one(asked: str, has: str, found: str) -> None:
    assert state(degree(asked), studies=study(has)) == found


def test_a_diploma_in_progress_is_partly() -> None:
    assert state(degree("bachelor"), studies=study("bachelor", in_progress=True)) == "partly"


def test_nothing_said_of_studies_is_unknown_and_so_is_what_experience_may_stand_for() -> None:
    assert state(degree("bachelor")) == "unknown"
    assert state(degree("bachelor"), studies=study(None)) == "unknown"
    lower = study("college")
    assert state(degree("bachelor", or_equivalent=True), studies=lower) == "unknown"


CERTIFIED = Requirements(certifications=(WantedCertification(must=True, any_of=("cka", "ckad")),))


def test_one_certification_of_several_is_enough_until_it_expires() -> None:
    held = Held(certification="ckad", expires=date(2026, 11, 28))
    assert state(CERTIFIED, certifications=(held,)) == "met"
    over = Held(certification="ckad", expires=date(2026, 11, 27))
    found = matched(CERTIFIED, certifications=(over,))
    assert (found.state, found.reason.values) == ("missing", {"day": "2026-11-27"})
    assert state(CERTIFIED) == "missing"


FRENCH = Requirements(languages=(WantedLanguage(must=True, code="fr"),))


def test_a_language_is_met_where_it_is_named_or_the_profile_written_in_it() -> None:
    assert state(FRENCH, languages=(SpokenLanguage(code="fr"),)) == "met"
    assert state(FRENCH, lang="fr") == "met"


def test_a_beginner_speaks_a_language_partly() -> None:
    assert state(FRENCH, languages=(SpokenLanguage(code="fr", level="A2"),)) == "partly"
    assert state(FRENCH, languages=(SpokenLanguage(code="fr", level="B1"),)) == "met"


def test_a_language_is_missing_only_where_others_are_named() -> None:
    assert state(FRENCH, languages=(SpokenLanguage(code="en"),)) == "missing"
    assert state(FRENCH, lang="en") == "unknown"


def test_conditions_are_never_known_of_a_profile() -> None:
    clearance = WantedCondition(must=True, kind="clearance", words="Secret clearance")
    found = matched(Requirements(conditions=(clearance,)), lang="en")
    assert (found.state, found.must) == ("unknown", True)

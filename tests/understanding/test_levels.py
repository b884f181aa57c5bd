"""Each rule for a level, with an example that it decides."""

import pytest

from tests.understanding.words import TODAY, document, vocabulary
from voyageur.domain.level import Level
from voyageur.domain.profile import Section
from voyageur.understanding.levels import Shown, judge_level
from voyageur.understanding.profile import build_profile


def shown(section: Section = "skills", before: str = "", after: str = "") -> Shown:
    return Shown(section=section, before=before, after=after)


def python_level(text: str) -> int:
    return build_profile(document(text), vocabulary(), TODAY).level("python")


def test_two_years_of_jobs_that_name_it_twice_are_working_alone() -> None:
    jobs = [shown("experience"), shown("experience")]
    assert judge_level(jobs, 24)[0] == Level.ALONE
    assert judge_level(jobs, 23)[0] == Level.GUIDED


def test_named_only_once_it_has_to_be_there_for_twice_as_long() -> None:
    assert judge_level([shown("experience")], 47)[0] == Level.GUIDED
    assert judge_level([shown("experience")], 48)[0] == Level.ALONE


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Skills\nPython (5 years)", 3),
        ("Summary\n5+ years of experience with Python", 3),
        ("Profil\nTrois projets, 4 ans d'expérience en Python", 3),
        ("Compétences\nPython (pandas, NumPy), 4 ans", 3),
        ("Skills\nPython (1 year)", 2),
        ("Education\nPython (3 years)", 1),
        ("Skills\nExpert: SQL, Python", 3),
        ("Skills\nPython (advanced)", 3),
        ("Compétences\nPython avancé", 3),
        ("Summary\nProficient in SQL and Python", 3),
        ("Skills\nPython, basic Java", 2),
        ("Skills\nPython, advanced Java", 2),
        ("Skills\nAdvanced SQL, basic Python", 1),
        ("Skills\nBasic knowledge of Python", 1),
        ("Compétences\nNotions de Python", 1),
        ("Education\nCourse in Python", 1),
        ("Skills\nPython", 2),
        ("Projects\nA game in Python", 2),
        ("Experience\nWorked on Python scripts", 2),
    ],
)
def test_what_a_resume_says_decides_the_level(text: str, level: int) -> None:
    assert python_level(text) == level


@pytest.mark.parametrize(
    "text",
    [
        "Projects\nContributed advanced features to Python libraries",
        "Experience\nStrong leadership of a team that used Python",
        "Summary\nStrong communicator who likes Python",
    ],
)
def test_praise_of_something_else_proves_no_skill(text: str) -> None:
    assert python_level(text) == Level.GUIDED


def test_a_resume_never_proves_that_somebody_leads() -> None:
    text = "Experience\nLead, Jan 2001 - Present\nPython\nPython expert, 25 years of Python"
    assert python_level(text) == Level.ALONE


def test_more_years_stated_than_dated_are_told_apart() -> None:
    text = "Experience\nDev, A Inc., 2019 - 2020\nPython\nSkills\nPython (9 years)"
    (claim,) = build_profile(document(text), vocabulary(), TODAY).claims
    assert (claim.level, claim.years) == (Level.ALONE, 9)
    assert claim.reason.values == {"stated": 9, "years": 2.0}


def test_every_level_comes_with_its_reason() -> None:
    level, reason = judge_level([shown("experience"), shown("experience")], 30)
    assert (level, reason.values["years"]) == (Level.ALONE, 2.5)
    assert "years" in reason.text

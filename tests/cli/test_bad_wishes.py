"""Wishes that can't be granted: one message in each language, status 2, nothing written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Refuses = Callable[..., None]
Run = Callable[..., Any]

WRONG = {
    "role": (["--to", "harbor-clark"], "there is no role “harbor-clark”"),
    "region": (["--in", "Ontaryo"], "there is no region “Ontaryo”"),
    "have-skill": (["--have", "pyton=3"], "there is no skill “pyton”"),
    "not-skill": (["--not", "pyton"], "there is no skill “pyton”"),
    "have-nonsense": (["--have", "nonsense"], "--have: “nonsense” is not SKILL=LEVEL"),
    "have-level": (["--have", "python=5"], "“python=5” is not SKILL=LEVEL"),
    "have-nothing": (["--have", "=3"], "“=3” is not SKILL=LEVEL"),
    "start-past": (["--start", "2026-11-22"], "--start: Nov 22, 2026 is in the past"),
    "start-nonsense": (["--start", "tomorrow"], "--start: “tomorrow” is no day"),
    "start-no-day": (["--start", "2027-02-30"], "“2027-02-30” is no day"),
    "start-far": (["--start", "2099-01-01"], "more than twenty years away"),
    "by-past": (["--by", "2020-01-01"], "--by: Jan 1, 2020 is in the past"),
    "by-before-start": (
        ["--start", "2027-03-01", "--by", "2027-02-28"],
        "the deadline Feb 28, 2027 is before the first day Mar 1, 2027",
    ),
    "hours-0": (["--hours", "0"], "--hours: 0 hours a week can't be planned"),
    "hours-200": (["--hours", "200"], "200 hours a week"),
    "hours-negative": (["--hours", "-5"], "-5 hours a week"),
    "hours-nan": (["--hours", "nan"], "--hours: “nan” is no number"),
    "hours-inf": (["--hours", "inf"], "“inf” is no number"),
    "hours-words": (["--hours", "ten"], "“ten” is no number"),
    "budget-negative": (["--budget", "-1"], "--budget: “-1” is no budget"),
    "budget-nan": (["--budget", "nan"], "“nan” is no budget"),
    "budget-words": (["--budget", "much"], "“much” is no budget"),
    "rate-0": (["--usd-cad", "0"], "--usd-cad: “0” is no exchange rate"),
    "rate-words": (["--usd-cad", "x"], "“x” is no exchange rate"),
    "away-reversed": (
        ["--away", "2027-02-02..2027-02-01"],
        "--away: “2027-02-02..2027-02-01” ends before it starts",
    ),
    "away-nonsense": (["--away", "July"], "--away: “July” is no day"),
    "away-past": (["--away", "2026-01-01..2026-01-09"], "is in the past"),
    "away-overlap": (
        ["--away", "2027-02-01..2027-02-10", "--away", "2027-02-10..2027-02-20"],
        "two periods overlap",
    ),
    "during-overlap": (
        ["--during", "2027-02-01..2027-02-10=5", "--during", "2027-02-10..2027-02-20=5"],
        "--during: two periods overlap",
    ),
    "during-nonsense": (["--during", "2027-02-01=x"], "--during: “x” is no number"),
    "during-hours": (["--during", "2027-02-01..2027-03-01"], "is not FROM..TO=HOURS"),
    "weekday-nonsense": (["--weekday", "someday=3"], "“someday=3” is not DAY=HOURS"),
    "weekday-long": (["--weekday", "sat=20"], "20 hours a day can't be planned"),
    "weekday-none": (["--weekday", "sat=0"], "--weekday: 0 hours a week can't be planned"),
    "weekday-and-hours": (["--weekday", "sat=5", "--hours", "5"], "are both given"),
    "projects-all": (["--projects", "10"], "10 of 10 hours a week for projects leaves none"),
    "projects-less": (["--projects", "-1"], "-1 of 10 hours a week for projects leaves none"),
    "must-nothing": (["--must", "pyton"], "“pyton” is no skill, no certification and no unit"),
    "must-and-never": (["--must", "sql", "--never", "SQL"], "is both a must and a never"),
    "order": (["--order", "random"], "--order: there is no order “random”"),
    "in-reach": (["--in-reach", "0"], "“0” is no share"),
    "monthly": (["--monthly", "x"], "--monthly: “x” is no budget"),
    "scenario-gone": (["--scenario", "gone.toml"], "gone.toml: there is no such file"),
    "option": (["--hourz", "3"], "there is no option --hourz"),
    "flag": (["--json=yes"], "--json takes no value"),
    "word": (["another.pdf"], "what is “another.pdf” for?"),
    "size": (["--max-mb", "0"], "0 MB is no limit"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_wish_gets_one_message_and_status_2(
    refuses: Refuses, resume: Path, tmp_path: Path, name: str
) -> None:
    words, said = WRONG[name]
    out = tmp_path / "out"
    wish = words if "--to" in words else ["--to", "harbour-clerk", *words]
    refuses("plan", resume, *wish, "--out", out, status=2, en=said, fr="")
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (["--to", "harbor-clark"], "harbour-clerk"),
        (["--to", "harbour-clerk", "--in", "Ontaryo"], "ontario"),
        (["--to", "harbour-clerk", "--have", "pyton=3"], "python"),
    ],
)
def test_what_does_not_exist_is_answered_with_the_nearest_names(
    voyageur: Run, resume: Path, words: list[str], near: str
) -> None:
    assert near in voyageur("plan", resume, *words).err.splitlines()[1]


MISUSE = {
    "no-to": (["plan", "cv.pdf"], "no role is asked for", "aucun rôle n’est demandé"),
    "no-resume": (["plan"], "no résumé is given", "aucun CV n’est donné"),
    "no-role": (["role"], "ROLE is missing", "il manque ROLE"),
    "format": (["read", "cv.pdf", "--format", "xml"], "--format", "--format"),
}


@pytest.mark.parametrize("name", MISUSE)
def test_a_call_without_what_it_needs_says_what_is_missing(refuses: Refuses, name: str) -> None:
    words, en, fr = MISUSE[name]
    refuses(*words, status=2, en=en, fr=fr)


def test_an_option_without_its_value_says_so(voyageur: Run) -> None:
    said = voyageur("plan", "cv.pdf", "--to")
    assert said.status == 2
    assert "--to is given without a value" in said.err


def test_a_command_that_does_not_exist_is_named(voyageur: Run) -> None:
    said = voyageur("plam")
    assert (said.status, said.out) == (2, "")
    assert said.err == "Error: there is no command “plam”\n→ See voyageur --help.\n"


def test_a_language_that_is_not_offered_is_refused(voyageur: Run, resume: Path) -> None:
    said = voyageur("read", resume, "--lang", "de")
    assert said.status == 2
    assert said.err.startswith("Error: --lang: there is no language “de”")


def test_a_wrong_day_in_the_environment_is_named(
    voyageur: Run, resume: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOYAGEUR_TODAY", "someday")
    said = voyageur("read", resume)
    assert said.status == 2
    assert said.err.startswith("Error: VOYAGEUR_TODAY: “someday” is no day")


@pytest.mark.parametrize("name", ["VOYAGEUR_LANG", "LC_ALL", "LANG"])
def test_an_error_speaks_the_language_of_the_environment(
    voyageur: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "fr_CA.UTF-8")
    assert voyageur("read", "gone.pdf").err.startswith("Erreur\u00a0: gone.pdf\u00a0: ")

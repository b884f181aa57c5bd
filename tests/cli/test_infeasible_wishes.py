"""Where no plan exists: which limits collide, and a remedy that works when it is typed."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from voyageur.domain.plan import Plan
from voyageur.shapes import parse

Run = Callable[..., Any]

TOO_TIGHT = {
    "by": (["--by", "2026-12-20"], ["10 hours a week", "done by Dec 20, 2026"]),
    "by-and-away": (
        ["--by", "2027-01-25", "--away", "2026-12-10..2027-01-10"],
        ["10 hours a week", "done by Jan 25, 2027", "32 days away"],
    ),
    "few-hours": (["--hours", "2", "--by", "2027-03-01"], ["2 hours a week", "Mar 1, 2027"]),
}


@pytest.mark.parametrize("name", TOO_TIGHT)
def test_the_limits_that_collide_are_named_on_stderr_alone(
    voyageur: Run, resume: Path, tmp_path: Path, name: str
) -> None:
    limits, named = TOO_TIGHT[name]
    out = tmp_path / "out"
    said = voyageur("plan", resume, "--to", "harbour-clerk", *limits, "--out", out)
    assert (said.status, said.out) == (1, "")
    first, second, *remedies = said.err.splitlines()
    assert first == "No plan keeps all your limits."
    assert second.startswith("These can't hold together: ")
    assert all(words in second for words in named), second
    assert len(remedies) == len(named)
    assert not out.exists()


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", TOO_TIGHT)
def test_each_remedy_works_when_it_is_typed(
    voyageur: Run, resume: Path, name: str, lang: str
) -> None:
    limits, _ = TOO_TIGHT[name]
    wish = ["plan", str(resume), "--to", "harbour-clerk", "--lang", lang, *limits]
    options = re.findall(r"(--(?:hours|by|budget)) (\S+)$", voyageur(*wish).err, re.MULTILINE)
    assert {option for option, _ in options} >= {"--hours", "--by"}
    for option, value in options:
        changed = list(wish)
        if option in changed:
            changed[changed.index(option) + 1] = value
        else:
            changed += [option, value]
        assert voyageur(*changed).status == 0, changed


def test_hours_of_weekdays_grow_together(voyageur: Run, resume: Path) -> None:
    wish = ["plan", str(resume), "--to", "harbour-clerk", "--by", "2027-02-01"]
    days = ["--weekday", "sat=1", "--weekday", "mon=0.5"]
    said = voyageur(*wish, *days).err
    found = re.findall(r"--weekday \S+", said)
    assert len(found) == 2
    assert found[0].startswith("--weekday mon=")
    more = [word for option in found for word in option.split()]
    assert voyageur(*wish, *more).status == 0


MASTER = ("--to", "harbour-master")
"""A role of one exam, whose price is known: 100 US dollars at 1.5."""


def test_a_budget_below_the_only_exam_is_freed_by_the_amount_named(
    voyageur: Run, resume: Path
) -> None:
    said = voyageur("plan", resume, *MASTER, "--budget", "149.99")
    assert said.err.splitlines()[1:] == [
        "This is too little for any plan: a budget of $149.99.",
        "→ $150 would do: --budget 150.00",
    ]
    assert voyageur("plan", resume, *MASTER, "--budget", "150.00").status == 0


def test_an_exam_of_unknown_price_is_not_promised_to_fit_a_budget(
    voyageur: Run, resume: Path
) -> None:
    said = voyageur("plan", resume, "--to", "harbour-clerk", "--budget", "0")
    assert said.status == 1
    assert "--budget 150.00" in said.err
    afforded = voyageur("plan", resume, "--to", "harbour-clerk", "--budget", "150", "--json")
    items = parse(Plan, afforded.out).items
    assert [item.unit for item in items if item.unit.startswith("exam")] == ["exam-anchor"]


def test_where_no_price_is_known_the_exam_is_planned_and_said_not_to_be_counted(
    voyageur: Run, resume: Path
) -> None:
    said = voyageur("plan", resume, "--to", "harbour-pilot", "--budget", "0", "--json")
    assert [unknown.ref for unknown in parse(Plan, said.out).unknown_costs] == [
        "certification:buoy"
    ]


def test_each_of_two_conflicts_keeps_its_remedies_and_together_they_free_the_plan(
    voyageur: Run, resume: Path
) -> None:
    said = voyageur("plan", resume, *MASTER, "--budget", "10", "--by", "2026-12-20")
    found = dict(re.findall(r"(--(?:hours|by|budget)) (\S+)$", said.err, re.MULTILINE))
    assert set(found) == {"--budget", "--hours", "--by"}
    for option in ("--by", "--hours"):
        freed = {"--by": "2026-12-20", "--budget": found["--budget"], option: found[option]}
        words = [word for pair in freed.items() for word in pair]
        assert voyageur("plan", resume, *MASTER, *words).status == 0, words


def test_the_conflict_is_in_json_too(voyageur: Run, resume: Path) -> None:
    said = voyageur("plan", resume, "--to", "harbour-clerk", "--by", "2026-12-20", "--json")
    assert (said.status, said.err) == (1, "")
    plan = parse(Plan, said.out)
    assert plan.status == "infeasible"
    assert plan.items == ()
    assert plan.conflicts[0].limits == ("hours", "by")

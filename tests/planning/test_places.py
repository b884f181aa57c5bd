"""Why a unit stands where it does: true of the order, and silent where another is as good."""

from voyageur.planning.places import places
from voyageur.planning.problem import Task


def said(*order: Task) -> list[list[str]]:
    return [[str(why) for why in whys] for whys in places(order).values()]


def task(unit: str, weight: int, hours: int = 10, stage: int = 0, *after: str) -> Task:
    return Task(unit=unit, stage=stage, hours=hours, weight=weight, after=after)


def test_what_more_postings_ask_for_by_the_hour_goes_first() -> None:
    assert said(task("sql", 12), task("r", 11)) == [
        ["nothing has to come before it"],
        ["comes after unit:sql, which more postings ask for per hour of study"],
    ]
    assert said(task("sql", 12, 20), task("r", 11)) == [["nothing has to come before it"], []]


def test_nothing_is_said_of_a_tie_or_of_too_few_postings() -> None:
    assert said(task("a", 12), task("b", 12))[1] == []
    assert said(task("a", 0), task("b", 0))[1] == []
    assert said(task("a", 9), task("b", 2))[1] == []


def test_a_project_isn_t_said_to_be_asked_for_by_postings() -> None:
    assert said(task("sql", 30), task("project", 1), task("portfolio", 0))[2] == []


def test_what_leads_to_something_asked_for_goes_first() -> None:
    order = (task("linux", 2, 10), task("r", 3, 10), task("docker", 30, 10, 0, "linux"))
    assert said(*order)[1] == ["comes after unit:linux, which leads to what more postings ask for"]


def test_an_exam_is_said_to_come_last_only_where_it_does() -> None:
    exam = Task(unit="exam", stage=0, hours=10, exam=True)
    project = task("project", 1)
    assert said(task("sql", 30), project, exam)[2] == ["the exam comes last in its stage"]
    assert said(project, exam, task("portfolio", 0))[1] == []


def test_what_comes_first_for_another_reason_is_told_by_that() -> None:
    assert said(task("a", 30), task("b", 1, 10, 0, "a"))[1] == [
        "it builds on unit:a, right before it"
    ]
    assert said(task("a", 30), task("b", 1, 10, 1))[1] == [
        "it opens its stage, which follows the one before"
    ]

"""What is asked for together, and what is a choice."""

import pytest

from tests.understanding.words import asked


def must(line: str) -> list[str]:
    return asked(f"Requirements\n{line}")[0]


@pytest.mark.parametrize(
    "line",
    [
        "AWS, Azure, and/or GCP",
        "AWS, Azure, Foocloud, or GCP",
        "AWS, Foocloud, Bar Cloud, Azure or GCP",
        "a cloud (e.g. Foocloud, AWS, Azure, GCP)",
        "a cloud such as Foocloud, Bar, AWS, Azure and GCP",
        "un nuage (ex : AWS, Azure, GCP)",
        "Good knowledge of public clouds: AWS, Azure, GCP, etc.",
        "Experience with public cloud platforms: Foocloud, AWS, Azure, GCP, …",
        "AWS, Azure, GCP or Foocloud",
        "connaissance d'AWS, d'Azure ou de GCP",
    ],
)
def test_what_nobody_here_knows_keeps_no_choice_apart(line: str) -> None:
    assert must(line) == ["aws|azure|gcp"]


@pytest.mark.parametrize(
    "line",
    [
        "Python, Foolang, SQL and Git",
        "tools including Python, SQL and Git",
        "des outils, dont Python, SQL et Git",
        "Technical skills: Python, SQL, Git, etc.",
    ],
)
def test_lists_of_everything_are_no_choice(line: str) -> None:
    assert must(line) == ["git", "python", "sql"]


def test_the_parts_of_a_suite_are_all_meant() -> None:
    assert must("Microsoft Office (Excel, SQL)") == ["excel", "sql"]
    assert must("AWS services (Docker, PySpark, etc.)") == ["aws", "docker", "spark"]
    assert must("a suite of our own (Docker, PySpark)") == ["docker|spark"]


def test_a_wish_in_brackets_is_about_what_it_names() -> None:
    assert asked("Requirements\nSQL\nGit\nPython (Docker is a plus)") == (
        ["git", "python", "sql"],
        ["docker"],
    )
    assert asked("Requirements\nSQL\nGit\nPython\nDocker (would be an asset)")[1] == ["docker"]
    line = "Docker or other similar tools (preferred)"
    assert asked(f"Requirements\nSQL\nGit\nPython\n{line}")[1] == ["docker"]
    assert asked("Requirements\nSQL\nGit\nPython\nA significant plus (Docker or PySpark)")[1] == [
        "docker|spark"
    ]


def test_a_duty_never_stands_before_what_is_asked_for() -> None:
    text = "Duties\nKeep Java alive\nRequirements\nSQL\nGit\nPython\nIdeally Java, Go or C++"
    assert asked(text) == (["git", "python", "sql"], ["cpp|go|java"])


def test_what_an_employer_offers_in_its_opening_is_not_asked_for() -> None:
    text = "We offer you training and experience in Docker. You have experience with Python."
    assert asked(text) == (["python"], [])


@pytest.mark.parametrize(
    "line", ["AWS (Amazon Web Services), Azure or GCP", "Google Cloud (GCP), AWS or Azure"]
)
def test_a_name_said_twice_is_one(line: str) -> None:
    assert must(line) == ["aws|azure|gcp"]


def test_a_wish_does_not_reach_back_over_another_demand() -> None:
    line = "Experience with Docker, knowledge of PySpark is a plus"
    assert asked(f"Requirements\nSQL\nGit\nPython\n{line}") == (
        ["docker", "git", "python", "sql"],
        ["spark"],
    )
    assert asked("Requirements\nSQL\nGit\nPython\nDocker, PySpark are a plus")[1] == [
        "docker",
        "spark",
    ]


def test_a_field_of_study_behind_the_stop_of_a_degree_is_not_asked_for() -> None:
    assert must("Python\n- M.S. or Ph.D. in statistics or machine learning") == ["python"]

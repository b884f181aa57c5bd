"""What a posting asks for: must and nice, alternatives, and what it only mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.words import asked, skills, vocabulary
from voyageur.understanding.posting.requirements import read_requirements

POSTING = """Acme is a bank that runs on Java and Spring.

About us
We love Hadoop.

Responsibilities
 * Keep our Airflow jobs alive

Requirements
 * 3 years of experience with Python
 * SQL
 * AWS, Azure or GCP
 * A degree in Statistics
 * Git is a plus

Nice to have
 * Docker

Benefits
 * Courses in Terraform
"""


def test_each_section_of_a_posting_counts_as_what_it_is() -> None:
    must, nice = asked(POSTING)
    assert must == ["python", "sql", "aws|azure|gcp"]
    assert nice == ["airflow", "docker", "git"]


def test_a_french_posting_is_read_the_same() -> None:
    must, nice = asked(
        "À propos de nous\nOn aime Hadoop.\nVos missions\n- Faire vivre Airflow\n"
        "Exigences\n- Python\n- SQL\n- Diplôme en statistique\n- AWS, Azure ou GCP\n"
        "Atouts\n- Docker\nAvantages\n- Cours de Terraform"
    )
    assert must == ["python", "sql", "aws|azure|gcp"]
    assert nice == ["airflow", "docker"]


@pytest.mark.parametrize(
    "line",
    [
        "AWS, Azure or GCP",
        "AWS, Azure, or GCP",
        "AWS, Azure ou GCP",
        "AWS or Azure or GCP",
        "AWS/Azure/GCP",
        "AWS / Azure / GCP",
        "AWS and/or Azure and/or GCP",
        "a cloud such as AWS, Azure and GCP",
        "a cloud like AWS, Azure and GCP",
        "un nuage tel que AWS, Azure et GCP",
        "un nuage comme AWS, Azure et GCP",
        "one cloud (AWS, Azure, GCP)",
        "one cloud (e.g., AWS, Azure, GCP, etc.)",
        "one of: AWS, Azure, GCP",
        "AWS, Azure, GCP, or equivalent",
        "AWS, Azure, GCP or a similar cloud",
        "AWS, Azure, GCP ou l'équivalent",
    ],
)
def test_alternatives_are_one_group(line: str) -> None:
    assert asked(f"Requirements\n{line}")[0] == ["aws|azure|gcp"]


@pytest.mark.parametrize(
    "line",
    [
        "Python, SQL and Git",
        "Python, SQL et Git",
        "Python, SQL, Git",
        "Python & SQL & Git",
        "Python and SQL with Git",
    ],
)
def test_a_list_joined_by_and_asks_for_all_of_it(line: str) -> None:
    assert asked(f"Requirements\n{line}")[0] == ["git", "python", "sql"]


def test_a_skill_is_in_one_group_only_and_the_narrower_group_stays() -> None:
    assert asked("Requirements\nPython or Java\nPython")[0] == ["python"]
    assert asked("Requirements\nPython\nNice to have\nPython or Java") == (["python"], [])


def test_duties_are_must_only_where_few_requirements_are_listed() -> None:
    duties = "Responsibilities\nRun Airflow\nRequirements\n"
    assert asked(f"{duties}Python\nSQL") == (["airflow", "python", "sql"], [])
    assert asked(f"{duties}Python\nSQL\nGit") == (["git", "python", "sql"], ["airflow"])


@pytest.mark.parametrize(
    "line",
    ["Docker preferred", "Docker is a plus", "preferably Docker", "Ideally, you know Docker",
     "Docker serait un atout", "de préférence Docker", "Docker souhaité"],
)  # fmt: skip
def test_a_wish_among_the_requirements_is_no_must(line: str) -> None:
    assert asked(f"Requirements\nPython\nSQL\nGit\n{line}") == (
        ["git", "python", "sql"],
        ["docker"],
    )


def test_only_what_comes_after_preferably_is_a_wish() -> None:
    assert asked("Requirements\nA SQL database, preferably PostgreSQL") == (["sql"], ["postgresql"])


@pytest.mark.parametrize(
    "line",
    [
        "Bachelor's degree in Computer Science, Statistics or a related field",
        "MSc or PhD in Statistics",
        "Baccalauréat en statistique",
        "Work closely with a software engineer",
    ],
)
def test_fields_of_study_and_colleagues_are_not_asked_for(line: str) -> None:
    assert asked(f"Requirements\nPython\n{line}") == (["python"], [])


def test_what_the_employer_gives_is_never_asked_for() -> None:
    assert asked("Benefits\nCourses in Terraform and Python") == ([], [])


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("A degree with strong Statistics", "statistics"),
        ("A degree and 3 years of Statistics", "statistics"),
        ("5 years of experience as a software engineer", "software-engineering"),
    ],
)
def test_what_one_has_to_be_able_to_do_is_asked_for(line: str, skill: str) -> None:
    assert asked(f"Requirements\n{line}")[0] == [skill]


def test_what_is_not_wanted_is_not_asked_for() -> None:
    assert asked("Requirements\nPython, no Java") == (["python"], [])


def test_a_posting_without_headings_asks_where_it_speaks_of_experience() -> None:
    text = "Our bank runs on Java. You have experience with Python and knowledge of SQL."
    assert asked(text) == (["python", "sql"], [])
    assert asked("We need Python people.") == (["python"], [])


def test_left_out_skills_make_no_group_and_keep_others_apart() -> None:
    groups = read_requirements("Requirements\nGit\nPython", vocabulary(), {"git"}).groups
    assert [[w.skill for w in g.any_of] for g in groups] == [["python"]]


_PIECES = [*sorted(s.name["en"] for s in skills().values()), " or ", ", ", " and ", "\n", " (", ")",
           "Requirements\n", "Nice to have\n", "Benefits\n", "such as ", ". "]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES)).map("".join))
def test_each_skill_is_in_one_group_and_must_comes_before_nice(text: str) -> None:
    groups = read_requirements(text, vocabulary()).groups
    named = [w.skill for g in groups for w in g.any_of]
    assert len(named) == len(set(named))
    assert [g.must for g in groups] == sorted((g.must for g in groups), reverse=True)
    assert all([w.skill for w in g.any_of] == sorted(w.skill for w in g.any_of) for g in groups)

"""Which role a posting is for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.job import Neighbour
from voyageur.domain.role import CertificationGroup, Occupation, Role
from voyageur.domain.skill import SkillGroup
from voyageur.understanding.fold import Text
from voyageur.understanding.roles import Roles


def _role(
    ident: str, titles: tuple[str, ...], noc: str, never: tuple[str, ...] = (), fr: str = ""
) -> Role:
    return Role(
        id=ident, number=1, name={"en": ident}, summary={"en": ""}, neighbours=(), pay=(),
        stages=(),
        titles={"en": titles, "fr": (fr,) if fr else ()}, not_titles=never, companies=(),
        groups=(
            SkillGroup(
                id="g", name={"en": "g"}, members=("rust", "kafka", "sql", "go"), choose=1
            ),
        ),
        occupations=(
            Occupation(
                scheme="noc-2021", code=noc, title={"en": ident}, relation="primary",
                evidence={"en": ""},
                source="s", certainty="exact",
            ),
        ),
        certifications=CertificationGroup(choose=1, any_of=()), responsibilities={},
    )  # fmt: skip


def _neighbour(ident: str, titles: tuple[str, ...], noc: str) -> Neighbour:
    return Neighbour(
        id=ident, name={"en": ident}, noc=noc, titles={"en": titles}, source="s", certainty="exact"
    )


ROLES = Roles(
    [
        _role(
            "data", ("data engineer", "data platform engineer"), "21211", fr="ingénieur de données"
        ),
        _role("ops", ("devops", "platform engineer"), "21231", ("power platform",)),
        _role("ml", ("machine learning engineer", "software engineer machine learning"), "21211"),
        _role("security", ("security engineer", "cybersecurity analyst"), "21220"),
    ],
    [
        _neighbour("software", ("software engineer", "developer"), "21231"),
        _neighbour("analyst", ("data analyst",), "21223"),
        _neighbour("it-project-manager", ("it project manager",), "21222"),
    ],
    {"role, named": 0.9},
)


def _said(title: str | None, text: str = "") -> str | None:
    guess = ROLES.guess(title, Text(text) if text else None)
    assert not (guess.role and guess.neighbour)
    return guess.role or guess.neighbour


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Senior Data Engineer (Remote)", "data"),
        ("Engineer, Data", "data"),
        ("Ingénieure de données principale", "data"),
        ("Data Platform Engineer", "data"),
        ("Platform Engineer", "ops"),
        ("Data Engineer - Platform Engineer wanted later", "data"),
        ("Security Data Engineer", "data"),
        ("Data Security Engineer", "security"),
        ("DevOps/Data Analyst", "ops"),
        ("Analyste, cybersécurité", "security"),
        ("Software Engineer, Machine Learning", "ml"),
        ("Software Engineer - Payments", "software"),
        ("Developer, DevOps", "ops"),
        ("Développeuse", "software"),
        ("Data Analyst, Data Engineer support", "analyst"),
    ],
)
def test_the_words_of_the_title_name_the_job_in_any_order(title: str, said: str) -> None:
    assert _said(title) == said


@pytest.mark.parametrize(
    "title",
    [
        "Registered Nurse",
        "Infirmière clinicienne",
        "Truck Driver",
        "Mechanical Engineer",
        "Ingénieur civil",
        "Sales Engineer",
        "Security Guard",
        "Agente de sécurité",
        "Account Executive - Data",
        "Data Engineer - AI Training",
        "Machine Learning Engineer Instructor",
        "Power Platform Engineer",
        "Engineer",
        "",
        "Ski Patrol",
    ],
)
def test_another_trade_is_no_role(title: str) -> None:
    assert _said(title) is None


def test_the_guess_has_the_group_of_its_occupation_and_the_share_of_its_rule() -> None:
    guess = ROLES.guess("Data Engineer")
    assert (guess.noc, guess.rule, guess.probability) == ("21211", "role, named", 0.9)
    assert ROLES.guess("Developer").noc == "21231"
    assert ROLES.guess("Cook").noc is None


def test_a_vague_title_takes_the_job_that_the_text_speaks_of() -> None:
    text = "The yard grows. The data engineer keeps our pipelines moving; our developer helps."
    assert _said("Consultant", text) == "data"
    assert _said("Consultant", "You work with data engineers and developers.") is None


def test_a_project_manager_is_ours_where_text_or_skills_are() -> None:
    assert _said("Project Manager", "You guide a data engineer through a migration.") is not None
    assert _said("Project Manager", "You build bridges of concrete.") is None
    guess = ROLES.guess("Project Manager", Text("Bridges."), {"rust", "kafka", "sql", "go"})
    assert guess.neighbour == "it-project-manager"


def test_a_text_without_title_is_read_by_the_title_that_it_has() -> None:
    assert _said(None, "Acme\nWe are hiring a platform engineer for the night.") == "ops"
    assert _said(None, "We run trains.") is None


def test_real_shares_are_probabilities() -> None:
    guess = Roles([_role("data", ("data engineer",), "21211")], []).guess("Data Engineer")
    assert 0.9 < guess.probability < 1


@given(st.text(max_size=80), st.text(max_size=200))
def test_anything_can_be_guessed(title: str, text: str) -> None:
    assert 0 <= ROLES.guess(title, Text(text)).probability <= 1

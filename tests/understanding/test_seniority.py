"""The rung of a job, and what says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.job import Seniority
from voyageur.understanding.fold import Text
from voyageur.understanding.seniority import read_seniority


@pytest.mark.parametrize(
    ("title", "rung"),
    [
        ("Data Engineering Co-op (8 months)", "intern"),
        ("Stagiaire en science des données", "intern"),
        ("Stage - infonuagique (été)", "intern"),
        ("Junior Analyst Intern", "intern"),
        ("Jr. Developer", "junior"),
        ("Associate Software Engineer", "junior"),
        ("Security Analyst, New Grad", "junior"),
        ("Software Engineer I", "junior"),
        ("Analyste débutante", "junior"),
        ("Mid-Level Data Engineer", "intermediate"),
        ("Data Engineer II", "intermediate"),
        ("Développeur intermédiaire", "intermediate"),
        ("Sr. Cloud Architect", "senior"),
        ("Ingénieur sénior en fiabilité", "senior"),
        ("Conseillère principale en cybersécurité", "senior"),
        ("Site Reliability Engineer III", "senior"),
        ("Data Engineer (III)", "senior"),
        ("Staff ML Engineer", "lead"),
        ("Senior Staff Engineer", "lead"),
        ("Chef d'équipe, données", "lead"),
        ("Tech Lead, Payments", "lead"),
        ("Principal Data Scientist", "principal"),
        ("Chief Architect", "principal"),
        ("Senior Manager, Data Science", "manager"),
        ("Gestionnaire, plateforme infonuagique", "manager"),
        ("Manager, Internship Program", "manager"),
        ("Head of Data", "director"),
        ("Directrice de la cybersécurité", "director"),
        ("Associate Director, Analytics", "director"),
        ("VP, Data Platforms", "executive"),
        ("Chief Information Security Officer", "executive"),
    ],
)
def test_the_title_states_the_rung(title: str, rung: str) -> None:
    assert read_seniority(title) == Seniority(rung, "title")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "rung"),
    [
        ("Intermediate/Senior Developer", "intermediate"),
        ("Developer (Senior or Staff)", "senior"),
        ("Junior / Middle DevOps Engineer", "junior"),
        ("Tech Lead/Senior Data Engineer", "lead"),
        ("Snowflake Engineer (Intermediate–Senior)", "intermediate"),
    ],
)
def test_of_a_choice_the_first_is_the_door(title: str, rung: str) -> None:
    found = read_seniority(title)
    assert found is not None
    assert found.rung == rung


@pytest.mark.parametrize(
    "title",
    [
        "Product Manager",
        "Chef de projet TI",
        "Gestionnaire de produit",
        "Customer Success Manager",
        "Data Entry Clerk",
        "Member of Technical Staff",
        "Data Engineer",
        "I&IT Architect",
        "Engineer 2024",
        "",
    ],
)
def test_a_title_may_state_none(title: str) -> None:
    assert read_seniority(title) is None


@pytest.mark.parametrize(
    ("text", "rung", "source"),
    [
        (
            "We are looking for a Senior Data Engineer. One year of SQL experience.",
            "senior",
            "text",
        ),
        ("This is an entry-level position in our yard.", "junior", "text"),
        ("You have 5+ years of experience with Spark.", "senior", "years"),
        ("At least three (3) years' experience in operations.", "intermediate", "years"),
        ("1-3 years of practice with Linux are enough.", "junior", "years"),
        ("Vous avez au moins 4 ans d'expérience en infonuagique.", "intermediate", "years"),
        ("Cinq à sept ans d'expérience pertinente.", "senior", "years"),
    ],
)
def test_where_the_title_is_silent_the_text_is_asked(text: str, rung: str, source: str) -> None:
    expected = Seniority(rung, source)  # type: ignore[arg-type]
    assert read_seniority("Data Engineer", Text(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "For over 40 years our experience has been second to none.",
        "Founded 12 years ago, we have experience in rail.",
        "You mentor junior developers and report to a senior manager.",
        "The last 3 years have been a great experience.",
        "Pay is $120 a year per experience point.",
    ],
)
def test_the_company_and_colleagues_have_no_say(text: str) -> None:
    assert read_seniority("Data Engineer", Text(text)) is None


def test_the_title_of_a_bare_text_counts_as_text() -> None:
    text = Text("Job title: Lead Platform Engineer\nYou keep trains running.")
    assert read_seniority(None, text) == Seniority("lead", "text")


@pytest.mark.parametrize(
    ("years", "rung"), [(0, "junior"), (2, "intermediate"), (5, "senior"), (12, "senior")]
)
def test_years_that_were_read_already_are_taken(years: int, rung: str) -> None:
    found = read_seniority("Data Engineer", Text("Rails."), years)
    assert found == Seniority(rung, "years")  # type: ignore[arg-type]


@given(st.text(max_size=80), st.text(max_size=300))
def test_anything_can_be_read(title: str, text: str) -> None:
    found = read_seniority(title, Text(text))
    assert found is None or found.source in {"title", "text", "years"}

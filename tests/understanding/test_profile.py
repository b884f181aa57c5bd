"""From a whole text to a profile, in both languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.understanding.words import TODAY, document, vocabulary
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Profile
from voyageur.understanding.profile import build_profile, with_implied

ENGLISH = """Ada Byron
ada@acme.ca | LinkedIn | GitHub

Experience
Data analyst, Acme, Toronto
Jan 2020 - Dec 2022
- Wrote reports in Python and SQL
- Moved them to Docker; kept the Python tests green
Clerk, Globex
Jun 2018 - Dec 2019
- Filed papers, no Java

Education
BSc, Statistics, 2014 - 2018

Certifications
AWS Certified Cloud Architect, March 2023
Skills
Kubernetes, Excel, R
Languages: English (native), French (basic)
"""

FRENCH = """Émile Tremblay
Profil
Analyste qui apprend vite, à l'aise avec les chiffres et les gens de plusieurs métiers.
Expérience professionnelle
Analyste de données, Acme, Montréal
janvier 2019 à aujourd'hui
- Rapports en Python, tests en Python
Formation
Cours de Java, 2017
Compétences
SQL, notions de Docker
Certifications
AWS Certified Cloud Architect, prévue en 2027
"""


def read(text: str) -> Profile:
    return build_profile(document(text), vocabulary(), TODAY)


def levels(profile: Profile) -> dict[str, int]:
    return {skill.removeprefix("skill:"): int(level) for skill, level in profile.levels().items()}


def test_an_english_resume_is_read_end_to_end() -> None:
    profile = read(ENGLISH)
    assert profile.lang == "en"
    assert levels(profile) == {
        "containers": 2,
        "docker": 2,
        "excel": 2,
        "kubernetes": 2,
        "python": 3,
        "r": 2,
        "sql": 2,
        "statistics": 1,
    }
    assert [(lang.code, lang.fluency) for lang in profile.languages] == [
        ("en", "native"), ("fr", "basic"),
    ]  # fmt: skip
    (held,) = profile.certifications
    assert (held.certification, held.issued) == ("cloud-architect", date(2023, 3, 1))


def test_a_french_resume_is_read_end_to_end() -> None:
    profile = read(FRENCH)
    assert profile.lang == "fr"
    assert levels(profile) == {"containers": 1, "docker": 1, "java": 1, "python": 3, "sql": 2}
    assert profile.certifications == ()


def test_a_claim_says_since_when_until_when_and_where_it_was_read() -> None:
    (python,) = (c for c in read(ENGLISH).claims if c.ref == "skill:python")
    assert (python.since, python.last_used, python.years) == (2020, 2022, 3.0)
    assert [e.words for e in python.evidence] == [
        "Wrote reports in Python and SQL",
        "Moved them to Docker; kept the Python tests green",
    ]
    assert {(e.doc, e.section, e.line) for e in python.evidence} == {
        ("cv.txt", "experience", 7), ("cv.txt", "experience", 8),
    }  # fmt: skip


def test_evidence_of_a_paged_document_names_the_page() -> None:
    text = "Skills\nSQL\nPython"
    claims = build_profile(document(text, pages=(0, 11)), vocabulary(), TODAY).claims
    assert {c.ref: c.evidence[0].page for c in claims} == {"skill:python": 2, "skill:sql": 1}


def test_a_skill_taken_as_misread_proves_nothing() -> None:
    text = "Skills\nKubernetes, Docker"
    profile = build_profile(document(text), vocabulary(), TODAY, without=["kubernetes"])
    assert levels(profile) == {"containers": 2, "docker": 2}


def test_a_certification_that_expires_carries_its_last_month() -> None:
    (held,) = read("CA-100, issued May 2024, expires May 2027").certifications
    assert (held.issued, held.expires) == (date(2024, 5, 1), date(2027, 5, 1))


def test_a_certification_that_others_must_have_is_not_held() -> None:
    assert read("Experience\nRequired CA-100 of all of the team").certifications == ()


@pytest.mark.parametrize(
    "line",
    [
        "CA-100 (in progress)",
        "Preparing for CA-100",
        "CA-100, expected June 2027",
        "CA-100, June 2027",
        "CA-100 (en préparation)",
        "Working towards my CA-100",
    ],
)
def test_a_certification_that_is_still_to_come_is_not_held(line: str) -> None:
    assert read(f"Certifications\n{line}").certifications == ()


def test_what_is_prepared_beside_a_certification_takes_nothing_from_it() -> None:
    text = "I hold CA-100 since 2021 and am working towards the next one."
    assert [held.certification for held in read(text).certifications] == ["cloud-architect"]


def test_each_certification_has_the_dates_beside_it() -> None:
    text = "Certifications\nBoat Master, 2019\nCA-100\nIssued May 2024, valid until May 2027"
    profile = read(text)
    (held,) = profile.certifications
    assert (held.issued, held.expires) == (date(2024, 5, 1), date(2027, 5, 1))
    (other,) = profile.other_certificates
    assert (other.name, str(other.issued)) == ("Boat Master", "2019")


def python_years(jobs: str) -> tuple[float | None, int | None]:
    (claim,) = (c for c in read(f"Experience\n{jobs}").claims if c.ref == "skill:python")
    return claim.years, claim.last_used


def test_jobs_that_overlap_count_once_and_gaps_count_not() -> None:
    overlap = "Dev, A Inc., 2018 - 2019\n- Python\nDev, B Inc., 2019 - 2020\n- Python"
    assert python_years(overlap) == (3.0, 2020)
    gap = "Dev, A Inc., 2010 - 2010\n- Python\nDev, B Inc., 2015 - 2015\n- Python"
    assert python_years(gap) == (2.0, 2015)


def test_a_skill_has_the_years_of_the_jobs_that_name_it() -> None:
    jobs = "Dev, A Inc., 2018 - present\n- Java\nDev, B Inc., 2010 - 2012\n- Python"
    assert python_years(jobs) == (3.0, 2012)


def test_pages_of_jobs_and_studies_are_named() -> None:
    text = "Experience\nDev, A Inc., 2018 - 2019\nEducation\nBSc, Nordet University, 2017"
    profile = build_profile(document(text, (0, text.index("Education"))), vocabulary(), TODAY)
    assert [job.lines.page for job in profile.jobs] == [1]
    assert [study.lines.page for study in profile.studies] == [2]


def test_what_a_claim_implies_is_added_at_its_level_and_says_by_what() -> None:
    claim = Claim(ref="skill:a", level=Level.ALONE, reason=Message("x"), origin="self")
    implied = with_implied([claim], {"b": ("a",), "c": ("b",), "d": ("e",)})
    assert [(c.ref, c.level) for c in implied] == [
        ("skill:a", 3), ("skill:b", 3), ("skill:c", 3),
    ]  # fmt: skip
    assert implied[2].reason.values == {"skill": "skill:b"}


_IDS = st.sampled_from("abcdef")
_CLAIMS = st.dictionaries(_IDS, st.sampled_from([Level.MET, Level.GUIDED, Level.ALONE]))
_IMPLIED = st.dictionaries(_IDS, st.lists(_IDS, max_size=3).map(tuple))


@given(_CLAIMS, _IMPLIED)
def test_the_closure_is_complete_only_grows_and_is_stable(
    known: dict[str, Level], implied_by: dict[str, tuple[str, ...]]
) -> None:
    claims = [
        Claim(ref=f"skill:{skill}", level=level, reason=Message("x"), origin="self")
        for skill, level in known.items()
    ]
    closed = Profile(claims=with_implied(claims, implied_by))
    assert all(closed.level(skill) >= level for skill, level in known.items())
    for skill, implying in implied_by.items():
        assert closed.level(skill) >= max((closed.level(i) for i in implying), default=Level.NONE)
    assert with_implied(closed.claims, implied_by) == closed.claims


@given(st.text())
def test_any_text_gives_a_profile(text: str) -> None:
    assert read(text).schema_version == 1

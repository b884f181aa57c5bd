"""What a posting asks for besides skills, and how much of a skill."""

import pytest

from tests.understanding.words import vocabulary
from voyageur.domain.requirement import Requirements
from voyageur.understanding.posting.requirements import read_requirements


def read(text: str) -> Requirements:
    return read_requirements(f"Requirements\n{text}\n", vocabulary())


def skill(text: str, wanted: str) -> tuple[int | None, int | None]:
    """Level and years asked for a skill."""
    groups = read(text).groups
    (found,) = [w for g in groups for w in g.any_of if w.skill == wanted]
    return (None if found.level is None else int(found.level)), found.years


@pytest.mark.parametrize(
    ("text", "wanted", "level", "years"),
    [
        ("5+ years of experience with Python", "python", None, 5),
        ("3-5 years of Python and SQL", "sql", None, 3),
        ("at least three (3) years using Terraform", "terraform", None, 3),
        ("Minimum 4 ans d'expérience en Python", "python", None, 4),
        ("Python (2 years)", "python", None, 2),
        ("Python, 10 ans", "python", None, 10),
        ("Expert knowledge of SQL", "sql", 4, None),
        ("Strong working knowledge of SQL", "sql", 3, None),
        ("Strong Python, basic SQL", "sql", 1, None),
        ("Strong Python and familiarity with Docker", "docker", 2, None),
        ("Excellente maîtrise de Python", "python", 3, None),
        ("Notions de Docker", "docker", 1, None),
        ("Python (advanced)", "python", 3, None),
        ("Founded 120 years ago, we use Python", "python", None, None),
        ("Python", "python", None, None),
    ],
)
def test_level_and_years_of_a_skill_are_those_said_of_it(
    text: str, wanted: str, level: int | None, years: int | None
) -> None:
    assert skill(text, wanted) == (level, years)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience in the industry", 5),
        ("Minimum de trois ans d'expérience", 3),
        ("We have served Halifax for 20 years", None),
        ("Ideally 5 years of experience", None),
        ("5 years of experience, a degree preferred", 5),
        ("3+ years working in a similar role", 3),
        ("5 years in the insurance industry", 5),
        ("Candidates must be at least 18 years of age", None),
        ("Graduation from a two-year program, knowledge of freight", None),
        ("A 5-year driver's abstract, experience on the road", None),
        ("One year of experience", 1),
    ],
)
def test_years_of_experience_as_a_whole(text: str, years: int | None) -> None:
    assert read(text).years == years


@pytest.mark.parametrize(
    ("text", "education"),
    [
        ("Bachelor's degree in Computer Science", [("bachelor", True, False)]),
        ("Bachelor's or Master's degree", [("bachelor", True, False)]),
        ("BSc or equivalent experience", [("bachelor", True, True)]),
        ("Master's degree preferred", [("master", False, False)]),
        ("PhD is an asset", [("doctorate", False, False)]),
        ("A degree in engineering", [("any", True, False)]),
        ("Baccalauréat en informatique", [("bachelor", True, False)]),
        ("DEC ou AEC en informatique", [("college", True, False)]),
        ("Maîtrise en statistique, un atout", [("master", False, False)]),
        ("a high degree of autonomy", []),
        ("Scrum Master, masters of their craft", []),
        ("A degree, or alternatively relevant work experience", [("any", True, True)]),
        ("Bachelor's degree or 5 years of relevant experience", [("bachelor", True, True)]),
        ("BSc in a related field and 3 years of experience", [("bachelor", True, False)]),
        (
            "Bachelor's degree required, Master's degree preferred",
            [("bachelor", True, False), ("master", False, False)],
        ),
        (
            "A degree (preferably a Master's or PhD)",
            [("any", True, False), ("master", False, False)],
        ),
        ("3 years of experience or a PhD", [("doctorate", True, True)]),
        ("BS, MS or PhD in engineering", [("bachelor", True, False)]),
        ("University graduation in commerce", [("bachelor", True, False)]),
        ("Bachelor's degree\nEquivalencies are considered", [("bachelor", True, True)]),
        ("Bachelor's degree.\nMaster's degree.\nYour degree.", [("bachelor", True, False)]),
        (
            "Bachelor's degree.\nMaster's degree preferred.\nBSc a plus",
            [("bachelor", True, False), ("master", False, False)],
        ),
    ],
)
def test_degrees_are_read_with_their_level(
    text: str, education: list[tuple[str, bool, bool]]
) -> None:
    found = read(text).education
    assert [(d.degree, d.must, d.or_equivalent) for d in found] == education


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Fluent in French and English", [("en", True), ("fr", True)]),
        ("Bilingualism (French/English) is an asset", [("en", False), ("fr", False)]),
        ("Français exigé, anglais un atout", [("en", False), ("fr", True)]),
        ("Maîtrise du français", [("fr", True)]),
        ("Knowledge of Spanish", [("es", True)]),
        ("Fluency in English (native or bilingual)", [("en", True)]),
        ("Bilingual (Spanish and English)", [("en", True), ("es", True)]),
        ("Excellent communication in English (German is a plus)", [("de", False), ("en", True)]),
        ("If the position is bilingual, there is a test in French", []),
    ],
)
def test_languages_are_must_or_asset(text: str, languages: list[tuple[str, bool]]) -> None:
    assert [(spoken.code, spoken.must) for spoken in read(text).languages] == languages


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("You must be legally entitled to work in Canada", ["work-permit"]),
        ("Permis de travail valide", ["work-permit"]),
        ("Secret clearance or reliability status", ["clearance"]),
        ("Cote de sécurité requise", ["clearance"]),
        ("On-call rotation, one week in six", ["on-call"]),
        ("Être de garde une fin de semaine sur quatre", ["on-call"]),
        ("A criminal record check", ["background-check"]),
        ("Eligible for the Controlled Goods Program", ["clearance"]),
        ("We haul temperature controlled goods", []),
        ("No travel required", []),
        ("No security clearance needed", []),
        ("Pas d'astreinte", []),
        ("We don't discriminate on race, citizenship or religion", []),
        ("Preference will be given to Canadian citizens", []),
        ("We do sponsor visas for this role", []),
        ("We are unable to sponsor visas", ["work-permit"]),
        ("A visa for work in Canada", ["work-permit"]),
        ("This position is not eligible for immigration sponsorship", ["work-permit"]),
        ("Our doctors answer you 24/7", []),
        ("24/7 support in shifts", ["on-call"]),
        ("Pre-employment checks", ["background-check"]),
        ("Minimum of Class III license with air brakes", ["driving"]),
    ],
)
def test_other_conditions_are_told_apart(text: str, kinds: list[str]) -> None:
    assert [condition.kind for condition in read(text).conditions] == kinds


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("AWS Certified Cloud Architect", [(True, ("cloud-architect",))]),
        ("CA-100 is an asset", [(False, ("cloud-architect",))]),
        ("CA-100 not required", []),
    ],
)
def test_certifications_are_asked_for_by_name_or_code(
    text: str, asked: list[tuple[bool, tuple[str, ...]]]
) -> None:
    assert [(c.must, c.any_of) for c in read(text).certifications] == asked


def test_what_stands_among_the_benefits_is_no_condition() -> None:
    text = "Benefits\nWe pay for your Master's degree, French lessons and visa sponsorship"
    found = read_requirements(text, vocabulary())
    assert (found.education, found.languages, found.conditions) == ((), (), ())


def test_years_and_degrees_of_the_employer_are_not_asked_for() -> None:
    text = "For nearly 20 years, we have shared knowledge. You bring 3 years of experience."
    assert read_requirements(text, vocabulary()).years == 3
    assert read_requirements("Our team\nAda holds a PhD.", vocabulary()).education == ()


def test_what_is_called_required_below_wishes_is_a_must() -> None:
    text = "Assets\nGit\nYou are required to undergo a security screening\nFrench is required"
    found = read_requirements(text, vocabulary())
    assert [(c.kind, c.must) for c in found.conditions] == [("clearance", True)]
    assert [(spoken.code, spoken.must) for spoken in found.languages] == [("fr", True)]


def test_a_minimum_degree_counts_wherever_it_is_named() -> None:
    text = "About us\nWe paddle.\nMinimum education: Bachelor's degree or equivalent"
    found = read_requirements(text, vocabulary())
    assert [(d.degree, d.must, d.or_equivalent) for d in found.education] == [
        ("bachelor", True, True)
    ]

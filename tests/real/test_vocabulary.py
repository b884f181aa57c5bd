"""The vocabulary that ships: wide enough, and each skill says what it is."""

from voyageur.catalogue.artefact import catalogue
from voyageur.domain.skill import MATCHED_IN, Skill

SKILLS = tuple(catalogue().skills.values())


def spellings(skill: Skill) -> set[str]:
    forms = [*skill.name.values(), *skill.former_names]
    forms += [alias for aliases in skill.aliases.values() for alias in aliases]
    return {form.casefold() for form in forms}


def is_proper(name: str) -> bool:
    """Whether a name is one in every language: a standard, a protocol, a mark."""
    return any(char.isupper() or char.isdigit() for char in name[1:])


def test_it_holds_the_skills_and_spellings_that_the_roles_and_their_neighbours_need() -> None:
    assert len(SKILLS) >= 1_500
    assert len(set().union(*map(spellings, SKILLS))) >= 5_000


def test_whatever_somebody_sells_says_who() -> None:
    sold = [skill for skill in SKILLS if skill.kind in ("product", "service")]
    unsaid = [skill.id for skill in sold if skill.vendor is None]
    assert len(unsaid) <= len(sold) // 50, unsaid


def test_concepts_and_soft_skills_are_written_in_french() -> None:
    words = [skill for skill in SKILLS if skill.kind in ("concept", "soft")]
    english = [
        skill.id
        for skill in words
        if skill.name["fr"] == skill.name["en"]
        and not skill.aliases.get("fr")
        and not is_proper(skill.name["en"])
    ]
    assert english == []


def test_nearly_every_skill_has_a_wider_one() -> None:
    alone = [s.id for s in SKILLS if s.broader is None and s.kind not in ("concept", "soft")]
    assert len(alone) <= len(SKILLS) // 100, alone


def test_matches_are_read_in_sources_that_are_there() -> None:
    sources = catalogue().sources
    schemes = {scheme for skill in SKILLS for scheme in skill.matches}
    assert schemes == set(MATCHED_IN)
    assert {MATCHED_IN[scheme] for scheme in schemes} <= sources.keys()


def test_a_concept_of_esco_is_a_general_skill_of_ours_only_if_it_is_just_that() -> None:
    """Spark of ESCO is a framework for Java, not Apache's: a label alone is no match."""
    assert catalogue().skills["spark"].matches == {}
    python = catalogue().skills["python"].matches["esco"]
    assert python.label == "Python (computer programming)"

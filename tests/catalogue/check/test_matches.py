"""A match with another scheme is one of its concepts, and belongs to one skill."""

from tests.catalogue.conftest import Facts
from voyageur.domain.skill import MATCHED_IN

CSS, HTML = "skills/css.toml", "skills/html.toml"
CONCEPT = "http://data.europa.eu/esco/skill/e5d1f825-60ed-4bdd-872a-e748c387f777"
MATCH = f'\n[matches]\nesco = {{ code = "{CONCEPT}", label = "CSS" }}\n'


def with_sources(facts: Facts) -> None:
    for source in MATCHED_IN.values():
        guide = facts.read("sources/guide.toml")
        facts.write(f"sources/{source}.toml", guide.replace('id = "guide"', f'id = "{source}"'))


def test_a_concept_of_one_skill_is_sound(facts: Facts) -> None:
    with_sources(facts)
    facts.write(CSS, facts.read(CSS) + MATCH)
    assert facts.check() == []


def test_an_address_that_is_none_of_the_scheme_s_is_found(facts: Facts) -> None:
    with_sources(facts)
    facts.write(CSS, facts.read(CSS) + MATCH.replace("e5d1f825", "css"))
    code = CONCEPT.replace("e5d1f825", "css")
    cause = f"{code} is no concept address of ESCO"
    remedy = "Copy the concept's address as the source has it."
    assert facts.check() == [facts.finding(CSS, "esco =", cause, remedy)]


def test_a_concept_of_two_skills_is_found(facts: Facts) -> None:
    with_sources(facts)
    facts.write(CSS, facts.read(CSS) + MATCH)
    facts.write(HTML, facts.read(HTML) + MATCH)
    cause = "“CSS” is what css matches too"
    remedy = "Leave it to the skill that means just this."
    assert facts.check() == [facts.finding(HTML, "esco =", cause, remedy)]


def test_a_match_needs_the_source_in_which_it_was_read(facts: Facts) -> None:
    facts.write(CSS, facts.read(CSS) + MATCH)
    cause = "there is no source esco-1-2-skills"
    remedy = "Name a file of data/sources, or add one."
    assert facts.check() == [facts.finding(CSS, "esco =", cause, remedy)]


def test_a_scheme_that_nobody_knows_is_refused(facts: Facts) -> None:
    facts.write(CSS, facts.read(CSS) + MATCH.replace("esco = ", "onet = "))
    assert [found.file for found in facts.mistakes()] == ["data/skills/css.toml"]

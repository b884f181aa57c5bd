"""Facts are found by whatever a person calls them."""

from typing import Literal

import pytest

from tests.catalogue.conftest import Facts
from voyageur.catalogue.lookup import Lookup, plain
from voyageur.domain.errors import UsageError


@pytest.fixture
def lookup(facts: Facts) -> Lookup:
    facts.change("skills/css.toml", 'id = "css"', 'id = "css"\nformer_ids = ["style-sheets"]')
    return Lookup(facts.load())


@pytest.mark.parametrize(
    "words",
    [
        "web-developer",
        "Web Developer",
        "WEB  DEVELOPER",
        "Développeur ou développeuse web",
        "developpeur ou developpeuse web",
        "front end developer",
        "front-end developer",
        "développeur web",
    ],
)
def test_a_role_is_found_by_id_name_or_title_in_either_language(lookup: Lookup, words: str) -> None:
    assert lookup.role(words).id == "web-developer"


@pytest.mark.parametrize("words", ["javascript", "JavaScript", "js", "JS", "langage js"])
def test_a_skill_is_found_by_its_spellings(lookup: Lookup, words: str) -> None:
    assert lookup.skill(words).id == "javascript"


@pytest.mark.parametrize(
    "words", ["Déploiement", "deploiement", "DÉPLOIEMENT", "De\u0301ploiement"]
)
def test_accents_and_capitals_do_not_matter(lookup: Lookup, words: str) -> None:
    assert lookup.skill(words).id == "deployment"


def test_a_skill_is_found_by_the_id_it_had(lookup: Lookup) -> None:
    assert lookup.skill("style-sheets").id == "css"


@pytest.mark.parametrize(
    ("words", "ident"),
    [
        ("QC", "quebec"),
        ("qc", "quebec"),
        ("Que.", "quebec"),
        ("Quebec", "quebec"),
        ("Ville de Québec", "quebec-city"),
        ("levis", "quebec-city"),
        ("Canada", "canada"),
    ],
)
def test_a_region_is_found_by_code_name_or_place_in_it(
    lookup: Lookup, words: str, ident: str
) -> None:
    assert lookup.region(words).id == ident


def test_a_name_that_two_regions_share_means_the_wider_one(lookup: Lookup) -> None:
    assert lookup.region("Québec").id == "quebec"


def test_a_name_goes_before_an_alias_of_something_else(facts: Facts) -> None:
    facts.change(
        "skills/css.toml", 'kind = "language"', 'kind = "language"\naliases.any = ["HTML"]'
    )
    assert Lookup(facts.load()).skill("HTML").id == "html"


@pytest.mark.parametrize(
    ("address", "province"),
    [
        ("Lévis, QC, Canada", "quebec"),
        ("12 Main Street, Quebec City", "quebec"),
        ("Remote, Canada", None),
        ("Paris, France", None),
        ("", None),
    ],
)
def test_the_province_of_an_address_is_that_of_the_first_place_it_names(
    lookup: Lookup, address: str, province: str | None
) -> None:
    assert lookup.province_in(address) == province


def test_a_province_is_in_itself_and_the_country_in_none(lookup: Lookup) -> None:
    assert lookup.province_of("quebec-city") == lookup.province_of("quebec") == "quebec"
    assert lookup.province_of("canada") is None


def economic_region(facts: Facts, ident: str, name: str, sgc: str) -> None:
    facts.write(
        f"regions/{ident}.toml",
        f"""\
id = "{ident}"
kind = "economic-region"
name = {{ en = "{name}", fr = "{name}" }}
within = "quebec"
codes = {{ sgc = "{sgc}" }}
source = "pages"
certainty = "exact"
""",
    )


@pytest.fixture
def wide(facts: Facts) -> Lookup:
    """With economic regions: one has a name of its own, two share one, one is named as a city."""
    economic_region(facts, "er-north", "North Shore", "2495")
    economic_region(facts, "er-east-1", "East", "2410")
    economic_region(facts, "er-east-2", "East", "2411")
    economic_region(facts, "er-capital", "Quebec City", "2420")
    assert facts.check() == []
    return Lookup(facts.load())


@pytest.mark.parametrize("words", ["er-north", "North Shore", "north  shore", "2495"])
def test_an_economic_region_is_found_by_id_name_or_code(wide: Lookup, words: str) -> None:
    assert wide.region(words).id == "er-north"
    assert wide.known("region", words) == "er-north"
    assert wide.province_of("er-north") == "quebec"


def test_a_name_that_economic_regions_share_means_none_of_them(wide: Lookup) -> None:
    assert wide.known("region", "East") is None
    assert wide.region("2411").id == "er-east-2"
    with pytest.raises(UsageError):
        wide.region("East")


def test_a_city_goes_before_an_economic_region_of_its_name(wide: Lookup) -> None:
    assert wide.region("Quebec City").id == "quebec-city"
    assert wide.region("2420").id == "er-capital"


def test_an_address_names_no_economic_region(wide: Lookup) -> None:
    assert wide.province_in("North Shore") is None


def test_what_is_near_nothing_is_answered_with_places_before_economic_regions(
    wide: Lookup,
) -> None:
    with pytest.raises(UsageError) as caught:
        wide.region("zzzz")
    assert refusal(caught)[1].startswith("Did you mean canada, quebec, quebec-city?")


@pytest.mark.parametrize(
    ("kind", "words", "ident"),
    [
        ("role", "Front-end developer", "web-developer"),
        ("skill", "déploiement", "deployment"),
        ("region", "QC", "quebec"),
        ("role", "javascript", None),
        ("skill", "web developer", None),
        ("region", "", None),
    ],
)
def test_what_is_known_has_an_id_and_what_is_not_has_none(
    lookup: Lookup, kind: Literal["role", "skill", "region"], words: str, ident: str | None
) -> None:
    assert lookup.known(kind, words) == ident


def refusal(caught: pytest.ExceptionInfo[UsageError]) -> tuple[str, str]:
    remedy = caught.value.remedy
    return str(caught.value), remedy.text.format(**remedy.values)


def test_what_does_not_exist_is_answered_with_the_nearest_names(lookup: Lookup) -> None:
    with pytest.raises(UsageError) as caught:
        lookup.skill("javascrip")
    what, remedy = refusal(caught)
    assert what == "there is no skill “javascrip”"
    assert remedy.startswith("Did you mean javascript")


def test_a_role_that_does_not_exist_is_answered_with_roles(lookup: Lookup) -> None:
    with pytest.raises(UsageError) as caught:
        lookup.role("web devloper")
    assert refusal(caught) == (
        "there is no role “web devloper”",
        "Did you mean web-developer? voyageur roles lists them all.",
    )


@pytest.mark.parametrize("words", ["zzzz", "", "{n}", "\x00"])
def test_what_is_near_nothing_is_answered_with_some_that_exist(lookup: Lookup, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        lookup.region(words)
    assert refusal(caught)[1].startswith("Did you mean canada, quebec, quebec-city?")


def test_three_names_are_offered_at_most_and_none_twice(lookup: Lookup) -> None:
    with pytest.raises(UsageError) as caught:
        lookup.skill("zzzz")
    offered = str(caught.value.remedy.values["near"]).split(", ")
    assert len(offered) == len(set(offered)) == 3


def test_hyphens_slashes_and_spaces_are_one() -> None:
    assert plain("CI/CD") == plain("ci-cd") == plain(" CI  –  cd ") == "ci cd"

"""Laws of the real titles and places: what a fact is called leads back to it."""

from functools import cache

import pytest

from voyageur.catalogue.artefact import catalogue
from voyageur.domain.job import RUNGS, Rung
from voyageur.understanding.place import Places
from voyageur.understanding.place.gazetteer import province_of
from voyageur.understanding.roles import Roles
from voyageur.understanding.seniority import read_seniority
from voyageur.understanding.title.certainty import probabilities
from voyageur.understanding.title.lists import word_lists


@cache
def _roles() -> Roles:
    return Roles(catalogue().roles.values(), catalogue().neighbours.values())


def test_every_title_of_a_role_names_it() -> None:
    for role in catalogue().roles.values():
        for titles in role.titles.values():
            for title in titles:
                assert (title, _roles().guess(title).role) == (title, role.id)


def test_every_title_of_a_neighbour_names_it() -> None:
    for neighbour in catalogue().neighbours.values():
        for titles in neighbour.titles.values():
            for title in titles:
                assert (title, _roles().guess(title).neighbour) == (title, neighbour.id)


def test_no_job_of_another_trade_is_a_role() -> None:
    for lists in word_lists().values():
        for key in ("other", "never", "general"):
            for job in lists["jobs"][key]:
                assert (job, _roles().guess(job).role) == (job, None)


def test_unclear_jobs_are_of_the_catalogue() -> None:
    known = {*catalogue().roles, *catalogue().neighbours}
    assert all(known >= lists["jobs"]["unclear"].keys() for lists in word_lists().values())


def test_every_word_of_the_ladder_states_a_rung_that_exists() -> None:
    for lists in word_lists().values():
        assert set(lists["levels"]) <= set(RUNGS)
        for words in lists["not_levels"]["words"]:
            assert read_seniority(words) is None, words


@pytest.mark.parametrize("rung", [rung for rung in RUNGS if rung != "principal"])
def test_english_words_of_a_rung_state_it(rung: Rung) -> None:
    for word in word_lists()["en"]["levels"][rung]:
        found = read_seniority(f"{word} Analyst")
        assert found is not None, word
        assert (word, found.rung) == (word, rung)


def test_every_city_is_found_by_its_name_with_its_province() -> None:
    regions = catalogue().regions
    places = Places(regions.values())
    cities = [region for region in regions.values() if region.kind == "city"]
    assert len(cities) > 150
    for city in cities:
        province = province_of(regions, city.id)
        assert province is not None
        for name in city.name.values():
            alone = name.partition(" (")[0]
            written = f"{alone}, {regions[province].code}"
            assert (written, places.read_place(written).city) == (written, city.id)
        for alias in city.aliases:
            assert (alias, places.read_place(alias).city) == (alias, city.id)


def test_probabilities_were_counted() -> None:
    assert all(0 < share < 1 for share in probabilities().values())

"""What is good to know of a role and of a posting, on the invented harbour."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Refuses = Callable[..., None]
Run = Callable[..., Any]
Save = Callable[[str, bytes | str], Path]

ADVERT = """Harbour Clerk
Quay Inc., Ontario

You know Python.
"""


def flat(words: str) -> str:
    return " ".join(words.split())


def ids(run: Run, *words: object) -> list[str]:
    return [one["notice"]["id"] for one in json.loads(run("notices", *words, "--json").out)]


def test_without_a_wish_all_of_canada_is_listed_by_kind(voyageur: Run) -> None:
    assert ids(voyageur) == [
        "clerk-ontario", "pay-ontario", "port-canada", "studies-canada",
    ]  # fmt: skip


def test_a_province_has_its_own_and_what_is_so_everywhere(voyageur: Run) -> None:
    assert ids(voyageur, "--in", "Quebec") == ["port-canada", "studies-canada"]


def test_a_title_concerns_the_roles_that_bear_it(voyageur: Run) -> None:
    assert "clerk-ontario" in ids(voyageur, "--role", "harbour-clerk")
    assert "clerk-ontario" not in ids(voyageur, "--role", "harbour-pilot")


def test_the_list_shows_source_day_and_the_page_of_the_reader_s_language(voyageur: Run) -> None:
    out = flat(voyageur("notices", "--in", "Ontario").out)
    assert "The Guild of Clerks keeps it. [1]" in out
    assert "[1] The Harbour Guide. Quay Press. Section 7; read Jan 3, 2026; exact." in out
    assert "Harbour office (seen Jan 3, 2026) https://quay.example/en" in out
    assert "https://quay.example/fr" not in out
    assert "The Guild (seen Jan 3, 2026, French) https://quay.example/title" in out
    assert "not legal advice" in out


def test_a_posting_is_told_what_concerns_it_and_why(voyageur: Run, save: Save) -> None:
    out = flat(voyageur("read", "--posting", save("advert.txt", ADVERT)).out)
    assert "The title has “clerk”. The Guild of Clerks keeps it." in out
    assert "The posting shows no pay. The day it was posted isn't known;" in out
    assert "Not above $200,000." in out
    assert "Studies done overseas" not in out


def test_the_same_of_a_posting_as_json_while_the_posting_s_own_shape_stays(
    voyageur: Run, save: Save
) -> None:
    advert = save("advert.txt", ADVERT)
    assert ids(voyageur, "--posting", advert) == ["clerk-ontario", "pay-ontario"]
    read = json.loads(voyageur("read", "--posting", advert, "--format", "json").out)
    assert "notices" not in read


def test_a_posting_that_names_no_province_is_told_so(voyageur: Run, save: Save) -> None:
    out = voyageur("notices", "--posting", save("advert.txt", "Harbour Clerk\n")).out
    assert "its province isn't known" in out


@pytest.mark.parametrize(("option", "value"), [("--role", "harbour-clerk"), ("--in", "Ontario")])
def test_a_posting_says_itself_what_it_is_and_where(
    refuses: Refuses, save: Save, option: str, value: str
) -> None:
    refuses(
        "notices", "--posting", save("advert.txt", ADVERT), option, value,
        status=2, en=f"{option} and --posting can't go together", fr=f"{option} et --posting",
    )  # fmt: skip


def test_the_page_of_a_role_says_by_province_and_in_a_province_in_full(voyageur: Run) -> None:
    everywhere = flat(voyageur("role", "harbour-clerk", "--md").out)
    assert "**The title “clerk” is regulated:** Ontario[^" in everywhere
    assert "The Guild of Clerks keeps it." not in everywhere
    assert "**French and English:** the port authority[^" in everywhere
    within = flat(voyageur("role", "harbour-clerk", "--in", "Ontario", "--md").out)
    assert "The Guild of Clerks keeps it.[^" in within
    assert "[Harbour office](https://quay.example/en)" in within


def test_the_page_of_a_role_as_json_has_them_with_the_reason(voyageur: Run) -> None:
    facts = json.loads(voyageur("role", "harbour-clerk", "--in", "Ontario", "--json").out)
    first = facts["notices"][0]
    assert first["notice"]["id"] == "clerk-ontario"
    assert [why["text"] for why in first["why"]] == [
        "It holds in {regions}.",
        "The role's name has “{word}”.",
    ]

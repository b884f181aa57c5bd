"""From postings to requirement sets: counted, sorted, and without a word of the text."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from voyageur.domain.posting import Posting
from voyageur.domain.requirement import (
    RequirementGroup,
    Requirements,
    RequirementSet,
    RequirementSets,
    Wanted,
)
from voyageur.market.reduce import reduce_postings
from voyageur.shapes import dump, parse, to_json

KEYS = {"role", "country", "region", "year", "source", "must", "nice", "n"}
LONGEST_ID = 64


def posting(text: str, **fields: Any) -> Posting:
    return Posting(**{"title": "Baker", "description": text, "source": "s", "row": 1} | fields)


def requirements_of(text: str) -> Requirements:
    """Words in capitals are must, ``a/b`` are alternatives, words with "?" are nice."""
    return Requirements(
        tuple(
            RequirementGroup(
                must=not word.endswith("?"),
                any_of=tuple(Wanted(skill=s) for s in word.strip("?").lower().split("/")),
            )
            for word in text.split()
            if word.isupper() or word.endswith("?")
        )
    )


def reduced(*postings: Posting) -> RequirementSets:
    return reduce_postings(
        postings,
        role_of=lambda title: "baker" if "Baker" in title else None,
        region_of=lambda place: "quebec" if "Québec" in place else None,
        requirements_of=requirements_of,
        inputs_digest="d" * LONGEST_ID,
        extractor_version="1",
    )


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    else:
        yield value


def test_postings_that_ask_for_the_same_are_counted_together() -> None:
    (one,) = reduced(posting("use SALT B/A now"), posting("B/A or SALT please sugar?x")).sets[:1]
    assert one == RequirementSet(
        role="baker", country="CA", source="s", must=(("a", "b"), ("salt",)), nice=(), n=2
    )


def test_the_same_text_counts_once_however_it_is_spaced() -> None:
    sets = reduced(posting("Use  SALT\n"), posting(" Use SALT"), posting("Use the SALT"))
    assert (sets.n, [s.n for s in sets.sets]) == (2, [2])


def test_unknown_roles_and_postings_that_ask_for_nothing_are_left_out() -> None:
    assert reduced(posting("SALT", title="Smith"), posting("we bake")).sets == ()


def test_place_country_and_year_are_kept_as_far_as_they_are_known() -> None:
    there = posting("SALT", job_location="Lévis, Québec", country="CA", year_posted=2024)
    abroad = posting("THE SALT", job_location="Lyon", country="FR")
    kept = {(s.country, s.region, s.year) for s in reduced(there, abroad).sets}
    assert kept == {("CA", "quebec", 2024), ("FR", None, None)}


def test_nothing_of_a_posting_but_ids_gets_into_the_sets() -> None:
    secret = "Acme Bakery at 5 Main Street hires since 2024-01-19"
    made = dump(reduced(posting(f"{secret} SALT sugar?", title="Chief Baker", year_posted=2024)))
    assert all(set(one) <= KEYS for one in made["sets"])
    words = [leaf for leaf in leaves(made) if isinstance(leaf, str)]
    assert all(len(word) <= LONGEST_ID and " " not in word for word in words)
    assert not {"Acme", "Bakery", "Main", "Chief", "2024-01-19"} & set(words)


_TEXTS = st.lists(st.sampled_from(["A", "B/A", "C?", "the", "D"]), max_size=5).map(" ".join)
_POSTINGS = st.lists(st.builds(posting, _TEXTS, year_posted=st.sampled_from([None, 2021, 2024])))


@given(_POSTINGS, st.randoms(use_true_random=False))
def test_ids_are_sorted_and_the_count_adds_up(postings: list[Posting], random: Any) -> None:
    sets = reduced(*postings)
    assert sets.n == sum(one.n for one in sets.sets)
    for one in sets.sets:
        for groups in (one.must, one.nice):
            assert list(groups) == sorted(groups)
            assert all(list(group) == sorted(group) for group in groups)
    unique = {p.description: p for p in postings}.values()
    shuffled = random.sample(sorted(unique, key=lambda p: p.description), len(unique))
    assert to_json(reduced(*shuffled)) == to_json(reduced(*unique))


def test_the_sets_survive_their_file() -> None:
    sets = reduced(posting("SALT sugar?"), posting("A/B", year_posted=2024))
    assert parse(RequirementSets, to_json(sets)) == sets

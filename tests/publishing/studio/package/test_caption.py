"""Captions: within what the platform takes, with sources and hashtags, in their language."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.publishing.studio.package.platforms import deck, platforms
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.errors import InputError
from voyageur.publishing.studio.deck import Points, Slide
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.package.caption import caption, hashtag, hashtags
from voyageur.publishing.studio.package.files import remarks

REAL = catalogue().platforms
SQUARE = FORMATS["square"]
TAGS = "\n\n#CareerChange #Canada\n"


def test_a_caption_ends_with_sources_and_hashtags() -> None:
    said = caption(deck(), SQUARE, REAL)
    assert said.replace("\u00a0", " ") == (
        "What it pays.\n\nSources: A source (Nov 19, 2025).\n\n#CareerChange #Canada\n"
    )


def test_a_french_caption_has_french_spaces() -> None:
    said = caption(deck(caption="Salaire: 90 000 $", lang="fr"), SQUARE, REAL)
    assert "Salaire\u00a0:" in said
    assert "90\u00a0000\u00a0$" in said
    assert "Sources\u00a0: " in said


def test_each_source_is_named_once_with_those_of_the_same_day() -> None:
    footers = (
        "Guides to AWS; Guides to Microsoft (read Nov 23)",
        "Guides to Microsoft (read Nov 23)",
        "Wages (2025 edition) (Nov 19)",
        "Statistics Canada, October 2026",
        "Lists (read Nov 23)",
        "Guides to AWS (read Nov 23; unverified)",
    )
    slides = tuple(Slide(Points("P", ("One.",)), (one,)) for one in footers)
    assert (
        "Sources: Guides to AWS; Guides to Microsoft; Lists (read Nov 23); "
        "Wages (2025 edition) (Nov 19); Statistics Canada, October 2026; "
        "Guides to AWS (read Nov 23; unverified)."
    ) in caption(replace(deck(), slides=slides), SQUARE, REAL).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("career change", "#CareerChange"),
        ("ingénieur de données", "#IngénieurDeDonnées"),
        ("ingenieur e\u0301lectrique", "#IngenieurÉlectrique"),
        ("offres d’emploi", "#OffresDEmploi"),
        ("DevOps engineer", "#DevOpsEngineer"),
        ("#ready_made 2026 🇨🇦", "#ReadyMade2026"),
        ("AI / ML", "#AIML"),
        ("C++", "#C"),
        ("…", ""),
    ],
)
def test_a_hashtag_is_letters_and_digits(words: str, tag: str) -> None:
    assert hashtag(words) == tag


def test_hashtags_are_as_many_as_the_strictest_source_says_and_each_once() -> None:
    many = deck(hashtags=("a", "b", "A", "c", "…", "d", "e", "f"))
    assert hashtags(many, SQUARE, REAL) == ("#A", "#B", "#C", "#D", "#E")
    assert hashtags(many, SQUARE, platforms("hashtags", 30, 2)) == ("#A", "#B")
    assert hashtags(many, SQUARE, platforms("hashtags", 30)) == ("#A", "#B", "#C", "#D", "#E", "#F")


def test_a_story_is_told_by_its_platform_s_limits() -> None:
    with pytest.raises(InputError) as refused:
        caption(deck(caption="a" * 2200), FORMATS["story"], REAL)
    assert "Instagram takes 2200" in str(refused.value)
    assert "instagram-media-api: parameter caption" in str(refused.value.remedy)


@given(st.integers(min_value=0, max_value=400))
@example(200 - len(TAGS))
@example(201 - len(TAGS))
def test_a_caption_is_never_longer_than_the_platform_takes(length: int) -> None:
    known = platforms("caption-characters", 200)
    made = deck(caption="a" * length)
    whole = length + (len(TAGS) if length else len(TAGS.lstrip()))
    if whole > 200:
        with pytest.raises(InputError) as refused:
            caption(made, SQUARE, known)
        assert refused.value.what.values["n"] == whole - 200
    else:
        assert len(caption(made, SQUARE, known)) <= 200


@given(st.lists(st.text(max_size=20), max_size=12))
def test_hashtags_are_letters_and_digits_and_each_once(words: list[str]) -> None:
    made = hashtags(deck(hashtags=tuple(words)), SQUARE, REAL)
    assert len(made) == len({tag.casefold() for tag in made}) <= 5
    assert all(tag[0] == "#" and tag[1:].replace("_", "?").isalnum() for tag in made)


def test_sources_that_dont_fit_are_said_to_be_on_the_slides() -> None:
    known = platforms("caption-characters", 65)
    assert "Sources: on the slides." in caption(deck(), SQUARE, known).replace("\u00a0", " ")


@pytest.mark.parametrize(("ident", "seen"), [("square", 125), ("linkedin", 140)])
def test_a_long_first_line_is_a_remark(ident: FormatId, seen: int) -> None:
    form = FORMATS[ident]
    assert not remarks(deck(caption="a" * seen + "\nmore"), form, REAL)
    (remark,) = remarks(deck(caption="a" * (seen + 1)), form, REAL)
    assert remark.values == {"n": seen + 1, "most": seen}


def test_the_first_line_is_measured_as_it_is_published() -> None:
    spaced = "\n\n  " + "a" * 122 + "...\nmore"
    assert not remarks(deck(caption=spaced), SQUARE, REAL)
    assert caption(deck(caption=spaced), SQUARE, REAL).startswith("a" * 122 + "…\n")

"""The decks that Voyageur makes itself: matched in both languages, and the same when ejected."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from tests.publishing.samples import plan
from tests.publishing.studio.materials import AT, context, material
from voyageur.domain.names import Lang
from voyageur.publishing.studio.builders.certifications import certifications_deck
from voyageur.publishing.studio.builders.comparison import comparison_deck
from voyageur.publishing.studio.builders.pay import pay_deck
from voyageur.publishing.studio.builders.plan import plan_deck
from voyageur.publishing.studio.builders.role import role_deck
from voyageur.publishing.studio.deck import Slide, Statuses, words_of
from voyageur.publishing.studio.deck_file import read_deck_file
from voyageur.publishing.studio.eject import eject
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.references.found import Material
from voyageur.publishing.studio.render import render
from voyageur.publishing.studio.resolve import Resolved, resolve
from voyageur.publishing.studio.source import DeckSource
from voyageur.publishing.studio.theme import Brand
from voyageur.publishing.studio.themes.load import themes
from voyageur.services.demand import demand_of

ROLES = context().catalogue.roles
IN_PLAN = "data-engineer"


def known(lang: Lang) -> Material:
    return material(
        lang,
        demand=lambda role: demand_of(context(), role, "canada"),
        plan=plan(IN_PLAN),
    )


SOURCES: dict[str, Callable[[Material], DeckSource]] = {
    **{ident: lambda m, role=role: role_deck(role, m) for ident, role in ROLES.items()},  # type: ignore[misc]
    "compared": lambda m: comparison_deck([ROLES["data-engineer"], ROLES["data-scientist"]], m),
    "three": lambda m: comparison_deck(list(ROLES.values())[:3], m),
    "certifications": certifications_deck,
    "pay": pay_deck,
    "plan": lambda m: plan_deck(plan(IN_PLAN), m),
}
every = pytest.mark.parametrize("name", sorted(SOURCES))
in_both = pytest.mark.parametrize("lang", ["en", "fr"])


def resolved(name: str, lang: Lang) -> Resolved:
    using = known(lang)
    return resolve(SOURCES[name](using), name, using, str, allow_stale=False)


@every
@in_both
def test_a_deck_fits_the_strictest_count_of_slides_and_nothing_is_left_to_fill(
    name: str, lang: Lang
) -> None:
    deck = resolved(name, lang).deck
    assert 2 <= len(deck.slides) <= 10
    for words in words_of(tuple(slide.body for slide in deck.slides)):
        assert "{" not in words
    assert "{" not in deck.caption
    assert deck.caption.splitlines()[0]


@every
@in_both
@pytest.mark.parametrize("form", ["square", "story"])
def test_every_deck_has_room_where_there_is_least(name: str, lang: Lang, form: FormatId) -> None:
    """The two tall formats have more; the themes, whose letters differ, take turns."""
    looks = list(themes().values())
    look = looks[(sorted(SOURCES).index(name) + list(FORMATS).index(form)) % len(looks)]
    deck = resolved(name, lang).deck
    pdf = render(deck, FORMATS[form], Brand(theme=look, handle="@voyageur.ca"), AT)
    assert len(pypdfium2.PdfDocument(pdf)) == len(deck.slides)


@every
def test_the_two_languages_are_a_matched_pair(name: str) -> None:
    english, french = resolved(name, "en"), resolved(name, "fr")
    assert [kind(slide) for slide in english.deck.slides] == [
        kind(slide) for slide in french.deck.slides
    ]
    assert [len(slide.sources) for slide in english.deck.slides] == [
        len(slide.sources) for slide in french.deck.slides
    ]
    assert len(english.left_out) == len(french.left_out)


def kind(slide: Slide) -> str:
    return type(slide.body).__name__


@every
@in_both
def test_an_ejected_deck_is_read_back_as_the_same(name: str, lang: Lang, tmp_path: Path) -> None:
    source = SOURCES[name](known(lang))
    path = tmp_path / "deck.toml"
    path.write_text(eject(source, "Change any sentence.\nMake it."), encoding="utf-8")
    assert read_deck_file(path).source == source


def test_figures_of_an_ejected_deck_are_references() -> None:
    text = eject(SOURCES["data-engineer"](known("en")), "")
    assert "{role:data-engineer.pay.guide}" in text
    assert "$90,000" not in text


def test_the_guides_retired_certifications_are_all_in_their_deck() -> None:
    deck = resolved("certifications", "en").deck
    rows = [
        row for slide in deck.slides if isinstance(slide.body, Statuses) for row in slide.body.rows
    ]
    gone = [row for row in rows if row.tone == "gone"]
    assert len(gone) >= 5
    assert deck.slides[0].body.title.startswith("5 ")
    assert all(row.after for row in gone)


def test_a_role_shows_what_its_guide_recommends_though_it_is_gone() -> None:
    deck = resolved("data-engineer", "en").deck
    (rows,) = [slide.body.rows for slide in deck.slides if isinstance(slide.body, Statuses)]
    assert [row.tone for row in rows] == ["good", "gone", "gone", "good", "good"]
    assert all(row.after for row in rows if row.tone == "gone")


def test_a_role_without_postings_enough_says_what_is_left_out() -> None:
    found = resolved("cybersecurity-engineer", "en")
    assert [left.title for left in found.left_out] == ["What employers ask for"]


def test_a_plans_deck_says_nothing_of_whose_it_is() -> None:
    words = " ".join(words_of(tuple(slide.body for slide in resolved("plan", "en").deck.slides)))
    assert "cv.txt" not in words
    assert "reconciliation" not in words

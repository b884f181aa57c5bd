"""Alternative texts: all that a slide says, in order, within the platform's limit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.studio.materials import demand, material
from tests.publishing.studio.package.platforms import deck, platforms
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator
from voyageur.publishing.document import KeyFigure
from voyageur.publishing.studio.deck import (
    Body,
    Call,
    Columns,
    Deck,
    Figures,
    Group,
    Groups,
    Hook,
    Names,
    Points,
    Slide,
    Status,
    Statuses,
    Step,
    Steps,
)
from voyageur.publishing.studio.format import FORMATS
from voyageur.publishing.studio.package.alt import alt_texts
from voyageur.publishing.studio.resolve import resolve
from voyageur.publishing.studio.source import CertificationsSource, ChartSource, DeckSource

SQUARE = FORMATS["square"]
EN = Translator("en")


def of(slide: Slide, lang: Lang = "en") -> Deck:
    return replace(deck(), slides=(slide,), lang=lang)


def texts(made: Deck) -> tuple[str, ...]:
    return alt_texts(made, SQUARE, {}, EN)


def test_a_text_says_place_words_and_sources() -> None:
    assert texts(deck())[1].replace("\u00a0", " ") == (
        "Slide 2 of 3. Point 0. One. Two. Sources: A source (Nov 19, 2025)."
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            Figures("Pay", (KeyFigure("$90,000", "a year"), KeyFigure("34", "postings")), "All."),
            "Pay. $90,000: a year. 34: postings. All.",
        ),
        (
            Groups("Learn", (Group("Cloud", ("AWS", "GCP")), Group("Base", ("SQL",)))),
            "Learn. Cloud: AWS; GCP. Base: SQL.",
        ),
        (
            Columns("Beside", (Group("A", ("One.", "Two.")), Group("B", ("Three",)))),
            "Beside. A: One. Two. B: Three.",
        ),
        (
            Statuses("Now", (Status("Exam", "retired: June 1", "gone", "Other exam"),)),
            "Now. Exam, retired: June 1; in its place: Other exam.",
        ),
        (
            Steps("Way", (Step("SQL", "Learn it."), Step("ETL")), first=3),
            "Way. 3. SQL. Learn it. 4. ETL.",
        ),
        (
            Names("Who hires?", ("RBC", "Shopify"), "Says the guide"),
            "Who hires? RBC; Shopify. Says the guide.",
        ),
        (Hook("Title", "Why", "Series"), "Series. Title. Why."),
    ],
)
def test_what_belongs_together_is_one_sentence(body: Body, said: str) -> None:
    (text,) = texts(of(Slide(body)))
    assert text.replace("\u00a0", " ") == f"Slide 1 of 1. {said}"


def test_what_is_stale_is_said_before_the_sources() -> None:
    slide = Slide(Call("Go"), ("A source",), ("Past its review",))
    (text,) = texts(of(slide))
    assert text.replace("\u00a0", " ").endswith("Go. Past its review. Sources: A source.")


def test_a_french_text_has_french_spaces() -> None:
    slide = Slide(Figures("Salaire", (KeyFigure("90 000 $", "par an"),)), ("Guide",))
    (text,) = alt_texts(of(slide, lang="fr"), SQUARE, {}, Translator("fr"))
    assert text == (
        "Diapositive 1 sur 1. Salaire. 90\u00a0000\u00a0$\u00a0: par an. Sources\u00a0: Guide."
    )


def test_sources_are_the_first_to_go() -> None:
    known = platforms("alt-characters", 60)
    text = alt_texts(deck(), SQUARE, known, EN)[1]
    assert text == "Slide 2 of 3. Point 0. One. Two."


def test_a_long_first_sentence_is_cut_behind_a_word() -> None:
    slide = Slide(Points("Title", ("word, " * 30,)))
    (text,) = alt_texts(of(slide), SQUARE, platforms("alt-characters", 60), EN)
    assert text == "Slide 1 of 1. Title. word, word, word, word, word, word…"


def test_what_is_struck_out_is_said_and_a_chart_is_told() -> None:
    source = DeckSource(
        lang="en",
        title="A deck",
        slides=(
            CertificationsSource(title="Rows", certifications=("azure-data-engineer-associate",)),
            ChartSource(title="Asked for", chart="demand", roles=("data-engineer",)),
        ),
    )
    using = material(demand=demand())
    rows, chart = texts(resolve(source, "deck", using, str, allow_stale=False).deck)
    assert "retired" in rows
    assert "in its place: Microsoft Certified: Fabric Data Engineer Associate" in rows
    assert "Python" in chart
    assert "50%" in chart


@given(
    st.lists(st.text("abc ", min_size=1, max_size=40), min_size=1, max_size=9),
    st.integers(min_value=40, max_value=300),
)
def test_a_text_is_never_longer_than_the_platform_takes_nor_cut_in_a_word(
    sentences: list[str], most: int
) -> None:
    words = tuple(" ".join(one.split()) or "a" for one in sentences)
    made = of(Slide(Points("Title", words)))
    (text,) = alt_texts(made, SQUARE, platforms("alt-characters", most), EN)
    assert len(text) <= most
    whole = texts(made)[0]
    kept = text.removesuffix("…")
    assert whole.startswith(kept)
    assert whole == kept or not whole[len(kept)].isalnum()
    assert whole == kept or len(text) * 2 >= most - len("abc " * 10)

"""How slides look, beside pictures that were looked at."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.publishing.studio.samples import AT, DECKS
from tests.publishing.tiles import looks_as_in
from voyageur.publishing.studio.deck import Deck, Slide
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.package.pictures import pictured
from voyageur.publishing.studio.render import render
from voyageur.publishing.studio.theme import Brand, Mode
from voyageur.publishing.studio.themes.load import themes

GOLDEN = Path(__file__).parents[2] / "golden" / "studio"
WIDE = 156

ROLE, COMPARISON = DECKS["role"]("en"), DECKS["comparison"]("fr")
KINDS = {type(slide.body).__name__.lower(): slide for slide in (*ROLE.slides, COMPARISON.slides[1])}
MODES: dict[str, Mode] = {"lake": "light", "aurora": "dark", "harbour": "light", "survey": "dark"}


def small(deck: Deck, form: FormatId, theme: str, mode: Mode) -> list[Image.Image]:
    brand = Brand(theme=themes()[theme], mode=mode, handle="@voyageur.ca")
    found = []
    for page in pictured(render(deck, FORMATS[form], brand, AT)):
        drawn = Image.open(BytesIO(page.png))
        found.append(drawn.resize((WIDE, drawn.height * WIDE // drawn.width), Image.Resampling.BOX))
    return found


def test_every_kind_of_slide_looks_as_it_did_when_it_was_looked_at() -> None:
    slides = tuple(KINDS.values())
    assert len(slides) == 10
    drawn = small(replace(ROLE, slides=slides), "linkedin", "lake", "light")
    for kind, picture in zip(KINDS, drawn, strict=True):
        looks_as_in(picture, GOLDEN / f"{kind}.png")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("theme", themes())
def test_every_theme_in_every_format_looks_as_it_did_when_it_was_looked_at(
    theme: str, form: FormatId
) -> None:
    pages: tuple[Slide, ...] = DECKS["role"]("fr").slides[:2]
    deck = replace(DECKS["role"]("fr"), slides=pages)
    both = small(deck, form, theme, MODES[theme])
    beside = Image.new("RGB", (2 * WIDE, both[0].height))
    for place, picture in enumerate(both):
        beside.paste(picture, (place * WIDE, 0))
    looks_as_in(beside, GOLDEN / f"{theme}-{form}.png")

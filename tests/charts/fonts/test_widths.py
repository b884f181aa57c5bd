"""The widths of letters are those of the font files."""

import json

import pytest

from voyageur.charts.fonts import ADVANCES, FILES, Weight, has, shortened, width
from voyageur.charts.fonts.measure import measured


@pytest.mark.parametrize("weight", FILES)
def test_the_widths_that_ship_are_those_of_the_font_files(weight: Weight) -> None:
    kept = json.loads(ADVANCES.read_text(encoding="utf-8"))[str(weight)]
    assert kept == json.loads(json.dumps(measured(weight)))


def test_a_character_of_the_typeface_is_told_from_one_that_it_lacks() -> None:
    assert all(map(has, "Aé→·–«»"))
    assert not any(map(has, "م✨数"))


def test_words_are_cut_where_the_room_ends() -> None:
    cut = shortened("Data warehousing and lakes", 10, 60)
    assert cut.endswith("…")
    assert width(cut, 10) <= 60 < width("Data warehousing and lakes", 10)
    assert shortened("Data", 10, 60) == "Data"

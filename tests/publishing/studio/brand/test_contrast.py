"""Contrast is that of WCAG 2.2, and the shade named for what fails can be read."""

from colorsys import rgb_to_hls
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from voyageur.publishing.studio.brand.contrast import LEAST, failures, passing, ratio
from voyageur.publishing.studio.theme import Mode, Palette
from voyageur.publishing.studio.themes.load import themes

COLOURS = st.binary(min_size=3, max_size=3).map(lambda parts: f"#{parts.hex()}")
LAKE = themes()["lake"].light


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#808080", "#808080", 1.0),
    ],
)
def test_ratios_are_those_that_the_recommendation_gives(
    one: str, other: str, expected: float
) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.005)


@given(COLOURS, COLOURS)
def test_a_ratio_is_the_same_either_way_and_from_1_to_21(one: str, other: str) -> None:
    assert ratio(one, other) == ratio(other, one)
    assert 1 <= ratio(one, other) <= 21.0001


@given(COLOURS, COLOURS)
def test_a_shade_passes_on_its_ground(words: str, ground: str) -> None:
    assert ratio(passing(words, ground), ground) >= LEAST


@given(COLOURS, COLOURS)
def test_a_shade_keeps_its_hue(words: str, ground: str) -> None:
    before, after = _parts(words), _parts(passing(words, ground))
    assume(all(max(parts) - min(parts) >= 32 for parts in (before, after)))  # a grey has no hue
    away = abs(_hue(before) - _hue(after))
    assert min(away, 1 - away) < 0.03


@given(COLOURS, COLOURS)
def test_what_passes_stays_as_it_is(words: str, ground: str) -> None:
    shade = passing(words, ground)
    assert passing(shade, ground) == shade
    assert (shade == words) == (ratio(words, ground) >= LEAST)


def test_the_shade_is_the_nearest_that_passes() -> None:
    assert passing("#999999", "#8c8c8c") == "#262626"
    assert ratio("#272727", "#8c8c8c") < LEAST


@pytest.mark.parametrize(("words", "towards"), [("#404040", "#0"), ("#c0c0c0", "#f")])
def test_the_shade_is_darker_or_lighter_whichever_needs_less(words: str, towards: str) -> None:
    assert passing(words, "#767676").startswith(towards)


def test_a_ratio_that_no_colour_reaches_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing reaches 7"):
        passing("#123456", "#777777", 7)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ident", themes())
def test_in_themes_that_ship_all_words_can_be_read(ident: str, mode: Mode) -> None:
    assert failures(themes()[ident].palette(mode)) == ()


def test_each_failing_pair_is_named_with_its_ratio() -> None:
    found = failures(replace(LAKE, paper="#ffffff", wash="#eeeeee", accent="#ffcc00"))
    assert [(one.words, one.ground) for one in found] == [
        ("accent", "paper"),
        ("accent", "wash"),
        ("on_accent", "accent"),
    ]
    assert found[0].ratio == ratio("#ffcc00", "#ffffff")
    assert found[0].shade == found[1].shade
    assert found[2].shade == LAKE.on_accent


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("accent", "ink", "on_accent"), COLOURS)))
def test_a_palette_passes_with_the_shades_that_are_named(said: dict[str, str]) -> None:
    first = _mended(replace(LAKE, **said))
    assert {one.words for one in failures(first)} <= {"on_accent"}
    assert failures(_mended(first)) == ()


def _mended(palette: Palette) -> Palette:
    return replace(palette, **{one.words: one.shade for one in failures(palette)})


def test_where_no_colour_can_be_read_on_both_grounds_each_has_a_shade_of_its_own() -> None:
    found = failures(replace(LAKE, paper="#ffffff", wash="#000000", quiet="#888888"))
    shades = {one.ground: one.shade for one in found if one.words == "quiet"}
    assert ratio(shades["paper"], "#ffffff") >= LEAST


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def _hue(parts: tuple[float, float, float]) -> float:
    return rgb_to_hls(*(part / 255 for part in parts))[0]

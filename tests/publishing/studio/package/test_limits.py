"""What a platform takes: the strictest reading of its dated facts, and formats that keep to it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.studio.package.platforms import platforms
from voyageur.catalogue.artefact import catalogue
from voyageur.domain.errors import InputError
from voyageur.domain.platform import LimitKind
from voyageur.publishing.studio.format import FORMATS, FormatId
from voyageur.publishing.studio.package.limits import (
    limit,
    loosest,
    of_platform,
    platform_of,
    with_several,
)
from voyageur.publishing.studio.package.sizes import refuse_large, refuse_shape

SQUARE = FORMATS["square"]
REAL = catalogue().platforms
every = pytest.mark.parametrize("ident", FORMATS)
values = st.lists(st.integers(min_value=1, max_value=10_000), min_size=1, max_size=5)


@given(values)
def test_of_several_readings_the_strictest_is_the_least_of_the_most_and_the_most_of_the_least(
    said: list[int],
) -> None:
    def found(choose: Callable[..., object], kind: LimitKind) -> int:
        fact = choose(SQUARE, kind, platforms(kind, *said))
        return fact.value  # type: ignore[attr-defined, no-any-return]

    assert found(limit, "slides-max") == found(loosest, "slides-min") == min(said)
    assert found(limit, "slides-min") == found(loosest, "slides-max") == max(said)
    sides: tuple[LimitKind, ...] = ("safe-top-px", "safe-bottom-px", "safe-side-px")
    assert {found(limit, side) for side in sides} == {max(said)}


def test_what_no_source_states_is_unknown() -> None:
    assert limit(SQUARE, "slides-max", platforms("slides-min", 2)) is None
    assert limit(SQUARE, "slides-max", {}) is None
    assert loosest(FORMATS["linkedin"], "slides-max", platforms("slides-max", 2)) is None


def test_a_story_is_held_to_the_captions_of_its_platform_s_posts() -> None:
    story = FORMATS["story"]
    assert limit(story, "caption-characters", REAL) is None
    held = of_platform(story, "caption-characters", REAL)
    assert held == limit(FORMATS["instagram"], "caption-characters", REAL)


def test_several_square_images_are_a_carousel_and_one_is_not() -> None:
    assert limit(with_several(SQUARE, 1), "slides-max", REAL) is None
    carousel = limit(FORMATS["instagram"], "slides-max", REAL)
    assert limit(with_several(SQUARE, 2), "slides-max", REAL) == carousel
    assert with_several(FORMATS["story"], 9) == FORMATS["story"]


def test_a_platform_is_called_by_its_name() -> None:
    assert platform_of(FORMATS["linkedin"], REAL) == "LinkedIn"
    assert platform_of(FORMATS["linkedin"], {}) == "linkedin"


@every
def test_a_format_has_the_size_that_its_platform_states(ident: FormatId) -> None:
    form = FORMATS[ident]
    wide, high = limit(form, "width-px", REAL), limit(form, "height-px", REAL)
    assert wide is not None
    assert high is not None
    assert (wide.value, high.value) == (form.width, form.height)
    refuse_shape((form.width, form.height), form, REAL, "01.png")


def test_a_story_keeps_clear_of_the_strictest_zones() -> None:
    story = FORMATS["story"]
    top, bottom, side = (
        limit(story, "safe-top-px", REAL),
        limit(story, "safe-bottom-px", REAL),
        limit(story, "safe-side-px", REAL),
    )
    assert top is not None
    assert bottom is not None
    assert side is not None
    assert story.safe.top >= top.value
    assert story.safe.bottom >= bottom.value
    assert story.safe.side >= side.value


@every
def test_the_platform_takes_a_format_s_files(ident: FormatId) -> None:
    form = FORMATS[ident]
    posts = {post.id: post for post in REAL[form.platform].formats}
    assert set(form.files) & set(posts[form.post].files)


@pytest.mark.parametrize(
    ("kind", "size", "n"),
    [
        ("width-px", (1079, 1080), 1079),
        ("width-px", (1081, 1080), 1081),
        ("height-px", (1080, 1081), 1081),
        ("aspect-ratio-min-permille", (1079, 1080), 999),
        ("aspect-ratio-max-permille", (1081, 1080), 1001),
    ],
)
def test_a_slide_of_another_size_is_refused_with_who_says_so(
    kind: LimitKind, size: tuple[int, int], n: int
) -> None:
    stated = 1080 if kind.endswith("px") else 1000
    known = platforms(kind, stated)
    refuse_shape((1080, 1080), SQUARE, known, "01.png")
    with pytest.raises(InputError) as refused:
        refuse_shape(size, SQUARE, known, "01.png")
    assert (refused.value.what.values["n"], refused.value.what.values["most"]) == (n, stated)
    assert f"source-{stated}: page 1" in str(refused.value.remedy)
    assert refused.value.where == "01.png"


def test_a_size_that_one_of_several_sources_states_is_taken() -> None:
    known = platforms("width-px", 1080, 1440)
    refuse_shape((1440, 1440), SQUARE, known, "01.png")
    with pytest.raises(InputError):
        refuse_shape((1200, 1200), SQUARE, known, "01.png")


def test_a_picture_that_is_too_large_is_refused_with_who_says_so() -> None:
    known = platforms("image-bytes-max", 100, 50)
    refuse_large({"01.png": b"x" * 50, "deck.pdf": b"x" * 51}, SQUARE, known)
    with pytest.raises(InputError) as refused:
        refuse_large({"01.jpg": b"x" * 51}, SQUARE, known)
    assert refused.value.where == "01.jpg"
    assert refused.value.remedy.values["source"] == "source-50"


def test_a_document_of_more_than_100_megabytes_is_refused() -> None:
    form = FORMATS["linkedin"]
    refuse_large({"deck.pdf": bytes(100_000_000)}, form, REAL)
    with pytest.raises(InputError) as refused:
        refuse_large({"deck.pdf": bytes(100_000_001)}, form, REAL)
    assert "LinkedIn" in str(refused.value)

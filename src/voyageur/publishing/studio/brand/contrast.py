"""Whether words can be read on their ground (WCAG 2.2, 1.4.3), and the shade that could be."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, replace
from math import floor

from voyageur.publishing.studio.theme import Palette

LEAST = 4.5
"""Level AA for words of any size."""

DRAWN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("ink", "quiet", "accent", "second", "good", "warning"), ("paper", "wash")),
    "on_accent": ("accent",),
    **dict.fromkeys(("on_cover", "cover_quiet", "cover_accent"), ("cover",)),
}
"""Words by their name in a palette, and the grounds they are drawn on."""

_STEPS = 510


@dataclass(frozen=True, slots=True)
class Failure:
    """Words that can't be read on a ground, both by their names in the palette.

    ``shade`` is for the words, on all grounds they are drawn on if there is such a one, and on the
    accent as it is once mended.
    """

    words: str
    ground: str
    ratio: float
    shade: str


def ratio(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def passing(words: str, ground: str, least: float = LEAST) -> str:
    """The words' colour, as much darker or lighter as it must be to pass on the ground.

    Raises:
        ValueError: neither black nor white passes, which can't be up to 4.58.
    """
    found = _nearest(words, (ground,), least)
    if found is None:
        raise ValueError(f"nothing reaches {least} on {ground}")
    return found


def failures(palette: Palette) -> tuple[Failure, ...]:
    """All pairs of words and ground that are drawn and fail."""
    found = []
    mended = palette
    for words, grounds in DRAWN.items():
        failing = [
            (ground, measured)
            for ground in grounds
            if (measured := _between(palette, words, ground)) < LEAST
        ]
        if not failing:
            continue
        colour = getattr(palette, words)
        shade = _nearest(colour, [getattr(mended, ground) for ground in grounds], LEAST)
        for ground, measured in failing:
            own = shade or passing(colour, getattr(palette, ground))
            found.append(Failure(words, ground, measured, own))
        mended = replace(mended, **{words: shade or colour})
    return tuple(found)


def shown(measured: float) -> float:
    """A ratio with one decimal, rounded down: what fails never looks as if it passed."""
    return floor(measured * 10) / 10


def _between(palette: Palette, words: str, ground: str) -> float:
    return ratio(getattr(palette, words), getattr(palette, ground))


def _nearest(words: str, grounds: tuple[str, ...] | list[str], least: float) -> str | None:
    """The shade of the same hue that passes on all grounds and is nearest in lightness."""
    hue, lightness, saturation = rgb_to_hls(*_parts(words))
    for step in range(_STEPS + 1):
        for away in (-step / _STEPS, step / _STEPS):
            shade = min(max(lightness + away, 0.0), 1.0)
            colour = words if not step else _hex(hls_to_rgb(hue, shade, saturation))
            if all(ratio(colour, ground) >= least for ground in grounds):
                return colour
    return None


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + bytes(round(part * 255) for part in parts).hex()


def _luminance(colour: str) -> float:
    """Relative luminance, with the threshold as the recommendation has it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

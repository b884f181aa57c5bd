"""What tests of all pictures share: places for them, words, and pictures kept to compare with.

After a wanted change: ``VOYAGEUR_WRITE_GOLDENS=1 pytest tests/charts``, then look at the pictures.
"""

import os
from pathlib import Path

from hypothesis import strategies as st

from voyageur.charts.look import LIGHT, PAGE, SHEET, Look
from voyageur.locale.translate import Translator

GOLDEN = Path(__file__).parents[1] / "golden" / "charts"

NARROW = Look(width=340, text=13, colours=LIGHT)
LOOKS = [SHEET, PAGE, NARROW]
EN, FR = Translator("en"), Translator("fr")

looks = st.sampled_from(LOOKS)
translators = st.sampled_from([EN, FR])
widths = st.integers(40, 120)
labels = st.text("abmWi éÉŒ<&>\"'—/0\u00a0", min_size=1, max_size=60).map(
    lambda said: " ".join(said.split()) or "x"
)


def golden(name: str, svg: str) -> None:
    """The picture is, byte for byte, the one that was kept."""
    kept = GOLDEN / f"{name}.svg"
    if os.environ.get("VOYAGEUR_WRITE_GOLDENS"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(svg.encode())
    assert svg.encode() == kept.read_bytes()


def sound_lines(lines: list[str], width: int) -> None:
    """No line is too long or ends in blanks."""
    assert lines
    assert all(len(line) <= width for line in lines), lines
    assert all(line == line.rstrip() for line in lines), lines

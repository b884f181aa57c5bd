"""Pictures beside those that were looked at: how far the mean colours of their tiles are apart.

``VOYAGEUR_WRITE_GOLDENS=1`` writes them anew: then look at them.
"""

import os
from pathlib import Path

import numpy as np
from PIL import Image

MOST = 8.0
"""Difference of the mean colour (of 255) that a tile may have: letters are drawn a little otherwise
on other machines, but not elsewhere and not in another colour."""
TILE = 12


def looks_as_in(drawn: Image.Image, file: Path) -> None:
    """Compare a picture with the one in a file."""
    if os.environ.get("VOYAGEUR_WRITE_GOLDENS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        drawn.save(file, optimize=True)
    wanted = Image.open(file).convert("RGB")
    assert drawn.size == wanted.size
    apart = np.abs(tiles(drawn) - tiles(wanted)).max()
    assert apart < MOST, f"{file.name}: {apart:.2f}"


def tiles(picture: Image.Image) -> np.ndarray:
    """The mean colour of each tile."""
    wide, high = (side // TILE for side in picture.size)
    found: np.ndarray = np.asarray(picture, dtype=float)[: high * TILE, : wide * TILE]
    return found.reshape(high, TILE, wide, TILE, 3).mean(axis=(1, 3))

"""``python -m voyageur.charts.fonts.measure``: the widths of all characters out of the font files.

So that nobody who draws has to parse fonts; needs fontTools, which developers have.
"""

import json
from typing import Any

from fontTools.ttLib import TTFont

from voyageur.charts.fonts import ADVANCES, FILES, FOLDER, Weight


def measured(weight: Weight) -> dict[str, Any]:
    """Of a cut: units of an em, the width of a missing character, and rows of widths.

    A row begins with its first code point and goes on without a gap.
    """
    with TTFont(FOLDER / FILES[weight], lazy=True) as font:
        metrics = font["hmtx"].metrics
        rows: list[tuple[int, list[int]]] = []
        for code, name in sorted(font.getBestCmap().items()):
            if not rows or rows[-1][0] + len(rows[-1][1]) != code:
                rows.append((code, []))
            rows[-1][1].append(metrics[name][0])
        return {
            "units_per_em": font["head"].unitsPerEm,
            "missing": metrics[".notdef"][0],
            "rows": rows,
        }


def main() -> None:
    """Write the widths of all cuts."""
    cuts = {str(weight): measured(weight) for weight in FILES}
    ADVANCES.write_text(json.dumps(cuts, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

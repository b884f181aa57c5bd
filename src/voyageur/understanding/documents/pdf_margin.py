"""Lines in a page's margin put beside the lines they belong to."""

from collections.abc import Sequence

from voyageur.understanding.documents.normalise import GAP
from voyageur.understanding.documents.pdf_bands import HEADING
from voyageur.understanding.documents.pdf_lines import Line
from voyageur.understanding.documents.pdf_words import BASELINE

CLOSE = 1.6
"""Distance of two baselines, in heights of the font, between lines of one label."""


def attach(margin: Sequence[Line], text: Sequence[Line]) -> list[Line]:
    """The text's lines with dates, places and labels of the margin where they belong.

    On the right they follow the line beside them, or the one above a list they would interrupt; on
    the left they precede it. A heading, a label of a list's item and a line that stands alone keep
    lines of their own.
    """
    lines = list(text)
    last: tuple[Line, Line] | None = None
    for label in margin:
        beside = _beside(label, lines)
        if beside is None:
            lower = (index for index, line in enumerate(lines) if line.y < label.y)
            lines.insert(next(lower, len(lines)), label)
        elif label.x0 > beside.x0:
            owner = _owner(lines, last, label, beside)
            owner.text += GAP + label.text
            last = label, owner
        elif beside.bulleted or _is_heading(label, beside):
            lines.insert(_index(lines, beside), label)
        else:
            beside.text = label.text + GAP + beside.text
    return lines


def _beside(label: Line, lines: Sequence[Line]) -> Line | None:
    near = (line for line in lines if abs(line.y - label.y) <= BASELINE * line.height)
    return next(near, None)


def _owner(
    lines: Sequence[Line], last: tuple[Line, Line] | None, label: Line, beside: Line
) -> Line:
    """The line beside a label; the owner of the label right above when a list began since."""
    if last is None or last[0].y - label.y > CLOSE * label.height:
        return beside
    between = lines[_index(lines, last[1]) + 1 : _index(lines, beside) + 1]
    return last[1] if any(line.bulleted for line in between) else beside


def _index(lines: Sequence[Line], wanted: Line) -> int:
    return next(index for index, line in enumerate(lines) if line is wanted)


def _is_heading(label: Line, beside: Line) -> bool:
    return is_shouted(label.text) or label.height > HEADING * beside.height


def is_shouted(text: str) -> bool:
    """Whether all letters are capitals, four at least."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 4 and all(letter.isupper() for letter in letters)

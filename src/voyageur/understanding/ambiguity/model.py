"""Weigh the clues: a logistic regression whose weights lie beside this module as text.

``training/ambiguity.py`` makes them, in hundredths of a logit.
"""

from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path

from voyageur.understanding.ambiguity.beside import Beside
from voyageur.understanding.ambiguity.clues import clues
from voyageur.understanding.reading import Reading
from voyageur.understanding.vocabulary import Hit

SCALE = 100
CASED = 0.94
"""Of the words that need no context but their capitals, as many name the skill: 248 of 265 places
in the part dev of our labels."""


class Weigher:
    """Judges the ambiguous words of one document."""

    __slots__ = ("_beside", "_reading", "_weights")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._beside = Beside(reading)
        self._weights = weights()

    def probability(self, hit: Hit) -> float:
        """How likely a word with a trap names the skill, from 0 to 1."""
        if (sure := settled(self._reading, hit, self._beside)) is not None:
            return sure
        found = map(self._weights.get, clues(self._reading, hit, self._beside))
        return 1 / (1 + exp(-sum(filter(None, found)) / SCALE))


def settled(reading: Reading, hit: Hit, beside: Beside) -> float | None:
    """The probability where nothing is to be weighed, None where the context decides.

    A phrase of the trap rules a word out, and so do its capitals outside a list; with the right
    ones a word that asks for no context names the skill.
    """
    start, end, form = hit
    trap, text = form.trap, reading.text
    assert trap is not None
    if trap.is_ruled_out(text, start, end):
        return 0.0
    if trap.is_cased(text, start, end):
        return None if trap.needs_context else CASED
    return None if beside.in_list(start, end) else 0.0


@cache
def weights() -> Mapping[str, int]:
    """The weight of each clue that was learnt."""
    return parse(Path(__file__).with_name("ambiguity.tsv").read_text(encoding="utf-8"))


def parse(text: str) -> dict[str, int]:
    """Weights as ``training`` writes them: a clue and its weight on a line."""
    rows = (line.rsplit("\t", 1) for line in text.splitlines())
    return {clue: int(weight) for clue, weight in rows}

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


class Weigher:
    """Judges the ambiguous words of one document."""

    __slots__ = ("_beside", "_reading", "_weights")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._beside = Beside(reading)
        self._weights = weights()

    def probability(self, hit: Hit) -> float:
        """How likely the word names the skill, from 0 to 1; 0 where a phrase rules it out."""
        trap = hit[2].trap
        if trap is not None and trap.is_ruled_out(self._reading.text, hit[0], hit[1]):
            return 0.0
        found = map(self._weights.get, clues(self._reading, hit, self._beside))
        return 1 / (1 + exp(-sum(filter(None, found)) / SCALE))


@cache
def weights() -> Mapping[str, int]:
    """The weight of each clue that was learnt."""
    return parse(Path(__file__).with_name("ambiguity.tsv").read_text(encoding="utf-8"))


def parse(text: str) -> dict[str, int]:
    """Weights as ``training`` writes them: a clue and its weight on a line."""
    rows = (line.rsplit("\t", 1) for line in text.splitlines())
    return {clue: int(weight) for clue, weight in rows}

"""Fit a logistic regression on clues and write it as text: a CRF over sequences of one."""

from collections.abc import Iterable, Sequence

from training.crfsuite import learn
from voyageur.understanding.ambiguity.model import SCALE

Example = tuple[Sequence[str], bool]


def fit(examples: Iterable[Example], *, c1: float, c2: float) -> str:
    """A clue and its weight on a line, sorted; ``c1`` and ``c2`` penalise size and square."""
    sequences = (
        ([[_plain(clue) for clue in clues]], ["yes" if yes else "no"]) for clues, yes in examples
    )
    learnt = learn(sequences, {"c1": c1, "c2": c2, "max_iterations": 200}).state_features
    weights: dict[str, float] = {}
    for (clue, label), weight in learnt.items():
        weights[clue] = weights.get(clue, 0.0) + (weight if label == "yes" else -weight)
    whole = {clue: round(SCALE * weight) for clue, weight in weights.items()}
    return "".join(f"{clue}\t{whole[clue]}\n" for clue in sorted(whole) if whole[clue])


def _plain(clue: str) -> str:
    """CRFsuite's dump is read line by line; a clue with a line end in it is never learnt."""
    return clue.replace("\n", "␤")

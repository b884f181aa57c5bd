"""Fit a logistic regression on clues and write it as text: a CRF over sequences of one."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from voyageur.understanding.ambiguity.model import SCALE

Example = tuple[Sequence[str], bool]


def fit(examples: Iterable[Example], *, c1: float, c2: float) -> str:
    """A clue and its weight on a line, sorted; ``c1`` and ``c2`` penalise size and square."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for clues, yes in examples:
        trainer.append([[_plain(clue) for clue in clues]], ["yes" if yes else "no"])
    trainer.select("lbfgs")
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 200})
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        learnt = tagger.info().state_features
        tagger.close()
    weights: dict[str, float] = {}
    for (clue, label), weight in learnt.items():
        weights[clue] = weights.get(clue, 0.0) + (weight if label == "yes" else -weight)
    whole = {clue: round(SCALE * weight) for clue, weight in weights.items()}
    return "".join(f"{clue}\t{whole[clue]}\n" for clue in sorted(whole) if whole[clue])


def _plain(clue: str) -> str:
    """CRFsuite's dump is read line by line; a clue with a line end in it is never learnt."""
    return clue.replace("\n", "␤")

"""CRFsuite learns into a file of its own; what it learnt comes back as weights."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pycrfsuite

Sequences = Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]]
"""The features of each item, and its label."""


def learn(sequences: Sequences, parameters: Mapping[str, float | bool]) -> Any:
    """Weights as ``state_features`` by feature and label, ``transitions`` from label to label.

    L-BFGS begins at zero and takes sequences in their order, so nothing is left to chance.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in sequences:
        trainer.append(features, labels)
    trainer.select("lbfgs")
    trainer.set_params(parameters)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        learnt = tagger.info()
        tagger.close()
    return learnt

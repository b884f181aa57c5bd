"""Fit a linear-chain CRF and write it as text: whole weights, sorted, the same bytes each time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from training.crfsuite import learn
from voyageur.understanding.tagging.tagger import LABELS

_SCALE = 100
_NEVER = -8.0
"""Weight of a step from one label to another that no training text takes."""
_NAME_STARTS = "BU"


@dataclass(frozen=True, slots=True)
class Settings:
    """Penalties of the weights' size and square, and what speaks for a name before any evidence.

    ``eager`` (hundredths) is chosen for the best strict F1: a CRF learns the likeliest labels of a
    line, which marks too few names where a fifth of the labels is noise.
    """

    c1: float
    c2: float
    eager: int
    iterations: int = 150


@dataclass(frozen=True, slots=True)
class Lines:
    """A document's words as features and labels, cut into lines."""

    features: Sequence[Sequence[str]]
    labels: str
    lines: Sequence[tuple[int, int]]


def fit(documents: Iterable[Lines], settings: Settings) -> str:
    """The model's text: a row for what follows each label, then a row for each feature."""
    lines = (
        (document.features[start:end], [*document.labels[start:end]])
        for document in documents
        for start, end in document.lines
    )
    learnt = learn(
        lines,
        {
            "c1": settings.c1,
            "c2": settings.c2,
            "max_iterations": settings.iterations,
            "feature.possible_transitions": True,
        },
    )
    following = [
        _row(a, [round(_SCALE * learnt.transitions.get((a, b), _NEVER)) for b in LABELS])
        for a in LABELS
    ]
    weights: dict[str, list[int]] = {}
    for (feature, label), weight in learnt.state_features.items():
        row = weights.setdefault(feature, [0] * len(LABELS))
        row[LABELS.index(label)] = round(_SCALE * weight)
    for label in _NAME_STARTS:
        weights["any"][LABELS.index(label)] += settings.eager
    rows = [_row(feature, row) for feature, row in sorted(weights.items()) if any(row)]
    return "".join((*following, *rows))


def labels_of(ranges: Iterable[tuple[int, int]], length: int) -> str:
    """Labels of so many words, of which these ranges are names."""
    labels = ["O"] * length
    for first, last in ranges:
        if last - first == 1:
            labels[first] = "U"
        elif last > first:
            labels[first:last] = ["B", *"I" * (last - first - 2), "L"]
    return "".join(labels)


def _row(name: str, weights: Iterable[int]) -> str:
    return "\t".join((name, *map(str, weights))) + "\n"

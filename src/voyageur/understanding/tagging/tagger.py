"""A linear-chain model that marks names in text: Viterbi decoding over trained weights.

Lafferty, McCallum and Pereira (2001), "Conditional random fields". Weights are whole numbers and
lie beside this module as text, one feature a line; ``training/`` makes them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from voyageur.domain.skill import SkillKind
from voyageur.understanding.mentions import Named
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind
from voyageur.understanding.tagging.features import Features

LABELS = "OBILU"
"""Outside a name; first, inner and last word of one; the only word of one."""
Weights = tuple[int, ...]
"""One for each of ``LABELS``, in hundredths."""
Span = tuple[int, int]

_NONE: Weights = (0,) * len(LABELS)


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: for each feature the labels it speaks for, and for each label the next."""

    features: Mapping[str, Weights]
    following: tuple[Weights, ...]

    def tag(self, sequence: Sequence[Sequence[str]]) -> str:
        """The best labels for the words of a line, given their features."""
        best: list[int] = []
        back: list[list[int]] = []
        for features in sequence:
            own = self._scores(features)
            if not best:
                best = own
                continue
            came, scores = [], []
            for label, score in enumerate(own):
                at = max(range(len(LABELS)), key=lambda i: best[i] + self.following[i][label])
                came.append(at)
                scores.append(best[at] + self.following[at][label] + score)
            best = scores
            back.append(came)
        if not best:
            return ""
        label = max(range(len(LABELS)), key=best.__getitem__)
        path = [label]
        for came in reversed(back):
            label = came[label]
            path.append(label)
        return "".join(LABELS[i] for i in reversed(path))

    def _scores(self, features: Sequence[str]) -> list[int]:
        known = map(self.features.get, features)
        return [sum(column) for column in zip(_NONE, *filter(None, known), strict=True)]


def find_spans(
    reading: Reading, named: Sequence[Named], kinds: Mapping[str, SkillKind]
) -> list[Span]:
    """Code points from and to of what a trained reader would mark, in order.

    ``named`` are the document's judged mentions, ``kinds`` the kinds of skills by id.
    """
    features = Features(reading, named, kinds)
    return mark(load(reading.kind), features, features.of_words())


def mark(model: Model, features: Features, words: Sequence[Sequence[str]]) -> list[Span]:
    """What a model marks, line by line, as code points; ``words`` are the features of each."""
    return [
        (features.tokens[first][0], features.tokens[last - 1][1])
        for start, end in features.lines
        for first, last in spans_of(model.tag(words[start:end]), start)
    ]


def spans_of(labels: str, offset: int = 0) -> Iterator[Span]:
    """Ranges of words that labels put together; a name that was not closed ends where it must."""
    start: int | None = None
    for at, label in enumerate(labels + "O"):
        if start is not None and label in "OBU":
            yield start + offset, at + offset
            start = None
        if label in "BILU" and start is None:
            start = at
        if label in "LU" and start is not None:
            yield start + offset, at + 1 + offset
            start = None


@cache
def load(kind: Kind) -> Model:
    """The model for documents of a kind."""
    text = (Path(__file__).parent / f"{kind}.tsv").read_text(encoding="utf-8")
    return parse(text)


def parse(text: str) -> Model:
    """A model as ``training`` writes it: transitions first, then features, tab-separated."""
    rows = [line.split("\t") for line in text.splitlines()]
    size = len(LABELS)
    following = tuple(tuple(map(int, row[1:])) for row in rows[:size])
    return Model({row[0]: tuple(map(int, row[1:])) for row in rows[size:]}, following)

"""The protocol of ../shared/eval/BASELINES.md: spans on tokens, strict and relaxed F1."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]
"""From and to: code points of a text, or tokens, the end not included."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Counts:
    """What was predicted and what is labelled, and how much of each was met by the other."""

    predicted: int = 0
    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.predicted + other.predicted,
            self.right + other.right,
            self.gold + other.gold,
            self.found + other.found,
        )

    @property
    def precision(self) -> float:
        """Share of the predictions that are right; 0 where there is none."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the labels that were found; 0 where there is none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def tokenize(text: str) -> list[Span]:
    """Words and single signs, as résumés are measured."""
    return [match.span() for match in _TOKEN.finditer(text)]


def to_tokens(spans: Iterable[Span], tokens: Sequence[Span]) -> set[Span]:
    """Character spans as ranges of the tokens that they overlap; spans of blanks vanish."""
    starts = [start for start, _ in tokens]
    ends = [end for _, end in tokens]
    ranges = ((bisect_right(ends, start), bisect_left(starts, end)) for start, end in spans)
    return {(first, last) for first, last in ranges if first < last}


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares something with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def strict(predicted: Collection[Span], gold: Collection[Span]) -> Counts:
    """A prediction is right where the same span is labelled."""
    same = len(set(predicted) & set(gold))
    return Counts(len(set(predicted)), same, len(set(gold)), same)


def relaxed(predicted: Collection[Span], gold: Collection[Span]) -> Counts:
    """A prediction is right where it overlaps a label, a label found where it is overlapped."""
    right = sum(overlaps(span, gold) for span in set(predicted))
    found = sum(overlaps(span, predicted) for span in set(gold))
    return Counts(len(set(predicted)), right, len(set(gold)), found)

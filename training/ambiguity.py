"""Train the model of ambiguous words, on labels of our own.

SkillSpan's and dotin's labels were tried beside them and made it worse (see the decision): they
mark what is asked for or is a tool, and leave much unmarked that names the skill all the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.ambiguous import Case, in_documents, real, written
from eval.scoring import overlaps
from training.logistic import Example, fit
from voyageur.services.context import Context
from voyageur.understanding.ambiguity.beside import Beside
from voyageur.understanding.ambiguity.clues import clues
from voyageur.understanding.ambiguity.model import parse, settled
from voyageur.understanding.reading import Reading

C1, C2 = 0.5, 1.0
FOLDS = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """A place with its clues; ``source`` keeps what belongs together in one fold."""

    source: str
    group: str
    clues: Sequence[str]
    means_it: bool

    @property
    def example(self) -> Example:
        """What is learnt from."""
        return self.clues, self.means_it


def examples(context: Context, shared: Path) -> list[Judged]:
    """Every ambiguous place of the labels that may be looked at, with its clues."""
    cases = (*written(), *real(shared), *in_documents(context, shared))
    return [*_judged(context, (case for case in cases if not case.held_back))]


def _judged(context: Context, cases: Iterable[Case]) -> Iterator[Judged]:
    for case in cases:
        reading = Reading(case.text, context.vocabulary, case.kind)
        beside = Beside(reading)
        for hit in reading.hits:
            start, end, form = hit
            if form.trap is None or form.ident != case.skill:
                continue
            if overlaps((start, end), [case.at]) and settled(reading, hit, beside) is None:
                found = clues(reading, hit, beside)
                yield Judged(case.of, case.text, found, case.means_it)


def cross_validated(judged: Sequence[Judged]) -> dict[str, tuple[int, int]]:
    """Right and all by source, each place judged by a model that was trained without its text."""
    groups = sorted({one.group for one in judged})
    fold = {group: at % FOLDS for at, group in enumerate(groups)}
    counted: dict[str, tuple[int, int]] = {}
    for number in range(FOLDS):
        rest = (one.example for one in judged if fold[one.group] != number)
        weights = parse(fit(rest, c1=C1, c2=C2))
        for one in (one for one in judged if fold[one.group] == number):
            yes = sum(weights.get(clue, 0) for clue in one.clues) >= 0
            right, every = counted.get(one.source, (0, 0))
            counted[one.source] = (right + (yes == one.means_it), every + 1)
    return counted

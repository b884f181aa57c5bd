"""Train the two taggers: one on adverts, one on résumés, which transfer badly to each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.scoring import Counts, relaxed, strict, to_tokens
from eval.span_files import Labelled, adverts, resumes
from training.crf import Lines, Settings, fit, labels_of
from voyageur.services.context import Context
from voyageur.understanding.mentions import judge
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind
from voyageur.understanding.tagging.features import Features
from voyageur.understanding.tagging.tagger import Model, mark, parse
from voyageur.understanding.tagging.tokens import ranges

FOLDS = 4


@dataclass(frozen=True, slots=True)
class Task:
    """A model's training texts; ``beside`` are trained on, too, and never measured by."""

    kind: Kind
    texts: Sequence[Labelled]
    beside: Sequence[Labelled]
    settings: Settings
    data: str
    licence: str


def tasks(shared: Path) -> Iterator[Task]:
    """Both tasks; the settings were chosen by cross-validation on these texts alone."""
    folder = shared / "eval"
    train = folder / "skillspan_train.jsonl"
    yield Task(
        kind="posting",
        texts=[*adverts(train)],
        beside=[*adverts(train, ("house",))],
        settings=Settings(c1=0.05, c2=0.5, eager=100),
        data="skillspan_train.jsonl, knowledge of the TECH and HOUSE adverts",
        licence="MIT (Zhang et al. 2022, SkillSpan)",
    )
    yield Task(
        kind="resume",
        texts=[*resumes(folder / "dotin_train.jsonl", held_back=False)],
        beside=(),
        settings=Settings(c1=0.1, c2=0.5, eager=100),
        data="dotin_train.jsonl without every tenth row, Tech Tools",
        licence="CC0",
    )


@dataclass(frozen=True, slots=True)
class Ready:
    """A text with its features: what training and measuring need."""

    labelled: Labelled
    features: Features
    lines: Lines


def ready(context: Context, texts: Sequence[Labelled], kind: Kind) -> list[Ready]:
    """Texts read as the product reads them."""
    made = []
    for text in texts:
        reading = Reading(text.text, context.vocabulary, kind)
        features = Features(reading, judge(reading), context.skill_kinds)
        words = features.of_words()
        labels = labels_of(ranges(text.spans(), features.tokens), len(words))
        made.append(Ready(text, features, Lines(words, labels, features.lines)))
    return made


def cross_validated(
    texts: Sequence[Ready], beside: Sequence[Ready], settings: Settings
) -> tuple[Counts, Counts]:
    """Strict and relaxed counts, each text judged by a model that was trained without it."""
    exact = loose = Counts()
    for fold in range(FOLDS):
        rest = [one.lines for at, one in enumerate(texts) if at % FOLDS != fold]
        model = parse(fit([*rest, *(one.lines for one in beside)], settings))
        for one in texts[fold::FOLDS]:
            found = to_tokens(_marked(model, one), one.labelled.tokens)
            exact += strict(found, one.labelled.gold)
            loose += relaxed(found, one.labelled.gold)
    return exact, loose


def _marked(model: Model, one: Ready) -> list[tuple[int, int]]:
    return mark(model, one.features, one.lines.features)

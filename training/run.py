"""``python -m training.run`` (``make train``): the models that ship, each with its card."""

import hashlib
from typing import Any

import tomlkit

from eval.machine import ROOT, SHARED
from eval.scoring import Counts
from training import ambiguity, crf, logistic
from training.taggers import FOLDS, Task, cross_validated, ready, tasks
from voyageur.services.context import Context
from voyageur.services.output import write_files

UNDERSTANDING = ROOT / "src" / "voyageur" / "understanding"
SEED = "none: L-BFGS from zero, the examples in their order"


def main() -> None:
    """Train everything and write it where it ships from."""
    if not SHARED.is_dir():
        raise SystemExit(f"Nothing was trained: {SHARED} is absent, where the labelled texts live.")
    context = Context()
    write_files(UNDERSTANDING / "ambiguity", _ambiguity(context))
    for task in tasks(SHARED):
        write_files(UNDERSTANDING / "tagging", _tagger(context, task))


def _ambiguity(context: Context) -> dict[str, bytes]:
    judged = ambiguity.examples(context, SHARED)
    text = logistic.fit((one.example for one in judged), c1=ambiguity.C1, c2=ambiguity.C2)
    scores = {
        source: {"accuracy": round(right / every, 4), "n": every}
        for source, (right, every) in ambiguity.cross_validated(judged).items()
    }
    return _with_card(
        "ambiguity",
        text,
        what="a logistic regression that judges whether an ambiguous word names the skill",
        data="eval/labels: ambiguous, ambiguous_real (part dev), linked (part dev)",
        licence="our own labels, MIT; they name places in texts that are not shipped",
        examples=len(judged),
        settings={"c1": ambiguity.C1, "c2": ambiguity.C2},
        cross_validated={"folds": ambiguity.FOLDS, **scores},
    )


def _tagger(context: Context, task: Task) -> dict[str, bytes]:
    texts = ready(context, task.texts, task.kind)
    beside = ready(context, task.beside, task.kind)
    exact, loose = cross_validated(texts, beside, task.settings)
    settings = task.settings
    return _with_card(
        task.kind,
        crf.fit([one.lines for one in (*texts, *beside)], settings),
        what=f"a linear-chain CRF that marks names of skills in a {task.kind}",
        data=task.data,
        licence=task.licence,
        examples=len(texts) + len(beside),
        settings={
            "c1": settings.c1,
            "c2": settings.c2,
            "eager": settings.eager,
            "iterations": settings.iterations,
        },
        cross_validated={"folds": FOLDS, "strict": _score(exact), "relaxed": _score(loose)},
    )


def _with_card(name: str, text: str, **said: Any) -> dict[str, bytes]:
    """A model and what is to be known of it."""
    model = text.encode()
    card = {
        **said,
        "seed": SEED,
        "lines": text.count("\n"),
        "sha256": hashlib.sha256(model).hexdigest(),
    }
    tables = {key: value for key, value in card.items() if isinstance(value, dict)}
    plain = {key: value for key, value in card.items() if key not in tables}
    print(f"{name}: {card}")
    return {f"{name}.tsv": model, f"{name}.card.toml": tomlkit.dumps({**plain, **tables}).encode()}


def _score(counts: Counts) -> dict[str, float]:
    return {
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
    }


if __name__ == "__main__":
    main()

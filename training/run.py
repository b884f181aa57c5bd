"""``python -m training.run`` (``make train``): the models that ship, each with its card."""

import hashlib

import tomlkit

from eval.machine import ROOT
from eval.scoring import Counts
from training.crf import fit
from training.taggers import FOLDS, Task, cross_validated, ready, tasks
from voyageur.services.context import Context
from voyageur.services.output import write_files

SHARED = ROOT.parent / "shared"
TAGGERS = ROOT / "src" / "voyageur" / "understanding" / "tagging"


def main() -> None:
    """Train everything and write it where it ships from."""
    if not SHARED.is_dir():
        raise SystemExit(f"Nothing was trained: {SHARED} is absent, where the labelled texts live.")
    context = Context()
    for task in tasks(SHARED):
        write_files(TAGGERS, _tagger(context, task))


def _tagger(context: Context, task: Task) -> dict[str, bytes]:
    texts = ready(context, task.texts, task.kind)
    beside = ready(context, task.beside, task.kind)
    exact, loose = cross_validated(texts, beside, task.settings)
    model = fit([one.lines for one in (*texts, *beside)], task.settings).encode()
    card = {
        "what": f"a linear-chain CRF that marks names of skills in a {task.kind}",
        "data": task.data,
        "licence": task.licence,
        "documents": len(texts) + len(beside),
        "seed": "none: L-BFGS from zero, the documents in their order",
        "settings": {
            "c1": task.settings.c1,
            "c2": task.settings.c2,
            "eager": task.settings.eager,
            "iterations": task.settings.iterations,
        },
        "features": model.count(b"\n"),
        "sha256": hashlib.sha256(model).hexdigest(),
        f"cross_validated_{FOLDS}_fold": {"strict": _score(exact), "relaxed": _score(loose)},
    }
    print(f"{task.kind}: {card}")
    return {f"{task.kind}.tsv": model, f"{task.kind}.card.toml": tomlkit.dumps(card).encode()}


def _score(counts: Counts) -> dict[str, float]:
    return {
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
    }


if __name__ == "__main__":
    main()

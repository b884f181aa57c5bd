"""``python -m eval.evidence.run FOLDER``: do the rules show what trees of source plainly contain?

FOLDER holds unpacked source distributions, which are no part of the repository; this repository is
read as well. ``labels.toml`` says of each tree and skill whether somebody who read the places found
that whoever wrote them used the skill. Nothing is downloaded: ``pip download --no-deps --no-binary
:all: PROJECT==VERSION`` gets what a tree's name says.
"""

import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from eval.evidence.trees import Seen, seen
from voyageur.evidence.ruling import Rules, load_rules
from voyageur.shapes import parse

LABELS = Path(__file__).with_name("labels.toml")
OWN = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Tree:
    """What was judged of a tree: skills with a note; ``tuned`` where rules were mended after it."""

    name: str
    kind: Literal["tuned", "later", "held out", "own"]
    right: tuple[str, ...] = ()
    wrong: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Labels:
    """All trees."""

    trees: tuple[Tree, ...]


def main() -> None:
    """Print every skill of every tree with a proof, its label, and precision."""
    if len(sys.argv) != 2:
        print(__doc__)
        return
    folder, rules = Path(sys.argv[1]), load_rules()
    sums: dict[str, Counter[str]] = {}
    for tree in parse(Labels, tomllib.loads(LABELS.read_text(encoding="utf-8"))).trees:
        path = OWN if tree.kind == "own" else folder / tree.name
        if not path.is_dir():
            print(f"{tree.name}: absent")
            continue
        counts = Counter(list(_judged(tree, path, rules)))
        sums.setdefault(tree.kind, Counter()).update(counts)
        print(f"{tree.name} ({tree.kind}): {_precision(counts)}\n")
    for kind, counts in sums.items():
        print(f"{kind}: {_precision(counts)}")


def _judged(tree: Tree, path: Path, rules: Rules) -> list[str]:
    labels = []
    for skill, found in sorted(seen(path, rules).items()):
        label = "right" if skill in tree.right else "wrong" if skill in tree.wrong else "unlabelled"
        labels.append(label)
        print(f"  {label:<10} {skill:<24} {found.files:>5} files  {_proof(found)}")
    return labels


def _proof(found: Seen) -> str:
    path, line, what = found.places[0]
    return f"{path}:{line} {what}" if line else f"{path} ({what})"


def _precision(counts: Counter[str]) -> str:
    judged = counts["right"] + counts["wrong"]
    share = counts["right"] / judged if judged else 0.0
    return (
        f"precision {share:.3f} ({counts['right']} of {judged}), {counts['unlabelled']} unlabelled"
    )


if __name__ == "__main__":
    main()

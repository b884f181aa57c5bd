"""``python -m eval.role_shares``: how often each rule for roles is right, on the development half.

Written to ``understanding/title/certainty.toml``, from which probabilities are taken. Postings with
a whole text are asked twice: with their title, and without it for the rules of texts.
"""

from collections import Counter

from eval.run import SHARED
from eval.titles import WHOLE, labelled
from voyageur.services.context import Context
from voyageur.services.output import write_files
from voyageur.understanding.fold import Text
from voyageur.understanding.roles import Roles
from voyageur.understanding.title import certainty


def main() -> None:
    """Count and write."""
    facts = Context().catalogue
    roles = Roles(facts.roles.values(), facts.neighbours.values(), shares={})
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for one in labelled(SHARED):
        if one.split != "dev":
            continue
        text = Text(one.text) if one.text else None
        guesses = [roles.guess(one.title, text)]
        if text is not None and len(one.text) >= WHOLE:
            guesses.append(roles.guess(None, text))
        for guess in guesses:
            said = guess.role or ("neighbour" if guess.neighbour else "none")
            asked[guess.rule] += 1
            right[guess.rule] += said == one.labels["role"]
    lines = [
        "# How often each rule was right on the development half of eval/labels/titles.jsonl.",
        "# Written by python -m eval.role_shares.",
        "",
        "[rules]",
        *(f'"{rule}" = {{ right = {right[rule]}, n = {asked[rule]} }}' for rule in sorted(asked)),
    ]
    write_files(certainty.FILE.parent, {certainty.FILE.name: ("\n".join(lines) + "\n").encode()})


if __name__ == "__main__":
    main()

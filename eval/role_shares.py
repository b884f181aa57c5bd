"""``python -m eval.role_shares``: how often each rule for roles is right, on the development half.

Written to ``understanding/title/certainty.toml``, from which probabilities are taken, with the sums
of the other half, which stand beside market tables. Postings with
a whole text are asked twice: with their title, and without it for the rules of texts.
"""

from collections import Counter

from eval.run import SHARED
from eval.titles import WHOLE, labelled
from voyageur.domain.job import RoleGuess
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
    held_back = {kind: Counter[str]() for kind in ("right", "predicted", "gold")}
    for one in labelled(SHARED):
        text = Text(one.text) if one.text else None
        if one.split != "dev":
            guess, gold = _said(roles.guess(one.title, text)), one.labels["role"]
            held_back["predicted"].update((guess, "all"))
            held_back["gold"].update((gold, "all"))
            held_back["right"].update((guess, "all") if guess == gold else ())
            continue
        guesses = [roles.guess(one.title, text)]
        if text is not None and len(one.text) >= WHOLE:
            guesses.append(roles.guess(None, text))
        for guess in guesses:
            asked[guess.rule] += 1
            right[guess.rule] += _said(guess) == one.labels["role"]
    lines = [
        "# How often each rule was right on the development half of eval/labels/titles.jsonl.",
        "# Written by python -m eval.role_shares.",
        "",
        "[rules]",
        *(f'"{rule}" = {{ right = {right[rule]}, n = {asked[rule]} }}' for rule in sorted(asked)),
        "",
        "# The same reader on the other half: how many were taken for a role, were one, and both.",
        "[held_back]",
        *(
            f'"{role}" = {{ '
            + ", ".join(f"{kind} = {count[role]}" for kind, count in held_back.items())
            + " }"
            for role in sorted(held_back["gold"])
        ),
    ]
    write_files(certainty.FILE.parent, {certainty.FILE.name: ("\n".join(lines) + "\n").encode()})


def _said(guess: RoleGuess) -> str:
    return guess.role or ("neighbour" if guess.neighbour else "none")


if __name__ == "__main__":
    main()

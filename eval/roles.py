"""Role, rung and province of postings, against labels by eye."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from eval.outcome import Outcome, Row
from eval.scoring import Counts
from eval.titles import WHOLE, Labelled, Split, labelled
from voyageur.services.context import Context
from voyageur.understanding.fold import Text
from voyageur.understanding.place import Places
from voyageur.understanding.roles import Roles
from voyageur.understanding.seniority import read_seniority

SPLITS: tuple[Split, ...] = ("dev", "test")
Answer = Callable[[Labelled], str | None]
_GOALS = {
    "rung in title": "85", "rung in title and text": "85", "province, location given": "98",
    "province, title and text only": "98",
}  # fmt: skip


def measure(context: Context, shared: Path) -> Outcome:
    """The two halves apart; failures are named for the development half only."""
    facts = context.catalogue
    roles = Roles(facts.roles.values(), facts.neighbours.values())
    places = Places(facts.regions.values())
    everything = list(labelled(shared))
    outcome = Outcome("roles")
    for split in SPLITS:
        half = [one for one in everything if one.split == split]
        whole = [one for one in half if len(one.text) >= WHOLE]
        _roles(outcome, split, half, "title and text", lambda one: role_of(roles, one))
        _roles(outcome, split, whole, "text only", lambda one: role_of_text(roles, one))
        for name, key, answer in (
            ("rung in title", "seniority", _rung_of_title),
            ("rung in title and text", "seniority_in_text", _rung),
        ):
            _shares(outcome, split, [one for one in half if key in one.labels], name, key, answer)
        known = [one for one in half if "province" in one.labels]
        for name, among in (
            ("province, location given", [one for one in known if one.location]),
            ("province, title and text only", [one for one in known if not one.location]),
        ):
            _shares(outcome, split, among, name, "province", lambda one: _province(places, one))
    return outcome


def role_of(roles: Roles, one: Labelled) -> str:
    """What a posting is read as: a role, "neighbour" or "none"."""
    guess = roles.guess(one.title, Text(one.text) if one.text else None)
    return guess.role or ("neighbour" if guess.neighbour else "none")


def role_of_text(roles: Roles, one: Labelled) -> str:
    """The same where the title is withheld."""
    guess = roles.guess(None, Text(one.text))
    return guess.role or ("neighbour" if guess.neighbour else "none")


def _rung_of_title(one: Labelled) -> str | None:
    found = read_seniority(one.title)
    return found.rung if found else None


def _rung(one: Labelled) -> str | None:
    found = read_seniority(one.title, Text(one.text))
    return found.rung if found else None


def _province(places: Places, one: Labelled) -> str | None:
    return places.read_place(one.location, Text(one.text), one.title).province


def _roles(
    outcome: Outcome, split: Split, postings: Sequence[Labelled], given: str, answer: Answer
) -> None:
    """A row for each class, and one for all with the mean of their F1."""
    pairs = _answered(outcome, split, postings, f"role, {given}", "role", answer)
    predicted, gold = Counter(p for p, _ in pairs), Counter(g for _, g in pairs)
    right = Counter(p for p, g in pairs if p == g)
    counts = {c: Counts(predicted[c], right[c], gold[c], right[c]) for c in sorted(gold, key=str)}
    mean = sum(one.f1 for one in counts.values()) / len(counts)
    all_right = sum(right.values())
    total = Counts(len(pairs), all_right, len(pairs), all_right)
    name = f"role, {given}, {split}"
    outcome.rows.append(
        Row(
            measure=name, system="all nine", counts=total, n=len(pairs), of="postings",
            accuracy=all_right / len(pairs), note=f"macro-F1 {100 * mean:.1f}",
            goal="macro-F1 90" if name.startswith("role, title") else "",
        )
    )  # fmt: skip
    for role, each in counts.items():
        outcome.rows.append(
            Row(measure=name, system=str(role), counts=each, n=each.gold, of="postings")
        )


def _shares(
    outcome: Outcome,
    split: Split,
    postings: Sequence[Labelled],
    name: str,
    key: str,
    answer: Answer,
) -> None:
    """A row for what is stated, and one for where nothing is to be found."""
    pairs = _answered(outcome, split, postings, name, key, answer)
    for system, wanted in (("stated", True), ("nothing stated", False)):
        among = [(said, gold) for said, gold in pairs if (gold is not None) == wanted]
        right = sum(said == gold for said, gold in among)
        counts = Counts(len(among), right, len(among), right)
        if among:
            outcome.rows.append(
                Row(
                    measure=f"{name}, {split}", system=system, counts=counts, n=len(among),
                    of="postings", accuracy=right / len(among), goal=_GOALS.get(name, ""),
                )
            )  # fmt: skip


def _answered(
    outcome: Outcome,
    split: Split,
    postings: Sequence[Labelled],
    name: str,
    key: str,
    answer: Answer,
) -> list[tuple[str | None, str | None]]:
    pairs = []
    for one in postings:
        said, gold = answer(one), one.labels[key]
        pairs.append((said, gold))
        if said != gold and split == "dev":
            where = {"measure": name, "file": one.file, "row": one.row}
            outcome.failures.append({**where, "label": gold, "said": said})
    return pairs

"""Words that are sometimes a skill: kept if and only if they are."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.adverts import advert
from eval.linked import linked
from eval.machine import SHARED
from eval.outcome import Outcome, Row
from eval.scoring import Counts, Span, overlaps
from voyageur.services.context import Context
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.reading import Reading

if TYPE_CHECKING:
    from voyageur.domain.profile import Mention
    from voyageur.understanding.sections import Kind

LABELS = Path(__file__).with_name("labels")

_WRITTEN = "sentences of our own, EN and FR"
_REAL = "places in real adverts"
_DOCUMENTS = {"posting": "words in labelled postings", "resume": "words in labelled résumés"}
_PUBLISHED = "accuracy: keep all 51.2, by letter case 73.9, skill-extractor 71.6"


@dataclass(frozen=True, slots=True)
class Case:
    """A word at a place in a text, and whether it means the skill there.

    ``of`` says what it was drawn from, ``shown`` is what a failure may say of it: of a real
    document, only where it is.
    """

    of: str
    text: str
    at: Span
    skill: str
    means_it: bool
    kind: "Kind"
    shown: dict[str, Any]
    held_back: bool = False


Judge = Callable[[Case], bool]


def measure(context: Context, shared: Path = SHARED) -> Outcome:
    """Voyageur beside keeping everything and keeping what begins with a capital.

    Of what is held back no failure is written out, and no rule or model learnt from it.
    """
    outcome = Outcome("ambiguous")
    cases = [*written()]
    if shared.is_dir():
        cases += [*real(shared), *in_documents(context, shared)]
    rows: dict[str, list[Case]] = {}
    for case in cases:
        rows.setdefault(f"{case.of}, held back" if case.held_back else case.of, []).append(case)
    if held_back := [case for case in cases if case.held_back]:
        rows["all that is held back"] = held_back
    for of, chosen in rows.items():
        wrong = _measure(context, chosen, of, outcome)
        outcome.failures += [] if chosen[0].held_back else wrong
    return outcome


def written(labels: Path = LABELS / "ambiguous.jsonl") -> Iterable[Case]:
    """Sentences of our own."""
    for row in _lines(labels):
        kind: Kind = "resume" if row.get("kind") == "resume" else "posting"
        yield Case(_WRITTEN, row["text"], place(row), row["skill"], row["means_it"], kind, row)


def real(shared: Path, labels: Path = LABELS / "ambiguous_real.jsonl") -> Iterable[Case]:
    """Places in adverts that the repository doesn't hold: file, row, offset and length."""
    for row in _lines(labels):
        text = advert(shared, row["file"], row["row"])
        at = (row["at"], row["at"] + row["length"])
        held_back = row["part"] == "test"
        yield Case(_REAL, text, at, row["skill"], row["means_it"], "posting", row, held_back)


def in_documents(context: Context, shared: Path) -> Iterable[Case]:
    """Words with a trap in documents whose skills are labelled.

    A label says that a document names a skill and how that is written there first. Only where the
    word stands so, and no sure name of the skill beside it, does it tell of the place.
    """
    skills = context.catalogue.skills
    for one in linked(shared):
        reading = Reading(one.text, context.vocabulary, one.kind)
        sure = {form.ident for _, _, form in reading.hits if form.trap is None}
        for start, end, form in reading.hits:
            skill = skills.get(form.ident) if form.kind == "skill" and form.trap else None
            if skill is None or skill.kind == "soft" or skill.id in sure:
                continue
            surface = one.labels["skills"].get(skill.id)
            told = surface is None or surface == one.text[start:end]
            if told and skill.id not in one.labels["open"]:
                shown = {"file": one.name, "at": start, "skill": skill.id}
                means_it, held_back = surface is not None, one.labels["part"] == "test"
                at = (start, end)
                yield Case(
                    _DOCUMENTS[one.kind], one.text, at, skill.id, means_it, one.kind, shown,
                    held_back,
                )  # fmt: skip


def place(row: dict[str, Any]) -> Span:
    """Where the word in question stands: the first place where it stands alone."""
    match = re.search(rf"(?<!\w){re.escape(row['surface'])}(?!\w)", row["text"])
    if match is None:
        message = f"{row['surface']!r} is not in {row['text']!r}"
        raise ValueError(message)
    return match.span()


def _measure(
    context: Context, cases: Sequence[Case], of: str, outcome: Outcome
) -> list[dict[str, Any]]:
    """Add a row for each system; what Voyageur got wrong comes back."""
    missed: list[dict[str, Any]] = []
    keeper = _Keeper(context)
    systems: dict[str, Judge] = {
        "voyageur": keeper.keeps,
        "keep all": lambda _: True,
        "keep capitals": lambda case: case.text[case.at[0]].isupper(),
    }
    for system, judge in systems.items():
        counts, wrong = Counts(), []
        for case in cases:
            kept = judge(case)
            both = int(kept and case.means_it)
            counts += Counts(int(kept), both, int(case.means_it), both)
            if kept != case.means_it:
                wrong.append({**case.shown, "kept": kept})
        if system == "voyageur":
            missed = wrong
        outcome.rows.append(
            Row(
                measure=f"ambiguous: {of}",
                system=system,
                counts=counts,
                n=len(cases),
                of=of,
                accuracy=1 - len(wrong) / len(cases),
                goal="93" if system == "voyageur" else "",
                published=_PUBLISHED if system == "voyageur" and of == _WRITTEN else "",
            )
        )
    return missed


class _Keeper:
    """Reads each text once, though many cases stand in it."""

    def __init__(self, context: Context) -> None:
        self._vocabulary = context.vocabulary
        self._text: str | None = None
        self._found: list[Mention] = []

    def keeps(self, case: Case) -> bool:
        """Whether the word is taken for the skill."""
        if case.text != self._text:
            self._text = case.text
            self._found = find_mentions("eval", case.text, self._vocabulary, case.kind)
        own = [(m.start, m.end) for m in self._found if m.skill == f"skill:{case.skill}"]
        return overlaps(case.at, own)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

"""Skill spans in adverts (SkillSpan) and résumés (dotin), with nothing trained."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.outcome import Outcome, Row
from eval.peers import Dictionary, catalogue_forms
from eval.scoring import Counts, Span, relaxed, strict, to_tokens, tokenize
from voyageur.domain.profile import Mention
from voyageur.services.context import Context
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.sections import Kind

HELD_BACK = 10
"""Of dotin_train.jsonl the rows 0, 10, 20 … are held back: nobody may tune on them."""

_PUBLISHED = {
    ("adverts", "strict"): "skill-extractor 49.5, its gazetteer 36.7; trained CRF 61.1",
    ("adverts", "relaxed"): "skill-extractor 62.3, its gazetteer 48.0; trained CRF 78.6",
    ("resumes", "strict"): "skill-extractor 26.1, its gazetteer 16.6; trained CRF 59.9",
    ("resumes", "relaxed"): "skill-extractor 34.9, its gazetteer 22.2; trained CRF 68.2",
}
Finder = Callable[[str], Iterable[Span]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with its tokens and the labelled token ranges."""

    doc: str
    text: str
    tokens: list[Span]
    gold: set[Span]


@dataclass(frozen=True, slots=True)
class _Covers:
    """What the labels of a file cover: not some kinds of skills, certifications or not."""

    without: frozenset[str]
    certifications: bool
    note: str


_COVERS = {
    "adverts": _Covers(
        without=frozenset({"soft"}),
        certifications=True,
        note="soft skills are not counted as predictions: the labels keep them apart",
    ),
    "resumes": _Covers(
        without=frozenset({"soft", "concept"}),
        certifications=False,
        note="soft skills, concepts, certifications are not counted: “Tech Tools” has none",
    ),
}


def adverts(path: Path) -> Iterator[Labelled]:
    """SkillSpan's TECH adverts with their knowledge: tools, languages, methods."""
    for row in _rows(path):
        if row["source"] == "tech":
            tokens = [(start, end) for start, end in row["tokens"]]
            gold = {(first, last) for first, last in row["knowledge"]}
            yield Labelled(row["id"], row["text"], tokens, gold)


def resumes(path: Path) -> Iterator[Labelled]:
    """The held-back tenth of the résumés with their Tech Tools."""
    for number, row in enumerate(_rows(path)):
        if number % HELD_BACK == 0:
            tokens = tokenize(row["text"])
            spans = [(start, end) for start, end, label in row["ents"] if label == "Tech Tools"]
            yield Labelled(row["id"], row["text"], tokens, to_tokens(spans, tokens))


def measure(context: Context, shared: Path) -> Iterator[Outcome]:
    """Both files; SkillSpan's train file also gives the word list of a peer."""
    folder = shared / "eval"
    train_words = Dictionary(_lexicon(folder / "skillspan_train.jsonl"))
    files: list[tuple[str, Kind, Iterator[Labelled]]] = [
        ("adverts", "posting", adverts(folder / "skillspan_dev.jsonl")),
        ("resumes", "resume", resumes(folder / "dotin_train.jsonl")),
    ]
    for name, kind, texts in files:
        covers = _COVERS[name]
        forms = catalogue_forms(context, covers.without, certifications=covers.certifications)
        finders: dict[str, Finder] = {
            "voyageur": _finder(context, kind, covers),
            "same spellings, flashtext": Dictionary(forms),
            "SkillSpan train words, flashtext": train_words,
        }
        yield _measured(name, list(texts), finders)


def _measured(name: str, texts: list[Labelled], systems: dict[str, Finder]) -> Outcome:
    outcome = Outcome(f"spans_{name}")
    gold = sum(len(labelled.gold) for labelled in texts)
    for system, find in systems.items():
        exact = loose = Counts()
        for labelled in texts:
            predicted = to_tokens(find(labelled.text), labelled.tokens)
            exact += strict(predicted, labelled.gold)
            loose += relaxed(predicted, labelled.gold)
            if system == "voyageur":
                outcome.failures.extend(_failures(labelled, predicted))
        for scoring, counts in (("strict", exact), ("relaxed", loose)):
            outcome.rows.append(
                Row(
                    measure=f"{name}, {scoring}",
                    system=system,
                    counts=counts,
                    n=gold,
                    of=f"spans in {len(texts)} texts",
                    published=_PUBLISHED[name, scoring] if system == "voyageur" else "",
                    note=_COVERS[name].note if system == "voyageur" else "",
                )
            )
    return outcome


def _finder(context: Context, kind: Kind, covers: _Covers) -> Finder:
    """Voyageur's mentions of what the labels cover."""
    skills = context.catalogue.skills

    def covered(mention: Mention) -> bool:
        room, _, ident = mention.skill.partition(":")
        if room == "certification":
            return covers.certifications
        return skills[ident].kind not in covers.without

    def find(text: str) -> list[Span]:
        found = find_mentions("eval", text, context.vocabulary, kind)
        return [(mention.start, mention.end) for mention in found if covered(mention)]

    return find


def _lexicon(path: Path) -> set[str]:
    forms = set()
    for labelled in adverts(path):
        for first, last in labelled.gold:
            forms.add(labelled.text[labelled.tokens[first][0] : labelled.tokens[last - 1][1]])
    return forms


def _failures(labelled: Labelled, predicted: set[Span]) -> Iterator[dict[str, str | int]]:
    for what, spans in (
        ("missed", labelled.gold - predicted),
        ("wrong", predicted - labelled.gold),
    ):
        for first, last in sorted(spans):
            start, end = labelled.tokens[first][0], labelled.tokens[last - 1][1]
            yield {
                "doc": labelled.doc,
                "what": what,
                "start": start,
                "words": labelled.text[start:end],
                "around": labelled.text[max(0, start - 40) : end + 40],
            }


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)

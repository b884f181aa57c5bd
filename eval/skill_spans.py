"""Skill spans in adverts (SkillSpan) and résumés (dotin): the vocabulary's, and the taggers'."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from eval.outcome import Outcome, Row
from eval.peers import Dictionary, catalogue_forms
from eval.scoring import Counts, Span, relaxed, strict, to_tokens
from eval.span_files import Labelled, adverts, resumes
from voyageur.domain.profile import Section
from voyageur.services.context import Context
from voyageur.understanding.mentions import Named, judge
from voyageur.understanding.reading import Reading
from voyageur.understanding.sections import Kind
from voyageur.understanding.tagging.tagger import find_spans

_PUBLISHED = {
    ("adverts", "strict"): "skill-extractor 49.5, its gazetteer 36.7; trained CRF 61.1",
    ("adverts", "relaxed"): "skill-extractor 62.3, its gazetteer 48.0; trained CRF 78.6",
    ("resumes", "strict"): "skill-extractor 26.1, its gazetteer 16.6; trained CRF 59.9",
    ("resumes", "relaxed"): "skill-extractor 34.9, its gazetteer 22.2; trained CRF 68.2",
}
TAGGER = "tagger, trained"
UNTRAINED = "vocabulary, nothing trained"
_GOALS = {
    ("adverts", "strict", TAGGER): "F1 66",
    ("adverts", "relaxed", TAGGER): "F1 82",
    ("adverts", "strict", UNTRAINED): "F1 55",
    ("adverts", "relaxed", UNTRAINED): "F1 70",
    ("resumes", "strict", TAGGER): "F1 65",
}
Finder = Callable[[str], Iterable[Span]]


@dataclass(frozen=True, slots=True)
class _Covers:
    """What the labels of a file cover: not some kinds of skills or sections, but some cues."""

    without: frozenset[str]
    sections: frozenset[Section]
    cues: tuple[str, ...]
    note: str


_COVERS = {
    "adverts": _Covers(
        without=frozenset({"soft"}),
        sections=frozenset({"company", "benefit", "other"}),
        cues=("tongue", "degree"),
        note="the labels are what a person should know: no soft skills, no job titles, nothing "
        "that is said of the employer, but also human languages and degrees",
    ),
    "resumes": _Covers(
        without=frozenset({"soft", "concept", "certification"}),
        sections=frozenset(),
        cues=(),
        note="soft skills, concepts, certifications are not counted: “Tech Tools” has none",
    ),
}


def measure(context: Context, shared: Path) -> Iterator[Outcome]:
    """Both files; SkillSpan's train file also gives the word list of a peer."""
    folder = shared / "eval"
    train_words = Dictionary(_lexicon(folder / "skillspan_train.jsonl"))
    files: list[tuple[str, Kind, Iterator[Labelled]]] = [
        ("adverts", "posting", adverts(folder / "skillspan_dev.jsonl")),
        ("resumes", "resume", resumes(folder / "dotin_train.jsonl", held_back=True)),
    ]
    for name, kind, texts in files:
        covers = _COVERS[name]
        forms = catalogue_forms(
            context, covers.without, certifications="certification" not in covers.without
        )
        finders: dict[str, Finder] = {
            TAGGER: _tagged(context, kind),
            UNTRAINED: _named(context, kind, covers),
            "same spellings, flashtext": Dictionary(forms),
            "SkillSpan train words, flashtext": train_words,
        }
        yield _measured(name, list(texts), finders)


def _measured(name: str, texts: list[Labelled], systems: dict[str, Finder]) -> Outcome:
    outcome = Outcome(f"spans_{name}")
    ours = [*systems][:2]
    gold = sum(len(labelled.gold) for labelled in texts)
    for system, find in systems.items():
        exact = loose = Counts()
        for labelled in texts:
            predicted = to_tokens(find(labelled.text), labelled.tokens)
            exact += strict(predicted, labelled.gold)
            loose += relaxed(predicted, labelled.gold)
            if system in ours:
                failed = _failures(labelled, predicted)
                outcome.failures.extend({"system": system, **failure} for failure in failed)
        for scoring, counts in (("strict", exact), ("relaxed", loose)):
            outcome.rows.append(
                Row(
                    measure=f"{name}, {scoring}",
                    system=system,
                    counts=counts,
                    n=gold,
                    of=f"spans in {len(texts)} texts",
                    published=_PUBLISHED[name, scoring] if system == ours[0] else "",
                    note=_COVERS[name].note if system == UNTRAINED else "",
                    goal=_GOALS.get((name, scoring, system), ""),
                )
            )
    return outcome


def _tagged(context: Context, kind: Kind) -> Finder:
    """The spans of the trained tagger, in the catalogue or not."""

    def find(text: str) -> list[Span]:
        reading = Reading(text, context.vocabulary, kind)
        return find_spans(reading, judge(reading), context.skill_kinds)

    return find


def _named(context: Context, kind: Kind, covers: _Covers) -> Finder:
    """The mentions of what the labels cover."""
    skills = context.catalogue.skills

    def covered(one: Named) -> bool:
        form = one.form
        sort = skills[form.ident].kind if form.kind == "skill" else form.kind
        return sort not in covers.without and not form.person

    def find(text: str) -> list[Span]:
        reading = Reading(text, context.vocabulary, kind)
        named = [(one.start, one.end) for one in judge(reading) if covered(one)]
        for start, end, cue in reading.cues:
            if any(sort in cue.says for sort in covers.cues):
                named.append((start, end))
        return [span for span in named if reading.sections.at(span[0]) not in covers.sections]

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

"""Postings a second on one core: all fields, skills alone, the automaton alone, and peers."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from bench.figure import Figure
from bench.timing import side_by_side
from eval.adverts import rows
from eval.peers import Dictionary, catalogue_forms
from voyageur.services.context import Context
from voyageur.understanding.batch import INPUT, understand
from voyageur.understanding.fold import Text
from voyageur.understanding.mentions import judge
from voyageur.understanding.reading import Reading

_AUTOMATON = "automaton alone, folding included"
_LEAST = {"all fields, Arrow to Arrow": 3_000, "skills alone, judged": 10_000}
_FEW = 20
"""Postings that the slowest peer gets, so that a round ends."""


def measure(context: Context, shared: Path) -> Iterator[Figure]:
    """The texts are 232 adverts of 3.9 kB on the average; everything is warm."""
    postings = rows(shared / "data" / "postings" / "linkedin_ca_data_2024-01.csv")
    texts = [posting["description"] for posting in postings]
    documents = [
        {
            "doc_id": str(number),
            "text": posting["description"],
            "kind": "posting",
            "title": posting["title"],
        }
        for number, posting in enumerate(postings)
    ]
    batch = pa.RecordBatch.from_pylist(documents, schema=INPUT)
    forms = catalogue_forms(context)
    flashtext, find = Dictionary(forms), automaton(forms)
    vocabulary = context.vocabulary
    tasks: dict[str, Callable[[], object]] = {
        "all fields, Arrow to Arrow": lambda: list(understand([batch], context.reader)),
        "skills alone, judged": lambda: [
            judge(Reading(text, vocabulary, "posting")) for text in texts
        ],
        _AUTOMATON: lambda: [find(text) for text in texts],
        "flashtext, same forms": lambda: [flashtext(text) for text in texts],
    }
    counts = dict.fromkeys(tasks, len(texts))
    if find_spec("spacy"):
        matcher = _spacy(forms)
        name = "spaCy PhraseMatcher, same forms"
        tasks[name] = lambda: [matcher(text) for text in texts[:_FEW]]
        counts[name] = _FEW
    samples = side_by_side(tasks)
    speeds = {name: counts[name] / sample.median for name, sample in samples.items()}
    for name, sample in samples.items():
        yield Figure(
            what=f"postings: {name}",
            value=speeds[name],
            unit="postings/s",
            least=_LEAST.get(name),
            ratio=speeds[name] / speeds[_AUTOMATON],
            beside=_AUTOMATON,
            sample=sample,
        )
    megabytes = sum(len(text.encode()) for text in texts) / 1_000_000
    seconds = samples["skills alone, judged"].median
    yield Figure(what="postings: skills alone, by size", value=megabytes / seconds, unit="MB/s")


def automaton(forms: list[str]) -> Callable[[str], set[int]]:
    """The dictionary alone: the forms found in a text, longest first, not judged."""
    patterns = sorted({Text(form).words.rstrip() for form in forms})
    found = BytesAhoCorasick(
        patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return lambda text: {index for index, _, _ in found.find_matches_as_indexes(Text(text).words)}


def _spacy(forms: list[str]) -> Callable[[str], object]:
    """spaCy's dictionary matcher behind its tokenizer, in lower case."""
    import spacy  # noqa: PLC0415 - a peer that only ``make peers`` installs
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415

    language = spacy.blank("en")
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("skill", [*language.tokenizer.pipe(forms)])
    return lambda text: matcher(language.make_doc(text))

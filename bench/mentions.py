"""Skills found in real postings, beside the search, the automaton and flashtext alone."""

from collections.abc import Iterator
from pathlib import Path

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from bench.figure import Figure
from bench.timing import side_by_side
from eval.peers import Dictionary, catalogue_forms
from voyageur.market.sources import linkedin_2024
from voyageur.services.context import Context
from voyageur.understanding.fold import fold
from voyageur.understanding.mentions import find_mentions


def measure(context: Context, shared: Path) -> Iterator[Figure]:
    """Postings a second, one core; the searches alone get folded text."""
    path = shared / "data" / "postings" / linkedin_2024.FILE
    texts = [posting.description for posting in linkedin_2024.read(path)]
    folded = [fold(text) for text in texts]
    forms = catalogue_forms(context)
    peer, vocabulary = Dictionary(forms), context.vocabulary
    automaton = AhoCorasick(
        sorted({fold(form) for form in forms}),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )
    samples = side_by_side(
        {
            "find_mentions, judged": lambda: [
                find_mentions("bench", text, vocabulary, "posting") for text in texts
            ],
            "search only, longest form": lambda: [vocabulary.find(text) for text in folded],
            "flashtext, same forms": lambda: [peer(text) for text in texts],
            "automaton alone": lambda: [automaton.find_matches_as_indexes(text) for text in folded],
        }
    )
    megabytes = sum(len(text.encode()) for text in texts) / 1_000_000
    base = samples["flashtext, same forms"].median
    for name, sample in samples.items():
        yield Figure(
            what=f"postings: {name}",
            value=len(texts) / sample.median,
            unit="postings/s",
            ratio=base / sample.median,
            beside="flashtext, same forms",
            sample=sample,
        )
    yield Figure(
        what="the same, by size",
        value=megabytes / samples["find_mentions, judged"].median,
        unit="MB/s",
    )

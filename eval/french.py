"""French parity: of the skills found in an English sentence, those found in its French twin."""

import json
from pathlib import Path

from eval.outcome import Outcome, Row
from eval.scoring import Counts
from voyageur.services.context import Context
from voyageur.understanding.mentions import find_mentions

LABELS = Path(__file__).with_name("labels") / "french_pairs.jsonl"


def measure(context: Context, labels: Path = LABELS) -> Outcome:
    """Recall is the parity; precision counts what only the French sentence gave."""
    pairs = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    outcome, counts = Outcome("french"), Counts()
    for pair in pairs:
        english, french = (skills_in(context, pair[lang]) for lang in ("en", "fr"))
        both = len(english & french)
        counts += Counts(len(french), both, len(english), both)
        if english != french:
            only = {"only_en": sorted(english - french), "only_fr": sorted(french - english)}
            outcome.failures.append({**pair, **only})
    outcome.rows.append(
        Row(
            measure="French parity",
            system="voyageur",
            counts=counts,
            n=counts.gold,
            of=f"skills found in English, {len(pairs)} pairs of our own",
            goal="R 90",
            published="recall: ESCO EN+FR labels 64.2, skill-extractor 37.7",
        )
    )
    return outcome


def skills_in(context: Context, sentence: str) -> set[str]:
    """Skills that a sentence names."""
    found = find_mentions("eval", sentence, context.vocabulary, "posting")
    return {mention.skill for mention in found if mention.polarity == "positive"}

"""Understanding of whole batches: Arrow in, Arrow out, so that any engine can run it.

The same function runs in a process pool, in Spark's ``mapInArrow`` and in Sail.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from voyageur.domain.understanding import FoundGroup, FoundMention, Understood
from voyageur.shapes import dump
from voyageur.understanding.language import detect_language
from voyageur.understanding.mentions import find_mentions
from voyageur.understanding.posting.requirements import VERSION, read_requirements
from voyageur.understanding.roles import RoleTitles
from voyageur.understanding.vocabulary import Vocabulary

if TYPE_CHECKING:
    from voyageur.understanding.sections import Kind

INPUT = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("text", pa.large_string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("lang_hint", pa.string()),
        pa.field("title", pa.string()),
    ]
)

_PAY = pa.struct(
    [
        ("low", pa.int64()),
        ("high", pa.int64()),
        ("currency", pa.string()),
        ("period", pa.string()),
        ("base", pa.bool_()),
    ]
)
_MENTION = pa.struct(
    [
        ("skill", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("confidence", pa.float32()),
        ("section", pa.string()),
    ]
)
_GROUP = pa.struct([("must", pa.bool_()), ("any_of", pa.list_(pa.string()))])

OUTPUT = pa.schema(
    [
        pa.field("doc_id", pa.string(), nullable=False),
        pa.field("lang", pa.string()),
        pa.field("role", pa.string()),
        pa.field("role_p", pa.float32()),
        pa.field("noc", pa.string()),
        pa.field("seniority", pa.string()),
        pa.field("region", pa.string()),
        pa.field("pay", _PAY),
        pa.field("mentions", pa.list_(_MENTION)),
        pa.field("groups", pa.list_(_GROUP)),
        pa.field("error", pa.string()),
        pa.field("extractor_version", pa.string(), nullable=False),
    ]
)


def understand(
    batches: Iterable[pa.RecordBatch], vocabulary: Vocabulary, titles: RoleTitles
) -> Iterator[pa.RecordBatch]:
    """Read batches with the ``INPUT`` schema into batches with the ``OUTPUT`` schema."""
    for batch in batches:
        rows = [dump(_row(row, vocabulary, titles)) for row in batch.to_pylist()]
        yield pa.RecordBatch.from_pylist(rows, schema=OUTPUT)


def _row(row: dict[str, str], vocabulary: Vocabulary, titles: RoleTitles) -> Understood:
    kind: Kind = "posting" if row["kind"] == "posting" else "resume"
    text = row["text"]
    mentions = find_mentions(row["doc_id"], text, vocabulary, kind)
    groups = read_requirements(text, vocabulary).groups if kind == "posting" else ()
    return Understood(
        doc_id=row["doc_id"],
        lang=row.get("lang_hint") or detect_language(text),
        role=titles.role_of(row["title"]) if row.get("title") else None,
        mentions=tuple(
            FoundMention(
                skill=m.skill.removeprefix("skill:"),
                start=m.start,
                end=m.end,
                confidence=m.confidence,
                section=m.section,
            )
            for m in mentions
            if m.skill.startswith("skill:") and m.polarity == "positive"
        ),
        groups=tuple(
            FoundGroup(must=g.must, any_of=tuple(w.skill for w in g.any_of)) for g in groups
        ),
        extractor_version=VERSION,
    )

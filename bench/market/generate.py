"""``python -m bench.market.generate --rows 1000000 --out DIR``: a made-up feed of postings.

``DIR/part-00000.parquet`` … hold 50,000 rows each; ``DIR/truth.parquet`` says of each row, counted
from 0 over all parts, what it is and which row it copies. The texts are recombined from the real
ones of ``../shared``; the first rows of a seed are the same however many are asked for.
"""

import argparse
import time
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from bench.market.copies import COPIES, spoil
from bench.market.posting import Postings, Row
from bench.market.texts import load
from eval.machine import SHARED

SHARES = {"exact": 0.12, "board": 0.10, "near": 0.06, "repost": 0.04, "rubbish": 0.02, "new": 0.66}
"""Assumed: what part of a feed is another row again, or no posting at all."""
REACH = 200_000
"""How many rows back the original of a copy is at most; it is always a new one itself."""
_PART = 50_000
_GROUP = 10_000
_TEXTS = ("id", "title", "company", "location", "posted")
_PAY = (
    ("salary_min", pa.float64()), ("salary_max", pa.float64()),
    ("salary_currency", pa.string()), ("salary_period", pa.string()),
)  # fmt: skip
_REST = ("url", "board", "description")
_FEED = pa.schema(
    [*((name, pa.string()) for name in _TEXTS), *_PAY, *((name, pa.string()) for name in _REST)]
)
_TRUTH = pa.schema(
    [
        pa.field("row", pa.int64(), nullable=False),
        pa.field("id", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("of", pa.string()),
        pa.field("of_row", pa.int64()),
    ]
)
_FEW_VALUES = ["company", "location", "posted", "salary_currency", "salary_period", "board"]


def feed(postings: Postings, seed: int) -> Iterator[tuple[Row, Row]]:
    """Rows without end, each with what is true of it."""
    random = Random(seed)
    kinds, weights = [*SHARES], [*SHARES.values()]
    new = array("q")
    number = 0
    while True:
        kind = random.choices(kinds, weights)[0]
        truth: Row = {"row": number, "kind": kind, "of": None, "of_row": None}
        if kind in COPIES and new:
            original = new[random.randrange(bisect_left(new, number - REACH), len(new))]
            row = postings.posting(original)
            truth |= {"of": row["id"], "of_row": original}
            COPIES[kind](row, number, random)
        else:
            row = postings.posting(number)
            if kind == "rubbish":
                spoil(row, random)
            else:
                truth["kind"] = "new"
                new.append(number)
        yield row, truth | {"id": row["id"]}
        number += 1


def write(rows: int, out: Path, seed: int) -> pa.Table:
    """Write all parts and the truth, which is returned too."""
    out.mkdir(parents=True, exist_ok=True)
    source = islice(feed(Postings(load(SHARED), SHARED, seed), seed), rows)
    truths: list[pa.RecordBatch] = []
    for part in range(-(-rows // _PART)):
        with pq.ParquetWriter(
            out / f"part-{part:05}.parquet", _FEED, compression="zstd", use_dictionary=_FEW_VALUES
        ) as writer:
            for _ in range(_PART // _GROUP):
                if pairs := [*islice(source, _GROUP)]:
                    group = [row for row, _ in pairs]
                    writer.write_batch(pa.RecordBatch.from_pylist(group, schema=_FEED))
                    found = [truth for _, truth in pairs]
                    truths.append(pa.RecordBatch.from_pylist(found, schema=_TRUTH))
    truth = pa.Table.from_batches(truths, schema=_TRUTH)
    pq.write_table(truth, out / "truth.parquet", compression="zstd")
    return truth


def main() -> None:
    """Write a feed and say what is in it."""
    parser = argparse.ArgumentParser(description="Write a made-up feed of postings.")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    begin = time.perf_counter()
    kinds = Counter(write(asked.rows, asked.out, asked.seed)["kind"].to_pylist())
    shares = ", ".join(f"{kind} {count / asked.rows:.2%}" for kind, count in kinds.most_common())
    print(f"{asked.rows:,} rows in {time.perf_counter() - begin:.1f} s: {shares}")


if __name__ == "__main__":
    main()

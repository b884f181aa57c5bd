"""Words that a line's end has broken, put together again."""

import re
from collections.abc import Sequence

COMPOUND_HEADS = frozenset({
    "award", "back", "client", "cloud", "cost", "cross", "customer", "cutting", "data", "decision",
    "end", "entry", "event", "fast", "feature", "front", "full", "fully", "hands", "high", "highly",
    "large", "long", "low", "object", "open", "part", "peer", "problem", "problems", "real",
    "result", "results", "right", "risk", "self", "server", "short", "single", "small", "state",
    "step", "team", "test", "third", "time", "user", "well", "world",
})  # fmt: skip
"""First parts that are seldom a syllable: their line-end hyphens are part of the word."""
COMPOUND_TAILS = frozenset({
    "agent", "aligned", "aware", "based", "built", "centric", "driven", "efficient", "facing",
    "focused", "friendly", "functional", "intensive", "making", "native", "oriented", "party",
    "platform", "ready", "related", "scale", "sensitive", "solving", "specific", "stack", "tenant",
    "wide", "winning",
})  # fmt: skip
LONGEST_PART = 40
BROKEN = re.compile(r"([^\W\d_]{1,40}|\d{1,40})-$")
FIRST_WORD = re.compile(r"[^\W_]+")


def rejoin(texts: Sequence[str], narrowest: int = 0) -> list[str]:
    """Put words together that a line's end has broken; the other line breaks stay.

    A hyphen is taken away only between small letters, and kept where the document writes the
    compound elsewhere ("cross-functional") or its parts usually make one.

    Args:
        texts: the lines.
        narrowest: characters of the shortest line that a word may be broken at.
    """
    if not any(text.endswith("-") for text in texts):
        return list(texts)
    known = set(re.findall(r"[\w-]+", " ".join(texts).lower()))
    joined: list[str] = []
    for text in texts:
        above = joined[-1] if joined else ""
        broken = BROKEN.search(above[-LONGEST_PART:]) if len(above) >= narrowest else None
        alone = broken and len(broken[0]) == len(above)
        word = FIRST_WORD.match(text) if broken and not alone else None
        if not (broken and word):
            joined.append(text)
            continue
        glue = "-" if _keeps_hyphen(broken[1], word[0], known) else ""
        token, _, rest = text.partition(" ")
        joined[-1] = joined[-1][:-1] + glue + token
        joined += [rest.lstrip()] if rest.strip() else []
    return joined


def _keeps_hyphen(head: str, tail: str, known: set[str]) -> bool:
    if not (head[-1:].islower() and tail.islower() and len(head) > 1):
        return True
    if f"{head}{tail}".lower() in known:
        return False
    return (
        f"{head}-{tail}".lower() in known
        or head.lower() in COMPOUND_HEADS
        or tail in COMPOUND_TAILS
    )

"""A search for a few words that is ten times as fast as one for many."""

from collections.abc import Iterable

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind


def few(patterns: Iterable[bytes]) -> BytesAhoCorasick:
    """Finds the longest of the leftmost matches.

    Only with this kind of match, and with up to some dozen patterns whose first three bytes are
    rare, does the library compare whole vectors: 4 kB in 1 µs instead of 15. A pattern that begins
    with a space and a frequent letter spoils that for all.
    """
    return BytesAhoCorasick(
        list(patterns),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
    )

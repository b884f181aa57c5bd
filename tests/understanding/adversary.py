"""Texts that make a regular expression work hard, and how its time grows with them.

The expression's own syntax tree tells what each of its repeats takes. It is fed that, after what
leads to it, so often that the search has to look at all of it from many places, and in the end
something that fits nothing.
"""

import re
import re._constants as constants
import re._parser as parser
import time
from collections.abc import Iterator, Sequence
from typing import Any

Node = tuple[Any, Any]
Pattern = re.Pattern[str] | re.Pattern[bytes]
MANY = 40
"""A repeat that is allowed more often than this is fed."""
MISFIT = "\x01"
PLAIN = (
    " ", "a", "A", "1", "-", ".", ",", "\n", "a ", "1,", "a-", "a.", "a\n", " \n", "(", "$1 ", "é",
)  # fmt: skip
CATEGORIES = {
    constants.CATEGORY_DIGIT: "1",
    constants.CATEGORY_NOT_DIGIT: "a",
    constants.CATEGORY_SPACE: " ",
    constants.CATEGORY_NOT_SPACE: "a",
    constants.CATEGORY_WORD: "a",
    constants.CATEGORY_NOT_WORD: " ",
}
LOOPS = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)
SIZES = (12, 16, 20, 24, 28, 32, 64, 128, 256, 1024, 4096, 16384)
"""Characters; a few more each time at first, for what grows exponentially."""
ENOUGH = 0.005
"""Seconds from which a search's time can be compared; no search that is faster at last is slow."""
ROUNDS = 5
SHORTEST = 1e-6


def attacks(pattern: Pattern) -> list[tuple[str, str, str]]:
    """Head, part to be repeated, and tail of each text."""
    source = pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    tree = list(parser.parse(text, pattern.flags & ~re.UNICODE))
    found = dict.fromkeys(("", part, MISFIT) for part in PLAIN)
    for head, body in _repeats(tree, ""):
        for texts in ((head, body), ("", head + body), ("", body), (head, body + " ")):
            found[(*texts, MISFIT)] = None
    return list(found)


def growth(pattern: Pattern, head: str, body: str, tail: str, *, searched: bool = True) -> float:
    """How much longer the expression takes on a text twice as long; 1 where it is fast on all.

    Two doublings are compared, by the processor's time and the best of some rounds each, so that
    a busy machine changes nothing. What is never searched for is only matched, at the beginning.
    """
    for size in SIZES:
        text = _text(pattern, head, body, tail, size)
        if _seconds(pattern, text, searched=searched) >= ENOUGH:
            quarter = _text(pattern, head, body, tail, size // 4)
            rounds = [
                [_seconds(pattern, each, searched=searched) for each in (text, quarter)]
                for _ in range(ROUNDS)
            ]
            long, short = (min(taken) for taken in zip(*rounds, strict=True))
            return float((long / max(short, SHORTEST)) ** 0.5)
    return 1.0


def _text(pattern: Pattern, head: str, body: str, tail: str, size: int) -> str | bytes:
    text = head + body * (size // len(body)) + tail
    return text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text


def _seconds(pattern: Any, text: str | bytes, *, searched: bool) -> float:
    start = time.thread_time()
    if searched:
        for _ in pattern.finditer(text):
            pass
    else:
        pattern.match(text)
        pattern.fullmatch(text)
    return time.thread_time() - start


def _repeats(nodes: Sequence[Node], head: str) -> Iterator[tuple[str, str]]:
    """What leads to each long repeat, and one turn of it."""
    for kind, value in nodes:
        if kind in LOOPS:
            _, most, inner = value
            turn = _sample(inner)
            if most > MANY and turn:
                yield head, turn
            yield from _repeats(list(inner), head)
        for inner in _branches(kind, value):
            yield from _repeats(list(inner), head)
        head += _sample([(kind, value)])


def _branches(kind: Any, value: Any) -> list[Any]:
    """The parts of a group, a choice or a look around."""
    if kind is constants.BRANCH:
        return list(value[1])
    if kind is constants.SUBPATTERN:
        return [value[3]]
    if kind is constants.ATOMIC_GROUP:
        return [value]
    if kind in (constants.ASSERT, constants.ASSERT_NOT):
        return [value[1]]
    return []


def _sample(nodes: Any) -> str:
    """A short text that the nodes take."""
    text = ""
    for kind, value in nodes:
        if kind is constants.LITERAL:
            text += chr(value)
        elif kind is constants.NOT_LITERAL:
            text += "a" if value != ord("a") else "b"
        elif kind is constants.ANY:
            text += "a"
        elif kind is constants.IN:
            text += _member(value)
        elif kind in LOOPS:
            least, _, inner = value
            text += _sample(inner) * max(least, 1)
        elif kind not in (constants.ASSERT, constants.ASSERT_NOT):
            text += _sample((_branches(kind, value) or [[]])[0])
    return text


def _member(items: Sequence[Node]) -> str:
    """A character of a set."""
    members = [_first(item) for item in items if item[0] is not constants.NEGATE]
    if items[0][0] is not constants.NEGATE:
        return next((member for member in members if member.isalnum()), members[0])
    pattern = re.compile("[^" + "".join(map(re.escape, members)) + "]")
    return next((sign for sign in "a1 -.,x\n" if pattern.match(sign)), "a")


def _first(item: Node) -> str:
    kind, value = item
    if kind is constants.RANGE:
        return chr(value[0])
    return CATEGORIES.get(value, "a") if kind is constants.CATEGORY else chr(value)

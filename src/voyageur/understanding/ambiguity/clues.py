"""What speaks for and against a word naming the skill: the rules' answers, and what is around.

A clue is a string. They are the same in training and in use, so a change here calls for
``make train``.
"""

import re

from voyageur.understanding.ambiguity.beside import Beside
from voyageur.understanding.cues import words
from voyageur.understanding.reading import Reading
from voyageur.understanding.vocabulary import Hit

_USED = tuple(f"{phrase} " for phrase in words("used"))
_BEFORE = 32
_AROUND = 40
_WORD = re.compile(r"[\w+#.'-]+")
_RUNS = ((re.compile(r"[A-Z]+"), "X"), (re.compile(r"[^\W\dA-Z_]+"), "x"))
_NEAR = (4, 12, 40, 100)
"""Characters up to the next sure name, in steps."""


def clues(reading: Reading, hit: Hit, beside: Beside) -> list[str]:
    """Some twenty clues for a spelling that has a trap."""
    start, end, form = hit
    trap, text = form.trap, reading.text
    assert trap is not None
    cased = trap.is_cased(text, start, end)
    listed = beside.in_list(start, end)
    near = trap.is_near(text, start, end)
    used = text.folded[max(0, start - _BEFORE) : start].endswith(_USED)
    context = not trap.needs_context or near or (trap.listed and (listed or used))
    shape = text.raw[start:end]
    for pattern, sign in _RUNS:
        shape = pattern.sub(sign, shape)
    before, after = text.folded[max(0, start - _AROUND) : start], text.folded[end : end + _AROUND]
    last, following = _WORD.findall(before)[-2:], _WORD.findall(after)[:2]
    kind = reading.kind
    return [
        "any",
        f"rule={cased and context}",
        f"{kind}={cased and context}",
        f"rules={cased:d}{listed:d}{near:d}{used:d}{trap.needs_context:d}{trap.listed:d}",
        f"shape={shape}",
        f"{kind} {shape}",
        form.ident,
        f"{form.ident} {shape}",
        f"-1={last[-1] if last else ''}",
        f"+1={following[0] if following else ''}",
        f"-2={last[0] if len(last) > 1 else ''}",
        f"+2={following[1] if len(following) > 1 else ''}",
        f"mark-={_mark(before[::-1])}",
        f"mark+={_mark(after)}",
        f"next={_step(beside.distance(start, end))}",
        f"section={reading.sections.at(start)}",
        f"names={beside.density()}",
    ]


def _mark(around: str) -> str:
    """The next sign that is no blank, where it is no letter or digit."""
    bare = around.lstrip(" ")[:1]
    return "a" if bare.isalnum() else "␤" if bare == "\n" else bare


def _step(distance: int) -> int:
    return sum(distance >= step for step in _NEAR)

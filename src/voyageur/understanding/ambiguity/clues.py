"""What speaks for and against a word naming the skill: the rules' answers, and what is around.

A clue is a string. They are the same in training and in use, so a change here calls for
``make train``.
"""

from functools import cache
from itertools import groupby

from voyageur.understanding.ambiguity.beside import Beside
from voyageur.understanding.cues import words
from voyageur.understanding.reading import Reading
from voyageur.understanding.vocabulary import Hit

_USED = tuple(f"{phrase} " for phrase in words("used"))
_BEFORE = 32
_AROUND = 24
_SIGNS = 6


def clues(reading: Reading, hit: Hit, beside: Beside) -> list[str]:
    """Some fifteen clues for a spelling that has a trap."""
    start, end, form = hit
    trap, text = form.trap, reading.text
    assert trap is not None
    cased = "cased" if trap.is_cased(text, start, end) else "uncased"
    if text.folded[max(0, start - _BEFORE) : start].endswith(_USED):
        how = "used"
    elif beside.in_list(start, end):
        how = "listed"
    else:
        how = "near" if trap.is_near(text, start, end) else "alone"
    kind = reading.kind
    shape = _shape(text.raw[start:end])
    before = text.words[max(0, start - _AROUND) : start].split()
    after = text.words[end + 1 : end + 1 + _AROUND].split()
    return [
        "any",
        cased,
        how,
        f"{kind} {cased} {how}",
        f"{trap.needs_context:d}{trap.listed:d} {cased} {how}",
        f"shape={shape}",
        f"{kind} {shape}",
        form.ident,
        f"{form.ident} {shape}",
        f"-1={before[-1].decode() if before else ''}",
        f"-2={before[-2].decode() if len(before) > 1 else ''}",
        f"+1={after[0].decode() if after else ''}",
        f"+2={after[1].decode() if len(after) > 1 else ''}",
        f"mark-={_mark(text.folded[max(0, start - _SIGNS) : start].rstrip(' ')[-1:])}",
        f"mark+={_mark(text.folded[end : end + _SIGNS].lstrip(' ')[:1])}",
        f"next={beside.step(start, end)}",
        f"names={beside.density}",
    ]


def _mark(sign: str) -> str:
    """The next sign that is no blank, where it is no letter or digit."""
    return "a" if sign.isalnum() else sign


@cache
def _shape(word: str) -> str:
    """Capitals and small letters, each run as one: there are few spellings that have a trap."""
    signs = ("X" if c.isupper() else "x" if c.isalpha() else c for c in word)
    return "".join(sign for sign, _ in groupby(signs))

"""Whether a line is written as the heading of a job is."""

import re

from voyageur.understanding.career.lines import EDGE
from voyageur.understanding.career.pieces import has_title

LONGEST = 110
"""Characters of such a line; what is longer is told, not titled."""
_ABBREVIATED = re.compile(
    r"\b(?:[Ii]nc|[Ll]td|[Ll]tée|[Ee]nr|[Cc]orp|Co|[JS]r|St|Dept|Pvt|Univ|Intl|Assoc|[A-Z])\.$"
)
_WORD = re.compile(r"[^\W\d_]{4,}")


def is_titled(text: str) -> bool:
    """Whether a line is short, no sentence, and has its words with capitals.

    French titles have a capital in front only, so a word that names a job is enough.
    """
    bare = text.strip(EDGE)
    if not bare or len(bare) > LONGEST or not (bare[0].isupper() or bare[0].isdigit()):
        return False
    if bare[-1] in ".!?" and not _ABBREVIATED.search(bare):
        return False
    words = _WORD.findall(bare)
    return 2 * sum(word[0].isupper() for word in words) >= len(words) or has_title(bare)

"""French vowels that give way, and articles that melt into « de » and « à »."""

import re
from re import Match

from voyageur.locale.typography.aspirated import VOWEL_SOUND
from voyageur.locale.typography.spaces import SPACE


def elided(text: str) -> str:
    """The text with its elisions and contractions."""
    text = _ELISION.sub(lambda found: found[0][:-2] + "’", text)
    if " le" in text or "\u00a0le" in text:
        text = _CONTRACTION.sub(_contracted, text)
    return text


def _after(*words: str) -> str:
    """Behind the space that follows one of these words, not tied to another by a hyphen.

    With a capital only where a sentence may begin: elsewhere it's a name (Robert De Angelis).
    """
    begun = "|".join(word.capitalize() for word in words)
    return rf"(?<=(?<![\w’'\-‑])(?:{'|'.join(words)}|(?<![\w,;$%][ \u00a0])(?:{begun})).)"


_LOWER = r"(?=[^\W\d_A-ZÀ-Þ])"
_NOT_AFTER_ME = "aux?|about|again|also|all|an[dy]?|at|if|in|is|o[fnr]|out|over|u[np]|until"
_NUMBERED_UN = rf"une?{SPACE}(?:à|ou|dollar|cent)"
_ELISIONS = (
    f"{_after('de')}(?!{_NUMBERED_UN}|aux?\\b){VOWEL_SOUND}",
    f"(?:{_after('que')}|{_after('jusque')})(?:{VOWEL_SOUND}|à\\b)",
    f"{_after('le', 'la')}(?!une?s?\\b|aux?\\b){VOWEL_SOUND}",
    f"{_after('je', 'te', 'se', 'ne')}{_LOWER}(?!aux?\\b){VOWEL_SOUND}",
    f"{_after('me')}{_LOWER}(?!(?:{_NOT_AFTER_ME})\\b){VOWEL_SOUND}",
    f"{_after('ne')}[ay]\\b",
    f"{_after('je', 'me', 'te', 'se')}y\\b",
    f"{_after('ce')}(?:est|étai(?:en)?t)\\b",
    f"{_after('si')}ils?\\b",
    f"{_after('lorsque', 'puisque', 'quoique')}(?:ils?|elles?|on|en|une?|ainsi)\\b",
)
_ELISION = re.compile(rf"[aei][ \u00a0](?={'|'.join(_ELISIONS)})")
"""OQLF 21745 and 23685; for lorsque, puisque and quoique only what is compulsory (23623).

Pronouns elide before a verb, so never before a capital (« Me Allard » is a lawyer), and a
pronoun after its verb doesn't (« exportez-le ou … »).
"""
_CONTRACTION = re.compile(
    rf"(?<![\w\-])(?P<prep>[Dd]e|[àÀ]){SPACE}(?P<article>les?){SPACE}(?=[^\W_]|\${SPACE}?\d)"
    r"(?!(?:lui|leur|en|y|ou|et|bien|mieux|moins|plus|ne|pas|tout|tous|toutes)\b)"
    r"(?![a-zà-öø-ÿœ]*(?:er|ir|re)\b)"
)
_CONTRACTED = {"dele": "du", "deles": "des", "àle": "au", "àles": "aux"}


def _contracted(found: Match[str]) -> str:
    words = _CONTRACTED[found["prep"].lower() + found["article"]]
    return (words.capitalize() if found["prep"][0].isupper() else words) + " "

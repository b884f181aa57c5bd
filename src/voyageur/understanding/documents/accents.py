"""Accents that stand beside their letter, as old fonts and their files have them, put on it."""

import re
import unicodedata

MARKS = {
    "`": "\u0300", "´": "\u0301", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303",
    "¨": "\u0308", "¸": "\u0327", "\u02ca": "\u0301", "\u02cb": "\u0300", "˚": "\u030a",
    "ˇ": "\u030c",
}  # fmt: skip
"""Accents with a width of their own, and the combining ones that mean the same."""
LOOSE = "´ˆ˜¨¸\u02ca\u02cb"
"""Those that no text of another kind has beside a letter; "^", "~" and "`" are code as well."""
VOWELS = frozenset("aeiouyAEIOUY\u0131")
BASES = {"\u0327": frozenset("cC"), "\u0303": frozenset("aonAON"), "\u030c": frozenset("cszCSZ")}
"""Letters that bear a mark, in languages of résumés in Canada; the other marks stand on vowels."""
COMPOSED = re.compile(r"[à-öù-ü]")
PIECES = re.compile(rf"(\w?)( ?)([{LOOSE}])( ?)(\w?)")


def join(base: str, mark: str) -> str | None:
    """The letter with its accent, or None where the two make no letter of ours."""
    combining = MARKS.get(mark, mark)
    if base not in BASES.get(combining, VOWELS):
        return None
    composed = unicodedata.normalize("NFC", base.replace("\u0131", "i") + combining)
    return composed if len(composed) == 1 else None


def join_loose(text: str) -> str:
    """The text with each loose accent on its letter: "de´veloppeur", "d´eveloppeur", "développeur".

    Where both neighbours could bear it, the side decides on which the text's other accents stand.
    A text that has letters with accents means an apostrophe by a loose one ("c´est").
    """
    if not any(accent in text for accent in LOOSE) or COMPOSED.search(text):
        return text
    sides = [_sides(found) for found in PIECES.finditer(text)]
    follows = sum(bool(a) and not b for a, b in sides) > sum(bool(b) and not a for a, b in sides)

    def put(found: re.Match[str]) -> str:
        before, after = _sides(found)
        if before and (follows or not after):
            return before + found[4] + found[5]
        return found[1] + found[2] + after if after else found[0]

    return PIECES.sub(put, text)


def _sides(found: re.Match[str]) -> tuple[str, str]:
    """What the letter before and the letter after would become; empty where they would not."""
    before, space, mark, gap, after = found.groups()
    return "" if space else join(before, mark) or "", "" if gap else join(after, mark) or ""

"""Lists in a line, labels before them, remarks behind: how guides pack names."""

import re

_PICTOGRAM = re.compile(
    "[\u20e3\ufe0f\u200d\u2190-\u2bff\U0001f000-\U0001faff\U000e0020-\U000e007f]+"
)
"""Emoji and other signs that stand before a heading or an item."""

_OUTSIDE = r"(?![^()]{0,200}\))"
_STRONG = re.compile(rf"(?:\s{{1,9}}\|\s{{1,9}}|\s{{0,9}}[·•∙;]\s{{0,9}}){_OUTSIDE}")
_WEAK = re.compile(rf"(?:,\s{{1,9}}|\s{{1,9}}/\s{{1,9}}){_OUTSIDE}")
_OR = re.compile(r"\s{1,9}(?:or|ou)\s{1,9}")
_REMARK = re.compile(r"\s{0,9}\([a-zà-ÿ][^()]{0,400}\)$")
_LABEL = re.compile(r"^(?P<label>[^:\n]{1,60}?)[ \u00a0\u202f]*:(?:\s+|$)(?P<rest>.*)$", re.DOTALL)
_DASH_LABEL = re.compile(r"^(?P<label>[^:.\n]{1,60}?)\s+[—–]\s+(?P<rest>.+)$", re.DOTALL)
_SUCCESSOR = re.compile(r"\s{0,9}(?:→|->|=>).*$", re.DOTALL)
_NOTHING = re.compile(r"[–—\-\s]*|n/?a|tbd", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_SENTENCE_END = re.compile(r"(?<!\binc)[.!?…»”\"]\s*$", re.IGNORECASE)


def tidy(words: str) -> str:
    """Words in one line, without pictograms before them and with plain spaces."""
    text = re.sub(r"[\u00a0\u202f\u2009]", " ", _INVISIBLE.sub("", words))
    text = _PICTOGRAM.sub("", text, count=1) if _PICTOGRAM.match(text.strip()) else text
    return re.sub(r"\s+", " ", text).strip()


def label(words: str) -> tuple[str, str] | None:
    """What stands before a colon and after it; None where nothing is labelled."""
    found = _LABEL.match(words.strip())
    return (tidy(found["label"]), found["rest"].strip()) if found else None


def stage(words: str) -> tuple[str, str]:
    """Name and text of a step; without a name, all of it is text."""
    bare = re.sub(r"^\s*\d{1,2}[.)]\s+", "", words)
    found = _LABEL.match(bare) or _DASH_LABEL.match(bare)
    return (tidy(found["label"]), tidy(found["rest"])) if found else ("", tidy(bare))


def names(words: str, *, alternatives: bool = False) -> list[str]:
    """The names that a line lists, without remarks in brackets; ``alternatives`` parts at "or"."""
    spaced = re.sub(r"[^\S\n]+", " ", _INVISIBLE.sub("", words))
    parts = [p for line in spaced.split("\n") for p in _parts(_SUCCESSOR.sub("", line))]
    if alternatives:
        parts = [held for part in parts for held in _OR.split(_REMARK.sub("", part))]
    found = [_REMARK.sub("", tidy(part)).rstrip(" ,") for part in parts]
    return [name for name in found if name and not _NOTHING.fullmatch(name)]


def _parts(line: str) -> list[str]:
    """A line parted at its strongest sign."""
    parts = _STRONG.split(line)
    return parts if len(parts) > 1 else _WEAK.split(line)


def is_list(words: str) -> bool:
    """Whether a paragraph lists names rather than saying something."""
    return not _SENTENCE_END.search(words) and bool(_STRONG.search(words) or "," in words)


def is_sentence(words: str) -> bool:
    """Whether words end as a sentence does."""
    return bool(_SENTENCE_END.search(words))


def is_nothing(words: str) -> bool:
    """Whether a cell says that there is nothing to say."""
    return bool(_NOTHING.fullmatch(words.strip()))

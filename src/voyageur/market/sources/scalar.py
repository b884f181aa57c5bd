"""A value of a row as words, whatever kind of value it is."""

import math
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ftfy import fix_text

_LARGEST = 10**15
"""Numbers from this on are no number of a posting."""
_NAMES = ("name", "@value", "value", "label", "text", "title", "displayName", "rendered")
"""Where an object that stands instead of words has them."""
_DEEPEST = 3
_MOST = 100
"""Values of a list that are looked at for words."""


def as_words(value: Any, deep: int = 0) -> str:
    """The words of a value, or of the first of a list or object that has any; else none."""
    if isinstance(value, str):
        return _mended(value).strip()
    if isinstance(value, Mapping | list) and deep < _DEEPEST:
        inner = (
            [value.get(name) for name in _NAMES] if isinstance(value, Mapping) else value[:_MOST]
        )
        return next((words for each in inner if (words := as_words(each, deep + 1))), "")
    if isinstance(value, date):
        return value.isoformat()
    return _number(value)


def _mended(text: str) -> str:
    """Text whose UTF-8 was read as Windows-1252, once or more often, as it was meant."""
    if "Ã" in text or "â€" in text:
        return fix_text(text, uncurl_quotes=False, unescape_html=False, fix_latin_ligatures=False)
    return text


def as_answer(value: Any) -> str:
    """The words of a value that may also be yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return as_words(value)


def _number(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return ""
    number: float | Decimal = value
    if not isinstance(number, int) and not math.isfinite(number):
        return ""
    if not -_LARGEST < number < _LARGEST:
        return ""
    if number == int(number):
        return str(int(number))
    return format(number, "f") if isinstance(number, Decimal) else repr(number)

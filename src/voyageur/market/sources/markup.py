"""Text that may be HTML, or HTML that was escaped once more, as a source gives it."""

import html
import re
from collections.abc import Callable

_BLOCK = re.compile(r"<(?:p|div|br|li|ul|ol|h[1-6]|table|tr|section|article)\b[^<>]*>", re.I)
_INLINE = re.compile(r"</(?:b|strong|i|em|u|a|span|font|small|sup|sub|code)>", re.I)
_ESCAPED = re.compile(r"&(?:amp;)?lt;(?=[/a-z])", re.I)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});", re.I)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_TIMES = 2
"""How often text is escaped again, at most."""


def is_html(text: str) -> bool:
    """Whether text has tags of HTML."""
    return _BLOCK.search(text) is not None or _INLINE.search(text) is not None


def plain_text(text: str, text_of_html: Callable[[str], str]) -> str:
    """The words of a description, its lines kept.

    Raises:
        InputError: ``text_of_html`` can't read it.
    """
    given = text
    for _ in range(_TIMES):
        if is_html(given) or not _ESCAPED.search(given):
            break
        given = html.unescape(given)
    if not is_html(given):
        return _lines(html.unescape(text) if _ENTITY.search(text) else text)
    if _BLOCK.search(given) is None:
        given = given.replace("\n", "<br>\n")
    if not html.unescape(_TAG.sub("", given)).strip():
        return ""
    return _lines(text_of_html(given))


def one_line(text: str) -> str:
    """Words of a title or name, without tags and entities."""
    if "&" not in text and "<" not in text:
        return " ".join(text.split())
    bare = html.unescape(text) if _ENTITY.search(text) else text
    return " ".join((_TAG.sub(" ", bare) if is_html(bare) else bare).split())


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()

"""A page of HTML: the postings that it marks as such, else its words as one."""

import re
from collections.abc import Callable
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message
from voyageur.market.formats.jsonld import jsonld_postings
from voyageur.market.formats.microdata import microdata_postings
from voyageur.market.formats.row import Row, Unread

DEEPEST = 10_000
"""Elements within elements: the parser's time grows with the square of the depth."""
TAG = re.compile(
    r"<(?!(?:area|base|br|col|dd|dt|hr|img|input|li|link|meta|option|p|path|source|td|tr|wbr)\b)"
    r"(/?)[a-z]",
    re.IGNORECASE,
)
"""Tags of elements that end where they are closed."""
MEGABYTE = 1_000_000


def page_rows(
    page: str, text_of_page: Callable[[str], tuple[str, str]]
) -> tuple[str, list[Row | Unread]]:
    """The format that a page has postings in, and its rows."""
    if _is_deep(page):
        why = Message(N_("the page has elements nested too deeply to be read"))
        return "html", [Unread(1, why)]
    tree = LexborHTMLParser(page)
    found = list(jsonld_postings(tree))
    if any(isinstance(posting, dict) for posting in found):
        return "html-jsonld", _numbered(found)
    marked = list(microdata_postings(tree))
    if marked:
        return "html-microdata", _numbered([*found, *marked])
    return "html", _numbered([*found, _plain(page, text_of_page)])


def too_large(size: int, limit: int) -> Unread:
    """What is said of a page that isn't read."""
    return Unread(
        1,
        Message(
            N_("the page has {size} MB; the limit is {limit} MB"),
            {"size": round(size / MEGABYTE, 1), "limit": round(limit / MEGABYTE, 1)},
        ),
    )


def _numbered(found: "list[dict[str, Any] | Message]") -> list[Row | Unread]:
    return [
        Row(number, each) if isinstance(each, dict) else Unread(number, each)
        for number, each in enumerate(found, start=1)
    ]


def _plain(page: str, text_of_page: Callable[[str], tuple[str, str]]) -> dict[str, Any] | Message:
    try:
        title, text = text_of_page(page)
    except InputError as error:
        return error.what
    if not text.strip():
        return Message(N_("the page has no text"))
    return {"title": title, "description": text}


def _is_deep(page: str) -> bool:
    if page.count("<") <= DEEPEST:
        return False
    depth = 0
    for found in TAG.finditer(page):
        depth = max(depth - 1, 0) if found[1] else depth + 1
        if depth > DEEPEST:
            return True
    return False

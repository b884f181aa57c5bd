"""How bytes and pages become text, for the reading of files of postings."""

from functools import lru_cache
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.market.ingest import Texts
from voyageur.understanding.documents.decode import encoding_of
from voyageur.understanding.documents.html import read_html
from voyageur.understanding.fold import Text
from voyageur.understanding.title.find import find_title


def texts() -> Texts:
    """The functions that a market is given."""
    return Texts(encoding_of, text_of_page, text_of_html)


@lru_cache(maxsize=256)
def text_of_html(html: str) -> str:
    """The words of a description; nothing where it has none, or more tags than any posting."""
    try:
        return read_html(html, Path()).text
    except InputError:
        return ""


def text_of_page(html: str) -> tuple[str, str]:
    """Title and words of a page that holds one posting."""
    text = text_of_html(html)
    return find_title(Text(text)) or "", text

"""A source of few words, and rows of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from voyageur.domain.posting import Posting
from voyageur.market.formats.row import Row
from voyageur.market.sources.load import shipped_maps
from voyageur.market.sources.model import SourceMap
from voyageur.market.sources.normalise import Normalised, Rejected, normalise

TODAY = date(2026, 11, 28)

Read = Callable[..., Normalised | Rejected]
Get = Callable[..., Posting]


def shout(html: str) -> str:
    """What stands for the reader of HTML: it shows that it was asked."""
    return f"[{html}]"


def of(source: SourceMap, values: dict[str, Any]) -> Normalised | Rejected:
    return normalise(Row(7, values), source, text_of_html=shout, today=TODAY)


def posting_of(ident: str, values: dict[str, Any]) -> Posting:
    """The posting of a row of a shipped source, of which nothing is doubted."""
    source = next(each for each in shipped_maps() if each.id == ident)
    read = of(source, values)
    assert isinstance(read, Normalised)
    assert [str(doubt) for doubt in read.doubts] == []
    assert (read.posting.source, read.posting.row) == (ident, 7)
    return read.posting


@pytest.fixture
def read() -> Read:
    """Reads a row by a map of the fields given; values that aren't mapped stand at their names."""

    def read_row(values: dict[str, Any], **known: Any) -> Normalised | Rejected:
        fields = {name: name for name in {"title": "", **values}} | known.pop("fields", {})
        source = SourceMap(
            id="s", name="S", origin="o", licence="l", recognise=(), fields=fields, **known
        )
        return of(source, {"title": "Baker"} | values)

    return read_row


@pytest.fixture
def get(read: Read) -> Get:
    """The posting of such a row, of which nothing is doubted."""

    def get_posting(values: dict[str, Any], **known: Any) -> Posting:
        found = read(values, **known)
        assert isinstance(found, Normalised)
        assert found.doubts == ()
        return found.posting

    return get_posting

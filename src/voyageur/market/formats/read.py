"""A file of postings as rows, whatever it is called: its content says which format it has."""

import codecs
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.market.formats.delimited import delimited_rows, header_of
from voyageur.market.formats.json_rows import json_line_rows, json_rows
from voyageur.market.formats.names import unique_names
from voyageur.market.formats.page import page_rows, too_large
from voyageur.market.formats.parquet import open_parquet, parquet_rows
from voyageur.market.formats.records import Records
from voyageur.market.formats.refusals import damaged, empty, unknown
from voyageur.market.formats.row import Row, Rows, Unread
from voyageur.market.formats.sniff import delimiter_of, format_of, is_text
from voyageur.market.formats.source import Source

SAMPLE = 1_000_000
"""Bytes by which a format is recognised."""
FIRST = 50
"""Rows whose names are those of the file."""
PARQUET = b"PAR1"

EncodingOf = Callable[[bytes], tuple[str, str]]
TextOfPage = Callable[[str], tuple[str, str]]


def read_rows(
    path: Path,
    *,
    encoding_of: EncodingOf,
    text_of_page: TextOfPage,
    max_page_bytes: int = 20_000_000,
) -> Rows:
    """Rows of a file, read as they are asked for; of a page at once.

    ``encoding_of`` gives codec and error handler of bytes, ``text_of_page`` title and text.

    Raises:
        InputError: the file can't be opened, is empty, or has no rows in a format known here.
    """
    source = Source(path)
    try:
        format_, columns, rows = _open(source, path, encoding_of, text_of_page, max_page_bytes)
        kept = _until_damage(source, rows)
        first = list(islice(kept, FIRST))
    except InputError:
        source.close()
        raise
    return Rows(format_, columns or _columns(first), chain(first, kept))


_Opened = tuple[str, tuple[str, ...], Iterable[Row | Unread]]


def _open(
    source: Source,
    path: Path,
    encoding_of: EncodingOf,
    text_of_page: TextOfPage,
    max_page_bytes: int,
) -> _Opened:
    """Format, names where the format has them, and rows."""
    sample = source.sample(SAMPLE)
    if sample.startswith(PARQUET):
        file = open_parquet(source.seekable_content(), path)
        columns = unique_names(file.schema_arrow.names)
        return "parquet", columns, parquet_rows(file, columns)
    cut = len(sample) == SAMPLE
    encoding, errors = encoding_of(_whole_lines(sample) if cut or source.damage else sample)
    start = codecs.getincrementaldecoder(encoding)(errors).decode(sample, final=not cut)
    if not start.strip("\0\ufeff \t\r\n"):
        raise empty(path) if source.damage is None else damaged(source.damage, path)
    if not is_text(start):
        raise unknown(path)
    format_ = format_of(start, cut=cut)
    if format_ == "html":
        marked, rows = _page(source, encoding_of, text_of_page, max_page_bytes)
        return marked, (), rows
    text = io.TextIOWrapper(io.BufferedReader(source), encoding, errors, newline="")
    if format_ is not None:
        return format_, (), json_rows(text) if format_ == "json" else json_line_rows(text)
    delimiter = delimiter_of(start, cut=cut)
    if delimiter is None:
        raise unknown(path)
    records = Records(text, delimiter)
    columns = header_of(records)
    return "csv", columns, delimited_rows(records, columns, lambda: source.damage is None)


def _page(
    source: Source, encoding_of: EncodingOf, text_of_page: TextOfPage, limit: int
) -> tuple[str, list[Row | Unread]]:
    with io.BufferedReader(source) as content:
        data = content.read(limit + 1)
        if len(data) > limit:
            size = source.size or len(data) + sum(
                map(len, iter(lambda: content.read(1 << 20), b""))
            )
            return "html", [too_large(size, limit)]
    encoding, errors = encoding_of(data)
    return page_rows(data.decode(encoding, errors), text_of_page)


def _until_damage(source: Source, rows: Iterable[Row | Unread]) -> Iterator[Row | Unread]:
    """The rows, and once the place where the file is damaged instead of what is amiss there."""
    last: Row | Unread | None = None
    with closing(source):
        for row in rows:
            if last is not None:
                yield last
            last = row
        if last is not None and (source.damage is None or isinstance(last, Row)):
            yield last
        if source.damage is not None:
            number = last.number + isinstance(last, Row) if last else 1
            yield Unread(number, source.damage)


def _columns(rows: Iterable[Row | Unread]) -> tuple[str, ...]:
    """Names in the order in which they are first seen."""
    return tuple(dict.fromkeys(name for row in rows if isinstance(row, Row) for name in row.values))


def _whole_lines(data: bytes) -> bytes:
    return data[: data.rfind(b"\n") + 1] or data

"""Delimited text as rows by its header's names; what is broken is named row by row."""

from collections.abc import Callable, Iterator

from voyageur.domain.message import N_, Message
from voyageur.market.formats.names import unique_names
from voyageur.market.formats.records import LONGEST_LINE, Records, TooLong, Unclosed
from voyageur.market.formats.row import Row, Unread

DELIMITER_SAID = ["sep=", ""]
"""A first line ``sep=;``, by which Excel is told the delimiter."""


def header_of(records: Records) -> tuple[str, ...]:
    """The names of the columns, from the first record that isn't Excel's word on the delimiter.

    Raises:
        Unclosed, TooLong: the first record is none.
    """
    record = records.next() or []
    if record == DELIMITER_SAID:
        record = records.next() or []
    return unique_names(record)


def delimited_rows(
    records: Records, columns: tuple[str, ...], whole: Callable[[], bool]
) -> Iterator[Row | Unread]:
    """Rows by the header's names; ``whole`` says whether the file came to an end of its own.

    After a quotation mark that never closes, the next row is the next line that has all columns.
    """
    number = 1
    lost = False
    while True:
        try:
            record = records.next()
        except (Unclosed, TooLong) as error:
            if isinstance(error, Unclosed) and error.at_end and not whole():
                return
            if not lost:
                yield Unread(number, _why(error, records.line))
                number += 1
            lost = isinstance(error, Unclosed)
            continue
        if record is None or not (records.ended or whole()):
            return
        if lost and len(record) != len(columns):
            continue
        lost = False
        yield _row(number, record, columns, records.line)
        number += 1


def _row(number: int, record: list[str], columns: tuple[str, ...], line: int) -> Row | Unread:
    if any(record[len(columns) :]):
        return Unread(
            number,
            Message(
                N_("line {line}: the row has {n} columns, the header {columns}"),
                {"line": line, "n": len(record), "columns": len(columns)},
            ),
        )
    return Row(number, dict(zip(columns, record, strict=False)))


def _why(error: Unclosed | TooLong, line: int) -> Message:
    if isinstance(error, TooLong):
        return Message(
            N_("line {line} has more than {limit} characters"),
            {"line": line, "limit": LONGEST_LINE},
        )
    return Message(
        N_(
            "line {line}: a quotation mark opens and never closes; the next row is the next line "
            "that has all columns"
        ),
        {"line": line},
    )

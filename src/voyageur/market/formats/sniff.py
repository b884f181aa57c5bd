"""Which format a text has, by its first characters."""

import io
import json
import math
import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from voyageur.market.formats.delimited import DELIMITER_SAID
from voyageur.market.formats.records import Records, TooLong, Unclosed

Format = Literal["html", "json", "jsonl"]
DELIMITERS = ",;\t|"
HTML = re.compile(
    r"(?:\s++|<\?xml[^>]{0,200}>|<!--.{0,9999}?-->)*+<(?:!doctype\s{1,9}html|html|head|body|title"
    r"|meta|link|script|style|main|article|section|header|div|span|table|h[1-6]|p|ul|ol)\b",
    re.IGNORECASE | re.DOTALL,
)
JSON = re.compile(
    r'\s*(?:\{\s*(?:["}]|\Z)|\[\s*(?:[\[{\]]|\Z|"(?:[^"\\\n]|\\.)*+"\s*[,\]]|-?\d[\d.eE+-]*+\s*,'
    r"|(?:true|false|null|NaN)\s*[,\]]))"
)
"""What begins like JSON; a note in brackets or a Markdown link doesn't."""
LINES_SEEN = 50
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.05
FEW_CONTROLS = 8
MOST_WORDS = 10
"""Words of a column's name; more are a sentence, as are four that end like one."""
SENTENCE = re.compile(r"[.!?:]\Z|[.!?]\s[A-ZÀ-Ý]")
FEW = 3
"""Rows, fewer than which may have as many columns as the header by chance."""
ALL, MOST, SOME = 0.9, 0.6, 0.3
"""Shares of the first rows that have as many columns as the header."""


def is_text(sample: str) -> bool:
    """Whether few characters are control characters; random bytes have a tenth."""
    return len(CONTROLS.findall(sample)) <= max(FEW_CONTROLS, MOST_CONTROLS * len(sample))


def format_of(sample: str, *, cut: bool) -> Format | None:
    """The format of a text that isn't delimited; ``cut`` where more follows."""
    if HTML.match(sample):
        return "html"
    if _is_json_lines(sample, cut=cut):
        return "jsonl"
    return "json" if JSON.match(sample) else None


def _is_json_lines(sample: str, *, cut: bool) -> bool:
    lines = sample.split("\n")
    if cut:
        lines.pop()
    lines = [line for line in lines if line and not line.isspace()][:LINES_SEEN]
    return len(lines) > 1 and 2 * sum(map(_is_object, lines)) > len(lines)


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def delimiter_of(sample: str, *, cut: bool) -> str | None:
    """The delimiter by which the first rows have as many columns as a header before them."""
    worth = {delimiter: _worth(sample, delimiter, cut=cut) for delimiter in DELIMITERS}
    best = max(worth, key=worth.__getitem__)
    return best if worth[best] else None


def _worth(sample: str, delimiter: str, *, cut: bool) -> float:
    """The columns that a delimiter gives, by the share of rows that agree; 0 where it is none."""
    records = Records(io.StringIO(sample, newline=""), delimiter)
    try:
        header = records.next() or []
        said = header == DELIMITER_SAID
        header = (records.next() or []) if said else header
    except (Unclosed, TooLong):
        return 0
    if said or len(header) < 2:
        return math.inf if said and len(header) > 1 else 0
    widths = list(islice(_widths(records, len(header)), LINES_SEEN + 1))
    if cut and len(widths) <= LINES_SEEN:
        widths = widths[:-1]
    agreed = widths.count(len(header)) / len(widths) if widths else 1
    return len(header) * agreed if _is_header(header, len(widths), agreed) else 0


def _is_header(header: list[str], rows: int, agreed: float) -> bool:
    """Whether a first line names columns: prose has a space after its commas, and sentences."""
    tight = not any(name.startswith(" ") for name in header[1:])
    if tight and rows >= FEW and agreed >= ALL:
        return True
    names = [name.strip() for name in header]
    if any(map(_is_sentence, names)) or 2 * names.count("") > len(names):
        return False
    return agreed >= SOME if tight else rows >= FEW and agreed >= MOST


def _is_sentence(name: str) -> bool:
    words = len(name.split())
    return words > MOST_WORDS or (words > 3 and SENTENCE.search(name) is not None)


def _widths(records: Records, columns: int) -> Iterator[int]:
    """Numbers of columns of the rows; of what a field that never closes spilt, none."""
    lost = False
    while True:
        try:
            record = records.next()
        except (Unclosed, TooLong):
            lost = True
            continue
        if record is None:
            return
        width = len(record) if any(record[columns:]) else min(len(record), columns)
        lost = lost and width != columns
        if not lost:
            yield width

"""A document as Markdown: headings, lists, tables, footnotes."""

import re
from collections.abc import Iterator

from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Document,
    Grid,
    Heading,
    Line,
    Notes,
    Para,
    Span,
)

_SPECIAL = re.compile(r"([\\`*_<>\[\]|~&])")
_LIST_START = re.compile(r"^(\s*)(?=[-+#=])")
_NUMBER_START = re.compile(r"^(\s*\d+)(?=[.)](?:\s|$))")


def to_markdown(document: Document) -> str:
    """The document as one Markdown text."""
    parts = ["\n".join(_block(block)) for block in document.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Words that Markdown shows as they are."""
    plain = _SPECIAL.sub(r"\\\1", text)
    plain = _NUMBER_START.sub(r"\1\\", _LIST_START.sub(r"\1\\", plain))
    return re.sub(r"#$", r"\#", plain)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            words = f"{block.pictogram} {escaped(block.text)}".strip()
            yield f"{'#' * block.level} {words}"
        case Para():
            yield _line(block.line)
        case Bullets():
            for number, one in enumerate(block.lines, start=1):
                yield f"{f'{number}.' if block.numbered else '-'} {_line(one)}"
        case Grid():
            yield _row([escaped(name) for name in block.columns])
            yield _row(["---:" if n in block.right else "---" for n in range(len(block.columns))])
            for row in block.rows:
                yield _row([_line(cell) for cell in row])
        case Chart():
            return
        case Notes():
            for number, one in enumerate(block.lines, start=1):
                yield f"[^{number}]: {_line(one)}"


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(spans: Line) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    words = escaped(span.text)
    bare = words.strip()
    mark = {"strong": "**", "struck": "~~"}.get(span.style, "")
    if mark and bare:
        words = words.replace(bare, f"{mark}{bare}{mark}", 1)
    if span.url and bare:
        words = words.replace(bare, f"[{bare}]({span.url})", 1)
    return words + "".join(f"[^{note}]" for note in span.notes)

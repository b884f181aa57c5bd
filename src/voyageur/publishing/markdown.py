"""A document as Markdown: headings, lists, tables, footnotes."""

import re
from collections.abc import Iterator

from voyageur.locale.translate import Translator
from voyageur.publishing.chart_grid import chart_grid
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Checklist,
    Contents,
    Cover,
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
    t = Translator(document.lang)
    parts = ["\n".join(_block(block, t)) for block in document.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Words that Markdown shows as they are."""
    plain = _SPECIAL.sub(r"\\\1", text)
    plain = _NUMBER_START.sub(r"\1\\", _LIST_START.sub(r"\1\\", plain))
    return re.sub(r"#$", r"\#", plain)


def _block(block: Block, t: Translator) -> Iterator[str]:
    match block:
        case Heading():
            words = f"{block.pictogram} {escaped(block.text)}".strip()
            yield f"{'#' * block.level} {words}"
        case Cover():
            yield from _cover(block)
        case Para():
            yield _line(block.line)
        case Grid():
            yield from _grid(block)
        case Chart() if not block.tabled:
            yield from _grid(chart_grid(block.picture, t))
        case Chart() | Contents():
            return
        case _:
            yield from _list(block)


def _list(block: Bullets | Checklist | Notes) -> Iterator[str]:
    match block:
        case Bullets():
            for number, one in enumerate(block.lines, start=1):
                yield f"{f'{number}.' if block.numbered else '-'} {_line(one)}"
        case Checklist():
            for check in block.checks:
                yield f"- [ ] {_line(check.line)}"
                yield from (f"  - {_line(one)}" for one in check.details)
        case Notes():
            for number, one in enumerate(block.lines, start=1):
                yield f"[^{number}]: {_line(one)}"


def _cover(cover: Cover) -> Iterator[str]:
    yield f"# {cover.pictogram} {escaped(cover.title)}".replace("#  ", "# ")
    if cover.subtitle:
        yield ""
        yield escaped(cover.subtitle)
    if cover.figures:
        yield ""
        yield from (f"- **{escaped(one.value)}** {escaped(one.label)}" for one in cover.figures)


def _grid(grid: Grid) -> Iterator[str]:
    yield _row([escaped(name) for name in grid.columns])
    yield _row(["---:" if n in grid.right else "---" for n in range(len(grid.columns))])
    for row in grid.rows:
        yield _row([_line(cell) for cell in row])


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

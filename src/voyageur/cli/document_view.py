"""A document in the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from voyageur.charts.draw import to_text
from voyageur.cli.console import console, head, held, link, paragraph, released
from voyageur.locale.translate import Translator
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

_STYLES = {
    "plain": "",
    "strong": "bold",
    "struck": "strike dim",
    "quiet": "dim",
    "warning": "yellow",
    "good": "green",
}


_WRAPPED = 1.3
"""How much wider than the terminal a table may be before its cells wrap too often to be read."""


def show_document(document: Document) -> None:
    """Print a document."""
    out, t = console(), Translator(document.lang)
    before: Block | None = None
    for block in document.blocks:
        if isinstance(block, Chart) and not isinstance(before, Heading):
            out.print()
            paragraph(out, Text(block.picture.title, style="dim"))
        _block(out, block, t)
        before = block


def _block(out: Console, block: Block, t: Translator) -> None:
    match block:
        case Heading() if block.level == 1:
            paragraph(out, Text(block.text, style="bold"))
        case Heading():
            head(out, block.text)
        case Cover():
            _cover(out, block)
        case Para():
            paragraph(out, _line(block.line), indent=0)
        case Grid():
            _grid(out, block)
        case Chart():
            for row in to_text(block.picture, out.width, t):
                out.print(Text(row), soft_wrap=True)
        case Contents():
            return
        case _:
            _list(out, block)


def _list(out: Console, block: Bullets | Checklist | Notes) -> None:
    match block:
        case Bullets():
            for number, one in enumerate(block.lines, start=1):
                mark = f"{number}. " if block.numbered else "– "
                if one and one[-1].url == one[-1].text:
                    link(out, Text(mark) + _line(one[:-1]), one[-1].text, 2, hang=len(mark))
                else:
                    paragraph(out, Text(mark) + _line(one), indent=2, hang=len(mark))
        case Checklist():
            for check in block.checks:
                paragraph(out, Text("☐ ") + _line(check.line), indent=2, hang=2)
                for one in check.details:
                    paragraph(out, Text("– ") + _line(one), indent=6, hang=2)
        case Notes() if block.lines:
            head(out, block.title)
            for number, one in enumerate(block.lines, start=1):
                mark = f"[{number}] "
                words = Text(mark, style="dim") + _line(one)
                words.stylize("dim")
                paragraph(out, words, indent=2, hang=len(mark))


def _cover(out: Console, cover: Cover) -> None:
    paragraph(out, Text(cover.title, style="bold"))
    if cover.subtitle:
        paragraph(out, Text(cover.subtitle, style="dim"))
    if cover.figures:
        words = Text(" · ").join(
            Text(figure.value, style="bold") + Text(f" {figure.label}", style="not bold")
            for figure in cover.figures
        )
        paragraph(out, words)


def _grid(out: Console, grid: Grid) -> None:
    """A table, or a line a row where the terminal is too narrow for it."""
    rows = [[_line(cell) for cell in row] for row in grid.rows]
    widths = [
        max([len(name), *(row[n].cell_len for row in rows)]) for n, name in enumerate(grid.columns)
    ]
    if sum(widths) + 2 * (len(widths) - 1) <= out.width * _WRAPPED:
        _table(out, grid)
        return
    for row in rows:
        words = Text("– ") + row[0]
        for number, (name, cell) in enumerate(zip(grid.columns, row, strict=True)):
            if name == "id":
                words.append(f" ({cell.plain})", style="cyan")
            elif number and cell.plain:
                words.append(f" · {name} ", style="dim")
                words += cell
        paragraph(out, words, indent=2, hang=2)


def _table(out: Console, grid: Grid) -> None:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for number, name in enumerate(grid.columns):
        table.add_column(
            name,
            justify="right" if number in grid.right else "left",
            no_wrap=name == "id" or number in grid.right,
            style="cyan" if name == "id" else "",
        )
    for row in grid.rows:
        table.add_row(*(held(_line(cell)) for cell in row))
    with out.capture() as printed:
        out.print(table)
    out.file.write(released(printed.get()))


def _line(spans: Line) -> Text:
    text = Text()
    for span in spans:
        text.append(span.text, style=_style(span))
        if span.notes:
            text.append(f" [{','.join(map(str, span.notes))}]", style="dim")
    return text


def _style(span: Span) -> str:
    link = f" link {span.url}" if span.url else ""
    return f"{_STYLES[span.style]}{link}".strip()

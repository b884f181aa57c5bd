"""A document as one HTML page that needs nothing else: no script, no font, no picture from afar."""

from collections.abc import Iterator
from html import escape

from voyageur.charts.intervals import intervals_svg
from voyageur.domain.names import Lang
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

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff;
  --line: #d8dee4; --accent: #0b5cad; --warning: #9a3412; --good: #116329; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --quiet: #9aa4af; --paper: #12161b;
  --line: #30363d; --accent: #6cb6ff; --warning: #ffa657; --good: #57ab5a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 2.75rem 0 .75rem; padding-top: 1.25rem;
  border-top: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.5rem 0 .4rem; }
p { margin: .5rem 0; } ul, ol { margin: .4rem 0; padding-left: 1.4rem; } li { margin: .25rem 0; }
a { color: var(--accent); } sup { line-height: 0; }
sup a { text-decoration: none; padding: 0 .1em; }
.quiet { color: var(--quiet); } .warning { color: var(--warning); } .good { color: var(--good); }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem;
  border-bottom: 1px solid var(--line); }
.right { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; } figcaption { font-size: .86rem; color: var(--quiet); }
svg text { font-family: inherit; }
.notes { font-size: .86rem; color: var(--quiet); overflow-wrap: anywhere; }
:target { outline: 2px solid var(--accent); outline-offset: 3px; }
@media print { main { max-width: none; padding: 0; } h2 { break-after: avoid; }
  h3 { break-after: avoid; } li, tr { break-inside: avoid; } a { color: inherit; } }
""".strip()


def to_html(document: Document) -> str:
    """The document as a whole page."""
    body = "\n".join(part for block in document.blocks for part in _block(block))
    return page(document.title, document.lang, body)


def page(title: str, lang: Lang, body: str, style: str = "") -> str:
    """A whole page around a body of HTML, with the styles that it needs besides the common ones."""
    return (
        f'<!doctype html>\n<html lang="{lang}-CA">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            picture = (
                f'<span aria-hidden="true">{block.pictogram}</span> ' if block.pictogram else ""
            )
            yield f"<h{block.level}>{picture}{escape(block.text)}</h{block.level}>"
        case Para():
            yield f"<p>{_line(block.line)}</p>"
        case Bullets():
            tag = "ol" if block.numbered else "ul"
            yield f"<{tag}>"
            yield from (f"<li>{_line(one)}</li>" for one in block.lines)
            yield f"</{tag}>"
        case Grid():
            yield from _grid(block)
        case Chart():
            svg = intervals_svg(block.rows, block.title, block.most)
            yield f"<figure>{svg}<figcaption>{escape(block.title)}</figcaption></figure>"
        case Notes():
            yield f'<section role="doc-endnotes"><h2>{escape(block.title)}</h2>'
            yield '<ol class="notes">'
            for number, one in enumerate(block.lines, start=1):
                yield f'<li id="note-{number}">{_line(one)}</li>'
            yield "</ol></section>"


def _grid(grid: Grid) -> Iterator[str]:
    yield '<div class="wide"><table>'
    heads = "".join(
        f'<th scope="col"{_right(n, grid)}>{escape(name)}</th>'
        for n, name in enumerate(grid.columns)
    )
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for row in grid.rows:
        cells = "".join(f"<td{_right(n, grid)}>{_line(cell)}</td>" for n, cell in enumerate(row))
        yield f"<tr>{cells}</tr>"
    yield "</tbody></table></div>"


def _right(column: int, grid: Grid) -> str:
    return ' class="right"' if column in grid.right else ""


def _line(spans: Line) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    words = escape(span.text)
    if span.url:
        words = f'<a href="{escape(span.url)}">{words}</a>'
    if span.style in ("strong", "struck"):
        tag = "strong" if span.style == "strong" else "s"
        words = f"<{tag}>{words}</{tag}>"
    elif span.style != "plain":
        words = f'<span class="{span.style}">{words}</span>'
    return words + "".join(f'&#8288;<sup><a href="#note-{n}">[{n}]</a></sup>' for n in span.notes)

"""A document as one HTML page that needs nothing else: no script, no font, no picture from afar."""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from html import escape

from voyageur.charts.draw import to_svg
from voyageur.charts.fonts import WEB
from voyageur.charts.look import NARROW, PAGE
from voyageur.domain.names import Lang
from voyageur.locale.translate import Translator
from voyageur.publishing.chart_grid import chart_grid
from voyageur.publishing.document import (
    Block,
    Bullets,
    Chart,
    Check,
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
    plain,
)
from voyageur.publishing.typeset import typeset_document

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff;
  --line: #d8dee4; --accent: #0b5394; --warning: #9a3412; --good: #116329; --wash: #f3f6f9;
  --soft: #a9c8e6; --second: #b45309; --deep: #0a2540; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --quiet: #9aa4af; --paper: #12161b;
  --line: #30363d; --accent: #6cb6ff; --warning: #ffa657; --good: #57ab5a; --wash: #1a2129;
  --soft: #274b6d; --second: #ffa657; --deep: #16324f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
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
.narrow { display: none; } @media (max-width: 34rem) { .broad { display: none; }
  .narrow { display: block; } }
@media print { .broad { display: block; } .narrow { display: none; } }
figure svg { display: block; width: 100%; height: auto; } figure details { margin-top: .5rem; }
summary { cursor: pointer; font-size: .86rem; color: var(--accent); }
.cover { background: var(--deep); color: #fff; border-radius: .6rem; padding: 1.75rem 2rem 2rem;
  margin-bottom: 1rem; } .cover h1 { margin: 1.25rem 0 .5rem; } .cover p { color: #dbe6f2; }
.cover::before { content: "VOYAGEUR"; font-size: .8rem; font-weight: 600;
  letter-spacing: .12em; color: #a9c8e6; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem;
  margin: 0 0 1.5rem; } .figures div { background: var(--wash); border-radius: .5rem;
  padding: .8rem 1rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { font-size: .86rem; color: var(--quiet); }
.figures dd { margin: 0; font-size: 1.4rem; font-weight: 700; color: var(--accent); }
.checks { list-style: none; padding-left: 0; } .checks > li { display: flex; gap: .6rem; }
.checks input { margin-top: .35em; width: 1rem; height: 1rem; flex: none; }
.checks ul { font-size: .92rem; }
.notes { font-size: .86rem; color: var(--quiet); overflow-wrap: anywhere; }
:target { outline: 2px solid var(--accent); outline-offset: 3px; }
@media print { main { max-width: none; padding: 0; } h2 { break-after: avoid; }
  h3 { break-after: avoid; } li, tr, figure { break-inside: avoid; } a { color: inherit; }
  .page { break-before: page; } .cover { print-color-adjust: exact; } }
""".strip()


def to_html(document: Document) -> str:
    """The document as a whole page."""
    set_ = typeset_document(document)
    return page(set_.title, set_.lang, _body(set_))


def to_body(document: Document) -> str:
    """The document as the inside of a page that has its own head and styles."""
    return _body(typeset_document(document))


def _body(document: Document) -> str:
    return "\n".join(_Writer(document).parts())


def page(title: str, lang: Lang, body: str, style: str = "") -> str:
    """A whole page around a body of HTML, with the styles that it needs besides the common ones."""
    return (
        f'<!doctype html>\n<html lang="{lang}-CA">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_faces()}\n{_STYLE}\n{style}</style>\n"
        f"</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


@cache
def _faces() -> str:
    """The typeface itself, so that pictures measured for it fit."""
    return "\n".join(
        f"@font-face {{ font-family: Inter; font-weight: {weight}; font-display: block; src: "
        f"url(data:font/woff2;base64,{b64encode(file.read_bytes()).decode()}) format('woff2'); }}"
        for weight, file in WEB.items()
    )


class _Writer:
    """Writes the blocks of one document; headings of level 2 get numbers to be found by."""

    def __init__(self, document: Document) -> None:
        self._document, self._t = document, Translator(document.lang)
        self._headings = 0
        self._heading_before = ""

    def parts(self) -> Iterator[str]:
        """The HTML of block after block."""
        for block in self._document.blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block)
            case Contents():
                yield from self._contents(block)
            case Chart():
                yield from self._chart(block)
            case _:
                yield from _fixed(block)

    def _heading(self, heading: Heading) -> str:
        self._heading_before = heading.text
        marks = ' class="page"' if heading.page else ""
        if heading.level == 2:
            self._headings += 1
            marks += f' id="part-{self._headings}"'
        words = f"{_pictogram(heading.pictogram)}{escape(heading.text)}"
        return f"<h{heading.level}{marks}>{words}</h{heading.level}>"

    def _contents(self, contents: Contents) -> Iterator[str]:
        named = [b for b in self._document.blocks if isinstance(b, Heading) and b.level == 2]
        yield f'<nav aria-label="{escape(contents.title)}"><h2>{escape(contents.title)}</h2><ul>'
        for number, heading in enumerate(named, start=1):
            words = f"{_pictogram(heading.pictogram)}{escape(heading.text)}"
            yield f'<li><a href="#part-{number}">{words}</a></li>'
        yield "</ul></nav>"

    def _chart(self, chart: Chart) -> Iterator[str]:
        title = chart.picture.title
        yield "<figure>"
        for name, look in (("broad", PAGE), ("narrow", NARROW)):
            yield f'<div class="{name}">{to_svg(chart.picture, look, self._t)}</div>'
        if title != self._heading_before:
            yield f"<figcaption>{escape(title)}</figcaption>"
        if not chart.tabled:
            yield f"<details><summary>{escape(self._t('The figures as a table'))}</summary>"
            yield from _grid(chart_grid(chart.picture, self._t))
            yield "</details>"
        yield "</figure>"


def _fixed(block: Cover | Para | Bullets | Checklist | Grid | Notes) -> Iterator[str]:
    """A block that looks the same wherever it stands."""
    match block:
        case Cover():
            yield from _cover(block)
        case Para():
            yield f"<p>{_line(block.line)}</p>"
        case Bullets():
            tag = "ol" if block.numbered else "ul"
            yield f"<{tag}>"
            yield from (f"<li>{_line(one)}</li>" for one in block.lines)
            yield f"</{tag}>"
        case Checklist():
            yield '<ul class="checks">'
            yield from map(_check, block.checks)
            yield "</ul>"
        case Grid():
            yield from _grid(block)
        case Notes():
            yield f'<section role="doc-endnotes"><h2>{escape(block.title)}</h2>'
            yield '<ol class="notes">'
            for number, one in enumerate(block.lines, start=1):
                yield f'<li id="note-{number}">{_line(one)}</li>'
            yield "</ol></section>"


def _pictogram(pictogram: str) -> str:
    return f'<span aria-hidden="true">{pictogram}</span> ' if pictogram else ""


def _cover(cover: Cover) -> Iterator[str]:
    title = f"{_pictogram(cover.pictogram)}{escape(cover.title)}"
    yield f'<header class="cover"><h1>{title}</h1>'
    if cover.subtitle:
        yield f"<p>{escape(cover.subtitle)}</p>"
    yield "</header>"
    if cover.figures:
        yield '<dl class="figures">'
        for figure in cover.figures:
            words = f"<dt>{escape(figure.label)}</dt><dd>{escape(figure.value)}</dd>"
            yield f"<div>{words}</div>"
        yield "</dl>"


def _check(check: Check) -> str:
    """A box that can be ticked in the page, named by its line."""
    details = "".join(f"<li>{_line(one)}</li>" for one in check.details)
    more = f"<ul>{details}</ul>" if details else ""
    box = f'<input type="checkbox" aria-label="{escape(plain(check.line))}">'
    others = f" {box}" * (check.boxes - 1)
    return f"<li>{box}<div>{_line(check.line)}{others}{more}</div></li>"


def _grid(grid: Grid) -> Iterator[str]:
    yield '<div class="wide" tabindex="0"><table>'  # wide ones are scrolled by keys too
    heads = "".join(
        f'<th scope="col"{_right(n, grid)}>{escape(name)}</th>' if name else "<td></td>"
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

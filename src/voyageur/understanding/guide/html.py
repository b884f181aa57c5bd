"""HTML to blocks, by lexbor; navigation, scripts and footers are left out."""

import html as entities
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from voyageur.understanding.guide.blocks import Aside, Block, Heading, Item, Paragraph, Row, Table

_LEFT_OUT = frozenset({
    "script", "style", "nav", "noscript", "template", "svg", "iframe", "head", "button", "select",
    "footer", "form", "aside", "figcaption",
})  # fmt: skip
_NOTES = ("doc-endnotes", "doc-footnote")
_LISTS = ("ul", "ol")
_WORDED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_TAG = re.compile(r"<[^<>]*>")
_STRETCH = 50_000
"""Characters between one block and the next, tags left out."""

_DEEPEST = 25
"""Lists nested deeper than this are read as one item."""


def read_page(text: str) -> tuple[list[Block], str | None]:
    """The blocks of a page, and the title in its head."""
    tree = LexborHTMLParser(text)
    title = tree.css_first("title")
    root = tree.css_first("main") or tree.body
    lines = _Lines(text)
    blocks = list(_blocks(root, lines)) if root else []
    return blocks, _SPACE.sub(" ", title.text()).strip() if title else None


class _Lines:
    """Where words stand in the source; the parser keeps no positions.

    The source without tags is one text; words are looked for from the last place on, within a
    bounded stretch, so that what isn't found costs little.
    """

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        parts: list[str] = []
        at = 0
        for source in text.split("\n"):
            self._starts.append(at)
            bare = _SPACE.sub(" ", entities.unescape(_TAG.sub("", source))).strip()
            parts.append(f"{bare} ".replace("\u00a0", " "))
            at += len(parts[-1])
        self._text = "".join(parts)
        self._at = 0

    def of(self, words: str) -> int:
        """The line (from 1) on which these words begin; the last one found where they don't."""
        start = " ".join(words.replace("\u00a0", " ").split()[:4])
        found = self._text.find(start, self._at, self._at + _STRETCH) if start else -1
        if found >= 0:
            self._at = found
        return bisect_right(self._starts, self._at)


def _blocks(root: LexborNode, lines: _Lines) -> Iterator[Block]:
    """Blocks in document order; a stack, because pages nest without limit."""
    stack = [root]
    while stack:
        node = stack.pop()
        tag = node.tag or ""
        attributes = node.attributes
        if tag in _LEFT_OUT or "hidden" in attributes or attributes.get("role") in _NOTES:
            continue
        made = _block(node, tag, lines)
        if made is not None:
            yield from made
            continue
        child = node.last_child
        while child is not None:
            stack.append(child)
            child = child.prev


def _block(node: LexborNode, tag: str, lines: _Lines) -> Iterable[Block] | None:
    """The blocks of a node that is one; None where its children have to be looked at."""
    if tag in (*_LISTS, "table"):
        return _table(node, lines) if tag == "table" else _items(node, lines)
    if tag not in _WORDED and tag != "-text":
        return None
    words = _SPACE.sub(" ", node.text_content or "").strip() if tag == "-text" else _words(node)
    if not words:
        return ()
    if re.fullmatch(r"h[1-6]", tag):
        return [Heading(lines.of(words), int(tag[1]), words)]
    if tag in ("p", "-text"):
        inner = [child for child in node.iter() if child.tag not in ("b", "strong")]
        bold = tag == "p" and not inner and any(True for _ in node.iter())
        return [Paragraph(lines.of(words), words, bold)]
    return [Aside(lines.of(words), words)]


def _words(node: LexborNode, *, without: tuple[str, ...] = ()) -> str:
    parts: list[str] = []
    stack = [node]
    while stack:
        at = stack.pop()
        tag = at.tag or ""
        if tag == "-text":
            parts.append(_SPACE.sub(" ", at.text_content or ""))
        elif tag == "br":
            parts.append("\n")
        elif tag not in without and tag not in _LEFT_OUT and tag != "sup":
            child = at.last_child
            while child is not None:
                stack.append(child)
                child = child.prev
    return re.sub(r" {0,9}\n {0,9}", "\n", "".join(parts)).strip()


def _items(node: LexborNode, lines: _Lines, depth: int = 1) -> Iterator[Item]:
    deep = depth >= _DEEPEST
    for child in node.iter():
        if child.tag == "li":
            words = _words(child, without=() if deep else _LISTS)
            first = next(iter(child.iter(include_text=True)), None)
            struck = first is not None and first.tag in ("s", "del", "strike")
            line = lines.of(words)
            inner = () if deep else (held for held in child.iter() if held.tag in _LISTS)
            below = [item for held in inner for item in _items(held, lines, depth + 1)]
            yield Item(line, words, tuple(below), struck)


def _table(node: LexborNode, lines: _Lines) -> Iterator[Table]:
    """The table's own rows; what is a table in a cell is left out."""
    rows = []
    for part in node.iter():
        for row in [part] if part.tag == "tr" else part.iter():
            cells = tuple(
                _words(cell, without=("table",)) for cell in row.iter() if cell.tag in ("td", "th")
            )
            if row.tag == "tr" and cells:
                rows.append(Row(lines.of(next(filter(None, cells), "")), cells))
    if rows:
        yield Table(rows[0].line, rows[0].cells, tuple(rows[1:]))

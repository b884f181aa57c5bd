"""HTML: the page's words by block, a list's items with a dash."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.normalise import GAP, normalise
from voyageur.understanding.documents.plain import require_text

DROPPED = frozenset({
    "script", "style", "nav", "noscript", "template", "svg", "iframe", "head", "button", "select",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "tfoot", "thead", "tr", "ul",
})  # fmt: skip
MOST_TAGS = 120_000
"""The parser's time grows with the square of the depth: so many take three seconds at worst."""
CELLS = frozenset({"td", "th"})
SPACE = re.compile(r"[ \t\n\r\f]+")
LIST_ITEM = re.compile(r"^- *\n+", re.MULTILINE)
LINES = re.compile(r"\n{3,}")


def read_html(text: str, path: Path) -> Document:
    """Read a page's text, without scripts, styles and navigation.

    Raises:
        InputError: when nothing is left, or there are more tags than any résumé has.
    """
    tags = text.count("<")
    if tags > MOST_TAGS:
        raise InputError(
            N_("the page has {n} tags, far more than a résumé"),
            remedy=N_("Save the résumé alone, as a page of its own or as a PDF."),
            where=str(path),
            n=tags,
        )
    tree = LexborHTMLParser(text)
    parts = _parts(tree.root) if tree.root else []
    joined = "\n".join(line.strip(" ") for line in "".join(parts).split("\n"))
    clean = normalise(LINES.sub("\n\n", LIST_ITEM.sub("- ", joined)))
    require_text(clean, path)
    return Document(path.name, "html", clean)


def _parts(root: LexborNode) -> list[str]:
    """Pieces of text and line breaks, in order; a loop, because pages nest without limit."""
    parts: list[str] = []
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            parts.append(SPACE.sub(" ", node.text_content or ""))
            continue
        if tag in DROPPED or (not tag.startswith("-") and "hidden" in node.attributes):
            continue
        parts.append(_mark(tag, leaving=leaving))
        if leaving or tag.startswith("-"):
            continue
        stack.append((node, True))
        child = node.last_child
        while child is not None:
            stack.append((child, False))
            child = child.prev
    return parts


def _mark(tag: str, *, leaving: bool) -> str:
    if tag == "br":
        return "" if leaving else "\n"
    if tag == "li" and not leaving:
        return "\n- "
    if tag in CELLS:
        return GAP if leaving else ""
    return "\n" if tag in BLOCKS else ""

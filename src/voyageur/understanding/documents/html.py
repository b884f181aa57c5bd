"""HTML: the page's words by block, a list's items with a dash."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.hidden import hidden_note
from voyageur.understanding.documents.links import target
from voyageur.understanding.documents.mojibake import mend
from voyageur.understanding.documents.normalise import GAP, close_letters, normalise
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
DEEPEST = 25_000
"""Tags within tags: the parser's time grows with the square of the depth, to a second here."""
TAG = re.compile(r"<(/?)[a-zA-Z]")
CELLS = frozenset({"td", "th"})
OPENING = {"br": "\n", "li": "\n- "}
UNSEEN = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|opacity\s{0,9}:\s{0,9}0(?![.\d])"
    r"|font-size\s{0,9}:\s{0,9}[012]?(?:\.\d{1,6})?(?:px|pt)?\s{0,9}(?:;|$|!)"
    r"|(?:left|top|text-indent)\s{0,9}:\s{0,9}-\d{4,9}",
    re.IGNORECASE,
)
"""Styles of an element that is not shown, is too small to be read, or outside the page."""
WHITE_TOO = re.compile(
    UNSEEN.pattern + r"|(?<!-)color\s{0,9}:\s{0,9}(?:white|\#fff(?:fff)?|rgba?\(255,\s?255,\s?255)",
    re.IGNORECASE,
)
BACKGROUND = re.compile(r"background|bgcolor", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\r\f]+")
LIST_ITEM = re.compile(r"^- *\n+", re.MULTILINE)
LINES = re.compile(r"\n{3,}")


def read_html(text: str, path: Path) -> Document:
    """Read a page's text, without scripts, styles, navigation and what is hidden in it.

    Raises:
        InputError: when nothing is left, or there are more tags than any résumé has.
    """
    tags = text.count("<")
    if tags > MOST_TAGS or (tags > DEEPEST and _depth(text) > DEEPEST):
        raise InputError(
            N_("the page has {n} tags, far more than a résumé"),
            remedy=N_("Save the résumé alone, as a page of its own or as a PDF."),
            where=str(path),
            n=tags,
        )
    tree = LexborHTMLParser(text)
    page = _Page(colourless=BACKGROUND.search(text) is None)
    if tree.root:
        page.read(tree.root)
    joined = "\n".join(line.strip(" ") for line in "".join(page.parts).split("\n"))
    mended, notes = mend(LINES.sub("\n\n", LIST_ITEM.sub("- ", joined)))
    clean = close_letters(normalise(mended))
    require_text(clean, path)
    unseen = " ".join(page.unseen)
    if any(map(str.isalnum, unseen)):
        notes += (hidden_note(unseen),)
    return Document(path.name, "html", clean, notes=notes)


def _depth(text: str) -> int:
    """How deep elements may be nested, when each that isn't closed holds all that follows."""
    depth = deepest = 0
    for found in TAG.finditer(text):
        depth = max(depth - 1, 0) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


class _Page:
    """Pieces of a page's text and line breaks, in order, and the text that no browser shows.

    On a ``colourless`` page, white text stands on white.
    """

    def __init__(self, *, colourless: bool) -> None:
        self.parts: list[str] = []
        self.unseen: list[str] = []
        self._unseen = WHITE_TOO if colourless else UNSEEN
        self._links: list[int] = []

    def read(self, root: LexborNode) -> None:
        """Walk through the page; a loop, because pages nest without limit."""
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            tag = node.tag or ""
            if tag == "-text":
                self.parts.append(SPACE.sub(" ", node.text_content or ""))
            elif leaving:
                self._leave(node, tag)
            elif not tag.startswith("-") and tag not in DROPPED and self._enter(node, tag):
                stack.append((node, True))
                child = node.last_child
                while child is not None:
                    stack.append((child, False))
                    child = child.prev

    def _enter(self, node: LexborNode, tag: str) -> bool:
        """Whether what is in an element shows."""
        attributes = node.attributes
        if "hidden" in attributes:
            return False
        if self._unseen.search(attributes.get("style") or ""):
            self.unseen.append(SPACE.sub(" ", node.text() or ""))
            return False
        if tag == "a":
            self._links.append(len(self.parts))
        self.parts.append(OPENING.get(tag, "\n" if tag in BLOCKS else ""))
        return True

    def _leave(self, node: LexborNode, tag: str) -> None:
        if tag == "a":
            words = "".join(self.parts[self._links.pop() :])
            shown = target(node.attributes.get("href") or "", words)
            if shown:
                self.parts.append(f" ({shown})" if words.strip() else shown)
        elif tag in CELLS:
            self.parts.append(GAP)
        elif tag in BLOCKS:
            self.parts.append("\n")

"""Markdown to blocks, by markdown-it."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.guide.blocks import Aside, Block, Heading, Item, Paragraph, Row, Table

DEEPEST = 25
"""Levels of lists and quotations: what is deeper is no guide's."""

_PARSER = MarkdownIt("commonmark", {"maxNesting": 4 * DEEPEST}).enable(["table", "strikethrough"])
_FRONT = re.compile(r"\A---\n(.*?\n)(?:---|\.\.\.)\n", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]{0,9}[\"']?([^\n]{1,300}?)[\"']?[ \t]{0,9}$", re.MULTILINE)
_NOTE = re.compile(r"^\[\^[^\[\]\s]{1,80}\]:.*(?:\n(?: {2,}|\t).+)*", re.MULTILINE)
_NOTE_REF = re.compile(r"\[\^[^\[\]\s]{1,80}\]")
_NESTED = re.compile(r"^(?:[ \t]*(?:[-*+>]|\d{1,3}[.)])(?=[ \t>]))*+", re.MULTILINE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def read_markdown(text: str, name: str) -> tuple[list[Block], str | None]:
    """The blocks of a text, and the title that its front matter gives."""
    title = None
    if front := _FRONT.match(text):
        found = _FRONT_TITLE.search(front[1])
        title = found[1] if found else None
        text = _blank(front) + text[front.end() :]
    text = _NOTE_REF.sub("", _NOTE.sub(_blank, _without_comments(text)))
    _refuse_depth(text, name)
    return list(_blocks(_PARSER.parse(text))), title


def _without_comments(text: str) -> str:
    """The text without HTML comments, each line where it was; an open one is left."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + len("-->")
    return "".join([*parts, text[at:]])


def _refuse_depth(text: str, name: str) -> None:
    """Refuse what the parser would cut off without a word.

    Raises:
        InputError: lists or quotations are nested too deep, or lines indented as if they were.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        marks = _NESTED.match(line)
        depth = len(re.findall(r"[-*+>]|\d[.)]", marks[0])) if marks else 0
        if depth > DEEPEST or len(line) - len(line.lstrip(" \t")) > 4 * DEEPEST:
            raise InputError(
                N_("it is nested deeper than any guide"),
                remedy=N_("Give the guide alone, with lists of a few levels."),
                where=f"{name}:{number}",
            )


def _blank(found: re.Match[str]) -> str:
    """As many line ends, so that what follows keeps its line."""
    return "\n" * found[0].count("\n")


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = _end(tokens, at)
        if token.type == "heading_open":
            yield Heading(_line(token), int(token.tag[1]), plain(tokens[at + 1]))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield from _items(tokens[at + 1 : end])
        elif token.type == "paragraph_open":
            yield from _paragraph(tokens[at + 1])
        elif token.type == "table_open":
            yield _table(tokens[at : end + 1])
        elif token.type == "blockquote_open":
            words = " ".join(plain(t) for t in tokens[at:end] if t.type == "inline")
            yield Aside(_line(token), words)
        elif token.type in ("fence", "code_block"):
            fenced = token.type == "fence"
            yield Aside(_line(token) + fenced, token.content.strip())
        elif token.type == "html_block" and (words := _TAG.sub(" ", token.content).strip()):
            yield Aside(_line(token), words)
        at = end + 1


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where what opens at ``start`` closes."""
    depth = 0
    for at in range(start, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at
    return len(tokens) - 1


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _items(tokens: Sequence[Token]) -> Iterator[Item]:
    at = 0
    while at < len(tokens):
        end = _end(tokens, at)
        yield _item(tokens[at], tokens[at + 1 : end])
        at = end + 1


def _item(opening: Token, inner: Sequence[Token]) -> Item:
    words: list[str] = []
    children: list[Item] = []
    struck = False
    at = 0
    while at < len(inner):
        end = _end(inner, at)
        if inner[at].type in ("bullet_list_open", "ordered_list_open"):
            children.extend(_items(inner[at + 1 : end]))
        else:
            for token in inner[at : end + 1]:
                if token.type == "inline":
                    struck = struck or (not words and _struck(token))
                    words.append(plain(token))
        at = end + 1
    return Item(_line(opening), " ".join(words).strip(), tuple(children), struck)


def _paragraph(inline: Token) -> Iterator[Paragraph]:
    words = plain(inline)
    if words:
        shown = [t for t in inline.children or [] if t.type != "text" or t.content.strip()]
        bold = (
            len(shown) > 2 and shown[0].type == "strong_open" and shown[-1].type == "strong_close"
        )
        yield Paragraph(_line(inline), words, bold)


def _table(tokens: Sequence[Token]) -> Table:
    rows: list[Row] = []
    line = 0
    cells: list[str] = []
    for token in tokens:
        if token.type == "tr_open":
            line, cells = _line(token), []
        elif token.type == "inline":
            cells.append(plain(token))
        elif token.type == "tr_close":
            rows.append(Row(line, tuple(cells)))
    header, *body = rows
    return Table(header.line, header.cells, tuple(body))


def plain(inline: Token) -> str:
    """The words of a line without markup: of links their text, of pictures nothing."""
    parts = []
    for token in inline.children or []:
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak" or (
            token.type == "html_inline" and _BREAK.fullmatch(token.content)
        ):
            parts.append("\n")
    return re.sub(r"[ \t]+", " ", "".join(parts)).strip()


def _struck(inline: Token) -> bool:
    shown = [t for t in inline.children or [] if t.type != "text" or t.content.strip()]
    return bool(shown) and shown[0].type == "s_open"

"""The words in the templates of pages: what ``t(…)`` is given, and what stands there without it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, nodes

import voyageur
from tests.locale.literal import Literal

PAGES = Path(voyageur.__file__).parent / "web"
ALLAUTH = PAGES / "organisation" / "accounts" / "templates"
SAID = ("alt", "aria-label", "aria-roledescription", "placeholder", "title")
"""Attributes that are read out or shown."""
VERBATIM = ("code", "kbd", "pre", "samp", "script", "style")
"""Elements whose text is no sentence."""
SAME = re.compile(r"\b(?:Voyageur|Français|English|PDF|DOCX|JSON|CSV|PNG|ZIP|HTML|Markdown)\b")
"""Names that are the same in both languages, and how each language calls itself."""
_IN_A_TAG = re.compile(
    r"(\{%-?\s*(?:macro|call)\b[^%]*%\})((?:\s|\{%[^%]*%\}\s)[^<]*?)(\{%-?\s*end(?:macro|call)\s*-?%\})"
)
"""A macro without a tag that begins with a blank: the rest of the tag in which it is called."""
_ENVIRONMENT = Environment(autoescape=True)
_FILLED = "0"
"""Stands for what an expression gives: no word, and not nothing."""


def templates() -> Iterator[tuple[str, str]]:
    """File and source of each; those of allauth are Django's, and translated by allauth."""
    for path in sorted(PAGES.rglob("*.html")):
        if path.is_relative_to(ALLAUTH):
            continue
        yield str(path.relative_to(PAGES.parent)), path.read_text(encoding="utf-8")


def marked_in_pages() -> list[Literal]:
    """Every template that ``t(…)`` is given in a page."""
    return [
        Literal(text, f"{place}:{call.lineno}")
        for place, source in templates()
        for call in _ENVIRONMENT.parse(source).find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "t" and call.args
        for text in _texts(call.args[0])
    ]


def unmarked_in(source: str, place: str = "") -> list[Literal]:
    """The words of a page that nobody marked, in its text and in what is read out of it."""
    reader = _Reader(place)
    reader.feed(_without_code(source))
    reader.close()
    return reader.found


def _texts(node: nodes.Node) -> Iterator[str]:
    """The text an expression may be: itself, or either side of a choice."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, nodes.CondExpr):
        yield from _texts(node.expr1)
        if node.expr2 is not None:
            yield from _texts(node.expr2)


def _without_code(source: str) -> str:
    """The HTML with what expressions may be where that is written, on the same lines."""
    made, inside = [], None
    for _, kind, value in _ENVIRONMENT.lex(_IN_A_TAG.sub(r"\1<i \2>\3", source)):
        if kind.endswith("_begin"):
            inside = []
        elif kind.endswith("_end"):
            assert inside is not None
            code = "".join(inside)
            made.append((_given(code) if kind == "variable_end" else "") + "\n" * code.count("\n"))
            inside = None
        elif inside is not None:
            inside.append(value)
        else:
            made.append(value)
    return "".join(made)


def _given(code: str) -> str:
    (output,) = _ENVIRONMENT.parse(f"{{{{{code}}}}}").body
    assert isinstance(output, nodes.Output)
    return " ".join(_texts(output.nodes[0])) or _FILLED


class _Reader(HTMLParser):
    """Keeps the words it meets outside of tags and in attributes that are said."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.found: list[Literal] = []
        self._place = place
        self._verbatim: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VERBATIM:
            self._verbatim.append(tag)
        held = dict(attrs)
        said = [held.get(name) for name in SAID]
        if tag == "input" and held.get("type") in ("submit", "button", "reset"):
            said.append(held.get("value"))
        for words in said:
            self._keep(words or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._verbatim[-1:] == [tag]:
            self._verbatim.pop()

    def handle_data(self, data: str) -> None:
        if not self._verbatim:
            self._keep(data)

    def _keep(self, words: str) -> None:
        if any(map(str.isalpha, SAME.sub("", words))):
            self.found.append(Literal(words.strip(), f"{self._place}:{self.getpos()[0]}"))

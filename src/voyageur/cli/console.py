"""The terminal that everything is printed to; rich respects NO_COLOR and pipes by itself."""

import re

from rich.console import Console
from rich.text import Text

_NARROWEST = 20
_NO_BREAK = re.compile(r"\u00a0| (?=[:;?!»])|(?<=«) ")
_HELD = "\ue000"
"""Stands in for a no-break space while rich wraps, because rich breaks lines there."""


def console() -> Console:
    """Standard output."""
    return Console(highlight=False)


def note(words: str) -> None:
    """A line beside the answer, on stderr."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(Text(words, style="dim"))


def bar(part: float, width: int = 10) -> Text:
    """A share as a bar, for example ██████····."""
    full = round(part * width)
    return Text("█" * full, style="cyan") + Text("·" * (width - full), style="dim")


def head(out: Console, words: str) -> None:
    """A heading after an empty line."""
    out.print()
    paragraph(out, Text(words, style="bold cyan"))


def held(words: Text) -> Text:
    """The words with their no-break spaces hidden from rich, which would break lines there."""
    copy = words.copy()
    copy.plain = _NO_BREAK.sub(_HELD, copy.plain)
    return copy


def released(printed: str) -> str:
    """What was printed, with the no-break spaces back."""
    return printed.replace(_HELD, "\u00a0")


def wrapped(out: Console, words: Text, width: int) -> list[Text]:
    """The words as lines of at most ``width``, broken at spaces only and without any at the end."""
    lines = list(held(words).wrap(out, max(_NARROWEST, width)))
    for line in lines:
        line.rstrip()
        line.plain = released(line.plain)
    return lines


def paragraph(out: Console, words: Text, indent: int = 0, hang: int = 0) -> None:
    """Words wrapped at the terminal's width, ``indent`` spaces in, ``hang`` more below."""
    first, *rest = wrapped(out, words, out.width - indent)
    if rest:
        first, *rest = wrapped(out, words, out.width - indent - hang)
    out.print(Text(" " * indent) + first, soft_wrap=True)
    for line in rest:
        out.print(Text(" " * (indent + hang)) + line, soft_wrap=True)


def link(out: Console, title: Text, url: str, indent: int, hang: int = 0) -> None:
    """A title with its address, which is never broken, so that it can be copied or clicked."""
    address = Text(url, style="blue")
    if indent + title.cell_len + 1 + len(url) <= out.width:
        out.print(Text(" " * indent) + title + Text(" ") + address, soft_wrap=True)
        return
    paragraph(out, title, indent, hang)
    out.print(Text(" " * (indent + hang)) + address, soft_wrap=True)

"""A document cut at its headings, so that a page can show a section in a way of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from voyageur.locale.typography.typeset import typeset
from voyageur.publishing.document import Block, Document, Heading, Notes
from voyageur.web.render import body


@dataclass(frozen=True, slots=True)
class Part:
    """A section: the words of its heading (as said and as set), where to find it, what it says.

    The sources bring their own heading along with them.
    """

    name: str
    title: str
    ident: str
    body: Markup
    headed: bool


def cut(document: Document) -> tuple[Part, ...]:
    """The sections of level 2, and the sources; what stands before the first is left out."""
    return tuple(
        Part(
            name=name,
            title=typeset(name, document.lang),
            ident=f"part-{number}",
            body=body(replace(document, blocks=blocks)),
            headed=isinstance(blocks[0], Notes),
        )
        for number, (name, blocks) in enumerate(_sections(document), start=1)
    )


def _sections(document: Document) -> Iterator[tuple[str, tuple[Block, ...]]]:
    found: list[tuple[str, list[Block]]] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 2:
            found.append((block.text, []))
        elif isinstance(block, Notes):
            found.append((block.title, [block]))
        elif found:
            found[-1][1].append(block)
    return ((name, tuple(blocks)) for name, blocks in found if blocks)

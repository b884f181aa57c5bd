"""A document on a page that has its title already."""

from dataclasses import replace

from markupsafe import Markup

from voyageur.publishing.document import Document, Heading
from voyageur.web.render import body


def untitled(document: Document) -> Markup:
    """The document without its heading of level 1."""
    blocks = (b for b in document.blocks if not (isinstance(b, Heading) and b.level == 1))
    return body(replace(document, blocks=tuple(blocks)))

"""Print a document in the form asked for."""

import sys

from voyageur.cli.document_view import show_document
from voyageur.publishing.document import Document
from voyageur.publishing.markdown import to_markdown


def answer(document: Document, *, markdown: bool) -> None:
    """As Markdown, or for the terminal."""
    if markdown:
        sys.stdout.write(to_markdown(document))
    else:
        show_document(document)

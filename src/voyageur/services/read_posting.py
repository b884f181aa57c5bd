"""Read a posting's file into everything that it says."""

from dataclasses import replace
from pathlib import Path

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.domain.posting_read import PostingRead
from voyageur.services.context import Context
from voyageur.understanding.documents import Document, read_document
from voyageur.understanding.posting.read import Advert, as_posting
from voyageur.understanding.tagging.unlinked import find_unlinked

MOST_CHARACTERS = 1_000_000
"""Far more than any posting: what is longer is a list of them."""


def read_posting(context: Context, path: Path, *, max_bytes: int) -> tuple[Document, PostingRead]:
    """The document and what is understood of it.

    Raises:
        InputError: the file can't be read, or holds more than a posting.
    """
    document = posting_document(path, max_bytes=max_bytes)
    (fields,) = context.reader.fields([Advert(text=document.text)])
    unlinked = find_unlinked(fields.reading, fields.named, context.skill_kinds)
    return document, replace(as_posting(fields, document.name), unlinked=unlinked)


def posting_document(path: Path, *, max_bytes: int) -> Document:
    """A posting's file as text.

    Raises:
        InputError: the file can't be read, or holds more than a posting.
    """
    document = read_document(path, max_bytes=max_bytes)
    if len(document.text) > MOST_CHARACTERS:
        raise InputError(
            N_("it holds {n} characters of text, far more than a posting"),
            remedy=N_("Give each posting as a file of its own, and many with --batch."),
            where=str(path),
            n=len(document.text),
        )
    return document

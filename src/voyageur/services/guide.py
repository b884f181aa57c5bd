"""Career guides in and out: read one into facts, write ours as it should be today."""

from datetime import date
from pathlib import Path

from voyageur.catalogue.original import original_guide
from voyageur.domain.guide import Guide
from voyageur.domain.names import Lang
from voyageur.publishing.document import Document
from voyageur.publishing.guide_document import guide_document
from voyageur.services.context import Context
from voyageur.understanding.documents.content import read_content
from voyageur.understanding.documents.plain import decode
from voyageur.understanding.guide import read_guide

__all__ = ["export_guide", "import_guide", "original_guide"]


def import_guide(context: Context, path: Path, *, max_bytes: int) -> Guide:
    """What a guide's file states.

    Raises:
        InputError: the file can't be read, is larger than ``max_bytes``, or is no guide.
    """
    text = decode(read_content(path, max_bytes), path)
    return read_guide(text, path.name, context.lookup)


def export_guide(context: Context, lang: Lang, at: date) -> Document:
    """The guide as it should be on a day."""
    return guide_document(context.catalogue, context.tables, context.translator(lang), at)

"""Files to documents: one way in, one value out."""

from voyageur.understanding.documents.document import Document
from voyageur.understanding.documents.read import read_document

__all__ = ["Document", "read_document"]

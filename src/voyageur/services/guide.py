"""Read a career guide's file into facts."""

from pathlib import Path

from voyageur.domain.guide import Guide
from voyageur.services.context import Context
from voyageur.understanding.documents.content import read_content
from voyageur.understanding.documents.decode import decode
from voyageur.understanding.guide import read_guide


def import_guide(context: Context, path: Path, *, max_bytes: int) -> Guide:
    """What a guide's file states.

    Raises:
        InputError: the file can't be read, is larger than ``max_bytes``, or is no guide.
    """
    text = decode(read_content(path, max_bytes), path)
    return read_guide(text, path.name, context.lookup)

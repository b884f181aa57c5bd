"""Which of a page's glyphs nobody sees: drawn without ink, on their own colour, tiny, outside."""

from collections.abc import Sequence
from itertools import groupby

import pypdfium2

from voyageur.understanding.documents.pdf_glyphs import Odd
from voyageur.understanding.documents.pdf_ink import Ink


def hidden_glyphs(page: pypdfium2.PdfPage, odd: Sequence[Odd], *, scanned: bool) -> set[int]:
    """Places of the glyphs that nobody sees; of pale ones, the page's picture says whether.

    Text without ink is what was recognised in a page that was scanned, and is read there.
    """
    hidden = {glyph.at for glyph in odd if glyph.small or (glyph.look.inkless and not scanned)}
    pale = [glyph for glyph in odd if glyph.look.pale and glyph.at not in hidden]
    if pale:
        ink = Ink(page)
        for _, item in groupby(pale, key=_item):
            drawn = list(item)
            if not ink.shows(glyph.box for glyph in drawn):
                hidden.update(glyph.at for glyph in drawn)
    return hidden


def _item(odd: Odd) -> int:
    return odd.item

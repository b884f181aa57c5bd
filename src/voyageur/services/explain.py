"""Why a file was read as it was."""

from dataclasses import replace
from pathlib import Path

from voyageur.domain.explained import Explained
from voyageur.services.context import Context
from voyageur.services.read_posting import posting_document
from voyageur.understanding.documents import read_document
from voyageur.understanding.explain import explain, not_asked_for
from voyageur.understanding.mentions import judge
from voyageur.understanding.posting.read import Advert
from voyageur.understanding.reading import Reading


def explain_resume(context: Context, path: Path, *, max_bytes: int) -> Explained:
    """A résumé with everything found in it.

    Raises:
        InputError: the file can't be read.
    """
    document = read_document(path, max_bytes=max_bytes)
    reading = Reading(document.text, context.vocabulary, "resume")
    return explain(document.name, reading, judge(reading), notes=document.notes)


def explain_posting(context: Context, path: Path, *, max_bytes: int) -> Explained:
    """A posting with everything found in it, and of that what it doesn't ask for.

    Raises:
        InputError: the file can't be read, or holds more than a posting.
    """
    document = posting_document(path, max_bytes=max_bytes)
    (fields,) = context.reader.fields([Advert(text=document.text)])
    pay = (fields.pay.start, fields.pay.end) if fields.pay else None
    explained = explain(document.name, fields.reading, fields.named, pay=pay, notes=document.notes)
    unasked = [*explained.dropped, *not_asked_for(fields.reading, fields.named)]
    return replace(explained, dropped=tuple(sorted(unasked, key=lambda one: one.start)))

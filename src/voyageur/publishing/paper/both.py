"""Several PDFs at once, a process each, where processes are cheap to come by."""

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context

from voyageur.publishing.document import Document
from voyageur.publishing.paper.pdf import to_pdf
from voyageur.publishing.paper.sheet import Paper


def to_pdfs(documents: Sequence[Document], at: date, paper: Paper) -> list[bytes]:
    """Each document laid out, in their order; on Linux side by side.

    Raises:
        InputError: one of them can't be printed.
    """
    first, *others = documents
    if not others or sys.platform != "linux":
        return [to_pdf(document, at, paper) for document in documents]
    with ProcessPoolExecutor(len(others), get_context("fork")) as pool:
        beside = [pool.submit(to_pdf, document, at, paper) for document in others]
        return [to_pdf(first, at, paper), *(one.result() for one in beside)]

"""Several PDFs at once, a process each."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context

from voyageur.publishing.document import Document
from voyageur.publishing.paper.pdf import to_pdf
from voyageur.publishing.paper.sheet import Paper


def to_pdfs(made: Sequence[Callable[[], Document]], at: date, paper: Paper) -> list[bytes]:
    """Each document laid out, in their order, side by side.

    The other processes begin while the documents are made here. They are spawned: Typst keeps
    threads, which a fork would lose.

    Raises:
        InputError: one of them can't be printed.
    """
    if len(made) == 1:
        return [to_pdf(made[0](), at, paper)]
    with ProcessPoolExecutor(len(made) - 1, get_context("spawn")) as pool:
        begun = [pool.submit(_begun) for _ in made[1:]]
        first, *others = (make() for make in made)
        beside = [pool.submit(to_pdf, document, at, paper) for document in others]
        here = to_pdf(first, at, paper)
        for one in begun:
            one.result()
        return [here, *(one.result() for one in beside)]


def _begun() -> None:
    """Nothing but the start of a process."""

"""A PDF that may take long, read in a process of its own with limits of time and memory."""

import json
import subprocess
import sys
from typing import Any

from voyageur.domain.errors import InputError
from voyageur.domain.message import N_
from voyageur.understanding.documents.pdf_lines import Line
from voyageur.understanding.documents.pdf_page import Page

SECONDS = 15
CHILD = "voyageur.understanding.documents.pdf_child"


def read_apart(data: bytes, where: str) -> list[Page]:
    """The pages of a PDF.

    Raises:
        InputError: when it is refused, or takes more time or memory than the limits allow.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell, the file by a pipe
            [sys.executable, "-m", CHILD],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise InputError(
            N_("the PDF takes far more time or memory than a résumé needs"),
            remedy=N_("Export it again from the word processor, or give a text file."),
            where=where,
        ) from error
    answer = json.loads(done.stdout)
    if "what" in answer:
        raise InputError(answer["what"], remedy=answer["remedy"], where=where, **answer["values"])
    return [_page(page) for page in answer["pages"]]


def _page(page: dict[str, Any]) -> Page:
    return Page([Line(*line) for line in page["lines"]], page["hidden"], 0, 0)

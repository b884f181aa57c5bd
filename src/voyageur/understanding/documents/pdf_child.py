"""The process in which a heavy PDF is read: the file comes in and JSON goes out, nothing is kept.

Started as ``python -m voyageur.understanding.documents.pdf_child`` by ``pdf_apart``.
"""

import json
import sys
from typing import Any

from voyageur.domain.errors import InputError
from voyageur.understanding.documents.pdf_pages import read_pages

MOST_MEMORY = 1_500_000_000
"""Bytes of address space; where the system can't limit it, the parent's patience does."""


def _answer(data: bytes) -> dict[str, Any]:
    try:
        pages = read_pages(data, "")
    except InputError as refusal:
        return {
            "what": refusal.what.text,
            "remedy": refusal.remedy.text,
            "values": dict(refusal.what.values),
        }
    return {
        "pages": [
            {
                "lines": [
                    (line.text, line.x0, line.x1, line.y, line.height) for line in page.lines
                ],
                "hidden": page.hidden,
            }
            for page in pages
        ]
    }


def _limit() -> None:
    """Limit the memory of this process, where the system knows how."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    _limit()
    sys.stdout.write(json.dumps(_answer(sys.stdin.buffer.read())))

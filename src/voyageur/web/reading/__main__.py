"""The process in which an uploaded file is read.

A line of JSON that says what to do and the file's bytes come in, what was understood goes out as
JSON. Started by ``apart`` in a folder of its own that is deleted afterwards.
"""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from voyageur.domain.errors import VoyageurError
from voyageur.services.context import Context
from voyageur.services.read import read_profile
from voyageur.services.read_posting import read_posting
from voyageur.services.resume.source import source_of
from voyageur.services.unlinked import with_unlinked
from voyageur.shapes import dump
from voyageur.understanding.documents import read_document
from voyageur.web.reading import TOO_MUCH, What

Answer = dict[str, Any]


def main() -> None:
    """Read one file."""
    asked = json.loads(sys.stdin.buffer.readline())
    if asked["what"] == "postings":
        import voyageur.web.reading.ranked  # noqa: F401, PLC0415 - loaded before memory is short
    _limit(asked["memory"], asked["seconds"])
    try:
        answer = _answer(asked["what"], asked["name"], date.fromisoformat(asked["as_of"]))
    except MemoryError:
        sys.exit(TOO_MUCH)
    sys.stdout.write(json.dumps(answer))


def _limit(memory: int, seconds: int) -> None:
    """Limit this process and those it starts, and leave no image of its memory behind."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(what: What, name: str, as_of: date) -> Answer:
    data = sys.stdin.buffer.read()
    path = Path("document", name)  # not where Python would look for modules
    path.parent.mkdir()
    path.write_bytes(data)
    try:
        return _READERS[what](Context(), path, as_of, max(1, len(data)))
    except VoyageurError as refusal:
        return {
            "what": refusal.what.text,
            "remedy": refusal.remedy.text,
            "values": dict(refusal.what.values),
            "findings": [[one.key, dump(one.cause)] for one in refusal.findings],
        }


def _profile(context: Context, path: Path, as_of: date, most: int) -> Answer:
    document, profile = read_profile(context, path, as_of, max_bytes=most)
    return {"read": dump(with_unlinked(context, document, profile)), "notes": dump(document.notes)}


def _resume(context: Context, path: Path, as_of: date, most: int) -> Answer:
    document = read_document(path, max_bytes=most)
    source = source_of(context, document, as_of, path.name)
    return {"read": dump(source), "notes": dump(document.notes)}


def _posting(context: Context, path: Path, as_of: date, most: int) -> Answer:  # noqa: ARG001
    document, posting = read_posting(context, path, max_bytes=most)
    return {"read": dump(posting), "notes": dump(document.notes), "text": document.text}


def _postings(context: Context, path: Path, as_of: date, most: int) -> Answer:
    from voyageur.web.reading.ranked import ranked  # noqa: PLC0415 - its engines take memory

    return {"read": dump(ranked(context, path, as_of, most)), "notes": []}


_READERS: Mapping[What, Callable[[Context, Path, date, int], Answer]] = {
    "profile": _profile,
    "resume": _resume,
    "posting": _posting,
    "postings": _postings,
}


if __name__ == "__main__":
    main()

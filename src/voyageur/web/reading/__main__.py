"""The process in which an uploaded file is read.

A line of JSON that says what to do and the file's bytes come in, what was understood goes out as
JSON. Started by ``apart`` in a folder of its own that is deleted afterwards.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from voyageur.domain.errors import VoyageurError
from voyageur.services.context import Context
from voyageur.services.read import read_profile
from voyageur.services.unlinked import with_unlinked
from voyageur.shapes import dump
from voyageur.web.reading import TOO_MUCH


def main() -> None:
    """Read one file."""
    asked = json.loads(sys.stdin.buffer.readline())
    _limit(asked["memory"], asked["seconds"])
    try:
        answer = _answer(asked["name"], date.fromisoformat(asked["as_of"]))
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


def _answer(name: str, as_of: date) -> dict[str, Any]:
    data = sys.stdin.buffer.read()
    path = Path("document", name)  # not where Python would look for modules
    path.parent.mkdir()
    path.write_bytes(data)
    context = Context()
    try:
        document, profile = read_profile(context, path, as_of, max_bytes=max(1, len(data)))
    except VoyageurError as refusal:
        return {
            "what": refusal.what.text,
            "remedy": refusal.remedy.text,
            "values": dict(refusal.what.values),
            "findings": [[one.key, dump(one.cause)] for one in refusal.findings],
        }
    profile = with_unlinked(context, document, profile)
    return {"profile": dump(profile), "notes": [dump(note) for note in document.notes]}


if __name__ == "__main__":
    main()

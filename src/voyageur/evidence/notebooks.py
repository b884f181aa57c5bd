"""What notebooks import: the cells of code in a file of JSON, at the file's own lines."""

import json
from collections.abc import Iterator
from typing import Any

from voyageur.evidence.imports import Import, python_imports, r_imports
from voyageur.evidence.lines import Lines

_READERS = {"python": python_imports, "r": r_imports}


def notebook_imports(text: str) -> Iterator[tuple[str, str, int]]:
    """Whose names they are, each name, and its line; nothing of a file that is no notebook."""
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        return
    if not isinstance(notebook, dict):
        return
    reader = _READERS.get(_language(notebook.get("metadata")))
    if reader is None:
        return
    lines, at = Lines(text), 0
    for source in _code(notebook.get("cells")):
        for found in reader(source):
            at = max(_place(text, _line(source, found), at), at)
            yield found.of, found.name, lines.at(at)


def _language(metadata: Any) -> str:
    """As the notebook says; Python where it says nothing."""
    said = metadata if isinstance(metadata, dict) else {}
    for part, key in (("language_info", "name"), ("kernelspec", "language")):
        if isinstance(said.get(part), dict) and isinstance(name := said[part].get(key), str):
            return name.lower()
    return "python"


def _code(cells: Any) -> Iterator[str]:
    for cell in cells if isinstance(cells, list) else ():
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            source = cell.get("source")
            parts = source if isinstance(source, list) else [source]
            yield "".join(part for part in parts if isinstance(part, str))


def _line(source: str, found: Import) -> str:
    start = source.rfind("\n", 0, found.at) + 1
    return source[start:].partition("\n")[0]


def _place(text: str, line: str, start: int) -> int:
    """Where a cell's line stands in the file; -1 where JSON writes it otherwise."""
    return text.find(json.dumps(line, ensure_ascii=False)[1:-1], start)

"""What the rules show in a folder of source: each skill with its first places."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from voyageur.evidence.leaving_out import generated, left_out_reason
from voyageur.evidence.ruling import Rules

LARGEST = 1_000_000
"""Bytes of a file that is read."""


@dataclass(slots=True)
class Seen:
    """A skill in a tree: how many files show it, and where: path, line (0 of the file), what."""

    files: int = 0
    places: list[tuple[str, int, str]] = field(default_factory=list)


def files(tree: Path) -> Iterator[str]:
    """Paths below a tree: those of its repository's index, or all where it is none."""
    if (tree / ".git").exists():
        listed = subprocess.run(
            ["git", "-C", str(tree), "ls-files", "-z"], capture_output=True, check=True, text=True
        )
        yield from sorted(filter(None, listed.stdout.split("\0")))
    else:
        yield from sorted(str(p.relative_to(tree)) for p in tree.rglob("*") if p.is_file())


def seen(tree: Path, rules: Rules) -> dict[str, Seen]:
    """Skills by id, from files that somebody wrote."""
    found: dict[str, Seen] = {}
    for path in files(tree):
        if left_out_reason(path) is not None or (text := _text(tree / path)) is None:
            continue
        if not path.endswith(".ipynb") and generated(text):
            continue
        places = [(skill, 0, "kind of file") for skill in rules.skills_by_path(path)]
        if rules.reads(path):
            places += [(hit.skill, hit.first_line, hit.what) for hit in rules.hits(path, text)]
        for skill in {skill for skill, _, _ in places}:
            found.setdefault(skill, Seen()).files += 1
        for skill, line, what in places:
            found[skill].places.append((path, line, what))
    return found


def _text(path: Path) -> str | None:
    if not path.is_file() or path.stat().st_size > LARGEST:
        return None
    content = path.read_bytes()
    return None if b"\0" in content[:8000] else content.decode("utf-8", "replace")

"""What the files that the person changed show.

Of a file the version is read that the person left, so that what is shown of it can be seen again.
A place counts where its first line is theirs: they made the file and nobody else had a hand in it,
or one of their edits (the newest twenty and the oldest twenty) added a line that reads the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygit2

from voyageur.evidence.history import Touched
from voyageur.evidence.leaving_out import generated, left_out_reason
from voyageur.evidence.objects import Objects
from voyageur.evidence.pathnames import as_text, printable

if TYPE_CHECKING:
    from voyageur.evidence.ruling import Rules

_LOOKED_AT = 8_000
"""Bytes in which a zero tells that a file is binary, as git has it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a file shows: what was recognised, by which rule, in which lines."""

    skill: str
    rule: str
    what: str
    lines: tuple[int, int] | None


Answer = tuple[Found, ...] | str
"""What a file shows, or why it says nothing of the person."""


def read_file(touched: Touched, objects: Objects, rules: "Rules") -> Answer:
    """What a file shows, each skill once; or why it says nothing of the person.

    Empty where it is no file that shows anything.
    """
    path = as_text(touched.path)
    by_kind, wanted = rules.skills_by_path(path), rules.reads(path)
    if not by_kind and not wanted:
        return ()
    if reason := left_out_reason(path):
        return reason
    if touched.copied and len(touched.numbers) == 1:
        return "copied"
    content = _content(touched.last, objects)
    if isinstance(content, str):
        return content
    text = content.decode("utf-8", "replace")
    if not path.endswith(".ipynb") and generated(text):  # a notebook holds pictures in long lines
        return "generated"
    found = {
        skill: Found(skill, f"{skill}/files", _kind(path, skill, rules), None) for skill in by_kind
    }
    if wanted:
        own = OwnLines(touched, content, objects)
        for hit in rules.hits(path, text):
            known = found.get(hit.skill)
            if (known is None or known.lines is None) and own.has(hit.first_line):
                lines = (hit.first_line, hit.last_line)
                found[hit.skill] = Found(hit.skill, hit.rule, hit.what, lines)
    return tuple(found.values())


def _kind(path: str, skill: str, rules: "Rules") -> str:
    """A kind of file: by the end of its name, where that shows the skill, else by the name."""
    name = path.rpartition("/")[2]
    ending = name.rpartition(".")[2]
    of_all = ending.isalnum() and skill in rules.skills_by_path(f"any.{ending}")
    return f"*.{ending}" if of_all else printable(name)


def _content(blob: bytes, objects: Objects) -> bytes | str:
    """The content of a file, or why it isn't read."""
    try:
        content = objects.content(blob)
    except KeyError:
        return "missing"  # a partial clone has it elsewhere
    if content is None:
        return "too large"
    return "binary" if b"\0" in content[:_LOOKED_AT] else content


class OwnLines:
    """The lines of a file that the person wrote; edits are read until a line is found."""

    def __init__(self, touched: Touched, content: bytes, objects: Objects) -> None:
        self._alone = touched.alone
        self._lines = content.split(b"\n")
        self._objects = objects
        self._known: set[bytes] = set()
        self._unread = self._added(touched)

    def has(self, number: int) -> bool:
        """Whether the line of this number, from 1, is theirs."""
        if self._alone:
            return True
        line = _bare(self._lines[number - 1]) if number <= len(self._lines) else b""
        while line not in self._known:
            more = next(self._unread, None)
            if more is None:
                return False
            self._known |= more
        return bool(line)

    def _added(self, touched: Touched) -> Iterator[set[bytes]]:
        edits = list(touched.edits)
        if touched.created and touched.copied:
            edits.pop()
        for edit in edits:
            before = self._of(edit.old) if edit.old else set()
            yield self._of(edit.new) - before

    def _of(self, blob: bytes) -> set[bytes]:
        """The lines of a version."""
        try:
            content = self._objects.content(blob)
        except pygit2.GitError:
            content = None
        return set(map(_bare, (content or b"").split(b"\n")))


def _bare(line: bytes) -> bytes:
    """A line without what changes when its neighbours do: indents, and the comma of a list."""
    return line.strip().rstrip(b",;")

"""Have an uploaded file read by another process, which may fail, hang or die without us."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.profile import Profile
from voyageur.services.resume.source import Source
from voyageur.shapes import parse
from voyageur.web.reading import TOO_MUCH, What
from voyageur.web.reading.postings import Postings, together

if TYPE_CHECKING:
    from voyageur.services.jobs.rank import RankQuestion

MOST_BYTES = 20_000_000
MEMORY = 1_500_000_000
"""Bytes of address space. A résumé takes 80 million; what a heavy PDF gets is the same limit."""
_TIMES: Mapping[What, int] = {"postings": 3}
"""Of that memory, for what needs more: the engines of tables reserve far more than they use."""
CPU_SECONDS = 20
PATIENCE = 30
"""Seconds until an answer is waited for no more."""
_CHILD = "voyageur.web.reading"
_POSTINGS = "postings.tar"
_LONGEST_NAME = 180
"""Bytes; file systems take 255."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was understood of a file, and what was repaired in it or left out."""

    profile: Profile
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class ReadResume:
    """A résumé with its own lines, and what was repaired in its file or left out."""

    source: Source
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class ReadPosting:
    """What a posting says, its text, and what was repaired in its file or left out."""

    posting: PostingRead
    text: str
    notes: tuple[Message, ...]


def read_apart(name: str, data: bytes, as_of: date) -> Read:
    """Read a résumé or profile; of the file nothing is left.

    Raises:
        InputError: it can't be read, or takes more time or memory than the limits allow.
    """
    answer, notes = _read("profile", name, data, as_of)
    return Read(parse(Profile, answer["read"]), notes)


def resume_apart(name: str, data: bytes, as_of: date) -> ReadResume:
    """Read a résumé line by line; of the file nothing is left.

    Raises:
        InputError: it can't be read, or takes more time or memory than the limits allow.
    """
    answer, notes = _read("resume", name, data, as_of)
    return ReadResume(parse(Source, answer["read"]), notes)


def posting_apart(name: str, data: bytes, as_of: date) -> ReadPosting:
    """Read a posting; of the file nothing is left.

    Raises:
        InputError: it can't be read, or takes more time or memory than the limits allow.
    """
    answer, notes = _read("posting", name, data, as_of)
    return ReadPosting(parse(PostingRead, answer["read"]), answer["text"], notes)


def postings_apart(files: Sequence[tuple[str, bytes]], question: "RankQuestion") -> Postings:
    """Read files of postings and rank them; of the files nothing is left.

    Raises:
        InputError: there are too many, or they take more time or memory than the limits allow.
    """
    data = together(question, named_apart(files))
    answer, _ = _read("postings", _POSTINGS, data, question.as_of)
    return parse(Postings, answer["read"])


def named_apart(files: Sequence[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Files by names that a file system takes; of one name, the second is called 2-NAME."""
    named: dict[str, bytes] = {}
    for name, data in files:
        plain = free = plain_name(name)
        number = 1
        while free.casefold() in map(str.casefold, named):
            number += 1
            free = f"{number}-{plain}"
        named[free] = data
    return [*named.items()]


def _read(
    what: What, name: str, data: bytes, as_of: date
) -> tuple[dict[str, Any], tuple[Message, ...]]:
    asked = {
        "what": what,
        "name": plain_name(name),
        "as_of": as_of.isoformat(),
        "memory": MEMORY * _TIMES.get(what, 1),
        "seconds": CPU_SECONDS,
    }
    answer = json.loads(_run(json.dumps(asked).encode() + b"\n" + data, name))
    if "what" in answer:
        raise InputError(
            answer["what"],
            remedy=answer["remedy"],
            where=name,
            findings=tuple(
                Finding(name, 0, parse(Message, cause), None, key)
                for key, cause in answer["findings"]
            ),
            **answer["values"],
        )
    return answer, tuple(parse(Message, note) for note in answer["notes"])


def plain_name(name: str) -> str:
    """A file's name as a file system takes it: no folders, nothing that can't be seen."""
    last = PurePosixPath(name.replace("\\", "/")).name
    seen = "".join(c for c in last if c.isprintable()).lstrip(".")
    stem, dot, ending = seen.rpartition(".")
    short = (stem or ending).encode()[:_LONGEST_NAME].decode(errors="ignore")
    ending = ending.encode()[:20].decode(errors="ignore")
    return f"{short}{dot}{ending}" if stem else short or "document"


def _run(given: bytes, where: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="voyageur-", ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(  # noqa: S603 - our own module, no shell, the file by a pipe
            [sys.executable, "-m", _CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what it says may have words of the file
            cwd=folder,
            env=_environment(),
            start_new_session=True,
        )
        try:
            out, _ = process.communicate(given, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise _too_much(where) from None
        finally:
            if process.returncode != 0:
                _end(process)
    if process.returncode < 0 or process.returncode == TOO_MUCH:
        raise _too_much(where)
    if process.returncode:
        raise RuntimeError(f"the reader of files ended with status {process.returncode}")
    return out


def _environment() -> dict[str, str]:
    """How Python itself is run, nothing else; and nothing is imported from where a file lies.

    Memory isn't reserved for each of many threads, so that the limit is the same on any machine.
    """
    kept = {k: v for k, v in os.environ.items() if k.startswith("PYTHON") or k == "SYSTEMROOT"}
    return kept | {"PYTHONSAFEPATH": "1", "MALLOC_ARENA_MAX": "2"}


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End it with what it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.communicate()


def _too_much(where: str) -> InputError:
    if where == _POSTINGS:
        return InputError(
            N_("reading these postings takes more time or memory than a page has for it"),
            remedy=N_("Give fewer; on the command line, voyageur jobs rank takes any number."),
            where=where,
        )
    return InputError(
        N_("reading the file takes far more time or memory than a résumé needs"),
        remedy=N_("Export it again from the word processor, or give a text file."),
        where=where,
    )

"""Have an uploaded file read by another process, which may fail, hang or die without us."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from voyageur.domain.errors import Finding, InputError
from voyageur.domain.message import N_, Message
from voyageur.domain.profile import Profile
from voyageur.shapes import parse
from voyageur.web.reading import TOO_MUCH

MOST_BYTES = 20_000_000
MEMORY = 1_500_000_000
"""Bytes of address space. A résumé takes 80 million; what a heavy PDF gets is the same limit."""
CPU_SECONDS = 20
PATIENCE = 30
"""Seconds until an answer is waited for no more."""
_CHILD = "voyageur.web.reading"
_LONGEST_NAME = 180
"""Bytes; file systems take 255."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was understood of a file, and what was repaired in it or left out."""

    profile: Profile
    notes: tuple[Message, ...]


def read_apart(name: str, data: bytes, as_of: date) -> Read:
    """Read a résumé or profile; of the file nothing is left.

    Raises:
        InputError: it can't be read, or takes more time or memory than the limits allow.
    """
    asked = {
        "name": plain_name(name),
        "as_of": as_of.isoformat(),
        "memory": MEMORY,
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
    notes = tuple(parse(Message, note) for note in answer["notes"])
    return Read(parse(Profile, answer["profile"]), notes)


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
    """How Python itself is run, nothing else; and nothing is imported from where a file lies."""
    kept = {k: v for k, v in os.environ.items() if k.startswith("PYTHON") or k == "SYSTEMROOT"}
    return kept | {"PYTHONSAFEPATH": "1"}


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End it with what it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.communicate()


def _too_much(where: str) -> InputError:
    return InputError(
        N_("reading the file takes far more time or memory than a résumé needs"),
        remedy=N_("Export it again from the word processor, or give a text file."),
        where=where,
    )

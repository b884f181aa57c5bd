"""The bytes of a file, unpacked on the way, that end early where the file is damaged."""

import gzip
import io
import shutil
import tempfile
import zlib
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

import pyarrow as pa

from voyageur.domain.message import N_, Message
from voyageur.market.formats.refusals import checked_size

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
AT_ONCE = 8_192
"""Bytes unpacked at once: so many are lost before the place where a zstd file is damaged."""


class _Content(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class Source(io.RawIOBase):
    """A file's bytes, of gzip and zstd what is in it.

    A damaged file ends where it is damaged, and ``damage`` says so: what came before is kept.
    ``size`` is that of the file, or None where it is compressed.
    """

    def __init__(self, path: Path) -> None:
        """Open a file.

        Raises:
            InputError: there is none, it may not be read, or it is empty.
        """
        self.damage: Message | None = None
        self.size: int | None = checked_size(path)
        self._head = b""
        self._open = ExitStack()
        self._file = self._open.enter_context(path.open("rb"))
        self._content: _Content = self._file
        start = self._file.read(4)
        self._file.seek(0)
        if start.startswith(GZIP):
            self._content = self._open.enter_context(gzip.GzipFile(fileobj=self._file))
            self.size = None
        elif start == ZSTD:
            self._content = self._open.enter_context(pa.CompressedInputStream(self._file, "zstd"))
            self.size = None

    def sample(self, size: int) -> bytes:
        """The first bytes, which are read again afterwards."""
        parts = [self._head]
        missing = size - len(self._head)
        while missing > 0 and (part := self._unpacked(AT_ONCE)):
            parts.append(part)
            missing -= len(part)
        self._head = b"".join(parts)
        return self._head[:size]

    def readable(self) -> bool:
        """Always: what ``io`` asks before it reads."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill a buffer from the start of what hasn't been read."""
        view = memoryview(buffer).cast("B")
        part = self._head or self._unpacked(min(len(view), AT_ONCE))
        taken = min(len(part), len(view))
        view[:taken] = part[:taken]
        self._head = part[taken:]
        return taken

    def seekable_content(self) -> BinaryIO:
        """All of it as a file that can be read from its end, closed with this."""
        if self.size is not None:
            self._file.seek(0)
            return self._file
        unpacked = self._open.enter_context(tempfile.TemporaryFile())  # noqa: SIM115
        shutil.copyfileobj(self, unpacked)
        unpacked.seek(0)
        return unpacked

    def close(self) -> None:
        """Close the file and what unpacks it."""
        self._open.close()
        super().close()

    def _unpacked(self, size: int) -> bytes:
        if self.damage is not None:
            return b""
        try:
            return self._content.read1(size)
        except (EOFError, zlib.error, OSError):
            self.damage = Message(
                N_("the file ends too early or is damaged: nothing after this can be read")
                if self.size is not None
                else N_(
                    "the compressed file ends too early or is damaged: nothing after this can be "
                    "read"
                )
            )
            return b""

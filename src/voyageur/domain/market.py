"""What a folder of market data holds: the files it was made from, and what became of their rows."""

from dataclasses import dataclass
from typing import Literal

DuplicateKind = Literal["exact", "board", "near", "repost"]
"""Why a posting is another one again.

``exact``: the same words, source and day. ``board``: the same words at another source. ``near``:
almost the same words of the same job. ``repost``: the same job advertised again on another day;
it is kept and counted, all others are not.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestedFile:
    """A file that was read: ``rows`` in it, of which ``rejected`` couldn't be read.

    ``digest`` is the SHA-256 of its bytes, so the same file under another name is known. ``id``
    begins the ``doc_id`` of its postings; ``part`` names the file that they are in, together with
    those of other small files.
    """

    id: str
    part: str
    name: str
    digest: str
    source: str
    format: str
    rows: int
    rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The files of a market folder, in the order in which they were read."""

    schema_version: Literal[1] = 1
    files: tuple[IngestedFile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What became of a file's rows: ``rows`` = ``kept`` + ``duplicates`` + ``rejected``.

    ``reposts`` are among those kept.
    """

    name: str
    source: str
    format: str
    rows: int
    kept: int
    duplicates: int
    reposts: int
    rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """Which parts of a market were understood, by which reader with which facts."""

    schema_version: Literal[1] = 1
    extractor_version: str
    catalogue_digest: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """What a market holds of one source; months are as 2026-08, absent where no day is stated."""

    source: str
    rows: int
    kept: int
    duplicates: int
    reposts: int
    rejected: int
    first_month: str | None = None
    last_month: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTest:
    """How the reader of roles did on postings that it hadn't seen.

    So many were ``predicted`` to be of a role, were it (``gold``), and both (``right``).
    """

    role: str
    predicted: int
    gold: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketTables:
    """What the tables of a market were made of: ``jobs`` counts postings without reposts."""

    schema_version: Literal[1] = 1
    extractor_version: str
    catalogue_digest: str
    jobs: int
    sources: tuple[SourceCount, ...]
    role_test: tuple[RoleTest, ...] = ()

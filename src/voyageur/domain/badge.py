"""Open Badges: what one says, and what checking it found."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from voyageur.domain.message import Message

Version = Literal["2.0", "3.0"]

Finding = Literal[
    "good",
    "altered",
    "revoked",
    "expired",
    "not-yet-valid",
    "other-recipient",
    "unknown-issuer",
    "unverifiable",
    "contradictory",
]
"""What a badge turned out to be; all but ``good`` are reasons not to rely on it.

``altered``: forged, or changed after it was signed. ``unknown-issuer``: nothing on this machine
says which keys are its issuer's. ``unverifiable``: what would be needed for it isn't on this
machine, or not supported. ``contradictory``: it says two things that can't both hold.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """What a badge says, true or not. Absent: it doesn't say; a good one says issuer and name.

    ``issuer`` and ``subject`` are addresses or decentralised identifiers. ``also`` are other names
    and codes of the achievement: of its alignments, and the code that its issuer uses for it.
    """

    version: Version
    id: str | None = None
    issuer: str | None = None
    issuer_name: str | None = None
    achievement: str | None = None
    achievement_id: str | None = None
    description: str | None = None
    also: tuple[str, ...] = ()
    subject: str | None = None
    issued: datetime | None = None
    expires: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What checking a badge found, why, and of a good one, how far that goes (``trust``).

    ``vouched``: it is good by a key or a page that the person added for this issuer; without that
    a good badge proves only that the holder of the key which names itself signed it.
    """

    finding: Finding
    reason: Message
    trust: Message | None = None
    vouched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A file with a badge, what it says and what it is, and the certification (id) of its name."""

    file: str
    badge: Badge
    verdict: Verdict
    certification: str | None = None

"""A document with everything that was found in it, and what was found and dropped."""

from dataclasses import dataclass

from voyageur.domain.message import Message
from voyageur.domain.profile import Mention, Section
from voyageur.domain.ref import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A known spelling at code points ``start`` to ``end`` that isn't taken for ``ref``."""

    start: int
    end: int
    ref: Ref
    why: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """Where sections start, which places name something, which seemed to; all in order.

    ``pay`` is where a posting's pay stands; ``notes`` say what of the file was left out or mended.
    """

    name: str
    text: str
    sections: tuple[tuple[int, Section], ...]
    mentions: tuple[Mention, ...]
    dropped: tuple[Dropped, ...]
    pay: tuple[int, int] | None = None
    notes: tuple[Message, ...] = ()

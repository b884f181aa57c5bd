"""Whether a word that is not always a skill is one here, as the traps in the skills' files say."""

from voyageur.domain.message import N_, Message
from voyageur.domain.skill import Trap
from voyageur.understanding.fold import Text, fold

_CLOSE = 40
"""Characters on each side of a word in which a phrase rules it out."""
_REACH = 10_000
"""Characters looked at around a word, so that the time grows with the text and not its square."""


class Judge:
    """A trap, with its words made ready when a text first needs them."""

    __slots__ = ("_form", "_near", "_never", "_trap", "listed", "needs_context")

    def __init__(self, trap: Trap) -> None:
        self._trap = trap
        self._form = trap.form if trap.case else None
        self._near: list[bytes] | None = None
        self._never: list[str] | None = None if trap.never else []
        self.listed = trap.listed
        self.needs_context = trap.listed or bool(trap.near)

    def allows(self, text: Text, start: int, end: int) -> bool:
        """False where the capitals are wrong or a phrase of ``never`` stands around."""
        if self._form is not None and text.raw[start:end] != self._form:
            return False
        if self._never is None:
            self._never = [fold(phrase) for phrase in self._trap.never]
        if self._never:
            first = start - _CLOSE if start > _CLOSE else 0
            close = text.folded[first : end + _CLOSE]
            for phrase in self._never:
                if phrase in close:
                    return False
        return True

    def why_not(self, text: Text, start: int, end: int) -> Message:
        """Why a word was not taken for the skill; to be asked only where it wasn't."""
        if self._form is not None and text.raw[start:end] != self._form:
            return Message(N_("as a skill it is written “{form}”"), {"form": self._form})
        if not self.allows(text, start, end):
            return Message(N_("the words around it give it another meaning"))
        return Message(N_("nothing around it says that the skill is meant"))

    def is_near(self, text: Text, start: int, end: int) -> bool:
        """Whether a word of ``near`` stands in the same line or the neighbouring ones."""
        if self._near is None:
            self._near = [Text(word).words for word in self._trap.near]
        if not self._near:
            return False
        first = line_start(text.raw, start, 2)
        around = text.words[first : line_end(text.raw, end, 2) + 2]
        return any(word in around for word in self._near)


def line_start(text: str, offset: int, lines: int) -> int:
    """Where the line of an offset starts, or that so many lines before; empty ones don't count."""
    least = max(0, offset - _REACH)
    for number in range(lines):
        while number and offset > least and text[offset - 1].isspace():
            offset -= 1
        offset = text.rfind("\n", least, offset) + 1
        if not offset:
            return least
    return offset


def line_end(text: str, offset: int, lines: int) -> int:
    """Where the line of an offset ends, or that of so many lines after; empty ones don't count."""
    most = min(len(text), offset + _REACH)
    for number in range(lines):
        while number and offset < most and text[offset].isspace():
            offset += 1
        offset = text.find("\n", offset, most)
        if offset < 0:
            return most
    return offset

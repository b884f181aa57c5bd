"""Whether a word that is not always a skill is one here, as the traps in the skills' files say."""

from voyageur.domain.message import N_, Message
from voyageur.domain.skill import Trap
from voyageur.understanding.fold import Text, fold
from voyageur.understanding.lines import line_end, line_start

_CLOSE = 40
"""Characters on each side of a word in which a phrase rules it out."""


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

    def is_cased(self, text: Text, start: int, end: int) -> bool:
        """Whether the capitals are those of the name, or don't matter."""
        return self._form is None or text.raw[start:end] == self._form

    def is_ruled_out(self, text: Text, start: int, end: int) -> bool:
        """Whether a phrase of ``never`` stands around the word."""
        if self._never is None:
            self._never = [fold(phrase) for phrase in self._trap.never]
        if not self._never:
            return False
        close = text.folded[start - _CLOSE if start > _CLOSE else 0 : end + _CLOSE]
        return any(phrase in close for phrase in self._never)

    def why_not(self, text: Text, start: int, end: int) -> Message:
        """Why a word was not taken for the skill; to be asked only where it wasn't."""
        if not self.is_cased(text, start, end):
            return Message(N_("as a skill it is written “{form}”"), {"form": self._trap.form})
        if self.is_ruled_out(text, start, end):
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

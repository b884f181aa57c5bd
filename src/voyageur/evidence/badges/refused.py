"""How a check ends that a badge doesn't pass."""

from voyageur.domain.badge import Finding
from voyageur.domain.message import N_, Message, Value


class RefusedError(Exception):
    """A badge that isn't good: what it is, and why; ``check`` makes a verdict of it."""

    def __init__(self, finding: Finding, reason: str, /, **values: Value) -> None:
        self.finding = finding
        self.reason = Message(reason, values)
        super().__init__(str(self.reason))


def altered() -> RefusedError:
    """A signature that isn't one of what it stands under."""
    return RefusedError(
        "altered", N_("its signature doesn't fit: it was changed after it was signed")
    )

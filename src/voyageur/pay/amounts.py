"""What becomes of a gross: the lines of a pay slip."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """A pay, or several together, in cents.

    ``pension`` lines are CPP, in Quebec QPP: the base contribution, the first additional one on the
    same earnings, and the second on earnings above the first ceiling. ``provincial_tax`` includes
    surtaxes, reductions and Ontario's health premium.
    """

    gross: int = 0
    federal_tax: int = 0
    provincial_tax: int = 0
    pension_base: int = 0
    pension_first_additional: int = 0
    pension_second_additional: int = 0
    ei: int = 0
    qpip: int = 0

    @property
    def pension(self) -> int:
        """Base and first additional contribution: factor C of T4127, one line of a pay slip."""
        return self.pension_base + self.pension_first_additional

    @property
    def deductions(self) -> int:
        """All that is taken off."""
        insurance = self.pension + self.pension_second_additional + self.ei + self.qpip
        return self.federal_tax + self.provincial_tax + insurance

    @property
    def net(self) -> int:
        """What is left."""
        return self.gross - self.deductions

    def __add__(self, other: "Pay") -> "Pay":
        names = [one.name for one in fields(self)]
        return Pay(**{name: getattr(self, name) + getattr(other, name) for name in names})


NOTHING = Pay()

"""What a chart of choices between time and reach shows."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Done after ``weeks`` (fewer are better), with ``share`` (0 to 1) of the postings met then.

    ``words`` stand under its name.
    """

    label: str
    weeks: float
    share: float
    words: str = ""

    def beats(self, other: "Choice") -> bool:
        """No worse in either, and better in one."""
        return (
            self.weeks <= other.weeks
            and self.share >= other.share
            and (self.weeks, self.share) != (other.weeks, other.share)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pareto:
    """Choices to weigh against one another."""

    title: str
    choices: tuple[Choice, ...]


def front(choices: Sequence[Choice]) -> list[Choice]:
    """Those that no other beats, the soonest first."""
    best = [one for one in choices if not any(other.beats(one) for other in choices)]
    return sorted(best, key=lambda one: one.weeks)


def beaten_by(choice: Choice, choices: Sequence[Choice]) -> Choice | None:
    """The soonest of the unbeaten that beats it, if one does."""
    return next((one for one in front(choices) if one.beats(choice)), None)

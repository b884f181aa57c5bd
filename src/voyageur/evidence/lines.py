"""Numbers of the lines at which things stand in a text."""

from bisect import bisect_right


class Lines:
    """The line of each offset of a text, from 1."""

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []
        at = text.find("\n")
        while at >= 0:
            self._ends.append(at + 1)
            at = text.find("\n", at + 1)

    def at(self, offset: int) -> int:
        """The line that holds this character."""
        return bisect_right(self._ends, offset) + 1

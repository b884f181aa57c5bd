"""What stands beside a word: names that need no context, and the marks of a list."""

from bisect import bisect_left, bisect_right

from voyageur.understanding.lines import line_end, line_start
from voyageur.understanding.reading import Reading

_OPENS = ",;|/•·:([–\n-"
_CLOSES = ",;|/•·)]\n."
_JOINS = (" and ", " et ", " or ", " ou ", " & ", " and/or ", " et/ou ")
_LONGEST_JOIN = max(map(len, _JOINS))
_BETWEEN = frozenset((", ", ",", "/", " / ", " | ", "; ", *_JOINS, *(f",{j}" for j in _JOINS)))

_STEPS = (4, 12, 40, 100)
"""Characters up to the next sure name."""
_LETTERS = 240
"""Characters in which a text that is dense with names has one."""


class Beside:
    """The names that need no context, for those that stand in a list beside them."""

    __slots__ = ("_density", "_ends", "_reading", "_starts")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts: list[int] | None = None
        self._ends: list[int] = []
        self._density: int | None = None

    def _sure(self) -> list[int]:
        if self._starts is None:
            sure = [hit for hit in self._reading.hits if hit[2].trap is None]
            self._starts, self._ends = [hit[0] for hit in sure], [hit[1] for hit in sure]
        return self._starts

    def step(self, start: int, end: int) -> int:
        """How far the nearest sure name is on either side, from 0 (beside it) to 4."""
        starts = self._sure()
        at = bisect_left(starts, start)
        far = _STEPS[-1]
        if at:
            far = min(far, start - self._ends[at - 1])
        if at < len(starts):
            far = min(far, starts[at] - end)
        return bisect_right(_STEPS, far)

    @property
    def density(self) -> int:
        """How densely the document names skills, from 0 to 6."""
        if self._density is None:
            length = max(1, len(self._reading.text.raw))
            self._density = min(_LETTERS * len(self._sure()) // length, 6)
        return self._density

    def in_list(self, start: int, end: int) -> bool:
        """Whether a place is an item beside a sure name, or in a list of skills."""
        raw, starts = self._reading.text.raw, self._sure()
        at = bisect_left(starts, start)
        if at and raw[self._ends[at - 1] : start] in _BETWEEN:
            return True
        if at < len(starts) and raw[end : starts[at]] in _BETWEEN:
            return True
        before = raw[max(0, start - 9) : start].rstrip(" ")[-1:] or "\n"
        after = raw[end : end + 9].lstrip(" ")[:1] or "\n"
        joined_before = raw[max(0, start - _LONGEST_JOIN) : start].endswith(_JOINS)
        joined_after = raw[end : end + _LONGEST_JOIN].startswith(_JOINS)
        if not (before in _OPENS or joined_before) or not (after in _CLOSES or joined_after):
            return False
        in_skills = self._reading.sections.at(start) == "skills"
        if in_skills or (before == "\n" and after == "\n"):
            return in_skills
        following = bisect_left(starts, line_start(raw, start, 1))
        return following < len(starts) and starts[following] < line_end(raw, end, 1)

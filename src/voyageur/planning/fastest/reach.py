"""Postings in reach as arithmetic: what each one still lacks, counted in one whole number.

Each posting has a lane of ``width`` bits. It begins at 2^(width - 1) less the groups lacking, and
each group met adds one, so that its highest bit is 1 exactly when the posting is in reach. One
addition counts the groups of all postings (SIMD within a register, the register being as long as
Python's whole numbers get).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from voyageur.planning.fastest.bits import bits
from voyageur.planning.fastest.problem import Posting

Group = frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """``n`` postings that lack the same: at least ``lacks`` of the groups, given by their places.

    A group that is asked for twice is there twice.
    """

    n: int
    lacks: int
    groups: tuple[int, ...]


class Reach:
    """The postings that can come in reach by skills ``offered``, and the groups they lack."""

    def __init__(
        self, postings: Iterable[Posting], known: Group, offered: Group, theta: float
    ) -> None:
        kinds: Counter[tuple[int, tuple[Group, ...]]] = Counter()
        for posting in postings:
            lacking = [group & offered for group in posting.groups if not group & known]
            open_groups = sorted(filter(None, lacking), key=sorted)
            met = len(posting.groups) - len(lacking)
            # The least whole number >= theta * n with n a float product, as market.reach compares.
            lacks = max(0, ceil(theta * len(posting.groups)) - met)
            if posting.groups and lacks <= len(open_groups):
                kinds[lacks, tuple(open_groups) if lacks else ()] += posting.n
        self.from_start = kinds.pop((0, ()), 0)
        """How many are in reach already."""
        self.groups = sorted({group for _, asked in kinds for group in asked}, key=sorted)
        place = {group: i for i, group in enumerate(self.groups)}
        self.asked = [
            Asked(n, lacks, tuple(place[group] for group in asked))
            for (lacks, asked), n in kinds.items()
        ]
        self._lanes()

    def _lanes(self) -> None:
        width = max((len(one.groups) for one in self.asked), default=0).bit_length() + 1
        top = 1 << width - 1
        each = [0] * len(self.groups)
        self.start = 0
        for i, one in enumerate(self.asked):
            self.start |= top - one.lacks << i * width
            for group in one.groups:
                each[group] += 1 << i * width
        self.adds = _Sums(each)
        """By mask of groups: what meeting them adds to the lanes."""
        self.tops = [top << i * width for i in range(len(self.asked))]
        """For each posting the bit that tells whether it is in reach."""
        self.top = sum(self.tops)
        most = max((one.n for one in self.asked), default=0)
        self._worth = [
            sum(top for top, one in zip(self.tops, self.asked, strict=True) if one.n >> bit & 1)
            for bit in range(most.bit_length())
        ]

    def met_by(self, skills: Group) -> int:
        """The mask of groups that the skills meet."""
        return sum(1 << i for i, group in enumerate(self.groups) if group & skills)

    def postings(self, lanes: int) -> int:
        """How many postings are in reach, those from the start included."""
        counts = ((lanes & worth).bit_count() << bit for bit, worth in enumerate(self._worth))
        return self.from_start + sum(counts)


class _Sums(dict[int, int]):
    """Sums of some of the numbers, by the mask of their places; each is added up once."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self.numbers = numbers

    def __missing__(self, mask: int) -> int:
        self[mask] = sum(self.numbers[i] for i in bits(mask))
        return self[mask]

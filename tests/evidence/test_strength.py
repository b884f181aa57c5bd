"""From counts to levels, and which places are named."""

from datetime import date, timedelta

import pytest

from tests.evidence.repos import AS_OF
from voyageur.domain.evidence import Proof
from voyageur.domain.skill import SkillKind
from voyageur.evidence.strength import Shows, level_of, shown

LONG_AGO = AS_OF - timedelta(days=365 * 3 + 1)


@pytest.mark.parametrize(
    ("commits", "first", "last", "kind", "level"),
    [
        (1, AS_OF, AS_OF, "language", 1),
        (2, date(2020, 1, 1), AS_OF, "language", 1),
        (3, AS_OF, AS_OF, "language", 1),
        (3, date(2026, 11, 27), AS_OF, "language", 2),
        (29, date(2020, 1, 1), AS_OF, "language", 2),
        (30, date(2020, 1, 1), AS_OF, "language", 3),
        (30, AS_OF - timedelta(days=182), AS_OF, "library", 3),
        (30, AS_OF - timedelta(days=181), AS_OF, "library", 2),
        (900, date(2010, 1, 1), LONG_AGO, "language", 2),
        (900, date(2010, 1, 1), LONG_AGO + timedelta(days=1), "language", 3),
        (10, date(2020, 1, 1), AS_OF, "tool", 3),
        (9, date(2020, 1, 1), AS_OF, "tool", 2),
        (10, date(2020, 1, 1), AS_OF, None, 2),
        (100_000, date(2000, 1, 1), AS_OF, "platform", 3),
    ],
)
def test_levels(commits: int, first: date, last: date, kind: SkillKind | None, level: int) -> None:
    assert level_of(commits, first, last, AS_OF, kind) == level


def place(path: str, day: int, *, lines: tuple[int, int] | None = None) -> Proof:
    return Proof(
        repository="boats",
        commit=f"{day:040}",
        path=path,
        what="x",
        rule="x",
        on=date(2026, 1, day),
        lines=lines,
    )


def test_proofs_are_the_newest_the_oldest_and_the_most_telling() -> None:
    places = [
        (9, place("busy", 3)),
        (1, place("old", 1)),
        (5, place("telling", 2, lines=(1, 1))),
        (2, place("lines", 3, lines=(4, 4))),
        (1, place("new", 4)),
    ]
    days = {bytes([n]): date(2026, 1, n).toordinal() for n in range(1, 5)}
    (skill,) = shown({"python": Shows(days, places)}, {"python": "language"}, AS_OF)
    assert [proof.path for proof in skill.proofs] == ["new", "telling", "old"]
    assert (skill.commits, skill.files, skill.level) == (4, 5, 2)
    assert (skill.first, skill.last) == (date(2026, 1, 1), date(2026, 1, 4))


def test_the_strongest_come_first() -> None:
    def shows(*days: int) -> Shows:
        commits = {bytes([n]): date(2026, 1, n).toordinal() for n in days}
        return Shows(commits, [(1, place("a", 1))])

    found = shown({"b": shows(1), "c": shows(1, 2, 3), "a": shows(2)}, {}, AS_OF)
    assert [one.skill for one in found] == ["c", "a", "b"]

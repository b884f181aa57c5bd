"""What a posting asks for: groups of alternatives, each must or nice to have, and all else."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Literal

from voyageur.domain.level import Level
from voyageur.domain.profile import Section
from voyageur.domain.requirement import (
    RequirementGroup,
    Requirements,
    Wanted,
    WantedCertification,
    WantedLanguage,
)
from voyageur.understanding.mentions import Named, judge
from voyageur.understanding.posting.alternatives import split_alternatives
from voyageur.understanding.posting.conditions import Conditions, in_order
from voyageur.understanding.posting.statement import (
    ASKS,
    DEGREE,
    HEADING,
    LEVEL,
    UNNEEDED,
    WISHES,
    YEARS,
    Statement,
    statements,
)
from voyageur.understanding.reading import Reading
from voyageur.understanding.vocabulary import Vocabulary

VERSION = "5"
"""Raised whenever the same text may give other requirements; written into what is made from it."""

_ENOUGH = 3
Asked = tuple[str, int | None, int | None]
"""A skill with level and years, before it becomes a ``Wanted``: most are asked for twice."""
_Weight = Literal["must", "nice", "duty", "opening", "company"]
_BY_SECTION: dict[Section, _Weight] = {
    "requirement": "must", "nice-to-have": "nice", "duty": "duty", "company": "company",
}  # fmt: skip
_DOUBTFUL = DEGREE | HEADING
_QUALIFIES = WISHES | UNNEEDED | LEVEL | YEARS


Group = tuple[bool, tuple[Asked, ...]]
"""Whether it is a must, and the alternatives in the order of their ids."""


@dataclass(slots=True)
class Found:
    """What is asked for, by how much the place in the text says that it is."""

    skills: dict[_Weight, list[tuple[Asked, ...]]] = field(
        default_factory=lambda: {"must": [], "nice": [], "duty": [], "opening": [], "company": []}
    )
    certifications: list[tuple[bool, tuple[str, ...]]] = field(default_factory=list)
    conditions: Conditions = field(default_factory=Conditions)

    def in_order(self) -> list[Group]:
        """Groups of skills, each skill in one only, must before nice."""
        must, nice, duty = self.skills["must"], self.skills["nice"], self.skills["duty"]
        few = len(must) < _ENOUGH or len({tuple([a[0] for a in g]) for g in must}) < _ENOUGH
        if few:
            asked = [(True, must), (True, duty), (False, nice)]
            if not must and not duty:
                asked[1] = (True, self.skills["opening"] or self.skills["company"])
        else:
            asked = [(True, must), (False, nice), (False, duty)]
        made: list[Group] = []
        seen: set[str] = set()
        for is_must, found in asked:
            for group in _narrow_first(found):
                skills = {one[0] for one in group}
                if seen.isdisjoint(skills):
                    seen |= skills
                    made.append((is_must, group))
        made.sort(key=_musts_first)
        return made


def _musts_first(group: Group) -> tuple[bool, int, tuple[str, ...]]:
    return not group[0], len(group[1]), tuple([one[0] for one in group[1]])


def read_requirements(
    text: str, vocabulary: Vocabulary, leave_out: AbstractSet[str] = frozenset()
) -> Requirements:
    """Requirements of a posting's text; see ``requirements_of``."""
    reading = Reading(text, vocabulary, "posting")
    return requirements_of(reading, judge(reading), leave_out)


def requirements_of(
    reading: Reading, named: Sequence[Named], leave_out: AbstractSet[str] = frozenset()
) -> Requirements:
    """Requirement groups of a posting, each skill in one group only, must before nice.

    Skills named only among the duties count as must where the posting lists fewer than three
    requirements of its own, else as nice. What stands before the first heading counts where its
    sentence asks for experience; the rest of it, and company text, only where nothing else does.
    Benefits, job titles and fields of study never count.
    ``leave_out`` are skill ids that no group is made of (soft skills, for example).
    """
    return requirements(find(reading, named, leave_out))


def requirements(found: Found) -> Requirements:
    """What was found, as the value that leaves the reader."""
    groups = tuple(
        RequirementGroup(must=must, any_of=tuple(_wanted(asked) for asked in group))
        for must, group in found.in_order()
    )
    other = found.conditions
    return Requirements(
        groups=groups,
        years=other.years,
        education=in_order(other.education.values()),
        certifications=_once(found.certifications),
        languages=tuple(
            WantedLanguage(must=must, code=code) for code, must in sorted(other.languages.items())
        ),
        conditions=tuple(other.others[kind] for kind in sorted(other.others)),
    )


def _wanted(asked: Asked) -> Wanted:
    skill, level, years = asked
    return Wanted(skill=skill, level=None if level is None else Level(level), years=years)


def find(
    reading: Reading, named: Sequence[Named], leave_out: AbstractSet[str] = frozenset()
) -> Found:
    """What a posting asks for, before it becomes ``Requirements``; see ``requirements_of``."""
    found = Found()
    asked = [n for n in named if not n.negative and n.form.ident not in leave_out]
    for statement, names in statements(reading, asked):
        if statement.flags & ASKS:
            found.conditions.add(statement)
        if names:
            _read_sentence(statement, names, found)
    found.conditions.weigh()
    return found


def _read_sentence(statement: Statement, named: Sequence[Named], found: Found) -> None:
    field = statement.flags & _DOUBTFUL or statement.is_field()
    skills = [
        one
        for one in named
        if one.form.kind == "skill" and (not (field or one.form.person) or statement.asks_for(one))
    ]
    if len(skills) < len(named):
        certified = [one for one in named if one.form.kind == "certification"]
        if certified:
            _read_certifications(statement, certified, found)
    if not skills:
        return
    if not statement.flags & _QUALIFIES:
        place = _place(statement, skills[-1])
        found.skills[place] += map(_bare, split_alternatives(statement, skills))
        return
    for group in split_alternatives(statement, skills):
        if (weight := _weight(statement, group)) is not None:
            found.skills[weight].append(_asked(statement, group))


def _read_certifications(statement: Statement, named: Sequence[Named], found: Found) -> None:
    for group in split_alternatives(statement, named):
        weight = _weight(statement, group)
        if weight in ("must", "nice", "duty"):
            ids = {one.form.ident for one in group}
            found.certifications.append((weight == "must", tuple(sorted(ids))))


def _bare(group: Sequence[Named]) -> tuple[Asked, ...]:
    """A group of which nothing more is said."""
    if len(group) == 1:
        return ((group[0].form.ident, None, None),)
    return tuple([(ident, None, None) for ident in sorted({one.form.ident for one in group})])


def _weight(statement: Statement, group: Sequence[Named]) -> _Weight | None:
    """How much a group is asked for; None where its sentence says that it isn't."""
    first = group[0]
    if statement.unneeded(first):
        return None
    return "nice" if statement.wished(first, group[-1]) else _place(statement, group[-1])


def _place(statement: Statement, last: Named) -> _Weight:
    """What the section of a sentence makes of its names, unless it says that they are required."""
    if statement.section == "nice-to-have" and statement.insists(last):
        return "must"
    if statement.section == "other":
        return "must" if statement.demands() and not statement.says("employer") else "opening"
    return _BY_SECTION.get(statement.section, "opening")


def _asked(statement: Statement, group: Sequence[Named]) -> tuple[Asked, ...]:
    if len(group) == 1:
        one = group[0]
        return ((one.form.ident, statement.level(one), statement.years(one)),)
    found: dict[str, Asked] = {}
    for one in group:
        ident = one.form.ident
        found.setdefault(ident, (ident, statement.level(one), statement.years(one)))
    return tuple([found[ident] for ident in sorted(found)])


def _narrow_first(groups: Iterable[tuple[Asked, ...]]) -> list[tuple[Asked, ...]]:
    """Each set of skills once, as it is asked for most, those with fewer alternatives first."""
    best: dict[tuple[str, ...], tuple[Asked, ...]] = {}
    for group in groups:
        key = (group[0][0],) if len(group) == 1 else tuple([one[0] for one in group])
        before = best.get(key)
        if before is None or (group != before and _demand(group) > _demand(before)):
            best[key] = group
    return [best[key] for key in sorted(best, key=_length_first)]


def _length_first(key: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return len(key), key


def _demand(group: tuple[Asked, ...]) -> tuple[int, int]:
    return max(years or 0 for _, _, years in group), max(level or 0 for _, level, _ in group)


def _once(asked: Iterable[tuple[bool, tuple[str, ...]]]) -> tuple[WantedCertification, ...]:
    """Each certification in one group only, must before nice."""
    made: list[WantedCertification] = []
    seen: set[str] = set()
    for must, any_of in sorted(asked, key=lambda a: (not a[0], len(a[1]), a[1])):
        if seen.isdisjoint(any_of):
            made.append(WantedCertification(must=must, any_of=any_of))
            seen.update(any_of)
    return tuple(made)
